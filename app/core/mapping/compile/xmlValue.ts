import { compileValue } from '../constructs/value.ts'
import type { ValueNode } from '../model.ts'
import type { Outcome } from './outcome.ts'
import type { Place } from './place.ts'
import { choicesOf } from './textChoices.ts'
import type { XmlDocument } from './xmlParts.ts'
import { type XmlPlace, xmlText } from './xmlText.ts'

/** Stands for null among the texts of an element; no XML has it. */
export const nil = '\u0000'

export function valueElement(opening: string, name: string, text: string): string {
  if (text === '') return `${opening}/>`
  return text === nil ? `${opening} xsi:nil="true"/>` : `${opening}>${text}</${name}>`
}

/** The texts of an element that is one value; null is marked. */
export function elementValue(node: ValueNode, document: XmlDocument, place: Place): readonly Outcome[] | undefined {
  const outcomes = valueOutcomes(node, 'text', place)
  if (outcomes?.some(({ out }) => out !== 'omit' && out.text === nil)) document.usesNil = true
  return outcomes
}

export function valueOutcomes(node: ValueNode, where: XmlPlace, place: Place): readonly Outcome[] | undefined {
  if (node.as === 'verbatim') return compileValue(node.value, node.as, node.policy, place)
  const choices = choicesOf(node.value, node.as, node.policy, place, where === 'text')
  return choices?.map(({ when, value, nil: isNil, plain }) => {
    if (value === undefined) return { when, out: 'omit' }
    if (isNil) return { when, out: { text: nil } }
    return { when, out: { text: plain && !value.startsWith("'") ? bare(value) : xmlText(value, where, place) } }
  })
}

function bare(value: string): string {
  return value.startsWith('"') ? value.slice(1, -1) : value
}
