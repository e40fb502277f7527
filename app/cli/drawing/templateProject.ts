import type { ImportOutcome } from '../../core/formats/index.ts'
import { createIdCounter, type IdSource } from '../../core/mapping/index.ts'
import { type Project, type ProjectCommand, applyCommand, createProject } from '../../core/project/index.ts'
import { parseTemplate } from '../../core/vtl/index.ts'

/** Where in a method a template alone belongs. */
export interface TemplatePlace {
  readonly side: 'request' | 'response'
  /** Content type. */
  readonly key: string
  /** Of the integration response. */
  readonly status: string
}

/** The place that `--side` and `--key` name, or what is wrong with them, in one sentence. */
export function templatePlace(side = 'request', key = 'application/json'): TemplatePlace | { readonly wrong: string } {
  if (side !== 'request' && side !== 'response')
    return { wrong: `"${side}" is no side: there are request and response.` }
  const [, type, status] = /^([^\s/]+\/[^\s/]+)(?:\/([1-5]\d\d))?$/.exec(key) ?? []
  if (type === undefined) return { wrong: `"${key}" is no content type, such as application/json.` }
  if (status !== undefined && side === 'request') return { wrong: `A request has no status, as "${key}" says.` }
  return { side, key: type, status: status ?? '200' }
}

/** A project with one method, `POST /`, that has the template, at the place given. */
export function templateProject(text: string, place: TemplatePlace): ImportOutcome {
  const ids = createIdCounter('t')
  const created = applied(
    createProject('Template'),
    { type: 'addMethod', path: '/', verb: 'POST', integrationType: 'AWS' },
    ids,
  )
  const [method] = created.methods
  const [answer] = method?.integrationResponses ?? []
  if (method === undefined || answer === undefined) return { kind: 'refused', diagnostics: [] }
  const of = { method: method.id, ...(place.side === 'response' && { response: answer.id }) }
  // A new method has a payload of its own.
  const others = method.mapping.payloads.filter(({ key }) => place.side === 'response' || key !== place.key)
  const changes: readonly ProjectCommand[] = [
    ...others.map(({ id }) => ({ type: 'removePayload', method: method.id, payload: id }) as const),
    ...(place.status === answer.statusCode
      ? []
      : [{ type: 'setIntegrationResponse', ...of, response: answer.id, statusCode: place.status } as const]),
    { type: 'setPayload', ...of, key: place.key },
  ]
  const keyed = changes.reduce((project, command) => applied(project, command, ids), created)
  const [changed] = keyed.methods
  const mapping = place.side === 'request' ? changed?.mapping : changed?.integrationResponses[0]?.mapping
  const payload = mapping?.payloads.find(({ key }) => key === place.key)
  if (payload === undefined) return { kind: 'refused', diagnostics: [] }
  const project = applied(keyed, { type: 'switchToTemplate', ...of, payload: payload.id, text }, ids)
  return { kind: 'imported', project, diagnostics: parseTemplate(text).diagnostics, losses: [] }
}

function applied(project: Project, command: ProjectCommand, ids: IdSource): Project {
  const result = applyCommand(project, command, ids)
  return result.kind === 'refused' ? project : result.project
}
