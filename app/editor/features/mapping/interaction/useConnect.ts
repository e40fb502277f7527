import { useCallback, useState } from 'react'
import type { CommandQuestion, ProjectCommand } from '../../../../core/project/index.ts'
import { applyLoadedCommand, useEditorActions, useEditorStore, selectMethod } from '../../../state/index.ts'
import type { MappingModel } from '../useMappingModel.ts'
import { rowFocus } from './focusOf.ts'
import { connectCommand } from './connectCommand.ts'

/** A question that a drop raised, and the target row it is about. */
export interface PendingQuestion {
  readonly question: CommandQuestion
  readonly targetKey: string
}

/** Why a row takes no line, in one sentence; undefined where it does. */
export type Verdict = (sourceKey: string, targetKey: string) => string | undefined

export interface Connect {
  readonly connect: (sourceKey: string, targetKey: string) => void
  readonly verdict: Verdict
  readonly pending: PendingQuestion | undefined
  readonly answer: (command: ProjectCommand | undefined) => void
}

const dryRunIds = { next: () => 'dry-run' }

/** Draws lines: one command a line, a question where the command needs a choice, a notice where it is refused. */
export function useConnect(model: MappingModel): Connect {
  const store = useEditorStore()
  const { dispatch, notify, select, announce } = useEditorActions()
  const [pending, setPending] = useState<PendingQuestion>()

  const commandFor = useCallback(
    (sourceKey: string, targetKey: string): ProjectCommand | undefined => {
      const method = selectMethod(store.getState())
      const source = model.sourceRows[model.sourceIndex.get(sourceKey) ?? -1]?.row
      const target = model.targetRows[model.targetIndex.get(targetKey) ?? -1]?.row
      if (method === undefined || source === undefined || target === undefined) return undefined
      return connectCommand(method.id, source, target)
    },
    [store, model],
  )
  const run = useCallback(
    (command: ProjectCommand, targetKey: string): void => {
      const outcome = dispatch(command)
      if (outcome.kind === 'done') return select(rowFocus({ side: 'target', key: targetKey }, model))
      if (outcome.ask === undefined) {
        const reason = outcome.diagnostics[0]
        return notify({
          tone: 'bad',
          text: reason?.message ?? 'That line cannot be drawn.',
          ...(reason?.hint === undefined ? {} : { detail: reason.hint }),
        })
      }
      setPending({ question: outcome.ask, targetKey })
      announce(outcome.ask.question)
    },
    [dispatch, notify, select, announce, model],
  )
  const connect = useCallback(
    (sourceKey: string, targetKey: string) => {
      const command = commandFor(sourceKey, targetKey)
      if (command !== undefined) run(command, targetKey)
    },
    [commandFor, run],
  )
  const verdict = useCallback<Verdict>(
    (sourceKey, targetKey) => {
      const command = commandFor(sourceKey, targetKey)
      if (command === undefined) return 'This row takes no line.'
      const outcome = applyLoadedCommand(store.getState().project, command, dryRunIds)
      return outcome.kind === 'refused' && outcome.ask === undefined ? outcome.diagnostics[0]?.message : undefined
    },
    [commandFor, store],
  )
  const answer = useCallback(
    (command: ProjectCommand | undefined) => {
      setPending(undefined)
      if (command !== undefined && pending !== undefined) run(command, pending.targetKey)
    },
    [pending, run],
  )
  return { connect, verdict, pending, answer }
}
