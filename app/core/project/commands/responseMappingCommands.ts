import { parseMappingDestination, parseMappingExpression } from '../../apigateway/index.ts'
import type { ParameterRule } from '../../mapping/index.ts'
import { mappedExpression } from '../payload/mappedExpression.ts'
import { type CommandDefinition, done } from './commandChange.ts'
import { methodOf, noMethod, withMethod } from './methodOf.ts'
import { noResponse, responseOf, setMethodResponse, withResponse } from './responseCommands.ts'

/** Maps a header of the method response, which is declared with it; what AWS refuses is refused in its words. */
export const setResponseMapping: CommandDefinition<'setResponseMapping'> = (project, command, freshId) => {
  const { method: id, response: responseId, header, expression = '' } = command
  const method = methodOf(project, id)
  if (method === undefined) return noMethod(id)
  const response = responseOf(method, responseId)
  if (response === undefined) return noResponse(responseId)
  const { parameters } = response.mapping
  const isOwn = ({ to }: ParameterRule): boolean => to.in === 'header' && to.name.toLowerCase() === header.toLowerCase()
  const before = parameters.find(isOwn)
  if (expression === '') {
    const mapping = { ...response.mapping, parameters: parameters.filter((rule) => rule !== before) }
    return done(withResponse(project, method, { ...response, mapping }), `Unmap the response header ${header}`)
  }
  const destination = parseMappingDestination(`method.response.header.${header}`, 'response')
  const read = parseMappingExpression(expression, 'response')
  if (destination.root === undefined || read.root === undefined)
    return { kind: 'refused', diagnostics: [...destination.diagnostics, ...read.diagnostics] }
  const rule: ParameterRule = {
    id: before?.id ?? freshId(),
    to: destination.root,
    value: mappedExpression(read.root),
    policy: { absent: 'omit' },
    means: 'parameter',
  }
  const next = before === undefined ? [...parameters, rule] : parameters.map((one) => (one === before ? rule : one))
  const mapped = withResponse(project, method, { ...response, mapping: { ...response.mapping, parameters: next } })
  const declared = method.methodResponses.find(({ statusCode }) => statusCode === response.statusCode)?.headers ?? []
  const label = `Map the response header ${header}`
  if (declared.some((name) => name.toLowerCase() === header.toLowerCase())) return done(mapped, label)
  const { statusCode } = response
  const headers = [...declared, header]
  const all = setMethodResponse(mapped, { type: 'setMethodResponse', method: id, statusCode, headers }, freshId)
  return all.kind === 'done' ? done(all.project, label) : all
}

/** Sets the template of a response for a content type; without a text it is taken away, and the body passes as it came. */
export const setResponseTemplate: CommandDefinition<'setResponseTemplate'> = (project, command, freshId) => {
  const method = methodOf(project, command.method)
  if (method === undefined) return noMethod(command.method)
  const response = responseOf(method, command.response)
  if (response === undefined) return noResponse(command.response)
  const { key, text } = command
  const { payloads } = response.mapping
  const before = payloads.find((payload) => payload.key === key)
  const others = payloads.filter((payload) => payload !== before)
  const next =
    text === undefined
      ? others
      : before === undefined
        ? [...payloads, { id: freshId(), key, body: { kind: 'template' as const, vtl: text } }]
        : payloads.map((payload) =>
            payload === before ? { ...payload, body: { kind: 'template' as const, vtl: text } } : payload,
          )
  const label = `${text === undefined ? 'Remove' : 'Edit'} the ${key} template of ${response.statusCode}`
  const to = { ...response, mapping: { ...response.mapping, payloads: next } }
  const integrationResponses = method.integrationResponses.map((one) => (one === response ? to : one))
  return done(withMethod(project, { ...method, integrationResponses }), label)
}

/** Replaces what API Gateway answers to failures of a type; without `to` it answers as it does by itself. */
export const setGatewayResponse: CommandDefinition<'setGatewayResponse'> = (project, command) => {
  const { gatewayType, to } = command
  const before = project.api.gatewayResponses ?? []
  const known = before.some(({ type }) => type === gatewayType)
  const own = to && { ...to, type: gatewayType }
  const kept = before.filter(({ type }) => type !== gatewayType)
  const gatewayResponses =
    own === undefined ? kept : known ? before.map((one) => (one.type === gatewayType ? own : one)) : [...before, own]
  const label = `${own === undefined ? 'Reset' : 'Customise'} the gateway response ${gatewayType}`
  return done({ ...project, api: { ...project.api, gatewayResponses } }, label)
}
