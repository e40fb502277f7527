import type { MappingExpression } from '../../apigateway/index.ts'
import type { Expression, Source } from '../../mapping/index.ts'
import { assertNever } from '../../text/index.ts'

/** The drawn form of a parameter mapping's expression, of a request or of a response. */
export function mappedExpression(expression: MappingExpression): Expression {
  switch (expression.kind) {
    case 'static':
      return { kind: 'literal', json: JSON.stringify(expression.text) }
    case 'requestParameter':
      return ref({
        kind: 'parameter',
        in: expression.in,
        name: expression.name,
        ...(expression.many && { many: 'all' }),
      })
    case 'responseHeader':
      return ref({ kind: 'parameter', in: 'header', name: expression.name, ...(expression.many && { many: 'all' }) })
    case 'body':
      return ref({ kind: 'rawBody' })
    case 'bodyPath':
      return ref({ kind: 'body', path: expression.path })
    case 'stageVariable':
      return ref({ kind: 'stageVariable', name: expression.name })
    case 'context':
      return ref({ kind: 'context', name: expression.names.join('.') })
    default:
      return assertNever(expression)
  }
}

function ref(source: Source): Expression {
  return { kind: 'ref', source }
}
