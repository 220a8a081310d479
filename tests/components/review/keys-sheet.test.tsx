import { beforeEach, expect, test } from '@jest/globals'
import { act, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { usualSettings } from '@/components/review/key-map'
import { keySettings, setKeySettings, useShownKeys } from '@/components/review/key-settings'
import { KeysSheet } from '@/components/review/keys-sheet'

function Approve() {
  const keys = useShownKeys()
  return <button {...keys.attributes('a')}>Approve it</button>
}

beforeEach(() => {
  act(() => setKeySettings(usualSettings))
  render(
    <>
      <Approve />
      <KeysSheet open onOpenChange={() => undefined} />
    </>,
  )
})

const approve = () => screen.getByText('Approve it')
const keyOf = (does: RegExp) => screen.getByRole('button', { name: does })

test('a key is changed by pressing it and the new one, and shown so everywhere', async () => {
  const user = userEvent.setup()
  await user.click(keyOf(/^Approve: A/))
  await user.keyboard('{Shift>}Y{/Shift}')
  expect(keyOf(/^Approve: Shift Y/)).toBeTruthy()
  expect(approve().getAttribute('aria-keyshortcuts')).toBe('Shift+Y Control+Alt+Shift+Y')
  expect(approve().getAttribute('data-key')).toBe('a')
  expect(JSON.parse(localStorage.getItem('stet:keys') ?? '')).toEqual({ on: true, map: { a: 'Y' } })
  await user.click(screen.getByRole('button', { name: /Back to the usual keys/ }))
  expect(approve().getAttribute('aria-keyshortcuts')).toBe('A Control+Alt+A')
  expect(screen.queryByRole('button', { name: /Back to the usual keys/ })).toBeNull()
})

test('the way between the copy and its card is in the list', () => {
  const row = screen.getByText('From the copy to its card, and back').closest('div')
  expect(row?.textContent).toMatch(/^F6/)
})

test('a key that is taken is refused, and Escape leaves the old one', async () => {
  const user = userEvent.setup()
  await user.click(keyOf(/^Approve: A/))
  await user.keyboard('s')
  expect(screen.getByRole('alert').textContent).toContain('That key is taken: Stet.')
  await user.keyboard('{Escape}')
  expect(screen.queryByRole('alert')).toBeNull()
  expect(keyOf(/^Approve: A/)).toBeTruthy()
  expect(keySettings()).toEqual(usualSettings)
})

test('a switch turns every single key off', async () => {
  const user = userEvent.setup()
  await user.click(screen.getByRole('checkbox', { name: /Single keys work/ }))
  expect(approve().getAttribute('aria-keyshortcuts')).toBe('Control+Alt+A')
  expect(screen.queryByRole('button', { name: /^Approve:/ })).toBeNull()
  expect(keySettings().on).toBe(false)
})
