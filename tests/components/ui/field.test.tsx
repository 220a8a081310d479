import { expect, test } from '@jest/globals'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'

test('a field ties its label, hint and error to the control', () => {
  render(
    <Field label="Address" hint="Where it is" error="Give a full web address.">
      <TextInput value="x" onChange={() => undefined} />
    </Field>,
  )
  const control = screen.getByLabelText('Address')
  expect(control).toBeInvalid()
  expect(control).toHaveAccessibleDescription(/Where it is.*Give a full web address\./)
  expect(screen.getByRole('alert')).toHaveTextContent('Give a full web address.')
})

test('a field without an error is valid', () => {
  render(
    <Field label="Address" error={null}>
      <TextInput value="x" onChange={() => undefined} />
    </Field>,
  )
  expect(screen.getByLabelText('Address')).toBeValid()
  expect(screen.queryByRole('alert')).toBeNull()
})

test('a select is named by its field and chosen by the keyboard', async () => {
  const chosen: string[] = []
  render(
    <Field label="Grade">
      <Select
        value="secondary"
        onChange={(value) => chosen.push(value)}
        choices={[
          { value: 'primary', label: 'Primary' },
          { value: 'secondary', label: 'Secondary' },
        ]}
      />
    </Field>,
  )
  const select = screen.getByRole('combobox', { name: 'Grade' })
  expect(select).toHaveTextContent('Secondary')
  await userEvent.tab()
  await userEvent.keyboard('{Enter}')
  await screen.findByRole('option', { name: 'Primary' })
  await userEvent.keyboard('{ArrowUp}{Enter}')
  expect(chosen).toEqual(['primary'])
})
