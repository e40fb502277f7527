import type { Json } from '../json/index.ts'
import { isJsonObject, memberOf, objectMember, stringMember } from '../schema/index.ts'
import { definedMembers, withoutMembers } from './edit.ts'

const flowNames: ReadonlyMap<string, string> = new Map([
  ['implicit', 'implicit'],
  ['password', 'password'],
  ['application', 'clientCredentials'],
  ['accessCode', 'authorizationCode'],
])

/** A security definition of 2.0 as a security scheme of 3.0; API keys, which authorizers are too, are the same in both. */
export function upgradeSecurityScheme(scheme: Json): Json {
  if (!isJsonObject(scheme)) return scheme
  switch (stringMember(scheme, 'type')) {
    case 'basic':
      return { ...withoutMembers(scheme, ['type']), type: 'http', scheme: 'basic' }
    case 'oauth2': {
      const flow = flowNames.get(stringMember(scheme, 'flow') ?? '') ?? 'implicit'
      const details = definedMembers({
        authorizationUrl: memberOf(scheme, 'authorizationUrl'),
        tokenUrl: memberOf(scheme, 'tokenUrl'),
        scopes: objectMember(scheme, 'scopes'),
      })
      return {
        ...withoutMembers(scheme, ['flow', 'authorizationUrl', 'tokenUrl', 'scopes']),
        flows: { [flow]: details },
      }
    }
    default:
      return scheme
  }
}
