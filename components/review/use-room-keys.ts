'use client'

import { useEffect, useRef } from 'react'
import { chordOf } from '@/components/palette/chords'
import { actOf, type RoomAct } from './keys'

/** Runs the acts of keys pressed anywhere in the room but in a form or an open menu. */
export function useRoomKeys(lettersOn: boolean, run: (act: RoomAct) => void): void {
  const latest = useRef(run)
  useEffect(() => {
    latest.current = run
  }, [run])
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return
      const act =
        chordOf(event) ?? (isElsewhere(event.target) || isText(event) ? null : actOf(event, lettersOn))
      if (act === null) return
      event.preventDefault()
      latest.current(act)
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [lettersOn])
}

/** A letter in the copy is text while one suggests; while one reads it is a command. */
function isText({ key, target }: KeyboardEvent): boolean {
  if (key.length > 1 || !(target instanceof HTMLElement)) return false
  return target.closest('[role=textbox][contenteditable=true]:not([aria-readonly=true])') !== null
}

/** Where keys mean something else. */
function isElsewhere(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return target.closest('input, textarea, select, [role=menu], [role=listbox], [role=combobox]') !== null
}

/** Presses (or, where it is a box to type in, enters) the control of a card that carries this key. */
export function pressInCard(cardId: string | null, key: string): void {
  if (cardId === null) return
  const card = document.querySelector(`[data-card="${CSS.escape(cardId)}"]`)
  const control = card?.querySelector<HTMLElement>(`[aria-keyshortcuts~="${key}"]`)
  if (control instanceof HTMLTextAreaElement) control.focus()
  else control?.click()
}
