import { fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { beforeEach, describe, expect, it } from 'vitest'
import { TextArea } from './TextArea.tsx'
import { TextField } from './TextField.tsx'

let taken: string[] = []

function Field({ stored = 'before' }: { readonly stored?: string }) {
  const [value, setValue] = useState(stored)
  const take = (next: string): void => {
    taken.push(next)
    setValue(next)
  }
  return <TextField label="Path" value={value} onValue={take} />
}

const field = (): HTMLInputElement => screen.getByRole<HTMLInputElement>('textbox')
const type = (text: string): void => void fireEvent.change(field(), { target: { value: text } })

beforeEach(() => {
  taken = []
})

describe('a field', () => {
  it('keeps what stood there where a line is far too long, says so, and takes the next text', () => {
    render(<Field />)
    type('x'.repeat(10_001))
    expect(taken).toEqual([])
    expect(field().value).toBe('before')
    expect(field().getAttribute('aria-invalid')).toBe('true')
    expect(screen.getByRole('alert').textContent).toBe(
      '10,001 characters do not fit here, at most 10,000 do. What stood here stays.',
    )
    type('x'.repeat(10_000))
    expect(taken).toHaveLength(1)
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('lets a text that is too long already be made shorter', () => {
    render(<Field stored={'x'.repeat(20_000)} />)
    type('x'.repeat(19_999))
    expect(field().value).toHaveLength(19_999)
  })

  it('refuses a paste before the browser takes it in', () => {
    render(<Field />)
    const paste = (text: string): boolean => fireEvent.paste(field(), { clipboardData: { getData: () => text } })
    expect(paste('short'), 'left to the browser').toBe(true)
    expect(paste('x'.repeat(1_000_000)), 'prevented').toBe(false)
    expect(screen.getByRole('alert').textContent).toContain('1,000,000 characters')
  })

  it('takes a payload in an area of text', () => {
    render(<TextArea label="Body" value="" onValue={(next) => taken.push(next)} />)
    type('x'.repeat(1_000_000))
    expect(taken).toHaveLength(1)
  })
})
