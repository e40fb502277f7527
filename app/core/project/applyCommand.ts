import { freshId, type IdSource } from '../mapping/index.ts'
import { applyPatches } from './applyPatches.ts'
import type { CommandType, ProjectCommand } from './command.ts'
import type { CommandResult } from './commandResult.ts'
import type { CommandChange, CommandDefinition } from './commands/commandChange.ts'
import { COMMANDS } from './commands/index.ts'
import { applyToDrawing } from './sides/applyToDrawing.ts'
import type { Project } from './model.ts'
import { patchesBetween } from './patchesBetween.ts'

/**
 * Applies a command to a project, which is not changed. `refused` says why in its diagnostics and, where a person has
 * to choose, asks with whole commands as choices. Patches touch only what changed.
 */
export function applyCommand(project: Project, command: ProjectCommand, ids: IdSource): CommandResult {
  const run = (on: Project): CommandChange => definitionOf(command.type)(on, command, () => freshId(ids))
  const change = applyToDrawing(project, command, run)
  if (change.kind === 'refused') return change
  const { patches, inverse } = patchesBetween(project, change.project)
  const { label, announce, rule } = change
  const next = applyPatches(project, patches)
  return { kind: 'done', project: next, patches, inverse, label, announce, ...(rule && { rule }) }
}

/** The type parameter ties a definition to its command, which indexing by the union would not. */
function definitionOf<T extends CommandType>(type: T): CommandDefinition<T> {
  return COMMANDS[type]
}
