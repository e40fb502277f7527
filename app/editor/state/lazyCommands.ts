import type { IdSource } from '../../core/mapping/index.ts'
import type { CommandResult, Project, ProjectCommand } from '../../core/project/index.ts'

type Apply = (project: Project, command: ProjectCommand, ids: IdSource) => CommandResult

let apply: Apply | undefined

/**
 * Fetches the commands, a tenth of all code, which nobody needs before there is a request to look at. Settles when they
 * can be applied, and rejects where they could not be fetched; the next call tries anew.
 */
export async function loadCommands(): Promise<void> {
  const loaded = await import('./applyCommand.ts')
  apply = loaded.applyCommand
}

/** `applyCommand`; refuses, as a command does, until the commands are there. */
export const applyLoadedCommand: Apply = (project, command, ids) => apply?.(project, command, ids) ?? stillLoading

const stillLoading: CommandResult = {
  kind: 'refused',
  diagnostics: [
    {
      code: 'editor/still-loading',
      severity: 'info',
      at: { kind: 'pointer', pointer: '' },
      message: 'The editor is still starting.',
      hint: 'Try again in a moment.',
    },
  ],
}
