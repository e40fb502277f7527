import type { Id } from '../../mapping/index.ts'
import type { RefusedCommand } from '../commandResult.ts'
import type { Project, ProjectIntegrationResponse, ProjectMethod } from '../model.ts'
import { type CommandDefinition, done, refused } from './commandChange.ts'
import { methodOf, noMethod, withMethod } from './methodOf.ts'
import { withFreshIds } from './withFreshIds.ts'

/** Adds or changes an integration response; its status gets a method response, without which AWS refuses it. */
export const setIntegrationResponse: CommandDefinition<'setIntegrationResponse'> = (project, command, freshId) => {
  const method = methodOf(project, command.method)
  if (method === undefined) return noMethod(command.method)
  const { response, like, statusCode = '200' } = command
  const model = response ?? like
  const before = model === undefined ? undefined : responseOf(method, model)
  if (model !== undefined && before === undefined) return noResponse(model)
  const empty = { id: freshId(), statusCode, mapping: { parameters: [], payloads: [] } }
  const base = before === undefined ? empty : response === undefined ? copyOf(before, freshId) : before
  const to = changed(base, command)
  if (!isStatus(to.statusCode)) return noStatus(to.statusCode)
  const { integrationResponses } = method
  const next =
    response === undefined
      ? [...integrationResponses, to]
      : integrationResponses.map((one) => (one === before ? to : one))
  const label = `${response === undefined ? 'Add' : 'Change'} the integration response ${to.statusCode}`
  return done(withMethod(project, declaring({ ...method, integrationResponses: next }, to.statusCode, freshId)), label)
}

type Change = Parameters<typeof setIntegrationResponse>[1]

function copyOf(response: ProjectIntegrationResponse, freshId: () => Id): ProjectIntegrationResponse {
  return { ...withFreshIds(response, freshId), id: freshId() }
}

function changed(base: ProjectIntegrationResponse, change: Change): ProjectIntegrationResponse {
  const { selectionPattern: _pattern, contentHandling: _handling, shape: _shape, ...others } = base
  const selectionPattern = change.selectionPattern ?? base.selectionPattern ?? ''
  const contentHandling = change.contentHandling ?? base.contentHandling ?? ''
  const shape = change.shape ?? base.shape ?? ''
  return {
    ...others,
    statusCode: change.statusCode ?? base.statusCode,
    ...(selectionPattern !== '' && { selectionPattern }),
    ...(contentHandling !== '' && { contentHandling }),
    ...(shape !== '' && { shape }),
  }
}

function declaring(method: ProjectMethod, statusCode: string, freshId: () => Id): ProjectMethod {
  if (method.methodResponses.some((response) => response.statusCode === statusCode)) return method
  const response = { id: freshId(), statusCode, headers: [], models: [] }
  return { ...method, methodResponses: [...method.methodResponses, response] }
}

export const removeIntegrationResponse: CommandDefinition<'removeIntegrationResponse'> = (project, command) => {
  const method = methodOf(project, command.method)
  if (method === undefined) return noMethod(command.method)
  const response = responseOf(method, command.response)
  if (response === undefined) return noResponse(command.response)
  const integrationResponses = method.integrationResponses.filter((one) => one !== response)
  const label = `Remove the integration response ${response.statusCode}`
  return done(withMethod(project, { ...method, integrationResponses }), label)
}

/** Declares a method response, or changes the headers and models of the one with that status. */
export const setMethodResponse: CommandDefinition<'setMethodResponse'> = (project, command, freshId) => {
  const method = methodOf(project, command.method)
  if (method === undefined) return noMethod(command.method)
  const { statusCode, headers, models } = command
  if (!isStatus(statusCode)) return noStatus(statusCode)
  const wrong = headers?.find((name) => !/^[a-zA-Z0-9._$-]+$/.test(name))
  if (wrong !== undefined) {
    const message = `A header cannot be named ${JSON.stringify(wrong)}.`
    return refused('project/invalid-name', { message, hint: 'Names hold letters, digits and . _ $ -' })
  }
  const declared = declaring(method, statusCode, freshId)
  const methodResponses = declared.methodResponses.map((response) =>
    response.statusCode === statusCode
      ? { ...response, ...(headers && { headers }), ...(models && { models }) }
      : response,
  )
  return done(withMethod(project, { ...declared, methodResponses }), `Declare the method response ${statusCode}`)
}

export const removeMethodResponse: CommandDefinition<'removeMethodResponse'> = (project, command) => {
  const method = methodOf(project, command.method)
  if (method === undefined) return noMethod(command.method)
  const methodResponses = method.methodResponses.filter(({ statusCode }) => statusCode !== command.statusCode)
  if (methodResponses.length === method.methodResponses.length) return noResponse(command.statusCode)
  return done(withMethod(project, { ...method, methodResponses }), `Remove the method response ${command.statusCode}`)
}

export function responseOf(method: ProjectMethod, id: Id): ProjectIntegrationResponse | undefined {
  return method.integrationResponses.find((response) => response.id === id)
}

/** The project with that integration response of the method replaced. */
export function withResponse(project: Project, method: ProjectMethod, to: ProjectIntegrationResponse): Project {
  const integrationResponses = method.integrationResponses.map((one) => (one.id === to.id ? to : one))
  return withMethod(project, { ...method, integrationResponses })
}

export function noResponse(which: string): RefusedCommand {
  return refused('project/no-such-response', { message: `The method has no response ${which}.` })
}

function isStatus(statusCode: string): boolean {
  return /^[1-5]\d\d$/.test(statusCode)
}

function noStatus(statusCode: string): RefusedCommand {
  const message = `A response cannot have the status ${JSON.stringify(statusCode)}.`
  return refused('project/invalid-status', { message, hint: 'Write a number from 100 to 599.' })
}
