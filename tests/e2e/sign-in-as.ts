import { expect, type Browser, type Page } from '@playwright/test'

/** A browser of their own for one of the demo desk's people, signed in by the sign-in page's one click. */
export async function signInAs(browser: Browser, name: string): Promise<Page> {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto('/')
  await page
    .getByRole('button', { name: new RegExp(name) })
    .first()
    .click()
  await expect(page).toHaveURL('/')
  return page
}

/** A call of the API by this page's session, as the page itself would make it. */
export async function call(page: Page, method: 'GET' | 'POST', path: string, data?: unknown) {
  const origin = new URL(page.url()).origin
  const response = await page.request.fetch(`/api/v1${path}`, {
    method,
    headers: { origin },
    ...(data === undefined ? {} : { data }),
  })
  return { status: response.status(), text: await response.text() }
}
