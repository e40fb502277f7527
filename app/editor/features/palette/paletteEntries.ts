import { type DrawnMethod, drawingOf, mappingRows, type ProjectMethod } from '../../../core/project/index.ts'
import { editorCommands, goToTarget } from '../../commands/index.ts'
import { type EditorStore, selectDrawn } from '../../state/index.ts'

/** One thing to choose in the palette. */
export interface PaletteEntry {
  readonly id: string
  readonly kind: 'command' | 'method' | 'mapping'
  readonly text: string
  readonly detail?: string
  readonly keys?: string
  readonly run: () => void
}

/** The commands that can be run now, the methods to go to, and the mappings of the drawing on the canvas. */
export function paletteEntries(store: EditorStore): readonly PaletteEntry[] {
  const state = store.getState()
  const method = selectDrawn(state)
  return [
    ...editorCommands.flatMap(({ id, title, keys, available, run }): PaletteEntry[] =>
      available?.(state) === false
        ? []
        : [{ id, kind: 'command', text: title, ...(keys !== undefined && { keys }), run: () => run(store) }],
    ),
    ...state.project.methods.map((each) => methodEntry(store, each)),
    ...(method === undefined ? [] : mappingEntries(store, method)),
  ]
}

function methodEntry(store: EditorStore, { id, verb, path, operationName }: ProjectMethod): PaletteEntry {
  const run = (): void => store.getState().actions.selectMethod(id)
  const detail = operationName === undefined ? {} : { detail: operationName }
  return { id, kind: 'method', text: `${verb} ${path}`, ...detail, run }
}

function mappingEntries(store: EditorStore, method: DrawnMethod): readonly PaletteEntry[] {
  return mappingRows(method).map(({ rule, place, to, from }) => ({
    id: rule,
    kind: 'mapping',
    text: to,
    detail: from,
    run: () => goToTarget(store, drawingOf(method), place),
  }))
}
