import { CircleDot, PenLine, Send } from 'lucide-react'
import { Badge } from '@/components/ui/badge'
import { statusWords, type ArticleStatus } from './article-filters'

/** Where an article stands. */
export function StatusBadge({ status }: { readonly status: ArticleStatus }) {
  switch (status) {
    case 'open':
      return (
        <Badge tone="proposed" icon={CircleDot}>
          {statusWords.open}
        </Badge>
      )
    case 'signed_off':
      return (
        <Badge tone="approved" icon={PenLine}>
          {statusWords.signed_off}
        </Badge>
      )
    case 'published':
      return (
        <Badge tone="accent" icon={Send}>
          {statusWords.published}
        </Badge>
      )
  }
}
