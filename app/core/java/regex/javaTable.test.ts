import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  compileRegex,
  type JavaRegex,
  matchWhole,
  type RegexBudget,
  type RegexMatch,
  replaceAll,
  replaceFirst,
  split,
} from './index.ts'
import { findAll } from './match.ts'

type Row = readonly [operation: string, pattern: string, text: string, argument: string, result: string]

const { rows } = JSON.parse(readFileSync(new URL('fixtures/java-regex.json', import.meta.url), 'utf8')) as {
  readonly rows: readonly Row[]
}

/** As the table writes texts: everything but plain ASCII as %xxxx. */
function escapeUnits(text: string): string {
  return Array.from({ length: text.length }, (_, index) => text.charAt(index))
    .map((unit) =>
      /[!-~]/.test(unit) && !'%|'.includes(unit) ? unit : `%${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
    )
    .join('')
}

function printGroups(match: RegexMatch): string {
  return match.groups.map((group) => (group === undefined ? '-1--1 ' : `${group.start}-${group.end} `)).join('')
}

function find(regex: JavaRegex, text: string, budget: RegexBudget): string {
  let out = ''
  let count = 0
  for (const match of findAll(regex, text, budget)) {
    if (match.kind === 'budget') return 'budget'
    if (match.kind === 'none' || count++ >= 8) break
    out += `${printGroups(match)};`
  }
  return out
}

function run(operation: string, regex: JavaRegex, text: string, argument: string): string {
  const budget = { steps: 5_000_000 }
  switch (operation) {
    case 'find':
      return find(regex, text, budget)
    case 'matches': {
      const match = matchWhole(regex, text, budget)
      return match.kind === 'match' ? printGroups(match) : match.kind === 'none' ? 'no' : 'budget'
    }
    case 'split': {
      const parts = split(regex, text, Number(argument), budget)
      return parts.kind === 'parts' ? parts.parts.map((part) => `${escapeUnits(part)}|`).join('') : 'budget'
    }
    default: {
      const replaced = (operation === 'replace' ? replaceAll : replaceFirst)(regex, text, argument, budget)
      if (replaced.kind === 'text') return `=${escapeUnits(replaced.text)}`
      return replaced.kind === 'invalid' ? `EXC ${escapeUnits(replaced.message)}` : 'budget'
    }
  }
}

function result([operation, pattern, text, argument]: Row): string {
  const compiled = compileRegex(pattern)
  if (compiled.kind !== 'regex')
    return `${compiled.kind === 'invalid' ? 'ERR' : 'unsupported'} ${escapeUnits(compiled.message)}`
  return run(operation, compiled.regex, text, argument)
}

describe('what java.util.regex gives', () => {
  it.each(rows)('%s of %j in %j (%j)', (...row) => {
    // Which exception Java throws for a bad replacement is not told, only what it says.
    expect(result(row)).toBe(row[4].replace(/^EXC \w+ /, 'EXC '))
  })
})
