import type { Patches } from 'mutative'
import type { Diagnostic } from '../diagnostics/index.ts'
import type { ProjectCommand } from './command.ts'
import type { Project } from './model.ts'

/** A question that a command could not answer itself; each choice is a whole command to apply instead. */
export interface CommandQuestion {
  readonly question: string
  readonly choices: readonly CommandChoice[]
}

export interface CommandChoice {
  readonly label: string
  readonly command: ProjectCommand
  /** What has still to be typed: which item, as the command's `index`. */
  readonly asks?: 'index'
}

export interface RefusedCommand {
  readonly kind: 'refused'
  readonly diagnostics: readonly Diagnostic[]
  readonly ask?: CommandQuestion
}

export type CommandResult =
  | {
      readonly kind: 'done'
      readonly project: Project
      /** Mutative's, with paths as arrays: `apply(before, patches)` is `project`, `apply(project, inverse)` is before. */
      readonly patches: Patches<true>
      readonly inverse: Patches<true>
      /** What the undo menu says: `Connect body.items to lines`. */
      readonly label: string
      /** A sentence for `aria-live`. */
      readonly announce: string
      /** The rule that a person would want selected now. */
      readonly rule?: string
    }
  | RefusedCommand
