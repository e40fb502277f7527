import { describe, expect, it } from 'vitest'
import { emptyScope } from '../expression/scope.ts'
import { parseExpression } from '../expression/parser.ts'
import { policyCases } from './policy.ts'

function casesOf(text: string, as?: Parameters<typeof policyCases>[1]): readonly string[] {
  const { root } = parseExpression(text, emptyScope)
  if (root === undefined) throw new Error(text)
  return Object.entries(policyCases(root, as)).flatMap(([name, can]) => (can ? [name] : []))
}

describe('policyCases', () => {
  it.each([
    ['"web"', 'string', []],
    ['null', 'string', ['null', 'mismatch']],
    ['"Order ${path.id}"', 'string', []],
    ['path.id', 'string', []],
    ['path.id', 'number', ['mismatch']],
    ['query.page', 'string', ['absent']],
    ['body.name', 'string', ['absent', 'null', 'mismatch']],
    ['body.name', 'json', ['absent', 'null']],
    ['body.name', undefined, ['absent', 'null']],
    ['query.page', undefined, ['absent']],
  ] as const)('of %s written as %s are %j', (text, as, cases) => {
    expect(casesOf(text, as)).toEqual(cases)
  })
})
