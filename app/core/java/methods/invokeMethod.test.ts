import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  defaultWorkBudget,
  invokeMethod,
  JavaCharacter,
  JavaDouble,
  JavaList,
  JavaMap,
  type JavaValue,
  type MethodOutcome,
  parseDecimal,
  parseIntegerLiteral,
  toJavaString,
} from '../index.ts'

interface Call {
  readonly target: unknown
  readonly method: string
  readonly args: readonly unknown[]
  readonly output?: string
  readonly nothing?: true
  readonly throws?: string
  readonly after?: string
}

const fixture = JSON.parse(readFileSync(new URL('fixtures/calls.json', import.meta.url), 'utf8')) as {
  readonly calls: readonly Call[]
}

/** Fixture values: JSON as json-smart would read it; `$double`, `$decimal`, `$whole`, `$char`, `$null` for what JSON.parse would lose. */
function java(json: unknown): JavaValue {
  if (typeof json === 'number') return Number.isInteger(json) && Math.abs(json) < 2 ** 53 ? json : new JavaDouble(json)
  if (typeof json !== 'object' || json === null)
    return typeof json === 'string' || typeof json === 'boolean' ? json : null
  if (Array.isArray(json)) return new JavaList(json.map(java), true)
  const [[kind, text] = ['', '']] = Object.entries(json)
  if (kind === '$null') return null
  if (kind === '$char') return new JavaCharacter(String(text))
  if (kind === '$double') return new JavaDouble(Number(text))
  if (kind === '$whole') return parseIntegerLiteral(String(text))
  if (kind === '$decimal') return parseDecimal(String(text)) ?? null
  return new JavaMap(new Map(Object.entries(json).map(([name, value]) => [name, java(value)])))
}

function call(target: JavaValue, method: string, ...args: readonly JavaValue[]): MethodOutcome {
  return invokeMethod(target, method, args, defaultWorkBudget())
}

function shown(outcome: MethodOutcome): string {
  if (outcome.kind === 'failed') return 'throws'
  return outcome.kind === 'noMethod' || outcome.value === null ? 'nothing' : `prints ${toJavaString(outcome.value)}`
}

describe('invokeMethod', () => {
  it.each(
    fixture.calls.map(
      (each) => [`${JSON.stringify(each.target)} ${each.method}${JSON.stringify(each.args)}`, each] as const,
    ),
  )('does as Java does: %s', (_, { target, method, args, output, nothing, throws, after }) => {
    const value = java(target)
    const expected = throws !== undefined ? 'throws' : nothing ? 'nothing' : `prints ${output ?? ''}`
    expect(shown(call(value, method, ...args.map(java)))).toBe(expected)
    expect(after === undefined ? undefined : toJavaString(value)).toBe(after)
  })
})
