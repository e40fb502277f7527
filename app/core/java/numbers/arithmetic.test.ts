import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  arithmetic,
  arithmeticFailure,
  type ArithmeticOperator,
  compareNumbers,
  JavaCharacter,
  JavaDecimal,
  JavaDouble,
  type JavaValue,
  JavaList,
  parseDecimal,
  parseFloatLiteral,
  parseIntegerLiteral,
  toJavaString,
} from '../index.ts'

type Row = readonly [a: string, op: ArithmeticOperator | '<' | '>', b: string, printed: string]

const { rows }: { readonly rows: readonly Row[] } = JSON.parse(
  readFileSync(new URL('fixtures/arithmetic.json', import.meta.url), 'utf8'),
) as { readonly rows: readonly Row[] }

/** As json-smart reads a number: a BigDecimal where a fraction has more than 18 characters. */
function read(text: string): JavaValue {
  if (!/[.e]/i.test(text)) return parseIntegerLiteral(text)
  return text.length > 18 ? (parseDecimal(text) ?? null) : parseFloatLiteral(text)
}

function shown(op: Row[1], a: JavaValue, b: JavaValue): string {
  if (op !== '<' && op !== '>') {
    const failure = arithmeticFailure(op, a, b)
    const result = arithmetic(op, a, b)
    return failure === undefined ? (result === undefined ? 'null' : toJavaString(result)) : `throws ${failure}`
  }
  const failure = arithmeticFailure('compare', a, b)
  return failure === undefined ? String(compareNumbers(a, b) === (op === '<' ? -1 : 1)) : `throws ${failure}`
}

function whole(value: JavaValue | undefined): bigint | undefined {
  return typeof value === 'number' || typeof value === 'bigint' ? BigInt(value) : undefined
}

describe('arithmetic', () => {
  it.each(['+', '-', '*', '/', '%', '<', '>'] as const)(
    'computes a %s b as Velocity 1.7 does, whatever their classes',
    (op) => {
      const ours = rows.filter((row) => row[1] === op).map(([a, , b]) => [a, op, b, shown(op, read(a), read(b))])
      expect(ours).toEqual(rows.filter((row) => row[1] === op))
    },
  )

  it.each<[JavaValue, JavaValue, string]>([
    ['5', 3, '53'],
    [3, '5', '35'],
    ['a', 1.5, 'a1.5'],
    ['a', true, 'atrue'],
    ['a', new JavaCharacter('b'), 'ab'],
    ['a', new JavaList([1, 'x']), 'a[1, x]'],
  ])('joins %j + %j', (a, b, text) => {
    const java = (value: JavaValue): JavaValue => (value === 1.5 ? new JavaDouble(1.5) : value)
    expect(arithmetic('+', java(a), java(b))).toBe(text)
  })

  it.each<[ArithmeticOperator, JavaValue, JavaValue]>([
    ['*', '5', 3],
    ['-', 'a', 'b'],
    ['+', true, 1],
    ['+', null, 1],
    ['/', 1, 0],
    ['%', 1, 0],
    ['/', new JavaDouble(1), new JavaDouble(0)],
    ['+', new JavaCharacter('a'), 1],
  ])('gives null for %s of %j and %j', (op, a, b) => {
    expect(arithmetic(op, a, b)).toBeUndefined()
    expect(arithmeticFailure(op, a, b)).toBeUndefined()
  })

  it('agrees with exact arithmetic on 64-bit numbers', () => {
    const long = fc.bigInt({ min: -(1n << 62n), max: 1n << 62n })
    fc.assert(
      fc.property(long, long, (a, b) => {
        const [x, y] = [parseIntegerLiteral(String(a)), parseIntegerLiteral(String(b))]
        expect(whole(arithmetic('+', x, y))).toBe(a + b)
        expect(whole(arithmetic('*', x, y))).toBe(a * b)
        expect(compareNumbers(x, y)).toBe(a < b ? -1 : a > b ? 1 : 0)
      }),
    )
  })

  it('ends a loop that squares a number instead of filling the memory', () => {
    let value: JavaValue | undefined = 7
    let rounds = 0
    for (; value !== undefined && rounds < 100; rounds++) value = arithmetic('*', value, value)
    expect(rounds).toBeLessThan(20)
  })

  it('fails for decimals too far apart to align', () => {
    const far = new JavaDecimal(1n, 2_000_000_000)
    expect(arithmeticFailure('+', far, 1)).toBe('BigInteger would overflow supported range')
    expect(compareNumbers(far, 1)).toBeUndefined()
  })
})
