import type { Member } from '../../vtl/index.ts'
import type { Expression } from '../model.ts'
import { type Meaning, literal, opaque, valueOf } from './meaning.ts'

/** A list that the template writes out: JSON, where all of it is constant. */
export function listMeaning(items: readonly Meaning[]): Meaning {
  const constants = items.map(constantJson)
  if (!constants.every((json) => json !== undefined)) return opaque('a list that the template writes out')
  return valueOf(literal(`[${constants.join(', ')}]`), true)
}

function constantJson(meaning: Meaning): string | undefined {
  return meaning.kind === 'value' && meaning.expression.kind === 'literal' ? meaning.expression.json : undefined
}

/** What walks a map: its keys, or its entries. */
export function mapMethod(member: Member, over: Expression): Meaning {
  if (member.kind !== 'call') return opaque('a member of a map')
  if (member.name === 'keySet') return { kind: 'keys', over }
  return member.name === 'entrySet' ? { kind: 'entrySet', over } : opaque(`the method ${member.name}`)
}

/** A map of `$context` is none of JSON's, so that only Velocity walks it. */
export function walkedMap(expression: Expression): Expression {
  if (expression.kind !== 'ref' || expression.source.kind !== 'context') return expression
  const vtl = `$context.${expression.source.name}`
  return { kind: 'raw', vtl, reads: [expression.source], reason: 'All members are read, whatever their names.' }
}
