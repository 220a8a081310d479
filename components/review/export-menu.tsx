'use client'

import { Download } from 'lucide-react'
import { apiAddress } from '@/components/data/api-client'
import { buttonClass } from '@/components/ui/button-class'
import { Menu, MenuDownload, MenuLine, MenuNote } from '@/components/ui/menu'
import { exportArticleRoute } from '@/lib/core/api/article-routes'
import type { Copy, ExportFormat } from '@/lib/core/exchange/export-contract'

type Line = {
  readonly label: string
  readonly hint: string
  readonly format: ExportFormat
  readonly copy?: Copy
}

const groups: readonly { readonly title: string; readonly lines: readonly Line[] }[] = [
  {
    title: 'Annotated copy',
    lines: [
      {
        label: 'Web page',
        hint: 'To print or send: tracked changes, notes with claims and sources, who decided',
        format: 'html',
        copy: 'annotated',
      },
      { label: 'Markdown', hint: 'Changes as CriticMarkup', format: 'markdown', copy: 'annotated' },
    ],
  },
  {
    title: 'Corrected copy, with approved corrections in it',
    lines: [
      { label: 'Plain text', hint: 'To paste into a page or a wire', format: 'text', copy: 'corrected' },
      { label: 'Web page', hint: 'With links, bold, lists', format: 'html', copy: 'corrected' },
      { label: 'Markdown', hint: 'For a site that is built from it', format: 'markdown', copy: 'corrected' },
    ],
  },
  {
    title: 'For other programs',
    lines: [
      { label: 'Original text', hint: 'The copy as it came', format: 'text', copy: 'original' },
      { label: 'Web annotations', hint: 'W3C JSON-LD, for annotation tools', format: 'w3c' },
      { label: 'JSON', hint: 'Everything, for scripts', format: 'json' },
    ],
  },
]

/** Every way out, with what it is for. */
export function ExportMenu({ articleId }: { readonly articleId: string }) {
  return (
    <Menu
      trigger={
        <button type="button" className={buttonClass('secondary', 'small')}>
          <Download aria-hidden size={14} />
          <span className="max-sm:sr-only">Export</span>
        </button>
      }
    >
      {groups.map(({ title, lines }, index) => (
        <div key={title} role="group" aria-label={title}>
          {index > 0 ? <MenuLine /> : null}
          <MenuNote>{title}</MenuNote>
          {lines.map(({ label, hint, format, copy }) => (
            <MenuDownload
              key={`${format}${copy ?? ''}`}
              href={apiAddress(exportArticleRoute, { id: articleId }, { format, copy })}
              hint={hint}
            >
              {label}
            </MenuDownload>
          ))}
        </div>
      ))}
    </Menu>
  )
}
