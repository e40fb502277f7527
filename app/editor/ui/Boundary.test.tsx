import { fireEvent, render, screen } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { Boundary } from './Boundary.tsx'

let broken = true

function Part() {
  if (broken) throw new Error('there is no tree')
  return <p>The tree</p>
}

beforeEach(() => {
  broken = true
  // React tells the console of every error that a boundary takes.
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
})

describe('Boundary', () => {
  it('keeps a fault to its part, and says what it was', () => {
    render(
      <>
        <p>The rest</p>
        <Boundary what="The mapping">
          <Part />
        </Boundary>
      </>,
    )
    expect(screen.getByText('The rest')).toBeTruthy()
    expect(screen.getByText('The mapping has stopped')).toBeTruthy()
    expect(screen.getByRole('alert').textContent).toContain('there is no tree')
  })

  it('shows the part again when it is asked to', () => {
    render(
      <Boundary what="The mapping">
        <Part />
      </Boundary>,
    )
    broken = false
    fireEvent.click(screen.getByRole('button', { name: 'Show it again' }))
    expect(screen.getByText('The tree')).toBeTruthy()
    expect(screen.queryByRole('alert')).toBeNull()
  })
})
