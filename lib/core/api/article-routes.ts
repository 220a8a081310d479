import { z } from 'zod'
import {
  articleRow,
  articleSchema,
  articleStatuses,
  importArticleInput,
  importedArticle,
  patchArticleInput,
  revisionRow,
  revisionSchema,
} from '../articles/article-contract'
import { coverageSchema, markSentencesInput } from '../coverage/coverage-contract'
import { auditPage, auditVerdict } from '../audit/audit-contract'
import { exportQuery } from '../exchange/export-contract'
import { checklistTickInput, signOffInput, signOffSchema } from '../sign-off/sign-off-contract'
import { idField } from '../text-field'
import { idParams, pageOf, pageQuery } from './paging'
import { defineRoute } from './route-contract'

const tag = 'Articles'

export const importArticleRoute = defineRoute({
  id: 'importArticle',
  method: 'POST',
  path: '/articles',
  tag,
  access: 'import article',
  multipart: true,
  summary: 'Import an article',
  body: importArticleInput,
  status: 201,
  answer: importedArticle,
})
export const listArticlesRoute = defineRoute({
  id: 'listArticles',
  method: 'GET',
  path: '/articles',
  tag,
  access: 'see article',
  summary: 'List articles, newest first or last changed first',
  query: pageQuery.extend({
    q: z.string().max(200).optional(),
    status: z.enum(articleStatuses).optional(),
    order: z.enum(['new', 'changed']).optional(),
  }),
  status: 200,
  answer: pageOf(articleRow),
})
export const readArticleRoute = defineRoute({
  id: 'readArticle',
  method: 'GET',
  path: '/articles/{id}',
  tag,
  access: 'see article',
  params: idParams,
  summary: 'Read an article with its current revision',
  status: 200,
  answer: articleSchema,
})
export const patchArticleRoute = defineRoute({
  id: 'patchArticle',
  method: 'PATCH',
  path: '/articles/{id}',
  tag,
  access: 'edit article',
  params: idParams,
  summary: 'Change address, date, writers or status',
  body: patchArticleInput,
  ifMatch: true,
  status: 200,
  answer: articleSchema,
  refusals: ['decided'],
})
export const listRevisionsRoute = defineRoute({
  id: 'listRevisions',
  method: 'GET',
  path: '/articles/{id}/revisions',
  tag,
  access: 'see article',
  params: idParams,
  summary: 'The history of an article',
  status: 200,
  answer: z.object({ items: z.array(revisionRow) }),
})
export const readRevisionRoute = defineRoute({
  id: 'readRevision',
  method: 'GET',
  path: '/articles/{id}/revisions/{n}',
  tag,
  access: 'see article',
  params: z.object({ id: idField, n: z.coerce.number().int().min(1) }),
  summary: 'One revision',
  status: 200,
  answer: revisionSchema,
})
export const exportArticleRoute = defineRoute({
  id: 'exportArticle',
  method: 'GET',
  path: '/articles/{id}/export',
  tag,
  access: 'export',
  params: idParams,
  summary: 'Export the annotated, corrected or original copy',
  query: exportQuery,
  status: 200,
  answer: 'file',
})
export const readSignOffRoute = defineRoute({
  id: 'readSignOff',
  method: 'GET',
  path: '/articles/{id}/sign-off',
  tag,
  access: 'see article',
  params: idParams,
  summary: 'What stands in the way of a sign-off, the checklist, and the last sign-off',
  status: 200,
  answer: signOffSchema,
})
export const signOffRoute = defineRoute({
  id: 'signOff',
  method: 'POST',
  path: '/articles/{id}/sign-off',
  tag,
  access: 'sign off',
  params: idParams,
  summary: 'Sign the article off, once nothing stands in the way',
  body: signOffInput,
  status: 200,
  answer: signOffSchema,
  refusals: ['decided', 'text_changed', 'blocked'],
})
export const signChecklistRoute = defineRoute({
  id: 'signChecklist',
  method: 'POST',
  path: '/articles/{id}/checklist',
  tag,
  access: 'sign checklist',
  params: idParams,
  summary: 'Sign a line of the checklist, or take that back',
  body: checklistTickInput,
  status: 200,
  answer: signOffSchema,
  refusals: ['decided'],
})
export const readCoverageRoute = defineRoute({
  id: 'readCoverage',
  method: 'GET',
  path: '/articles/{id}/coverage',
  tag,
  access: 'see article',
  params: idParams,
  summary: 'What is checked, sentence by sentence',
  status: 200,
  answer: coverageSchema,
})
export const markSentencesRoute = defineRoute({
  id: 'markSentences',
  method: 'POST',
  path: '/articles/{id}/coverage',
  tag,
  access: 'mark sentences',
  params: idParams,
  summary: 'Mark the sentences of a span; answers with those sentences, and the totals of the article',
  body: markSentencesInput,
  status: 200,
  answer: coverageSchema,
  refusals: ['stale_revision', 'invalid_target', 'empty_span'],
})
export const articleEventsRoute = defineRoute({
  id: 'articleEvents',
  method: 'GET',
  path: '/articles/{id}/events',
  tag,
  access: 'see article',
  params: idParams,
  summary: 'What happens on an article, as server-sent events',
  status: 200,
  answer: 'events',
})
export const eventsRoute = defineRoute({
  id: 'events',
  method: 'GET',
  path: '/events',
  tag,
  access: 'see article',
  query: z.object({ articles: z.string().max(4000).optional() }),
  summary: 'What happens on several articles, as server-sent events',
  status: 200,
  answer: 'events',
})
export const articleAuditRoute = defineRoute({
  id: 'articleAudit',
  method: 'GET',
  path: '/articles/{id}/audit',
  tag: 'Record',
  access: 'see audit',
  params: idParams,
  query: pageQuery,
  summary: 'The trail of an article',
  status: 200,
  answer: auditPage,
})
export const verifyAuditRoute = defineRoute({
  id: 'verifyAudit',
  method: 'GET',
  path: '/audit/verify',
  tag: 'Record',
  access: 'verify audit',
  summary: 'Check the whole chain',
  status: 200,
  answer: auditVerdict,
})
