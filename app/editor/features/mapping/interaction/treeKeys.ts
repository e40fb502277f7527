import type { Side } from '../../../state/index.ts'
import type { FlatRow, TreeRow } from '../tree/flattenTree.ts'

/** What a key means in a tree. */
export type TreeKey =
  | { readonly type: 'go'; readonly index: number }
  | { readonly type: 'open' | 'close' }
  | { readonly type: 'connect' | 'cancel' | 'expression' | 'constant' | 'remove' | 'switch' }
  | { readonly type: 'nextUnmapped'; readonly step: 1 | -1 }

export interface KeyPress {
  readonly key: string
  readonly shiftKey: boolean
  /** Control, Alt or the platform's command key: then it is not ours. */
  readonly modified: boolean
}

const page = 10

/** Reads a key pressed on a tree whose active row is at `index`; undefined where it means nothing here. */
export function readTreeKey<Row extends TreeRow<Row>>(
  press: KeyPress,
  side: Side,
  rows: readonly FlatRow<Row>[],
  index: number,
): TreeKey | undefined {
  if (press.modified) return undefined
  const last = rows.length - 1
  const go = (to: number): TreeKey => ({ type: 'go', index: Math.min(Math.max(to, 0), last) })
  const flat = rows[index]
  switch (press.key) {
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
    case 'Enter':
    case 'm':
    case 'M':
      return { type: 'connect' }
    case 'Escape':
      return { type: 'cancel' }
    case 'F6':
      return { type: 'switch' }
  }
  return side === 'target' ? readTargetKey(press) : undefined
}

function readTargetKey({ key, shiftKey }: KeyPress): TreeKey | undefined {
  switch (key) {
    case '=':
      return { type: 'expression' }
    case '"':
      return { type: 'constant' }
    case 'Delete':
    case 'Backspace':
      return { type: 'remove' }
    case 'u':
    case 'U':
      return { type: 'nextUnmapped', step: shiftKey ? -1 : 1 }
    default:
      return undefined
  }
}
