import { assertNever } from '../../text/index.ts'
import type { Expression } from '../model.ts'
import { printCond } from './condition.ts'
import { compileExpression } from './expression.ts'
import { readKept } from './kept.ts'
import type { Cases, Leaf } from './leaf.ts'
import { type Place, sharedRef } from './place.ts'
import { plainText } from './quote.ts'
import { constantText, formalRef, stringRef } from './text.ts'

/**
 * An expression as it was found in a template: printed without quotes or escapes, and nothing where there is nothing.
 * `followed`: more text stands behind it. Undefined after a refusal.
 */
export function verbatimText(expression: Expression, place: Place, followed = false): string | undefined {
  switch (expression.kind) {
    case 'raw': {
      const kept = readKept(expression.vtl, place)
      // An empty comment ends a reference that would run on into what follows.
      return kept && (followed && kept.isReference ? `${kept.text}#**#` : kept.text)
    }
    case 'text': {
      const last = expression.parts.length - 1
      const all = expression.parts.map((part, at) => verbatimText(part, place, followed || at < last))
      return all.every((text) => text !== undefined) ? all.join('') : undefined
    }
    case 'literal':
    case 'ref':
    case 'call':
    case 'choose':
    case 'collect': {
      const cases = compileExpression(expression, place)
      return cases && verbatimCases(cases, place, followed)
    }
    default:
      return assertNever(expression)
  }
}

/** The same of what an expression comes to. */
export function verbatimCases(cases: Cases, place: Place, followed = false): string {
  const [only] = cases
  if (only && cases.length === 1) return verbatimLeaf(only.leaf, place, followed)
  const branches = cases.map(({ when, leaf }, at) => {
    const text = verbatimLeaf(leaf, place, true)
    if (at === 0) return `#if(${printCond(when)})${text}`
    return when.kind === 'always' ? `#{else}${text}` : `#elseif(${printCond(when)})${text}`
  })
  return `${branches.join('')}#{end}`
}

function verbatimLeaf(leaf: Leaf, place: Place, followed: boolean): string {
  switch (leaf.kind) {
    case 'absent':
      return ''
    case 'constant':
      return verbatimConstant(leaf.json === 'null' ? 'null' : constantText(leaf.json), place, followed)
    case 'scalar':
    case 'text':
    case 'typed': {
      const ref = leaf.kind === 'text' && leaf.string ? stringRef(leaf) : leaf.ref
      return followed ? formalRef(ref) : ref
    }
    case 'template': {
      const last = leaf.parts.length - 1
      return leaf.parts.map((part, at) => verbatimCases(part, place, followed || at < last)).join('')
    }
    default:
      return assertNever(leaf)
  }
}

/** Text that stands in the template as itself. */
export function verbatimConstant(text: string, place: Place, followed = false): string {
  return plainText(text, (character) => sharedRef(place, characterNames[character], `'${character}'`), followed)
}

const characterNames = { $: 'dollar', '#': 'hash', '\\': 'backslash' } as const
