import type { As, Expression } from '../../../core/mapping/index.ts'
import {
  drawingOf,
  type CommandResult,
  type ProjectCommand,
  type ProjectMethod,
  type TargetPlace,
} from '../../../core/project/index.ts'
import { useEditorActions } from '../../state/index.ts'

export interface RuleEdit {
  /** Applies a command; a refusal is told in a notice, as it belongs to no field. */
  readonly run: (command: ProjectCommand) => CommandResult
  readonly setValue: (value: Expression, as?: As) => CommandResult
}

/** What edits the rule at a place. */
export function useRuleEdit(method: ProjectMethod, place: TargetPlace): RuleEdit {
  const { dispatch, notify } = useEditorActions()
  const run = (command: ProjectCommand): CommandResult => {
    const outcome = dispatch(command)
    if (outcome.kind === 'refused')
      notify({ tone: 'bad', text: outcome.diagnostics[0]?.message ?? 'This was refused.' })
    return outcome
  }
  return {
    run,
    setValue: (value, as) =>
      run({ type: 'setValue', ...drawingOf(method), place, value, ...(as !== undefined && { as }) }),
  }
}
