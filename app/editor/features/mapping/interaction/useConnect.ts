import { useCallback, useState } from 'react'
import {
  drawingOf,
  type CommandQuestion,
  type Line,
  type LineSuggestion,
  type ProjectCommand,
  type SourceRow,
} from '../../../../core/project/index.ts'
import { useEditorActions, useEditorStore, selectDrawn } from '../../../state/index.ts'
import type { MappingModel } from '../useMappingModel.ts'
import type { RowRef } from './drawing.ts'
import { rowFocus } from './focusOf.ts'
import { useSpokenValues } from './useSpokenValues.ts'
import { commandBetween, commandOfMove, type LineMove, useVerdict, type Verdict } from './useVerdict.ts'

/** A question that a drop raised, and the target row it is about. */
export interface PendingQuestion {
  readonly question: CommandQuestion
  readonly targetKey: string
  readonly source: SourceRow | undefined
}

export interface Connect {
  readonly connect: (sourceKey: string, targetKey: string) => void
  readonly moveLine: (line: Line, to: RowRef, copy: boolean) => void
  readonly accept: (suggestion: LineSuggestion) => void
  readonly verdict: (sourceKey: string, targetKey: string, move?: LineMove) => Verdict
  readonly pending: PendingQuestion | undefined
  readonly answer: (command: ProjectCommand | undefined) => void
}

/** Draws lines: one command a line, a question where the command needs a choice, a notice where it is refused. */
export function useConnect(model: MappingModel): Connect {
  const store = useEditorStore()
  const { dispatch, notify, select, announce } = useEditorActions()
  const [pending, setPending] = useState<PendingQuestion>()

  const tellValues = useSpokenValues()
  const run = useCallback(
    (command: ProjectCommand, targetKey: string, source: SourceRow | undefined): void => {
      const outcome = dispatch(command)
      if (outcome.kind === 'done') {
        if (source !== undefined) tellValues(outcome.announce, source)
        return select(rowFocus({ side: 'target', key: targetKey }, model))
      }
      if (outcome.ask === undefined) {
        const reason = outcome.diagnostics[0]
        return notify({
          tone: 'bad',
          text: reason?.message ?? 'That line cannot be drawn.',
          ...(reason?.hint === undefined ? {} : { detail: reason.hint }),
        })
      }
      setPending({ question: outcome.ask, targetKey, source })
      announce(outcome.ask.question)
    },
    [dispatch, notify, select, announce, tellValues, model],
  )
  const connect = useCallback(
    (sourceKey: string, targetKey: string) => {
      const command = commandBetween(store, model, sourceKey, targetKey)
      const source = model.sourceRows[model.sourceIndex.get(sourceKey) ?? -1]?.row
      if (command !== undefined) run(command, targetKey, source)
    },
    [store, run, model],
  )
  const moveLine = useCallback(
    (line: Line, to: RowRef, copy: boolean) => {
      const command = commandOfMove(store, model, { line, to, copy })
      if (command === undefined) return announce('This row takes no line.')
      run(command, to.side === 'target' ? to.key : line.targetRow, undefined)
    },
    [store, run, model, announce],
  )
  const accept = useCallback(
    ({ from, to, source, target }: LineSuggestion) => {
      const method = selectDrawn(store.getState())
      const row = model.sourceRows[model.sourceIndex.get(source) ?? -1]?.row
      if (method !== undefined) run({ type: 'connect', ...drawingOf(method), source: from, to }, target, row)
    },
    [model, run, store],
  )
  const verdict = useVerdict(model)
  const answer = useCallback(
    (command: ProjectCommand | undefined) => {
      setPending(undefined)
      if (command !== undefined && pending !== undefined) run(command, pending.targetKey, pending.source)
    },
    [pending, run],
  )
  return { connect, moveLine, accept, verdict, pending, answer }
}
