import type { Finding } from '../../vtl/index.ts'
import type { GatewayCheck } from './templateContext.ts'

/** Recorded on AWS; the last two stand in many published templates (velocity facts, "Java methods"). */
const recorded: ReadonlySet<string> = new Set(
  (
    'get keySet size put putAll contains isEmpty toString matches replaceAll length startsWith ' +
    'indexOf substring add set equals split'
  ).split(' '),
)
const hosts: ReadonlySet<string> = new Set(['input', 'util'])

/** A method of Java that nobody has recorded on AWS. It probably works: an info. */
export const unverifiedMethod: GatewayCheck = {
  code: 'apigateway/unverified-method',
  severity: 'info',
  docs: 'docs/checks/apigateway-unverified-method.md',
  title: 'Method that is unverified on AWS',
  run({ reads }) {
    return reads.flatMap(({ node }) =>
      node.members.flatMap((member, index): readonly Finding[] => {
        const isHosts = index === 0 && hosts.has(node.name)
        if (member.kind !== 'call' || isHosts || recorded.has(member.name) || member.name === 'getClass') return []
        return [
          {
            range: member.nameRange,
            message: `The method ${member.name} is not recorded on API Gateway.`,
            hint: 'Try it there, or use one that is: contains, indexOf, length, matches, replaceAll, size, substring …',
          },
        ]
      }),
    )
  },
}
