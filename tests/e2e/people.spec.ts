import AxeBuilder from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'
import { signInAs } from './sign-in-as'

const axe = async (page: Page) =>
  (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => [id, nodes[0]?.html])

test('an admin can invite a person, who sets a password and enters the desk', async ({ browser }) => {
  const admin = await signInAs(browser, 'Ada Admin')
  await admin.goto('/people')
  expect(await axe(admin)).toEqual([])
  await admin.getByRole('button', { name: 'Invite a person' }).click()
  await admin.getByLabel('Name', { exact: true }).fill('Nora <b>New</b>')
  await admin.getByLabel('E-mail address').fill('nora@desk.test')
  expect(await axe(admin)).toEqual([])
  await admin.getByRole('button', { name: 'Invite', exact: true }).click()
  const link = await admin.getByLabel('One-time link').inputValue()
  await admin.getByRole('button', { name: 'Done' }).click()
  await expect(admin.getByText('Nora <b>New</b>')).toBeVisible()

  const nora = await (await browser.newContext()).newPage()
  await nora.goto(link)
  expect(await axe(nora)).toEqual([])
  await nora.getByLabel('New password').fill('let it stand, please')
  await nora.getByRole('button', { name: 'Set password and sign in' }).click()
  await expect(nora.getByRole('button', { name: /Nora <b>New<\/b> ?account and theme/ })).toBeVisible()
  await nora.goto('/people')
  await expect(nora.getByText('This page is not for your role')).toBeVisible()
  await nora.goto(link)
  await expect(nora.getByRole('heading', { name: 'This link is no longer good' })).toBeVisible()

  await admin.getByRole('button', { name: 'More for Nora' }).click()
  await admin.getByRole('menuitem', { name: /Disable/ }).click()
  await expect(admin.getByText('Nora <b>New</b> can no longer sign in.')).toBeVisible()
  await nora.goto('/')
  await expect(nora).toHaveURL(/\/sign-in$/)
})

test('a wrong password is refused plainly, and the wanted page comes after signing in', async ({ page }) => {
  await page.goto('/sources')
  await expect(page).toHaveURL(/\/sign-in\?to=%2Fsources$/)
  await page.getByLabel('E-mail address').fill('editor2@demo.test')
  await page.getByLabel('Password').fill('not the password')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page.getByText('do not match an account')).toBeVisible()
  await expect(page.getByLabel('E-mail address')).toHaveValue('editor2@demo.test')
  expect(await axe(page)).toEqual([])
  await page.getByRole('button', { name: /Tess/ }).click()
  await expect(page).toHaveURL(/\/sources$/)
})

test('a token works from its making until it is revoked', async ({ browser, request }) => {
  const page = await signInAs(browser, 'Tess Second-Editor')
  await page.goto('/account')
  await page.getByLabel('Name of a new token').fill('cms')
  await page.getByRole('button', { name: 'Make a token' }).click()
  const authorization = `Bearer ${await page.getByLabel('Secret of “cms”').inputValue()}`
  const me = await request.get('/api/v1/me', { headers: { authorization } })
  expect(await me.json()).toMatchObject({ name: 'Tess Second-Editor' })
  await page.getByRole('button', { name: 'Revoke cms' }).click()
  await expect(page.getByText('Revoked', { exact: true })).toBeVisible()
  expect((await request.get('/api/v1/me', { headers: { authorization } })).status()).toBe(401)
})

test('no page runs a script that lacks the nonce of its own answer', async ({ request }) => {
  const policies = await Promise.all(
    [1, 2].map(async () => (await request.get('/sign-in')).headers()['content-security-policy'] ?? ''),
  )
  for (const policy of policies) {
    expect(policy).toMatch(/script-src 'nonce-[\w+/=]{20,}' 'strict-dynamic'/)
    expect(/script-src[^;]*/.exec(policy)?.[0]).not.toContain('unsafe-inline')
  }
  expect(policies[0]).not.toBe(policies[1])
})
