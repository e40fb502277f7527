import { atPointer, type Diagnostic } from '../../diagnostics/index.ts'
import { appendPointer } from '../../json/index.ts'
import type { CloudFormationTemplate } from './template.ts'

/** Names that resources of API Gateway refer to, and that the template does not have. */
export function unresolvedReferences({ resources, parameters }: CloudFormationTemplate): readonly Diagnostic[] {
  const known = new Set([...resources.map(({ id }) => id), ...parameters])
  return resources
    .filter(({ type }) => type.startsWith('AWS::ApiGateway::'))
    .flatMap(({ id, waitsFor }) =>
      [...waitsFor]
        .filter((name) => !known.has(name) && !name.startsWith('AWS::'))
        .map((name) =>
          atPointer('cloudformation/unresolved-reference', 'error', appendPointer('/Resources', id), {
            message: `${id} refers to ${name}, which is neither a resource nor a parameter of the template.`,
            hint: `Add ${name}, or refer to something that the template has.`,
          }),
        ),
    )
}
