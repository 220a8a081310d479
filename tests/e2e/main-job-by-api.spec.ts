import { expect, test, type APIRequestContext, type Browser } from '@playwright/test'
import { z } from 'zod'
import { annotationSchema } from '@/lib/core/annotations/annotation-contract'
import { importedArticle } from '@/lib/core/articles/article-contract'
import { createdToken } from '@/lib/core/people/person-contract'
import { call, signInAs } from './sign-in-as'

const problem = z.object({ code: z.string() })
const copy = 'The OECD monitors of Lower Sample met on Monday.\nThey recieve no pay.'

/** A program of this person's: an access token and nothing else. */
async function programOf(browser: Browser, name: string, request: APIRequestContext) {
  const page = await signInAs(browser, name)
  const made = await call(page, 'POST', '/me/tokens', { name: 'newsroom system' })
  const { secret } = createdToken.parse(JSON.parse(made.text))
  const headers = { authorization: `Bearer ${secret}` }
  return {
    text: async (path: string) => (await request.get(`/api/v1${path}`, { headers })).text(),
    post: async <T extends z.ZodType>(path: string, data: unknown, status: number, answer: T) => {
      const response = await request.post(`/api/v1${path}`, { headers, data })
      const text = await response.text()
      expect(response.status(), text).toBe(status)
      return answer.parse(JSON.parse(text))
    },
  }
}

test('two programs bring a story from import to both exports, through the API alone', async ({
  browser,
  request,
}) => {
  const editor = await programOf(browser, 'Eddy Editor', request)
  const reviewer = await programOf(browser, 'Rita Reviewer', request)
  const input = { headline: 'Monitors meet', content: copy, format: 'text' }
  const { id } = await editor.post('/articles', input, 201, importedArticle)
  const annotations = `/articles/${id}/annotations`

  const claim = {
    kind: 'claim',
    target: { exact: 'OECD monitors' },
    claim: { statement: 'The monitors are the OECD’s.', verdict: 'False' },
  }
  const { claim: made } = await editor.post(annotations, claim, 201, annotationSchema)
  const correction = {
    kind: 'correction',
    target: { exact: 'OECD monitors' },
    correction: { replacement: 'OSCE monitors', category: 'name', reason: 'They are of the other body.' },
    claimId: made?.id,
    citations: [{ source: { title: 'Register of monitors', url: 'https://example.org/register' } }],
  }
  const { id: correctionId, textHash } = await editor.post(annotations, correction, 201, annotationSchema)

  const decision = { decision: 'approve', textHash }
  const path = `/annotations/${correctionId}/decision`
  expect(await editor.post(path, decision, 403, problem)).toEqual({ code: 'four_eyes' })
  expect((await reviewer.post(path, decision, 200, annotationSchema)).state).toBe('approved')

  const corrected = await editor.text(`/articles/${id}/export?format=text&copy=corrected`)
  expect(corrected).toBe(`Monitors meet\n${copy.replace('OECD', 'OSCE')}`)
  const annotated = await editor.text(`/articles/${id}/export?format=html`)
  for (const words of [
    'OSCE monitors',
    'Register of monitors',
    'The monitors are the OECD’s.',
    'Rita Reviewer',
  ]) {
    expect(annotated).toContain(words)
  }
})
