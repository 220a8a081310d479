'use client'

import { useEffect, useRef } from 'react'
import { chordOf } from '@/components/palette/chords'
import { actOf, isCharacter } from './key-map'
import { keySettings } from './key-settings'
import type { RoomAct } from './keys'

/** Runs the acts of keys pressed anywhere in the room; single keys not in a form, an open menu or where they are text. */
export function useRoomKeys(isFree: boolean, run: (act: RoomAct) => void): void {
  const latest = useRef(run)
  useEffect(() => {
    latest.current = run
  }, [run])
  useEffect(() => {
    if (!isFree) return
    const does = (event: KeyboardEvent, act: RoomAct | null) => {
      if (act === null || event.defaultPrevented) return
      event.preventDefault()
      latest.current(act)
    }
    // Before the editor, which takes some keys whatever is held.
    const pressChord = (event: KeyboardEvent) => {
      if (!event.altKey || !isElsewhere(event.target)) does(event, chordOf(event, keySettings().map))
    }
    const pressKey = (event: KeyboardEvent) => {
      if (!isElsewhere(event.target) && !isText(event)) does(event, actOf(event, keySettings()))
    }
    window.addEventListener('keydown', pressChord, { capture: true })
    window.addEventListener('keydown', pressKey)
    return () => {
      window.removeEventListener('keydown', pressChord, { capture: true })
      window.removeEventListener('keydown', pressKey)
    }
  }, [isFree])
}

/** A letter in the copy is text while one suggests; while one reads it is a command. */
function isText({ key, target }: KeyboardEvent): boolean {
  if (!isCharacter(key) || !(target instanceof HTMLElement)) return false
  return target.closest('[role=textbox][contenteditable=true]:not([aria-readonly=true])') !== null
}

/** Where keys mean something else. */
function isElsewhere(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return target.closest('input, textarea, select, [role=menu], [role=listbox], [role=combobox]') !== null
}

/** The control of a card that has this key, whatever was chosen for it; null while it cannot be pressed. */
export function controlInCard(cardId: string | null, usual: string): HTMLElement | null {
  if (cardId === null) return null
  const card = document.querySelector(`[data-card="${CSS.escape(cardId)}"]`)
  return (
    card?.querySelector<HTMLElement>(`[data-key="${usual}"]:not(:disabled, [aria-disabled=true])`) ?? null
  )
}

/** Presses it or, where it is a box to type in, enters it. */
export function pressInCard(cardId: string | null, usual: string): void {
  const control = controlInCard(cardId, usual)
  if (control instanceof HTMLTextAreaElement) control.focus()
  else control?.click()
}
