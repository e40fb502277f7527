import type { Id, Mapping, Payload } from '../../mapping/index.ts'
import type { Project, ProjectMethod } from '../model.ts'
import { refused } from './commandChange.ts'
import type { RefusedCommand } from '../commandResult.ts'

/** `POST /orders`, as labels and messages name a method. */
export function showMethod(method: Pick<ProjectMethod, 'path' | 'verb'>): string {
  return `${method.verb} ${method.path}`
}

export function methodOf(project: Project, id: Id): ProjectMethod | undefined {
  return project.methods.find((method) => method.id === id)
}

export function noMethod(id: Id): RefusedCommand {
  return refused('project/no-such-method', { message: `The project has no method ${id}.` })
}

/** The project with that method replaced. */
export function withMethod(project: Project, to: ProjectMethod): Project {
  return { ...project, methods: project.methods.map((method) => (method.id === to.id ? to : method)) }
}

/** The project with the request mapping of that method replaced. */
export function withMapping(project: Project, method: ProjectMethod, mapping: Mapping): Project {
  return withMethod(project, { ...method, mapping })
}

export function withPayload(project: Project, method: ProjectMethod, to: Payload): Project {
  const payloads = method.mapping.payloads.map((payload) => (payload.id === to.id ? to : payload))
  return withMapping(project, method, { ...method.mapping, payloads })
}

export function payloadOf(method: ProjectMethod, id: Id): Payload | undefined {
  return method.mapping.payloads.find((payload) => payload.id === id)
}

export function noPayload(id: Id): RefusedCommand {
  return refused('project/no-such-payload', { message: `The method has no payload ${id}.` })
}
