import { expect, test } from '@playwright/test'
import type { z } from 'zod'
import { annotationSchema } from '@/lib/core/annotations/annotation-contract'
import { importedArticle } from '@/lib/core/articles/article-contract'
import { call, signInAs } from './sign-in-as'

const copy = 'The OECD monitors of Lower Sample met on Monday.\nThey recieve no pay.'
const json = <T extends z.ZodType>(schema: T, text: string): z.output<T> => schema.parse(JSON.parse(text))

test('an editor and a reviewer bring an article from import to both exports', async ({ browser }) => {
  const editor = await signInAs(browser, 'Eddy Editor')
  const reviewer = await signInAs(browser, 'Rita Reviewer')
  const imported = await call(editor, 'POST', '/articles', {
    headline: 'Monitors meet',
    content: copy,
    format: 'text',
  })
  expect(imported.status).toBe(201)
  const { id } = json(importedArticle, imported.text)

  const made = await call(editor, 'POST', `/articles/${id}/annotations`, {
    kind: 'correction',
    target: { exact: 'OECD monitors' },
    correction: {
      replacement: 'OSCE monitors',
      category: 'name',
      reason: 'The monitors are of the other body.',
    },
    citations: [
      {
        source: { title: 'Register of monitors', url: 'https://example.org/register' },
        quote: 'OSCE monitors',
      },
    ],
  })
  expect(made.status).toBe(201)
  const { id: correction, textHash } = json(annotationSchema, made.text)
  const claim = await call(editor, 'POST', `/articles/${id}/annotations`, {
    kind: 'claim',
    target: { exact: 'They recieve no pay.' },
    claim: { statement: 'The monitors are not paid.', verdict: 'Correct' },
  })
  expect(claim.status).toBe(201)

  await test.step('the room draws both, and the reviewer sees what the editor made', async () => {
    await reviewer.goto(`/articles/${id}`)
    await expect(reviewer.getByText('The monitors are not paid.').first()).toBeVisible()
    await expect(reviewer.locator('ins', { hasText: 'OSCE monitors' }).first()).toBeVisible()
    await expect(reviewer.locator('del', { hasText: 'OECD monitors' }).first()).toBeVisible()
  })

  await test.step('nobody approves their own correction, another person does', async () => {
    const decision = { decision: 'approve', textHash }
    const own = await call(editor, 'POST', `/annotations/${correction}/decision`, decision)
    expect([own.status, (JSON.parse(own.text) as { code: string }).code]).toEqual([403, 'four_eyes'])
    expect((await call(reviewer, 'POST', `/annotations/${correction}/decision`, decision)).status).toBe(200)
  })

  await test.step('the exports say what was decided', async () => {
    const corrected = await call(editor, 'GET', `/articles/${id}/export?format=text&copy=corrected`)
    expect(corrected.text).toBe(`Monitors meet\n${copy.replace('OECD', 'OSCE')}`)
    const annotated = await call(editor, 'GET', `/articles/${id}/export?format=html`)
    expect(annotated.text).toContain('approve by Rita Reviewer')
    expect(annotated.text).toContain('Register of monitors')
    expect(annotated.text).toContain('The monitors are not paid.')
  })
})
