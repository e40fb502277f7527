import type { RegexNode } from './node.ts'
import type { AcceptInstruction, Instruction, LoopInstruction, RegexProgram } from './program.ts'
import { isDeterministic } from './study.ts'
import { type CharSet, isPlain } from './charSet.ts'
import { unlimited } from './parser.ts'

interface Linking {
  locals: number
  memos: number
  /** Closures around the node in hand. */
  closures: number
  readonly memoised: boolean
}

interface Traits {
  readonly groupCount: number
  readonly hasBackReference: boolean
  readonly byCodePoint: boolean
}

/**
 * Links a tree into a program, from its end to its start. Which repetitions are tried as a whole and which can be gone
 * back into is Java's choice, since captures show it.
 */
export function linkProgram(root: RegexNode, traits: Traits): RegexProgram {
  const accept: AcceptInstruction = { kind: 'accept' }
  const linking: Linking = { locals: 0, memos: 0, closures: 0, memoised: !traits.hasBackReference }
  const start = link(root, accept, linking)
  return {
    start,
    groupCount: traits.groupCount,
    localCount: linking.locals,
    literal: literalOf(start),
    first: firstOf(start),
    byCodePoint: traits.byCodePoint,
  }
}

/** The text of a pattern that is nothing but characters. */
function literalOf(start: Instruction): string | undefined {
  let literal = ''
  let node = start
  while (node.kind === 'text' || node.kind === 'set') {
    const text = node.kind === 'text' ? node.text : onlyText(node.set)
    if (text === undefined) return undefined
    literal += text
    node = node.next
  }
  return node.kind === 'accept' && literal !== '' ? literal : undefined
}

/** A match that must begin with certain plain characters need not be tried elsewhere. */
function firstOf(start: Instruction): string | CharSet | undefined {
  let node = start
  while (node.kind === 'groupStart') node = node.next
  if (node.kind === 'text') return isMidPair(node.text) ? undefined : node.text
  return node.kind === 'set' || (node.kind === 'run' && node.min > 0) ? node.set : undefined
}

function isMidPair(text: string): boolean {
  return (text.charCodeAt(0) & 0xfc00) === 0xdc00
}

function link(node: RegexNode, next: Instruction, linking: Linking): Instruction {
  switch (node.kind) {
    case 'set':
      return { kind: 'set', set: node.set, next }
    case 'sequence':
      return linkSequence(node.items, next, linking)
    case 'alternation':
      return { kind: 'choice', branches: node.branches.map((branch) => link(branch, next, linking)) }
    case 'group':
      return linkGroup(node, next, linking)
    case 'repeat':
      return linkRepeat(node, next, linking)
    case 'backReference':
      return { kind: 'backReference', group: node.group, fold: node.fold, next }
    case 'look': {
      const local = linking.locals++
      const body = link(node.body, { kind: 'return', local: node.behind ? local : undefined }, linking)
      return {
        kind: 'look',
        body,
        behind: node.behind,
        negative: node.negative,
        min: node.min,
        max: node.max,
        byCodePoint: node.byCodePoint,
        local,
        next,
      }
    }
    case 'atomic':
      return { kind: 'atomic', body: linkBody(node.body, linking), next }
    case 'assertion':
      return { kind: 'assertion', assertion: node.assertion, next }
    case 'lineBreak':
      return { kind: 'lineBreak', next }
  }
}

/** Single characters in a row become one text. */
function linkSequence(items: readonly RegexNode[], next: Instruction, linking: Linking): Instruction {
  let linked = next
  for (let at = items.length - 1; at >= 0; at--) {
    let text = ''
    let from = at
    for (; from >= 0; from--) {
      const only = onlyCharacter(items[from])
      if (only === undefined) break
      text = only + text
    }
    if (at - from > 1) {
      linked = { kind: 'text', text, next: linked }
      at = from + 1
      continue
    }
    const item = items[at]
    if (item !== undefined) linked = link(item, linked, linking)
  }
  return linked
}

function onlyCharacter(node: RegexNode | undefined): string | undefined {
  return node?.kind === 'set' ? onlyText(node.set) : undefined
}

function onlyText({ only }: CharSet): string | undefined {
  // A lone surrogate must not match half of a pair, which comparing texts would let it.
  return only !== undefined && (isPlain(only) || only > 0xffff) ? String.fromCodePoint(only) : undefined
}

function linkBody(node: RegexNode, linking: Linking): Instruction {
  return link(node, { kind: 'return', local: undefined }, linking)
}

function linkGroup(node: Extract<RegexNode, { kind: 'group' }>, next: Instruction, linking: Linking): Instruction {
  if (node.number === undefined) return link(node.body, next, linking)
  const local = linking.locals++
  return {
    kind: 'groupStart',
    local,
    next: link(node.body, { kind: 'groupEnd', local, group: node.number, next }, linking),
  }
}

type Repeat = Extract<RegexNode, { kind: 'repeat' }>

function linkRepeat(node: Repeat, next: Instruction, linking: Linking): Instruction {
  const { body, min, max, greed } = node
  if (body.kind === 'set') return { kind: 'run', set: body.set, min, max, greed, next }
  if (body.kind === 'group' && greed !== 'possessive') {
    if (node.optional) {
      const taken = link(body, next, linking)
      return { kind: 'choice', branches: greed === 'greedy' ? [taken, next] : [next, taken] }
    }
    if (!isDeterministic(body.body)) return linkLoop(node, body, greed, next, linking)
    const whole = nested(linking, () => linkBody(body.body, linking))
    return { kind: 'repeat', body: whole, min, max, greed, group: body.number, next }
  }
  const whole = nested(linking, () => linkBody(body, linking))
  if (node.optional) return { kind: 'optional', body: whole, greed, next }
  return { kind: 'repeat', body: whole, min, max, greed, group: undefined, next }
}

function linkLoop(
  node: Repeat,
  group: Extract<RegexNode, { kind: 'group' }>,
  greed: 'greedy' | 'reluctant',
  next: Instruction,
  linking: Linking,
): Instruction {
  // Outermost endless loops remember where they failed, so that (a+)+b ends in time; with back-references places do not tell enough.
  const remembers = linking.memoised && linking.closures === 0 && greed === 'greedy' && node.max === unlimited
  const begin = linking.locals++
  const loop: LoopInstruction = {
    kind: 'loop',
    body: next,
    min: node.min,
    max: node.max,
    greed,
    count: linking.locals++,
    begin,
    memo: remembers ? linking.memos++ : -1,
    next,
  }
  const end: Instruction =
    group.number === undefined ? loop : { kind: 'groupEnd', local: begin, group: group.number, next: loop }
  loop.body = { kind: 'groupStart', local: begin, next: nested(linking, () => link(group.body, end, linking)) }
  return { kind: 'loopStart', loop }
}

function nested<T>(linking: Linking, build: () => T): T {
  linking.closures++
  const built = build()
  linking.closures--
  return built
}
