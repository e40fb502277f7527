import type { ForeachNode, IfNode, Statement } from '../../../vtl/index.ts'
import type { Node } from '../../model.ts'
import type { Bit } from '../reader.ts'
import { conjuncts, readAsked } from './condition.ts'
import { Cursor } from './cursor.ts'
import { type Around, type Entry, itemOf, memberOf, unasked, under } from './entry.ts'
import { enter } from './collect.ts'
import { type Own, type OwnLoop } from './held.ts'
import { sourceOf } from './line.ts'
import { overOf } from './lists.ts'
import { readPrinted, textOf } from './printed.ts'
import { readValueNode } from './value.ts'

/** The root of a payload of JSON. */
export function readJsonRoot(body: readonly Statement[], own: Own): Node | undefined {
  const cursor = new Cursor(body, own.source.length)
  cursor.skip(own)
  const { bit } = cursor
  if (bit?.kind === 'node' && bit.node.kind === 'if') {
    const root = conditionalRoot(bit.node, own)
    if (root) return root
  }
  const node = readNode(cursor, own, unasked)
  cursor.skip(own)
  return cursor.isAtEnd() ? node : undefined
}

/** `#if(…){…}#{else}null#end`: a root that may be left out is null then. */
function conditionalRoot({ branches: [branch], otherwise }: IfNode, own: Own): Node | undefined {
  const other = otherwise?.body.map((one) => (one.kind === 'text' ? one.printed : '?')).join('')
  if (branch === undefined || other?.trim() !== 'null') return undefined
  const asked = readAsked(branch.condition, own)
  if (asked === undefined) return undefined
  const around = { asked: conjuncts(asked), condition: sourceOf(branch.condition, own) }
  const cursor = new Cursor(branch.body.body, branch.range.end)
  cursor.skip(own)
  const node = readNode(cursor, own, around)
  cursor.skip(own)
  return cursor.isAtEnd() ? node : undefined
}

function readNode(cursor: Cursor, own: Own, around: Around): Node | undefined {
  const { character, text } = cursor
  const isTree = /^(?:\{(?!")|\[(?:\s|\]|$))/.test(text)
  if (isTree && (character === '{' || character === '[')) {
    const node = readTree(character, cursor, own)
    return node && under(node, around)
  }
  const start = cursor.position
  const bits = takeValue(cursor)
  const end = cursor.endOfLast
  const printed = bits.length === 0 ? undefined : readPrinted(bits, own)
  return printed && readValueNode(printed, { text: own.source.slice(start, end).trimEnd(), ...around }, own)
}

/** A value up to the comma, bracket or line break behind it. */
function takeValue(cursor: Cursor): readonly Bit[] {
  const first = cursor.bit
  if (first?.kind === 'node' && first.node.kind === 'if') {
    cursor.skipNode()
    return [first]
  }
  let quoted = false
  let escaped = false
  let depth = 0
  const bits = cursor.takeUntil((character) => {
    if (quoted) {
      if (escaped) escaped = false
      else if (character === '\\') escaped = true
      else if (character === '"') quoted = false
      return false
    }
    if (character === '"') quoted = true
    else if (character === '{' || character === '[') depth += 1
    else if (character === '\n' || (depth === 0 && /[,\]}]/.test(character))) return true
    else if (character === '}' || character === ']') depth -= 1
    return false
  })
  return bits
}

function readTree(open: string, cursor: Cursor, own: Own): Node | undefined {
  cursor.take(1)
  const entries = readEntries(cursor, own, open === '{')
  if (entries === undefined || cursor.character !== (open === '{' ? '}' : ']')) return undefined
  cursor.take(1)
  const id = own.freshId()
  if (open === '[') {
    const items = entries.map((entry) => itemOf(entry))
    return items.every((item) => item !== undefined) ? { kind: 'array', id, items } : undefined
  }
  const members = entries.map((entry) => memberOf(entry, own))
  return members.every((member) => member !== undefined) ? { kind: 'object', id, members } : undefined
}

/** Entries up to a closing bracket, or to the end of a block; commas are the compiler's. */
function readEntries(cursor: Cursor, own: Own, named: boolean, around: Around = unasked): readonly Entry[] | undefined {
  const entries: Entry[] = []
  for (;;) {
    cursor.skip(own)
    if (cursor.isAtEnd() || /[\]}]/.test(cursor.character)) return entries
    if (cursor.character === ',') {
      cursor.take(1)
      continue
    }
    const { bit } = cursor
    if (bit?.kind === 'node' && skipsSeparator(bit, own)) {
      cursor.skipNode()
      continue
    }
    const isValue =
      !named &&
      bit?.kind === 'node' &&
      (bit.node.kind === 'reference' || (bit.node.kind === 'if' && !isEntryBlock(bit.node, own)))
    if (bit?.kind === 'node' && !isValue) {
      const read = readBlock(bit.node, own, named)
      if (read === undefined) return undefined
      entries.push(read)
      cursor.skipNode()
      continue
    }
    const entry = readEntry(cursor, own, named, around)
    if (entry === undefined) return undefined
    entries.push(entry)
  }
}

