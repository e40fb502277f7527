import { assertNever } from '../../text/index.ts'
import { printCond } from './condition.ts'
import type { Cases, Leaf } from './leaf.ts'
import { type Place, sharedRef } from './place.ts'
import { plainText } from './quote.ts'
import { constantText, formalRef, stringRef } from './text.ts'

/** What an expression comes to, printed without quotes or escapes; nothing where there is nothing. `followed`: more text stands behind it. */
export function bareText(cases: Cases, place: Place, followed = false): string {
  const [only] = cases
  if (only && cases.length === 1) return bareLeaf(only.leaf, place, followed)
  const branches = cases.map(({ when, leaf }, at) => {
    const text = bareLeaf(leaf, place, true)
    if (at === 0) return `#if(${printCond(when)})${text}`
    return when.kind === 'always' ? `#{else}${text}` : `#elseif(${printCond(when)})${text}`
  })
  return `${branches.join('')}#{end}`
}

function bareLeaf(leaf: Leaf, place: Place, followed: boolean): string {
  switch (leaf.kind) {
    case 'absent':
      return ''
    case 'constant':
      return bareConstant(leaf.json === 'null' ? 'null' : constantText(leaf.json), place, followed)
    case 'scalar':
    case 'text':
    case 'typed': {
      const ref = leaf.kind === 'text' && leaf.string ? stringRef(leaf) : leaf.ref
      return followed ? formalRef(ref) : ref
    }
    case 'template': {
      const last = leaf.parts.length - 1
      return leaf.parts.map((part, at) => bareText(part, place, followed || at < last)).join('')
    }
    default:
      return assertNever(leaf)
  }
}

/** Text that stands in the template as itself. */
export function bareConstant(text: string, place: Place, followed = false): string {
  return plainText(text, (character) => sharedRef(place, characterNames[character], `'${character}'`), followed)
}

const characterNames = { $: 'dollar', '#': 'hash', '\\': 'backslash' } as const
