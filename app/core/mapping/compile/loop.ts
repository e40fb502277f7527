import type { Condition, Expression, Id, Over } from '../model.ts'
import { type Cond, always, printCond } from './condition.ts'
import { type Cases, type Leaf, valuedCases } from './leaf.ts'
import {
  type LoopFact,
  type LoopFrame,
  type Place,
  freshLoopName,
  freshName,
  placeWithin,
  refuse,
  setVariable,
} from './place.ts'
import { parsedConstant, quoteVtl } from './quote.ts'
import { compileList } from './source.ts'
import { compileTest } from './test.ts'
import { readKept } from './kept.ts'

type CompileExpression = (expression: Expression, place: Place) => Cases | undefined

/** A loop of a template, open for what stands in it. */
export interface OpenLoop {
  /** What is compiled here stands in a round; its statements come at the start of one. */
  readonly within: Place
  readonly opening: string
  readonly where: Cond
  /** Lines at the start of each round that set what inner loops read; complete once all of them are compiled. */
  keptFacts(): readonly string[]
}

/** Opens a loop over what `over` names: its lists are set before `place`. Undefined after a refusal. */
export function openLoop(
  each: { readonly loop: Id; readonly name?: string; readonly over: Over; readonly where?: Condition },
  place: Place,
  compile: CompileExpression,
): OpenLoop | undefined {
  const { over } = each
  const list = over.kind === 'zip' ? zippedList(over, place, compile) : valueOf(over.source, 'items', place, compile)
  if (list === undefined) return undefined
  const ref = over.kind === 'zip' ? list.ref : setVariable(place, list.name, list.ref)
  // #foreach would walk the values of an object; only an object has keys.
  if (over.kind === 'items') place.statements.push(`#if(${ref}.keySet() != "")#set(${ref} = [])#end`)
  const wish = each.name ?? 'item'
  const item = freshLoopName(place, over.kind === 'entries' ? `${wish}-key` : wish)
  const frame: LoopFrame = {
    id: each.loop,
    item,
    ref: over.kind === 'entries' ? `${ref}.get($${item})` : `$${item}`,
    key: over.kind === 'entries' ? `$${item}` : undefined,
    address: over.kind === 'items' ? list.address : undefined,
    kept: new Map<LoopFact, string>(),
  }
  const within = placeWithin(place, { loop: frame })
  const where = each.where ? compileTest(each.where, within, compile) : always
  if (where === undefined) return undefined
  const opening = `#foreach($${item} in ${over.kind === 'entries' ? `${ref}.keySet()` : ref})`
  const keptFacts = (): readonly string[] => [...frame.kept].map(([fact, name]) => `#set($${name} = $foreach.${fact})`)
  return { within, opening, where, keptFacts }
}

interface ListRef {
  readonly ref: string
  readonly name: string
  readonly address: LoopFrame['address']
}

/** A reference to what an expression comes to where that is a value of JSON, and to an empty list where it is not. */
function valueOf(expression: Expression, wish: string, place: Place, compile: CompileExpression): ListRef | undefined {
  if (expression.kind === 'ref' && expression.source.kind !== 'variable') return compileList(expression.source, place)
  const kept = expression.kind === 'raw' ? readKept(expression.vtl, place) : undefined
  if (kept?.isReference) return { ref: kept.text, name: wish, address: undefined }
  const cases = compile(expression, place)
  return cases && { ref: jsonValueRef(cases, wish, place), name: wish, address: undefined }
}

function jsonValueRef(cases: Cases, wish: string, place: Place): string {
  const [only] = cases
  if (only && cases.length === 1) return jsonRef(only.leaf)
  const name = setVariable(place, wish, '[]')
  for (const { when, leaf } of valuedCases(cases)) {
    const ref = jsonRef(leaf)
    if (ref !== '[]') place.statements.push(`#if(${printCond(when)})`, `#set(${name} = ${ref})`, '#end')
  }
  return name
}

/** A variable that holds what cases come to where that is a value of JSON, and an empty list where it is not. */
export function jsonVariable(cases: Cases, wish: string, place: Place): string {
  const ref = jsonValueRef(cases, wish, place)
  return /^\$[A-Za-z][A-Za-z0-9]*$/.test(ref) ? ref : setVariable(place, wish, ref)
}

function jsonRef(leaf: Leaf): string {
  if (leaf.kind === 'typed') return leaf.ref
  // An empty list, which nothing is ever put into, may be Velocity's own.
  const isJson = leaf.kind === 'constant' && /^[[{]/.test(leaf.json) && !/^\[\s*\]$/.test(leaf.json)
  return isJson ? parsedConstant(leaf.json) : '[]'
}

/** A list of objects, one for each index, whose members are the items of the lists there. */
function zippedList(
  { lists, length }: Extract<Over, { kind: 'zip' }>,
  place: Place,
  compile: CompileExpression,
): ListRef | undefined {
  if (lists.length === 0) {
    return refuse(place, { code: 'empty-zip', message: 'This loop goes over several lists in step, and has none.' })
  }
  const refs: string[] = []
  for (const { name, source } of lists) {
    const list = valueOf(source, name, place, compile)
    if (list === undefined) return undefined
    const ref = setVariable(place, name, list.ref)
    place.statements.push(`#if(${ref}.keySet() != "" || ${ref}.size() == "")#set(${ref} = [])#end`)
    refs.push(ref)
  }
  const [first = '[]', ...others] = refs
  const zipped = setVariable(place, 'zipped', `$util.parseJson('[]')`)
  const item = `$${freshName(place, 'entry')}`
  const done = `$${freshName(place, 'done')}`
  const pair = `$${freshName(place, 'pair')}`
  const inRange = others.map((ref) => `$foreach.index < ${ref}.size()`)
  const asked = length === 'shortest' && inRange.length > 0
  const { statements } = place
  statements.push(`#foreach(${item} in ${first})`)
  if (asked) statements.push(`#if(${inRange.join(' && ')})`)
  statements.push(`#set(${pair} = $util.parseJson('{}'))`)
  lists.forEach(({ name }, at) => {
    const own = at === 0 ? item : `${refs[at] ?? first}.get($foreach.index)`
    const put = (value: string): string => `#set(${done} = ${pair}.put(${quoteVtl(name)}, ${value}))`
    // Null is "" in a reference; as an argument, a bare word is null.
    const copy = [`#if(${own}.toString().length() >= 0)`, put(own), '#else', put('null'), '#end']
    const guarded = at > 0 && !asked
    statements.push(...(guarded ? [`#if(${inRange[at - 1] ?? 'true'})`, ...copy, '#end'] : copy))
  })
  statements.push(`#set(${done} = ${zipped}.add(${pair}))`)
  if (asked) statements.push('#end')
  statements.push('#end')
  return { ref: zipped, name: 'zipped', address: undefined }
}
