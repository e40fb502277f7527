import { textRange } from '../../../text/index.ts'
import type { GatewayResponseCheck } from './gatewayResponseCheck.ts'

/** Directives with a parenthesis, those that end or part a block, and references other than the two that are replaced. */
const velocity =
  /#\{?(?:set|if|elseif|foreach|define|macro|evaluate)\}?\s*\(|#\{?(?:else|end|stop|break)\b\}?|\$!?\{(?:context|stageVariables|input|util)\b[^}]*\}?|\$!(?:context|stageVariables)\b[\w.-]*|\$!?(?:input|util)\b(?:\.\w+)*/g

/** `#if(…)`, `$input.params('x')`: the template of a gateway response is no Velocity, and both are sent as they stand. */
export const velocityInGatewayResponse: GatewayResponseCheck = {
  code: 'apigateway/velocity-in-gateway-response',
  severity: 'warning',
  docs: 'docs/checks/apigateway-velocity-in-gateway-response.md',
  title: 'Velocity in the template of a gateway response',
  run(text) {
    return [...text.matchAll(velocity)].map(({ 0: found, index }) => ({
      range: textRange(index, index + found.length),
      message: `${found} is sent as it stands: in a gateway response only $context.NAME and $stageVariables.NAME are replaced.`,
      hint: 'Write $context.error.messageString and the like, or send a header by a parameter mapping.',
    }))
  },
}
