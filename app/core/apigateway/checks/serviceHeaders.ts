import { parseIntegrationUri } from '../../aws/index.ts'
import { atPointer } from '../../diagnostics/index.ts'
import { shownValue } from '../value.ts'
import type { MethodCheck } from './methodCheck.ts'

/** Services called by action whose protocol needs headers that API Gateway does not write by itself (facts 5.4). */
const needed: ReadonlyMap<string, string> = new Map([
  ['events', 'AWSEvents'],
  ['secretsmanager', 'secretsmanager'],
])

/** A JSON service that gets neither X-Amz-Target nor its Content-Type answers with an error on every call. */
export const serviceHeaders: MethodCheck = ({ integration }) => {
  if (integration.type !== 'AWS' || typeof integration.uri !== 'string') return []
  const outcome = parseIntegrationUri(integration.uri)
  const target = outcome.kind === 'uri' && outcome.uri.kind === 'action' ? needed.get(outcome.uri.service) : undefined
  if (outcome.kind !== 'uri' || target === undefined) return []
  const mapped = [...integration.requestParameters.keys()].map((to) => to.toLowerCase())
  const templates = [...integration.requestTemplates.values()].map((text) => shownValue(text).toLowerCase())
  const isWritten = (name: string): boolean =>
    mapped.includes(`integration.request.header.${name}`) ||
    (templates.length > 0 && templates.every((text) => text.includes('requestoverride') && text.includes(name)))
  const missing = ['X-Amz-Target', 'Content-Type'].filter((name) => !isWritten(name.toLowerCase()))
  if (missing.length === 0) return []
  const { service, target: action } = outcome.uri
  return [
    atPointer('apigateway/missing-service-headers', 'warning', '/integration/requestParameters', {
      message: `Calls of ${service} need the header ${missing.join(' and the header ')}, and nothing writes ${missing.length > 1 ? 'them' : 'it'}.`,
      hint: `Map X-Amz-Target from '${target}.${action}' and Content-Type from 'application/x-amz-json-1.1'.`,
    }),
  ]
}
