import { textRange } from '../../../text/index.ts'
import { unknownContextMember, unknownMember } from '../unknownContextMember.ts'
import type { GatewayResponseCheck } from './gatewayResponseCheck.ts'
import { type Substitution, substitutionsOf } from './substitutions.ts'

/** `$context.error.mesage`: a name that `$context` does not have is replaced by nothing. */
export const unknownReplacement: GatewayResponseCheck = {
  code: unknownContextMember.code,
  severity: unknownContextMember.severity,
  docs: unknownContextMember.docs,
  title: unknownContextMember.title,
  run(text) {
    return substitutionsOf(text)
      .filter(({ root }) => root === 'context')
      .flatMap((found) => unknownMember(stepsOf(found)) ?? [])
  },
}

function stepsOf({ path, range }: Substitution) {
  let end = range.start + '$context'.length
  return path.split('.').map((name) => {
    const start = end + 1
    end = start + name.length
    return { name, range: textRange(start, end), isPlain: true }
  })
}
