import type { KeyboardEvent } from 'react'

/**
 * A key on one of a row of buttons of which one is in the tab order: arrows, Home and End move the focus. Gives the
 * place of the button that has it now; undefined for every other key.
 */
export function moveAlongRow(event: KeyboardEvent<HTMLButtonElement>): number | undefined {
  const buttons = [...(event.currentTarget.parentElement?.querySelectorAll('button') ?? [])]
  const next = placeAfter(event.key, buttons.indexOf(event.currentTarget), buttons.length)
  if (next === undefined) return undefined
  event.preventDefault()
  buttons[next]?.focus()
  return next
}

function placeAfter(key: string, at: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowRight':
      return (at + 1) % count
    case 'ArrowLeft':
      return (at - 1 + count) % count
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return undefined
  }
}