function skipsSeparator(bit: Extract<Bit, { kind: 'node' }>, own: Own): boolean {
  const { node } = bit
  if (node.kind === 'reference') return own.held.get(node.name)?.kind === 'separator' && node.members.length === 0
  if (node.kind !== 'if') return false
  const text = sourceOf(node, own).trim()
  return /^#if\(\$foreach\.hasNext\),#else\s*#end$/.test(text) || /^#if\(\$sep\d* != ""\)\s*#end$/.test(text)
}

/** Whether an `#if` holds entries: its comma or line break comes first or last, where a value's text stands alone. */
function isEntryBlock(node: IfNode, own: Own): boolean {
  const [branch] = node.branches
  const inside = branch ? own.source.slice(branch.body.range.start, branch.body.range.end) : ''
  return (
    node.branches.length === 1 && node.otherwise === undefined && /^\s*(?:,|\$\{?sep\d*)?\s*\n|\n\s*$|^\s/.test(inside)
  )
}

function readEntry(cursor: Cursor, own: Own, named: boolean, around: Around): Entry | undefined {
  if (!named) {
    const node = readNode(cursor, own, around)
    return node && { kind: 'entry', name: undefined, node }
  }
  if (!cursor.text.startsWith('"')) return undefined
  let quotes = 0
  let escaped = false
  const bits = cursor.takeUntil((character) => {
    if (escaped) escaped = false
    else if (character === '\\') escaped = true
    else if (character === '"') quotes += 1
    else return quotes === 2
    return false
  })
  const printed = readPrinted(bits, own)
  if (printed?.kind !== 'string' || cursor.character !== ':') return undefined
  cursor.take(1)
  const name = textOf(printed.parts)
  cursor.skip(own)
  const isConstant = name.kind === 'literal'
  const node = readNode(cursor, own, around)
  return node && { kind: 'entry', name: isConstant ? String(JSON.parse(name.json)) : name, node }
}

function readBlock(node: Extract<Bit, { kind: 'node' }>['node'], own: Own, named: boolean): Entry | undefined {
  if (node.kind === 'foreach') return readLoop(node, own, named)
  if (node.kind !== 'if') return undefined
  const [branch] = node.branches
  if (branch === undefined || node.branches.length > 1 || node.otherwise) return undefined
  const asked = readAsked(branch.condition, own)
  if (asked === undefined) return undefined
  const around = { asked: conjuncts(asked), condition: sourceOf(branch.condition, own) }
  const count = countEntries(branch.body.body, own, named)
  const cursor = new Cursor(branch.body.body, branch.range.end)
  const entries = readEntries(cursor, own, named, count === 1 ? around : unasked)
  if (entries === undefined || !cursor.isAtEnd()) return undefined
  const [only] = entries
  if (count === 1 && only?.kind === 'entry') return only
  return { kind: 'group', around, entries }
}

/** How many entries stand in a block: one takes the condition around it itself. */
function countEntries(body: readonly Statement[], own: Own, named: boolean): number {
  const before = new Map(own.held)
  const cursor = new Cursor(body, own.source.length)
  let count = 0
  for (;;) {
    cursor.skip(own)
    if (cursor.isAtEnd()) break
    const { bit } = cursor
    if (cursor.character === ',') cursor.take(1)
    else if (bit?.kind === 'node' && skipsSeparator(bit, own)) cursor.skipNode()
    else if (
      bit?.kind === 'node' &&
      (bit.node.kind === 'foreach' || (bit.node.kind === 'if' && (named || isEntryBlock(bit.node, own))))
    ) {
      count += 2
      cursor.skipNode()
    } else {
      count += 1
      const { position } = cursor
      if (named) cursor.takeUntil((character) => character === ':')
      if (/[{[]/.test(cursor.character) || named) skipDeep(cursor)
      else takeValue(cursor)
      if (cursor.position === position) break
    }
  }
  own.held.clear()
  for (const [name, held] of before) own.held.set(name, held)
  return count
}

function skipDeep(cursor: Cursor): void {
  let depth = 0
  let quoted = false
  let escaped = false
  cursor.takeUntil((character) => {
    if (quoted) {
      if (escaped) escaped = false
      else if (character === '\\') escaped = true
      else if (character === '"') quoted = false
      return false
    }
    if (character === '"') quoted = true
    else if (character === '{' || character === '[') depth += 1
    else if (character === '}' || character === ']') depth -= 1
    else if (character === ',' && depth === 0) return true
    return false
  })
}

function readLoop(node: ForeachNode, own: Own, named: boolean): Entry | undefined {
  const walked = overOf(node.source, own)
  if (walked === undefined) return undefined
  const loop: OwnLoop = { id: own.freshId(), item: node.itemName, ...walked }
  const within = enter(own, loop)
  const cursor = new Cursor(node.body.body, node.range.end)
  const entries = readEntries(cursor, within, named)
  return entries && cursor.isAtEnd() ? { kind: 'each', loop, entries } : undefined
}
