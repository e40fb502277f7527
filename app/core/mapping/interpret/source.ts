import { JavaMap, type JavaValue, toJavaString } from '../../java/index.ts'
import { assertNever } from '../../text/index.ts'
import type { Source } from '../model.ts'
import { type Environment, findPath } from './environment.ts'
import { type Found, absent, foundText, foundValue } from './found.ts'

/** What a source holds. Variables are expressions and are not read here. */
export function interpretSource(source: Exclude<Source, { kind: 'variable' }>, environment: Environment): Found {
  const { input } = environment
  switch (source.kind) {
    case 'parameter': {
      const value = input[source.in].findLast(([name]) => name === source.name)?.[1]
      // A request that reached the method has all its path variables.
      return value === undefined ? (source.in === 'path' ? foundText('') : absent) : foundText(value)
    }
    case 'body':
      return findPath(source.path, environment.document, environment)
    case 'rawBody':
      return foundText(input.body === '' ? '{}' : input.body)
    case 'context':
      return contextValue(source.name, input.context)
    case 'stageVariable': {
      const value = input.stageVariables.get(source.name)
      return value === undefined || value === '' ? absent : foundText(value)
    }
    case 'loop':
      return loopPart(source, environment)
    default:
      return assertNever(source)
  }
}

/** A value of `$context` that is missing, null, empty or a map prints nothing, and is absent. */
function contextValue(name: string, context: JavaMap): Found {
  let value: JavaValue | undefined = context
  for (const word of name.split('.')) value = value instanceof JavaMap ? value.entries.get(word) : undefined
  if (value === undefined || value === null || value instanceof JavaMap) return absent
  const text = toJavaString(value)
  return text === '' ? absent : foundText(text)
}

function loopPart(source: Extract<Source, { kind: 'loop' }>, environment: Environment): Found {
  const round = environment.rounds.find(({ loop }) => loop === source.loop)
  if (round === undefined) return absent
  switch (source.part) {
    case 'index':
      return { kind: 'typed', value: round.index }
    case 'count':
      return { kind: 'typed', value: round.index + 1 }
    case 'last':
      return { kind: 'typed', value: round.isLast }
    case 'key':
      return round.key === undefined ? absent : foundText(round.key)
    case 'item':
      return source.path === undefined ? foundValue(round.item) : itemPath(source.path, round.item, environment)
    default:
      return assertNever(source.part)
  }
}

function itemPath(path: string, item: JavaValue, environment: Environment): Found {
  return path === '$' ? foundValue(item) : findPath(path, item, environment)
}
