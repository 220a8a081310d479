import {
  Archive,
  BadgeCheck,
  Check,
  CircleDashed,
  MessageCircleQuestion,
  MessageSquareReply,
  PenLine,
  RotateCcw,
  Undo2,
  type LucideIcon,
  Layers,
} from 'lucide-react'
import type {
  AnnotationKind,
  AnnotationState,
  CorrectionCategory,
} from '@/lib/core/annotations/annotation-contract'
import type { Tone } from '@/components/ui/badge'

type Look = { readonly label: string; readonly icon: LucideIcon; readonly tone: Tone }

export const kindLooks: Readonly<Record<AnnotationKind, Look>> = {
  claim: { label: 'Claim', icon: BadgeCheck, tone: 'claim' },
  correction: { label: 'Correction', icon: PenLine, tone: 'correction' },
  query: { label: 'Query', icon: MessageCircleQuestion, tone: 'query' },
}

export const stateLooks: Readonly<Record<AnnotationState, Look>> = {
  open: { label: 'Open', icon: CircleDashed, tone: 'proposed' },
  checked: { label: 'Checked', icon: Check, tone: 'approved' },
  proposed: { label: 'Proposed', icon: CircleDashed, tone: 'proposed' },
  approved: { label: 'Approved', icon: Check, tone: 'approved' },
  rejected: { label: 'Stet', icon: Undo2, tone: 'stet' },
  withdrawn: { label: 'Withdrawn', icon: Archive, tone: 'superseded' },
  superseded: { label: 'Superseded', icon: Layers, tone: 'superseded' },
  reopened: { label: 'Reopened', icon: RotateCcw, tone: 'reopened' },
  answered: { label: 'Answered', icon: MessageSquareReply, tone: 'accent' },
  resolved: { label: 'Resolved', icon: Check, tone: 'approved' },
}

/** Of a correction that went to the desk over an approved one. */
export const setAsideSentence =
  'It overlaps an approved correction and is kept as superseded. Its card lets you ask to reopen that one.'

export const categoryLabels: Readonly<Record<CorrectionCategory, string>> = {
  spelling: 'Spelling',
  grammar: 'Grammar',
  style: 'Style',
  punctuation: 'Punctuation',
  name: 'Name',
  number: 'Number',
  date: 'Date',
  quote: 'Quote',
  attribution: 'Attribution',
  fact: 'Fact',
  legal: 'Legal',
}
