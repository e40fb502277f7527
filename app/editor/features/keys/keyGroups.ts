export interface KeyGroup {
  readonly title: string
  readonly keys: readonly { readonly keys: string; readonly does: string }[]
}

export const keyGroups: readonly KeyGroup[] = [
  {
    title: 'Draw',
    keys: [
      { keys: 'Enter or M', does: 'Pick up the line of a row' },
      { keys: 'Enter', does: 'Connect what was picked up to the row' },
      { keys: 'Shift Space', does: 'With a line picked up: the next of the rows that match best' },
      { keys: 'Letters', does: 'The row that is called so; with a line picked up, every letter is one of a name' },
      { keys: 'Esc', does: 'Put the line down and go back to where it began; let go of chosen rows' },
      {
        keys: '[ ] then Enter',
        does: 'Pick up the end of a line: Enter moves it to another row, Ctrl Enter copies it',
      },
      { keys: 'Space', does: 'Choose the row too: chosen rows are picked up and connected together' },
      { keys: 'Shift ↑ ↓', does: 'Choose all rows on the way' },
      { keys: 'A', does: 'Accept what is suggested for the target row' },
      { keys: '=', does: 'Type an expression into the target row' },
      { keys: '"', does: 'Type a constant into the target row' },
      { keys: 'Delete', does: 'Remove what the target row holds' },
    ],
  },
  {
    title: 'Move',
    keys: [
      { keys: '↑ ↓', does: 'Next or previous row' },
      { keys: '→ ←', does: 'Open or close a row, or go to its parent' },
      { keys: 'F6', does: 'The other tree' },
      { keys: 'R', does: 'The drawing of the request, or of the response' },
      { keys: '/', does: 'Find a field; Enter picks the first up, or connects to it' },
      { keys: 'U / Shift U', does: 'Next or previous unmapped required target' },
      { keys: 'P', does: 'Next row that something is wrong with' },
      { keys: '[ ]', does: 'Walk the lines of a row' },
      { keys: 'O or double click', does: 'The other end of a line' },
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
