import type { Id, Mapping } from '../../mapping/index.ts'
import type { CommandType, ProjectCommand } from '../command.ts'
import type { CommandQuestion } from '../commandResult.ts'
import { type CommandChange, refused } from '../commands/commandChange.ts'
import { methodOf, noMethod, withMethod } from '../commands/methodOf.ts'
import { noResponse, responseOf, withResponse } from '../commands/responseCommands.ts'
import type { Project, ProjectMethod } from '../model.ts'
import { sourcesIn } from '../payload/sourcesIn.ts'
import type { ResponseCommand } from '../responseCommand.ts'
import type { OfDrawing } from '../ruleCommand.ts'
import { drawnMapping, responseSide } from './responseSide.ts'

/** Commands about responses themselves; every other one that names a response changes what is drawn for it. */
const OF_RESPONSES: ReadonlySet<CommandType> = new Set<ResponseCommand['type']>([
  'removeIntegrationResponse',
  'setIntegrationResponse',
  'setResponseMapping',
  'setResponseTemplate',
])

type DrawingCommand = Extract<ProjectCommand, OfDrawing & { readonly method: Id }>

/**
 * Applies a command, which `run` does, to the drawing that it names. On a response it sees the method as that response
 * does and knows of no sides; what it made of the mapping goes back to the response, and headers that it is the first to
 * send are declared by the method response, without which AWS refuses them.
 */
export function applyToDrawing(
  project: Project,
  command: ProjectCommand,
  run: (on: Project) => CommandChange,
): CommandChange {
  if (!isOfResponse(command)) return run(project)
  const { response } = command
  const method = methodOf(project, command.method)
  if (method === undefined) return noMethod(command.method)
  const side = responseSide(project.api, method, response)
  if (side === undefined) return noResponse(response)
  const change = run(withMethod(project, side))
  if (change.kind === 'refused')
    return change.ask === undefined ? change : { ...change, ask: askOf(change.ask, response) }
  const drawn = methodOf(change.project, method.id)
  const mapping = drawnMapping(drawn ?? side)
  const header = headerIntoTemplate(command, side.mapping, mapping)
  if (header !== undefined) return noHeader(header)
  return { ...change, project: withDrawing(project, method, response, mapping) }
}

function isOfResponse(command: ProjectCommand): command is DrawingCommand & { readonly response: Id } {
  return 'response' in command && !OF_RESPONSES.has(command.type)
}

/** Whoever answers goes on in the same drawing. */
function askOf({ question, choices }: CommandQuestion, response: Id): CommandQuestion {
  return {
    question,
    choices: choices.map(({ command, ...choice }) => ({
      ...choice,
      command: { ...command, response } as ProjectCommand,
    })),
  }
}

/** A header of the backend that a payload comes to read, which its template cannot; text is taken as it is written. */
function headerIntoTemplate({ type }: ProjectCommand, before: Mapping, after: Mapping): string | undefined {
  if (type === 'drawTemplate') return undefined
  const known = new Set(headersIn(before))
  return headersIn(after).find((name) => !known.has(name))
}

function headersIn({ payloads }: Mapping): readonly string[] {
  return sourcesIn(payloads).flatMap(({ source }) =>
    source.kind === 'parameter' && source.in === 'header' ? [source.name] : [],
  )
}

function noHeader(name: string): CommandChange {
  return refused('project/backend-header', {
    message: `The backend's header ${name} can only go to a header of the response: templates do not see it.`,
    hint: 'Connect it to a header, or read the body.',
  })
}

function withDrawing(project: Project, method: ProjectMethod, response: Id, mapping: Mapping): Project {
  const own = responseOf(method, response)
  if (own === undefined) return project
  const declared = declaring(method, own.statusCode, newHeaders(own.mapping, mapping))
  return withResponse(project, declared, { ...own, mapping })
}

function newHeaders(before: Mapping, after: Mapping): readonly string[] {
  const known = new Set(headersOf(before).map((name) => name.toLowerCase()))
  return headersOf(after).filter((name) => !known.has(name.toLowerCase()))
}

function headersOf({ parameters }: Mapping): readonly string[] {
  return parameters.flatMap(({ to }) => (to.in === 'header' ? [to.name] : []))
}

function declaring(method: ProjectMethod, statusCode: string, names: readonly string[]): ProjectMethod {
  if (names.length === 0) return method
  const methodResponses = method.methodResponses.map((response) => {
    if (response.statusCode !== statusCode) return response
    const known = new Set(response.headers.map((name) => name.toLowerCase()))
    const missing = names.filter((name) => !known.has(name.toLowerCase()))
    return missing.length === 0 ? response : { ...response, headers: [...response.headers, ...missing] }
  })
  return { ...method, methodResponses }
}
