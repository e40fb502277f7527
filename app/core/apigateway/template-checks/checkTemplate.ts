import type { Diagnostic } from '../../diagnostics/index.ts'
import {
  type ParsedTemplate,
  runChecks,
  type SeverityTable,
  type VelocityContext,
  velocityChecks,
} from '../../vtl/index.ts'
import { checkGatewayResponse } from './gateway-response/checkGatewayResponse.ts'
import { gatewayChecks } from './registry.ts'
import { isSurelyText } from './surelyText.ts'
import type { TemplateContext } from './templateContext.ts'

export interface CheckTemplateContext extends TemplateContext {
  /** Severities by code that replace the checks' own; `off` leaves a code out. */
  readonly severities?: SeverityTable
}

const checks = [...velocityChecks, ...gatewayChecks]

/** What the checks of the language are told of mapping templates. */
const velocity: VelocityContext = {
  given: new Set(['input', 'util', 'context', 'stageVariables']),
  isText: (reference, { definitions }) => !definitions.has(reference.name) && isSurelyText(reference),
}

/**
 * What is wrong with a mapping template: the parser's diagnostics, those of Velocity's checks and those that know API
 * Gateway, in source order; of a gateway response, which is no Velocity, those that know it. A comment `## patchbay-ignore CODE: reason` leaves a problem of its line, or of the next, out.
 */
export function checkTemplate(parsed: ParsedTemplate, context: CheckTemplateContext): readonly Diagnostic[] {
  const { severities, ...own } = context
  if (context.side === 'gatewayResponse') return checkGatewayResponse(parsed.source, severities)
  return runChecks(parsed, checks, { ...velocity, ...own }, severities)
}
