import type { IntegrationSettings, IntegrationType } from '../../apigateway/index.ts'
import type { DeploymentTarget } from '../model.ts'
import { type CommandDefinition, done } from './commandChange.ts'
import { methodOf, noMethod, showMethod, withMethod } from './methodOf.ts'
import { newIntegration } from './newIntegration.ts'

/** Members by the types that have them. @see api-gateway facts, 1.2 "Legality by type" */
const TRANSFORMING: ReadonlySet<IntegrationType> = new Set(['HTTP', 'AWS', 'MOCK'])
const HTTP: ReadonlySet<IntegrationType> = new Set(['HTTP', 'HTTP_PROXY'])
const AWS: ReadonlySet<IntegrationType> = new Set(['AWS', 'AWS_PROXY'])
const PROXY: ReadonlySet<IntegrationType> = new Set(['HTTP_PROXY', 'AWS_PROXY'])
const CALLING: ReadonlySet<IntegrationType> = new Set(['HTTP', 'HTTP_PROXY', 'AWS', 'AWS_PROXY'])
const LEGAL: Readonly<Record<string, ReadonlySet<IntegrationType>>> = {
  passthroughBehavior: TRANSFORMING,
  timeoutInMillis: CALLING,
  cacheKeyParameters: CALLING,
  cacheNamespace: CALLING,
  connectionType: HTTP,
  connectionId: HTTP,
  tlsConfig: HTTP,
  credentials: AWS,
  responseTransferMode: PROXY,
}

export const setIntegrationType: CommandDefinition<'setIntegrationType'> = (project, command) => {
  const method = methodOf(project, command.method)
  if (method === undefined) return noMethod(command.method)
  const integration = retyped(method.integration, command.to, method.verb, project.api.target)
  return done(withMethod(project, { ...method, integration }), `Make ${showMethod(method)} ${WORDS[command.to]}`)
}

const WORDS: Readonly<Record<IntegrationType, string>> = {
  HTTP: 'an HTTP integration',
  HTTP_PROXY: 'an HTTP proxy',
  AWS: 'an AWS integration',
  AWS_PROXY: 'a Lambda proxy',
  MOCK: 'a mock',
}

/** The endpoint stays between types that share its form; unknown members stay in every case. */
function retyped(
  before: IntegrationSettings,
  to: IntegrationType,
  verb: IntegrationVerb,
  target: DeploymentTarget,
): IntegrationSettings {
  const fresh = newIntegration(to, verb, target)
  const sameForm = (HTTP.has(before.type) && HTTP.has(to)) || (AWS.has(before.type) && AWS.has(to))
  const kept = Object.entries(before).filter(([name]) => {
    if (name === 'type') return false
    if (name === 'uri' || name === 'httpMethod') return sameForm
    return LEGAL[name]?.has(to) ?? true
  })
  return { ...fresh, ...Object.fromEntries(kept) }
}

type IntegrationVerb = Parameters<typeof newIntegration>[1]
