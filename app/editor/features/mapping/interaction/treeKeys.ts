import type { Side } from '../../../state/index.ts'
import type { FlatRow, TreeRow } from '../tree/flattenTree.ts'

/** What a key means in a tree. */
export type TreeKey =
  | { readonly type: 'go'; readonly index: number }
  | { readonly type: 'open' | 'close' }
  /** Chooses rows: one more or less, or all from where choosing began. */
  | { readonly type: 'choose'; readonly index: number; readonly how: 'toggle' | 'range' }
  | { readonly type: 'connect'; readonly copy?: true }
  | { readonly type: 'cancel' | 'expression' | 'constant' | 'remove' | 'switch' | 'search' }
  | { readonly type: 'accept' | 'otherEnd' | 'nextMatch' | 'nextProblem' | 'otherDrawing' }
  | { readonly type: 'nextUnmapped' | 'walkLine'; readonly step: 1 | -1 }
  /** A letter of a name that is being typed. */
  | { readonly type: 'find'; readonly letter: string }

export interface KeyPress {
  readonly key: string
  readonly shiftKey: boolean
  /** Control, Alt or the platform's command key: then it is not ours. */
  readonly modified: boolean
  /** A line that begins on the other side is picked up: letters look for the row to take it. */
  readonly armed: boolean
  /** The last keys were letters of a name, and this may be its next. */
  readonly typing: boolean
  /** Whether single characters may be commands; a person can switch that off (WCAG 2.1.4). */
  readonly singleKeys: boolean
}

const page = 10

/** Reads a key pressed on a tree whose active row is at `index`; undefined where it means nothing here. */
export function readTreeKey<Row extends TreeRow<Row>>(
  press: KeyPress,
  side: Side,
  rows: readonly FlatRow<Row>[],
  index: number,
): TreeKey | undefined {
  // With a line's end picked up, Control and Enter leave a copy there.
  if (press.modified) return press.armed && press.key === 'Enter' ? { type: 'connect', copy: true } : undefined
  return (
    readChoice(press, rows, index) ??
    readMove(press.key, rows, index) ??
    readNamedKey(press, side) ??
    readCharacter(press, side)
  )
}

/** Shift and a move choose all rows on the way; space one row more or less, and with Shift all up to it. */
function readChoice<Row extends TreeRow<Row>>(
  { key, shiftKey, armed }: KeyPress,
  rows: readonly FlatRow<Row>[],
  index: number,
): TreeKey | undefined {
  if (armed) return undefined
  if (key === ' ') return index < 0 ? undefined : { type: 'choose', index, how: shiftKey ? 'range' : 'toggle' }
  if (!shiftKey || !/^(?:Arrow(?:Up|Down)|Home|End|Page(?:Up|Down))$/.test(key)) return undefined
  const to = readMove(key, rows, index)
  return to?.type === 'go' ? { type: 'choose', index: to.index, how: 'range' } : undefined
}

function readMove<Row extends TreeRow<Row>>(
  key: string,
  rows: readonly FlatRow<Row>[],
  index: number,
): TreeKey | undefined {
  const last = rows.length - 1
  const go = (to: number): TreeKey => ({ type: 'go', index: Math.min(Math.max(to, 0), last) })
  const flat = rows[index]
  switch (key) {
    case 'ArrowDown':
      return go(index + 1)
    case 'ArrowUp':
      return go(index < 0 ? 0 : index - 1)
    case 'Home':
      return go(0)
    case 'End':
      return go(last)
    case 'PageDown':
      return go(index + page)
    case 'PageUp':
      return go(index - page)
    case 'ArrowRight':
      if (flat === undefined || !flat.row.hasChildren) return undefined
      return flat.open ? go(index + 1) : { type: 'open' }
    case 'ArrowLeft': {
      if (flat === undefined) return undefined
      if (flat.open) return { type: 'close' }
      const parent = rows.findIndex(({ row }) => row.key === flat.parent)
      return parent < 0 ? undefined : go(parent)
    }
    default:
      return undefined
  }
}

function readNamedKey({ key, shiftKey, armed }: KeyPress, side: Side): TreeKey | undefined {
  switch (key) {
    case 'Enter':
      return { type: 'connect' }
    case 'Escape':
      return { type: 'cancel' }
    case 'F6':
      return { type: 'switch' }
    case 'Delete':
    case 'Backspace':
      return side === 'target' ? { type: 'remove' } : undefined
    case ' ':
      return shiftKey && armed ? { type: 'nextMatch' } : undefined
    default:
      return undefined
  }
}

/** A character is a command, or, while a name is being typed or looked for, a letter of it. */
function readCharacter(press: KeyPress, side: Side): TreeKey | undefined {
  const isLetter = /^[\p{L}\p{N}_$-]$/u.test(press.key)
  if (isLetter && (press.armed || press.typing)) return { type: 'find', letter: press.key }
  const command = press.singleKeys ? readCommand(press, side) : undefined
  return command ?? (isLetter ? { type: 'find', letter: press.key } : undefined)
}

function readCommand({ key, shiftKey }: KeyPress, side: Side): TreeKey | undefined {
  const step = shiftKey ? -1 : 1
  switch (key.toLowerCase()) {
    case 'm':
      return { type: 'connect' }
    case 'o':
      return { type: 'otherEnd' }
    case 'p':
      return { type: 'nextProblem' }
    case 'r':
      return { type: 'otherDrawing' }
    case 'u':
      return { type: 'nextUnmapped', step }
    case '[':
      return { type: 'walkLine', step: -1 }
    case ']':
      return { type: 'walkLine', step: 1 }
    case '/':
      return { type: 'search' }
    default:
      return side === 'target' ? readTargetCommand(key) : undefined
  }
}

function readTargetCommand(key: string): TreeKey | undefined {
  switch (key) {
    case '=':
      return { type: 'expression' }
    case '"':
      return { type: 'constant' }
    case 'a':
    case 'A':
      return { type: 'accept' }
    default:
      return undefined
  }
}
