import { useCallback } from 'react'
import type { Line, ProjectCommand } from '../../../../core/project/index.ts'
import { applyLoadedCommand, type EditorStore, selectDrawn, useEditorStore } from '../../../state/index.ts'
import type { MappingModel } from '../useMappingModel.ts'
import { connectCommand, moveCommand } from './connectCommand.ts'
import type { RowRef } from './drawing.ts'

/** What a drop would do: draw a line, ask the question first, or nothing for the reason given. */
export interface Verdict {
  readonly kind: 'valid' | 'asks' | 'invalid'
  readonly words: string
}

const dryRunIds = { next: () => 'dry-run' }

/** The command that a line between two rows means; undefined where one of them takes none. */
export function commandBetween(
  store: EditorStore,
  model: MappingModel,
  sourceKey: string,
  targetKey: string,
): ProjectCommand | undefined {
  const method = selectDrawn(store.getState())
  const source = model.sourceRows[model.sourceIndex.get(sourceKey) ?? -1]?.row
  const target = model.targetRows[model.targetIndex.get(targetKey) ?? -1]?.row
  if (method === undefined || source === undefined || target === undefined) return undefined
  return connectCommand(method, source, target)
}

/** The command that puts an end of a line on a row; undefined where that takes no line. */
export function commandOfMove(
  store: EditorStore,
  model: MappingModel,
  { line, to, copy }: LineMove,
): ProjectCommand | undefined {
  const drawn = selectDrawn(store.getState())
  const source = model.sourceRows[model.sourceIndex.get(to.side === 'source' ? to.key : line.sourceRow) ?? -1]?.row
  const target = model.targetRows[model.targetIndex.get(to.side === 'target' ? to.key : line.targetRow) ?? -1]?.row
  return drawn === undefined ? undefined : moveCommand(drawn, { line, source, target, end: to.side, copy })
}

/** A line, and the row that an end of it goes to. */
export interface LineMove {
  readonly line: Line
  readonly to: RowRef
  readonly copy: boolean
}

/** Tells what a drop would do, by a dry run of its command. */
export function useVerdict(model: MappingModel): (sourceKey: string, targetKey: string, move?: LineMove) => Verdict {
  const store = useEditorStore()
  return useCallback(
    (sourceKey, targetKey, move) => {
      const command =
        move === undefined ? commandBetween(store, model, sourceKey, targetKey) : commandOfMove(store, model, move)
      if (command === undefined) return { kind: 'invalid', words: 'This row takes no line.' }
      const outcome = applyLoadedCommand(store.getState().project, command, dryRunIds)
      if (outcome.kind === 'done') return { kind: 'valid', words: outcome.label }
      if (outcome.ask !== undefined) return { kind: 'asks', words: outcome.ask.question }
      const reason = outcome.diagnostics[0]
      return { kind: 'invalid', words: [reason?.message, reason?.hint].filter((text) => text !== undefined).join(' ') }
    },
    [store, model],
  )
}
