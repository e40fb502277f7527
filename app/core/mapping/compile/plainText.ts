import { compileValue } from '../constructs/value.ts'
import type { Body, ValueNode } from '../model.ts'
import { bareConstant } from './bareText.ts'
import { type Cond, always, and, printCond } from './condition.ts'
import { compileCondition } from './expression.ts'
import { readKept } from './kept.ts'
import { type Outcome, printOutcomes, writtenCond } from './outcome.ts'
import { type Piece, directives } from './pieces.ts'
import { type Place, leaveOut, placeWithin } from './place.ts'
import { constantChoice } from './jsonText.ts'
import { choicesOf, joinAlike } from './textChoices.ts'

/** A payload of plain text, which is one value's: nothing where that is left out. */
export function compilePlainText({ root }: Extract<Body, { kind: 'rules' }>, place: Place): readonly Piece[] {
  if (root.kind === 'object' || root.kind === 'array') {
    return leaveOut(place, {
      code: 'text-root',
      message: 'A payload of plain text is one value, and no object or list.',
    })
  }
  if (root.disabled) return []
  const at = placeWithin(place)
  const when = root.when ? compileCondition(root.when, at) : always
  const inner = placeWithin(at)
  if (when === undefined) return []
  if (root.kind === 'raw') return printed(when, at, inner, readKept(root.vtl, inner)?.text ?? '')
  const outcomes = textOutcomes(root, inner) ?? []
  return printed(and(when, writtenCond(outcomes)), at, inner, printOutcomes(outcomes))
}

function printed(when: Cond, asked: Place, inner: Place, text: string): readonly Piece[] {
  const lines = directives([...asked.statements, ...inner.statements])
  if (when.kind === 'never') return []
  return when.kind === 'always' ? [...lines, text] : [...lines, `#if(${printCond(when)})`, text, '#end']
}

function textOutcomes(node: ValueNode, place: Place): readonly Outcome[] | undefined {
  // A text is never absent, and its characters stand in the template.
  const isText = node.value.kind === 'text' && (node.as === 'string' || node.as === 'json')
  if (isText || node.as === 'verbatim') return compileValue(node.value, 'verbatim', node.policy, place)
  const choices = choicesOf(node.value, node.as, node.policy, place)
  return (
    choices &&
    joinAlike(choices).map(({ when, value }) => ({
      when,
      out: value === undefined ? 'omit' : { text: bare(value, place) },
    }))
  )
}

/** What stands right of `=` in a `#set`, as it is printed. */
function bare(value: string, place: Place): string {
  const constant = constantChoice(value)
  if (constant !== undefined) return bareConstant(constant, place, true)
  return value.startsWith('"') ? value.slice(1, -1) : value
}
