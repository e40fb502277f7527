import { printInputJson } from '../../json/index.ts'
import { type Leaf, single } from './leaf.ts'
import { type Place, freshName } from './place.ts'
import { quoteVtl } from './quote.ts'
import { boxedJson } from './source.ts'
import { constantText, textOf } from './text.ts'
import { unslashed } from './write.ts'

/** A text of the JSON of a value; a string is its characters, unless it is `quoted`. */
export function jsonText(leaf: Leaf, place: Place, quoted: boolean): string {
  if (leaf.kind === 'constant') {
    const isText = leaf.json.startsWith('"')
    if (!isText) return quoteVtl(leaf.json)
    return quoteVtl(quoted ? printInputJson(constantText(leaf.json)) : constantText(leaf.json))
  }
  const text = textOf(single(leaf), 'text', place)
  if (leaf.kind === 'scalar') return text
  if (leaf.kind === 'typed' && quoted) return unslashed(leaf.json(place))
  if (leaf.kind === 'typed') {
    const name = `$${freshName(place, leaf.name)}`
    place.statements.push(`#if(${leaf.ref}.length() >= 0)`, `#set(${name} = ${leaf.ref})`, '#else')
    place.statements.push(`#set(${name} = ${unslashed(leaf.json(place))})`, '#end')
    return name
  }
  return quoted ? unslashed(boxedJson(text, 'text', place)) : text
}

/** The text of a value of a choice that is constant; undefined of any other. */
export function constantChoice(value: string): string | undefined {
  return value.startsWith("'") ? value.slice(1, -1).replaceAll("''", "'") : undefined
}
