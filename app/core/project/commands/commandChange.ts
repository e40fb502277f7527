import { type Diagnostic, atPointer } from '../../diagnostics/index.ts'
import type { Id } from '../../mapping/index.ts'
import type { CommandOf, CommandType } from '../command.ts'
import type { CommandQuestion, RefusedCommand } from '../commandResult.ts'
import type { Project } from '../model.ts'

/** What a command gives before it is turned into patches. */
export type CommandChange =
  | {
      readonly kind: 'done'
      readonly project: Project
      readonly label: string
      readonly announce: string
      readonly rule?: Id
    }
  | RefusedCommand

/** One command: a pure function of project and data; new ids come from `freshId`. */
export type CommandDefinition<T extends CommandType> = (
  project: Project,
  command: CommandOf<T>,
  freshId: () => Id,
) => CommandChange

/** A label says what was done, as an undo menu lists it; it is announced too unless there is more to say. */
export function done(project: Project, label: string, more: { announce?: string; rule?: Id } = {}): CommandChange {
  const { announce = `${label}.`, rule } = more
  return { kind: 'done', project, label, announce, ...(rule && { rule }) }
}

interface Words {
  readonly message: string
  readonly hint?: string
}

/** A refusal: the project stays as it is, and the diagnostic says why. */
export function refused(code: `project/${string}`, words: Words, ask?: CommandQuestion): RefusedCommand {
  const diagnostic: Diagnostic = atPointer(code, 'error', '', words)
  return { kind: 'refused', diagnostics: [diagnostic], ...(ask && { ask }) }
}
