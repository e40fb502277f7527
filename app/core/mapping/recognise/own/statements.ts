import type { Expression } from '../../model.ts'
import { literal } from '../meaning.ts'
import { readCollect } from './collect.ts'
import { type Held, type Own, call, expressionOf, value } from './held.ts'
import { readList, readFlatten, readZip } from './lists.ts'
import { readCalculation } from './numbers.ts'
import {
  type Line,
  branchesOf,
  expressionIn,
  isText,
  linesOf,
  settingOf,
  soleBranch,
  soleSetting,
  sourceOf,
} from './line.ts'
import { readTextResult } from './texts.ts'
import { heldBy, heldByMembers } from './reference.ts'

/** Reads statements from the first one on: what they set is held then. How many they are; 0 where they are none of ours. */
type ReadLines = (lines: readonly Line[], own: Own) => number

const readers: readonly ReadLines[] = [
  readPrintedJson,
  readBox,
  readPlainJson,
  readSize,
  readZip,
  readFlatten,
  (lines, own) => readCollect(lines, own, readLine),
  readCalculation,
  (lines, own) => readTextResult(lines, own),
  readList,
  readSetting,
]

export function readLine(lines: readonly Line[], own: Own): number {
  for (const read of readers) {
    const count = read(lines, own)
    if (count > 0) return count
  }
  return 0
}

/** `#set($sumJson = "$sum")`, and what it is where there is nothing. */
function readPrintedJson([first, second]: readonly Line[], own: Own): number {
  const set = settingOf(first)
  const of = set?.value.kind === 'string' ? heldBy(set.value, own) : undefined
  const again = soleSetting(soleBranch(second))
  if (set === undefined || of?.kind !== 'text' || again?.name !== set.name || !isText(again.value, '""')) return 0
  own.held.set(set.name, { kind: 'json', expression: of.expression })
  return 2
}

/** A list with the value as its only item, as text, without its brackets. */
function readBox(lines: readonly Line[], own: Own): number {
  const [box, added, , , json] = lines.slice(0, 5).map(settingOf)
  if (box === undefined || json === undefined || added?.value.kind !== 'reference') return 0
  const last = added.value.members.at(-1)
  const isAdded = added.value.name === box.name && last?.kind === 'call' && last.name === 'add'
  const of = isAdded ? expressionIn(last.args[0], own) : undefined
  if (of === undefined || !sourceOf(json.value, own).includes('.substring(1,')) return 0
  own.held.set(json.name, { kind: 'json', expression: of })
  return 5
}

/** The text of JSON, and of a string its characters. */
function readPlainJson([first]: readonly Line[], own: Own): number {
  if (first?.kind !== 'if' || first.branches.length !== 1 || !first.otherwise) return 0
  const [one, other] = branchesOf(first).map(({ body }) => {
    const lines = linesOf(body)
    return { set: settingOf(lines?.at(-1)), before: lines?.slice(0, -1) ?? [] }
  })
  const of = expressionIn(one?.set?.value, own)
  if (one?.set === undefined || of === undefined || other?.set?.name !== one.set.name) return 0
  own.held.set(one.set.name, { kind: 'plainJson', expression: of })
  return 1
}

/** `#set($size = $list.size())#if($size == "")#set($size = 0)#end`, or a size for each case. */
function readSize([first, ...others]: readonly Line[], own: Own): number {
  const set = settingOf(first)
  if (set === undefined) return 0
  const of = sizedIn(set.value, own)
  if (of !== undefined && soleSetting(soleBranch(others[0]))?.name === set.name) {
    own.held.set(set.name, value(call('size', of)))
    return 2
  }
  return 0
}

function sizedIn(node: Parameters<typeof heldBy>[0], own: Own): Expression | undefined {
  if (node.kind !== 'reference') return undefined
  const last = node.members.at(-1)
  if (last?.kind !== 'call' || last.name !== 'size') return undefined
  return expressionOf(heldByMembers(node, node.members.slice(0, -1), own))
}

/** Anything else that is set. `""` in double quotes is a comma that there is not yet. */
function readSetting([first]: readonly Line[], own: Own): number {
  const set = settingOf(first)
  if (set === undefined) return 0
  const held = settingHeld(set.value, own)
  if (held === undefined) return 0
  own.held.set(set.name, held)
  return 1
}

function settingHeld(node: Parameters<typeof heldBy>[0], own: Own): Held | undefined {
  if (node.kind === 'string' && node.quote === '"' && (isText(node, '') || isText(node, ',')))
    return { kind: 'separator' }
  if (node.kind === 'map') return value(literal('{}'))
  if (node.kind === 'binary' && node.operator === '>=') {
    const of = heldBy(node.left, own)
    const found = of?.kind === 'value' && of.expression.kind === 'call' ? of.expression : undefined
    return found?.fn === 'indexOf' ? value(call('contains', ...found.args)) : undefined
  }
  if (node.kind === 'binary' && node.operator === '==') {
    const of = expressionIn(node.left, own)
    return of && value(call('toBoolean', of))
  }
  const held = heldBy(node, own)
  return held?.kind === 'value' && node.kind === 'reference' ? { ...held, kept: true } : held
}
