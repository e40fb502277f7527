import { useCallback } from 'react'
import type { ProjectCommand } from '../../../../core/project/index.ts'
import { applyLoadedCommand, type EditorStore, selectDrawn, useEditorStore } from '../../../state/index.ts'
import type { MappingModel } from '../useMappingModel.ts'
import { connectCommand } from './connectCommand.ts'

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

/** Tells what a drop would do, by a dry run of its command. */
export function useVerdict(model: MappingModel): (sourceKey: string, targetKey: string) => Verdict {
  const store = useEditorStore()
  return useCallback(
    (sourceKey, targetKey) => {
      const command = commandBetween(store, model, sourceKey, targetKey)
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
