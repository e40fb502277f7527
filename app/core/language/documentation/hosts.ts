import { utilFunctions } from '../../apigateway/index.ts'
import type { TemplateSide } from '../context/templateContext.ts'
import type { MemberDocumentation } from './member.ts'

const requestHosts: readonly MemberDocumentation[] = [
  {
    name: 'input',
    signature: '$input',
    text: 'The request: its body and its parameters.',
    example: "$input.json('$')",
  },
  {
    name: 'util',
    signature: '$util',
    text: 'Functions on texts: escaping, JSON, URL and base64 coding.',
    example: '$util.urlEncode($input.body)',
  },
  {
    name: 'context',
    signature: '$context',
    text: 'The call: its id, time, stage and caller. Assign to its overrides to change the integration request.',
    example: '$context.requestId',
  },
  {
    name: 'stageVariables',
    signature: '$stageVariables',
    text: 'The variables of the stage.',
    example: '$stageVariables.host',
  },
]

/** What two of them are in a response template (api-gateway facts 3.5, 3.8). */
const responseTexts: Readonly<Partial<Record<string, string>>> = {
  input: 'The backend’s response: its body. Parameters are still the request’s.',
  context: 'The call: its id, time, stage and caller. Assign to $context.responseOverride to change the response.',
}

const responseHosts = requestHosts.map((host) => ({ ...host, text: responseTexts[host.name] ?? host.text ?? '' }))

/** The variables that every mapping template of a side has. */
export function hostsOn(side: TemplateSide): readonly MemberDocumentation[] {
  return side === 'response' ? responseHosts : requestHosts
}

/** `$util`, from the records beside each function. */
export const utilMembers: readonly MemberDocumentation[] = [...utilFunctions.values()].map(
  ({ name, summary, example }) => ({
    name,
    signature: `${name}(String text)`,
    insert: `${name}(█)`,
    type: name === 'parseJson' ? 'Object' : 'String',
    text: summary,
    example,
  }),
)
