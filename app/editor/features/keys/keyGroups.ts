export interface KeyGroup {
  readonly title: string
  readonly keys: readonly { readonly keys: string; readonly does: string }[]
}

export const keyGroups: readonly KeyGroup[] = [
  {
    title: 'Draw',
    keys: [
      { keys: 'Enter or M', does: 'On a source row: pick up its line; on a target row: connect what was picked up' },
      { keys: 'Esc', does: 'Put the line down' },
      { keys: '=', does: 'Type an expression into the target row' },
      { keys: '"', does: 'Type a constant into the target row' },
      { keys: 'Delete', does: 'Remove what the target row holds' },
      { keys: 'U / Shift U', does: 'Next or previous unmapped required target' },
    ],
  },
  {
    title: 'Move',
    keys: [
      { keys: '↑ ↓', does: 'Next or previous row' },
      { keys: '→ ←', does: 'Open or close a row, or go to its parent' },
      { keys: 'F6', does: 'The other tree' },
      { keys: 'Home / End', does: 'First or last row' },
    ],
  },
  {
    title: 'Everywhere',
    keys: [
      { keys: 'Ctrl K', does: 'Find a command, method or mapping (⌘ on a Mac)' },
      { keys: 'Ctrl Shift F', does: 'Find in all mappings' },
      { keys: 'Ctrl Z / Ctrl Shift Z', does: 'Undo, redo' },
      { keys: '?', does: 'These keys' },
    ],
  },
]
