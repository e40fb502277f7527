import type { Id, IdSource } from '../../core/mapping/index.ts'
import type {
  Api,
  CommandResult,
  DrawnMethod,
  Project,
  ProjectCommand,
  ProjectMethod,
  TestCase,
} from '../../core/project/index.ts'

type Apply = (project: Project, command: ProjectCommand, ids: IdSource) => CommandResult

interface Sides {
  readonly responseSide: (api: Api, method: ProjectMethod, response: Id) => DrawnMethod | undefined
  readonly backendSample: (sample: TestCase) => TestCase
}

let apply: Apply | undefined
let sides: Sides | undefined

/**
 * Fetches the commands, a tenth of all code, which nobody needs before there is a request to look at. Settles when they
 * can be applied, and rejects where they could not be fetched; the next call tries anew.
 */
export async function loadCommands(): Promise<void> {
  const loaded = await import('./applyCommand.ts')
  apply = loaded.applyCommand
  sides = { responseSide: loaded.responseSide, backendSample: loaded.backendSample }
}

/** What the drawings of responses are seen by; comes with the commands, before which there are none. */
export const loadedSides = (): Sides | undefined => sides

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
