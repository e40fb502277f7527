import type { Json, JsonObject } from '../../../json/index.ts'
import type { MethodRequest } from '../../../project/index.ts'
import { memberOf, objectMember, stringMember } from '../../../schema/index.ts'
import type { OperationReading } from './reading.ts'

type Validator = MethodRequest['validator']

export const validatorListMember = 'x-amazon-apigateway-request-validators'
export const validatorMember = 'x-amazon-apigateway-request-validator'

/** What API Gateway's console calls them; used where a document has no validator of its own that does the same. */
const ownNames: readonly (readonly [string, Validator])[] = [
  ['all', { body: true, parameters: true }],
  ['body-only', { body: true, parameters: false }],
  ['params-only', { body: false, parameters: true }],
  ['none', { body: false, parameters: false }],
]

/** What an operation validates: its own validator, or the document's, looked up by name. */
export function readValidator(reading: OperationReading, operation: JsonObject): Validator {
  const { root } = reading.document
  const name = stringMember(operation, validatorMember) ?? stringMember(root, validatorMember)
  if (name === undefined) return { body: false, parameters: false }
  const found = memberOf(objectMember(root, validatorListMember), name)
  if (found === undefined) {
    const message = `The request validator "${name}" is not defined in ${validatorListMember}; nothing is validated.`
    reading.document.report('openapi/unknown-validator', 'warning', reading.pointer, message)
  }
  return validatorOf(found)
}

/**
 * Names of the validators that an export would write again by itself: named and made as it does, and asked for by a
 * method. They are not kept, so that a project that came from nowhere else keeps nothing.
 */
export function ownValidators(root: JsonObject, used: readonly Validator[]): readonly string[] {
  const list = objectMember(root, validatorListMember)
  return ownNames.flatMap(([name, own]) => {
    const isOwn = isWrittenAs(memberOf(list, name), own) && used.some((validator) => isSame(validator, own))
    return isOwn && stringMember(root, validatorMember) !== name ? [name] : []
  })
}

/** The names of validators in an exported document: the imported document's own, then those it lacked. */
export interface ValidatorNames {
  /** The name a method's member gives; undefined where the document's default is the same. */
  nameOf(validator: Validator): string | undefined
  /** The document's list of validators, with those that were asked for. */
  list(): JsonObject
}

export function createValidatorNames(kept: JsonObject): ValidatorNames {
  const list = new Map<string, Json>(Object.entries(objectMember(kept, validatorListMember)))
  const whole = memberOf(
    list.get(stringMember(kept, validatorMember) ?? '') === undefined ? undefined : kept,
    validatorMember,
  )
  const standard = typeof whole === 'string' ? validatorOf(list.get(whole)) : { body: false, parameters: false }
  return {
    nameOf(validator) {
      if (isSame(validator, standard)) return undefined
      for (const [name, json] of list) if (isSame(validatorOf(json), validator)) return name
      const [wanted = 'validator'] = ownNames.find(([, own]) => isSame(own, validator)) ?? []
      let name = wanted
      // A document may use the name for something else.
      for (let count = 2; list.has(name); count++) name = `${wanted}-${count}`
      list.set(name, jsonOfValidator(validator))
      return name
    },
    list: () => Object.fromEntries(list),
  }
}

function validatorOf(json: Json | undefined): Validator {
  return {
    body: memberOf(json, 'validateRequestBody') === true,
    parameters: memberOf(json, 'validateRequestParameters') === true,
  }
}

function jsonOfValidator({ body, parameters }: Validator): JsonObject {
  return { validateRequestBody: body, validateRequestParameters: parameters }
}

function isWrittenAs(json: Json | undefined, own: Validator): boolean {
  return JSON.stringify(json) === JSON.stringify(jsonOfValidator(own))
}

function isSame(a: Validator, b: Validator): boolean {
  return a.body === b.body && a.parameters === b.parameters
}
