import type { Page } from '@playwright/test'
import type { HostileString } from './own-strings'
import { scanPage, type FaultLog } from './watch-browser'

/** Types every string into the import page as each format, and gives its first line a role. */
export async function lookAtPreview(
  page: Page,
  strings: readonly HostileString[],
  log: FaultLog,
): Promise<void> {
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto('/import')
  const box = page.getByRole('textbox', { name: 'Copy', exact: true })
  const preview = page.getByRole('region', { name: 'Preview' })
  const byline = page.getByRole('group', { name: 'Line 1 is' }).getByRole('button', { name: 'Byline' })
  await page.getByRole('textbox', { name: 'Headline' }).fill('A headline')
  for (const format of ['HTML', 'Markdown', 'Plain text']) {
    await page.getByRole('combobox', { name: 'Format' }).click()
    await page.getByRole('option', { name: format }).click()
    for (const { id, text } of strings) {
      await log.look(`the preview of ${id} as ${format}`, async () => {
        const first = `A line for ${id}`
        await box.fill(`${format === 'HTML' ? `<p>${first}</p>` : `${first}\n\n`}${text}\n\nA last line`)
        await preview.getByText(first).first().waitFor()
        // The line is cut out of the source, which for HTML means parsing it in the page.
        if ((await byline.getAttribute('aria-pressed')) === 'false') await byline.click()
        await scanPage(page, log)
      })
    }
    await box.fill('')
  }
}
