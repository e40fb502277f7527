import type { Expression, Source } from '../model.ts'
import { printPlainPath, readPlainPath } from '../path.ts'
import { type Meaning, opaque, valueOf } from './meaning.ts'

export function ref(source: Source): Expression {
  return { kind: 'ref', source }
}

/** A member or item of what a source gives. */
export function inside(source: Source, step: string | number): Meaning {
  switch (source.kind) {
    case 'body': {
      const path = below(source.path, step)
      return path === undefined ? opaque('a member of what a query finds') : valueOf(ref({ kind: 'body', path }))
    }
    case 'loop': {
      if (source.part !== 'item') return opaque('a member of a number or name')
      const path = below(source.path ?? '$', step)
      return path === undefined ? opaque('a member of what a query finds') : valueOf(ref({ ...source, path }))
    }
    case 'context':
      return typeof step === 'string' && !step.includes('.')
        ? contextValue(`${source.name}.${step}`)
        : opaque('a computed member of $context')
    case 'parameter':
    case 'rawBody':
    case 'stageVariable':
    case 'variable':
      return opaque('a member of a text')
  }
}

function below(path: string, step: string | number): string | undefined {
  const steps = readPlainPath(path)
  return steps && printPlainPath([...steps, step])
}

// The gateway makes these itself: there are no quotes, backslashes or controls in them.
const plainContext = new Set(
  `accountId apiId awsEndpointRequestId deploymentId domainName domainPrefix extendedRequestId httpMethod
  identity.accountId identity.sourceIp isCanaryRequest protocol requestId requestTime requestTimeEpoch resourceId resourcePath stage`.split(
    /\s+/,
  ),
)

/** A member of `$context`, by its path. */
export function contextValue(name: string): Meaning {
  return valueOf(ref({ kind: 'context', name }), plainContext.has(name))
}
