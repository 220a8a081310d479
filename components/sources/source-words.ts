import { Database, FileText, Link2, Mic, type LucideIcon } from 'lucide-react'
import type { OpenSource, Source } from '@/lib/core/sources/source-contract'

type Kind = OpenSource['kind']

export const sourceKindWords: Readonly<Record<Kind, { readonly label: string; readonly icon: LucideIcon }>> =
  {
    url: { label: 'Web page', icon: Link2 },
    document: { label: 'Document', icon: FileText },
    interview: { label: 'Interview', icon: Mic },
    dataset: { label: 'Dataset', icon: Database },
  }

export const gradeWords: Readonly<Record<OpenSource['grade'], string>> = {
  primary: 'Primary',
  secondary: 'Secondary',
}

/** Whether the reader sees more of it than that it is there. */
export function isOpenSource(source: Source): source is OpenSource {
  return 'version' in source
}

/** The site of an address without its www; the address itself where it is none. */
export function siteOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : url
}
