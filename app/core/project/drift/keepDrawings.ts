import type { Mapping } from '../../mapping/index.ts'
import type { Project, ProjectMethod } from '../model.ts'
import { compiledMethod } from '../running/compiledMethod.ts'
import { keepIds } from './keepIds.ts'

/**
 * A project that was imported again, with the ids and the work of the one before: a drawing stays where the document has
 * just what it compiles to, or nothing; test cases stay; so does what no document says of an API. What the document says
 * otherwise wins.
 */
export function keepDrawings(before: Project, imported: Project): Project {
  const { api, methods, ...rest } = keepIds(before, imported)
  const known = new Map(before.methods.map((method) => [method.id, method]))
  return {
    ...rest,
    api: {
      ...api,
      target: before.api.target,
      ...(before.api.defaults && { defaults: before.api.defaults }),
      ...(before.api.checks && { checks: before.api.checks }),
    },
    methods: methods.map((method) => {
      const old = known.get(method.id)
      return old === undefined ? method : keptMethod(old, method)
    }),
  }
}

function keptMethod(before: ProjectMethod, method: ProjectMethod): ProjectMethod {
  const [old, now] = [sentOf(before), sentOf(method)]
  return {
    ...method,
    mapping: keptMapping(before.mapping, method.mapping, old.request === now.request),
    integrationResponses: method.integrationResponses.map((response) => {
      const known = before.integrationResponses.find(({ id }) => id === response.id)
      const isSame = old.responses.get(response.id) === now.responses.get(response.id)
      return known ? { ...response, mapping: keptMapping(known.mapping, response.mapping, isSame) } : response
    }),
    testCases: before.testCases.length > 0 ? before.testCases : method.testCases,
  }
}

function keptMapping(before: Mapping, mapping: Mapping, isSame: boolean): Mapping {
  const saysNothing = mapping.parameters.length === 0 && mapping.payloads.length === 0
  return isSame || saysNothing ? before : mapping
}

interface Sent {
  readonly request: string
  /** By the id of the integration response. */
  readonly responses: ReadonlyMap<string, string>
}

/** What AWS would hold of a method's mappings, as text. */
function sentOf(method: ProjectMethod): Sent {
  const { integration } = compiledMethod(method).method
  const answers = method.integrationResponses.map(({ id }, at): [string, string] => {
    const { responseParameters, responseTemplates } = integration.responses[at] ?? {}
    return [id, textOf([responseParameters ?? new Map(), responseTemplates ?? new Map()])]
  })
  return {
    request: textOf([integration.requestParameters, integration.requestTemplates]),
    responses: new Map(answers),
  }
}

function textOf(maps: readonly ReadonlyMap<string, unknown>[]): string {
  return JSON.stringify(maps.map((map) => [...map].toSorted(([one], [other]) => (one < other ? -1 : 1))))
}
