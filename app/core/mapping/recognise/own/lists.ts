import type { Expression as VtlExpression } from '../../../vtl/index.ts'
import { visit } from '../../../vtl/index.ts'
import type { Over } from '../../model.ts'
import { constantString } from '../interpolated.ts'
import { literal } from '../meaning.ts'
import { type OneOf, valueOfCases } from './cases.ts'
import { readAsked } from './condition.ts'
import { type Own, call, expressionOf, kept, value } from './held.ts'
import { type Line, expressionIn, isVariable, settingOf, soleBranch, soleSetting, sourceOf } from './line.ts'

/**
 * A variable for what is walked or looked into: `#set($items = …)`, or a value for each case, and `[]` where it is none
 * to walk.
 */
export function readList(lines: readonly Line[], own: Own): number {
  const set = settingOf(lines[0])
  if (set === undefined) return 0
  const cases: OneOf[] = []
  let count = 1
  if (set.value.kind === 'list') {
    for (; ; count++) {
      const branch = soleBranch(lines[count])
      const one = soleSetting(branch)
      if (branch === undefined || one?.name !== set.name || one.value.kind === 'list') break
      const asked = readAsked(branch.condition, own)
      const expression = expressionIn(one.value, own)
      if (asked === undefined || expression === undefined) return 0
      cases.push({ asked, value: expression })
    }
  }
  const check = soleBranch(lines[count])
  const isChecked = soleSetting(check)?.name === set.name && soleSetting(check)?.value.kind === 'list'
  const source = cases.length > 0 ? valueOfCases(cases) : expressionIn(set.value, own)
  if (source === undefined || (cases.length === 0 && !isChecked)) return 0
  const isZip = isChecked && check !== undefined && sourceOf(check.condition, own).includes('.size()')
  if (isChecked) own.held.set(set.name, { kind: 'list', over: { kind: 'items', source }, isChecked: !isZip })
  else own.held.set(set.name, kept(source))
  return isChecked ? count + 1 : count
}

/** The loop that `#foreach` begins; undefined where it walks nothing of ours. */
export function overOf(
  source: VtlExpression | undefined,
  own: Own,
): { readonly over: Over; readonly list: string } | undefined {
  if (source?.kind === 'list') return { over: { kind: 'items', source: literal('[]') }, list: '' }
  if (source?.kind !== 'reference') return undefined
  const held = own.held.get(source.name)
  const [keys] = source.members
  if (keys?.kind === 'call' && keys.name === 'keySet') {
    const of = held?.kind === 'list' && held.over.kind !== 'zip' ? held.over.source : expressionOf(held)
    return of && { over: { kind: 'entries', source: of }, list: source.name }
  }
  return held?.kind === 'list' ? { over: held.over, list: source.name } : undefined
}

/** A list of objects, one for each index, of what several lists have there. */
export function readZip([first, loop]: readonly Line[], own: Own): number {
  const set = settingOf(first)
  if (set === undefined || loop?.kind !== 'foreach' || loop.source?.kind !== 'reference') return 0
  const body = sourceOf(loop, own)
  if (!body.includes(`$util.parseJson('{}')`) || !body.includes(`${set.name}.add(`)) return 0
  const puts = new Map<string, VtlExpression>()
  visit(loop, (node) => {
    if (node.kind !== 'call' || node.name !== 'put') return
    const [key, put] = node.args
    const name = constantString(key)
    if (name !== undefined && put && !puts.has(name)) puts.set(name, put)
  })
  const walked = loop.source.name
  const lists = [...puts].map(([name, put]) => {
    const list = put.kind === 'reference' && put.name !== loop.itemName ? put.name : walked
    const held = own.held.get(list)
    return held?.kind === 'list' && held.over.kind === 'items' ? { name, source: held.over.source } : undefined
  })
  if (!lists.every((list) => list !== undefined)) return 0
  const asksFirst = /^#foreach\([^\n]*\n#if\(\$foreach\.index </.test(body)
  const over: Over = { kind: 'zip', lists, length: asksFirst ? 'shortest' : 'first' }
  own.held.set(set.name, { kind: 'list', over, isChecked: true })
  return 2
}

/** The items of the lists in a list. */
export function readFlatten([first, check, loop]: readonly Line[], own: Own): number {
  const set = settingOf(first)
  const asked = soleSetting(soleBranch(check))
  if (set === undefined || asked === undefined || loop?.kind !== 'foreach' || !isVariable(loop.source, asked.name))
    return 0
  const of = expressionOf(own.held.get(asked.name))
  if (asked.name === set.name || of === undefined || !sourceOf(set.value, own).startsWith('$util.parseJson(')) return 0
  own.held.set(set.name, value(call('flatten', of)))
  return 3
}
