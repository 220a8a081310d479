import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { signInAs } from './sign-in-as'

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on any page, ${colorScheme}`, async ({ browser }) => {
    const page = await signInAs(browser, 'Eddy Editor')
    await page.emulateMedia({ colorScheme })
    for (const path of ['/', '/import', '/sources', '/claims', '/account']) {
      await page.goto(path)
      await expect(page.getByRole('main')).toBeVisible()
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(
        violations.map(({ id, nodes }) => [path, id, nodes[0]?.html]),
        path,
      ).toEqual([])
    }
    await page.goto('/')
    await page
      .getByRole('link', { name: /Lower Sample/ })
      .first()
      .click()
    await expect(page.locator('ins', { hasText: 'receive' }).first()).toBeVisible()
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
  })
}
