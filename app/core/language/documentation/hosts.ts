import { utilFunctions } from '../../apigateway/index.ts'
import type { MemberDocumentation } from './member.ts'

/** The variables that every template has. */
export const hosts: readonly MemberDocumentation[] = [
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
