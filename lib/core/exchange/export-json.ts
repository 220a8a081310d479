import { project } from '../articles/projection'
import type { ArticleDoc } from '../articles/document'
import type { ExportInput } from './export-input'

/** The whole record of an article at one revision, for machines: what every other export is made of. */
export function exportJson(input: ExportInput, corrected: ArticleDoc): unknown {
  const { article, revision, annotations, scale, desk, exportedBy, exportedAt, head } = input
  return {
    format: 'stet-record/1',
    desk,
    article,
    revision,
    correctedText: project(corrected),
    annotations,
    scale,
    exportedBy,
    exportedAt,
    head,
  }
}
