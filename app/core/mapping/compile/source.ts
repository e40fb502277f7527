import { assertNever } from '../../text/index.ts'
import type { Source } from '../model.ts'
import { type PathStep, printPlainPath, readPlainPath } from '../path.ts'
import { type Cond, always, and, test } from './condition.ts'
import type { Leaf } from './leaf.ts'
import { type LoopFact, type LoopFrame, type Place, freshName, refuse, setVariable } from './place.ts'
import { quoteVtl } from './quote.ts'
import { notYet } from './refusal.ts'

/** The leaf that reads a source; undefined after a refusal. Variables are expressions and are not read here. */
export function compileSource(source: Exclude<Source, { kind: 'variable' }>, place: Place): Leaf | undefined {
  switch (source.kind) {
    case 'parameter':
      return compileParameter(source, place)
    case 'rawBody':
      return { kind: 'text', ref: '$input.body', string: true, present: always, name: 'rawBody' }
    case 'context':
      return compileContext(source.name)
    case 'stageVariable': {
      const ref = `$stageVariables${member(source.name)}`
      return { kind: 'text', ref, string: true, present: notEmptyText(ref), name: source.name }
    }
    case 'body':
      return compileBody(source.path, place)
    case 'loop':
      return compileLoopPart(source, place)
    default:
      return assertNever(source)
  }
}

/** Read by place: in `$input.params('X')` a path variable of the same name would win. */
function compileParameter(source: Extract<Source, { kind: 'parameter' }>, place: Place): Leaf | undefined {
  if (source.many === 'all') {
    return refuse(place, {
      code: 'all-values-in-template',
      message: `A template sees only the last value of ${source.name}, and this mapping asks for all of them.`,
      hint: 'All values can be copied to a query parameter or header as they are.',
    })
  }
  // Of a response a header is the backend's, while its templates see the client's (api-gateway facts 2.1, 3.5).
  if (place.state.side === 'response' && source.in === 'header') {
    return refuse(place, {
      code: 'backend-header-in-template',
      message: `A response template cannot read the backend's header ${source.name}: API Gateway shows it the client's.`,
      hint: 'Copy the header as it is to a header of the response, or read the body.',
    })
  }
  const map = `$input.params().${source.in}`
  const name = quoteVtl(source.name)
  const contains = `${map}.keySet().contains(${name})`
  // A request that reached the method has all its path variables.
  const present = source.in === 'path' ? always : test(`${contains} == true`, { negated: `${contains} != true` })
  return { kind: 'text', ref: `${map}.get(${name})`, string: true, invalid: true, present, name: source.name }
}

/** A value that is missing, null, empty or a map prints nothing, and counts as absent. */
function compileContext(name: string): Leaf {
  const words = name.split('.')
  const ref = `$context${words.map(member).join('')}`
  return { kind: 'text', ref, string: false, present: notEmptyText(`"${ref}"`), name: words.at(-1) ?? name }
}

// `.class`, `.empty` and `.bytes` would be getters of the Java object, not members of the map.
function member(name: string): string {
  const plain = /^[A-Za-z][A-Za-z0-9_]*$/.test(name) && !['class', 'empty', 'bytes'].includes(name)
  return plain ? `.${name}` : `[${quoteVtl(name)}]`
}

function notEmptyText(ref: string): Cond {
  return test(`${ref} != ""`, { negated: `${ref} == ""` })
}

function compileBody(path: string, place: Place): Leaf | undefined {
  const steps = readPlainPath(path)
  if (steps === undefined) return compileQuery(path, place)
  if (steps.length === 0) {
    const json = (): string => `$input.json('$')`
    return { kind: 'typed', ref: `$input.path('$')`, present: always, hasValue: always, name: 'body', json }
  }
  const { addressed, walked } = splitAtOddName(steps)
  if (walked === undefined) return refuse(place, notYet('an index below a member whose name JSONPath cannot quote'))
  const base = `$input.path(${quoteVtl(printPlainPath(addressed))})`
  const ref = walk(base, walked)
  const parent =
    walked.length > 0 ? walk(base, walked.slice(0, -1)) : `$input.path(${quoteVtl(printPlainPath(steps.slice(0, -1)))})`
  const json = walked.length > 0 ? undefined : (): string => `$input.json(${quoteVtl(printPlainPath(steps))})`
  return typedLeaf(ref, parent, steps, json)
}

/**
 * Sets at the top what a path finds that searches the body or computes: such a path can fail, and so fails whether or
 * not it is needed.
 */
export function setQuery(path: string, place: Place): void {
  const { queries, preamble } = place.state
  if (queries.has(path)) return
  const name = freshName(place, /([A-Za-z][A-Za-z0-9_]*)[^A-Za-z]*$/.exec(path)?.[1] ?? 'found')
  queries.set(path, `$${name}`)
  preamble.push(`#set($${name} = $input.path(${quoteVtl(path)}))`)
}

/** What a query gives when it gives nothing, null or "" looks the same. */
function compileQuery(path: string, place: Place): Leaf {
  setQuery(path, place)
  const ref = place.state.queries.get(path) ?? ''
  const hasValue = test(`${ref} != ""`, { negated: `${ref} == ""` })
  return {
    kind: 'typed',
    kept: true,
    ref,
    present: hasValue,
    hasValue,
    name: ref.slice(1),
    json: () => `$input.json(${quoteVtl(path)})`,
  }
}

function typedLeaf(ref: string, parent: string, steps: readonly PathStep[], json: (() => string) | undefined): Leaf {
  const last = steps.at(-1) ?? ''
  const name = String(steps.findLast((step) => typeof step === 'string') ?? 'item')
  const present = presence(parent, last)
  // Null has no `toString`, so that the whole reference is "", which is not a number and compares as false.
  const hasValue = test(`${ref}.toString().length() >= 0`, { implied: [present] })
  return { kind: 'typed', ref, present, hasValue, name, json: json ?? ((at) => boxedJson(ref, name, at)) }
}

/** Whether the map or list that `parent` refers to has this member or item. */
function presence(parent: string, step: PathStep): Cond {
  if (typeof step === 'string') {
    const contains = `${parent}.keySet().contains(${quoteVtl(step)})`
    return test(`${contains} == true`, { negated: `${contains} != true` })
  }
  // A map has a size too; only it has keys.
  const least = step < 0 ? -step : step + 1
  return and(test(`${parent}.keySet() == ""`), test(`${parent}.size() >= ${least}`))
}

function walk(base: string, steps: readonly PathStep[]): string {
  return steps.reduce<string>((ref, step) => `${ref}.get(${quoteVtl(String(step))})`, base)
}

// What Jayway 2.0.0 and 2.9.0 read alike between quotes; other names are looked up in the map.
const quotableName = /^[A-Za-z0-9_ :.-]+$/

/** The steps that a JSONPath can take, and the members to `get` from there; `walked` is undefined if one is an index. */
function splitAtOddName(steps: readonly PathStep[]): {
  readonly addressed: readonly PathStep[]
  readonly walked: readonly PathStep[] | undefined
} {
  const at = steps.findIndex((step) => !isQuotable([step]))
  if (at < 0) return { addressed: steps, walked: [] }
  const walked = steps.slice(at)
  const named = walked.every((step) => typeof step === 'string')
  return { addressed: steps.slice(0, at), walked: named ? walked : undefined }
}

/**
 * JSON of a value that no path leads to: as the only item of a list of json-smart's, which prints as JSON with `/`
 * escaped (velocity facts, "any value held in a variable, as JSON").
 */
export function boxedJson(ref: string, name: string, place: Place): string {
  const box = setVariable(place, 'box', `$util.parseJson('[]')`)
  setVariable(place, 'boxed', `${box}.add(${ref})`)
  const text = setVariable(place, `${name}Boxed`, `"${box}"`)
  const end = setVariable(place, 'end', `${text}.length() - 1`)
  return setVariable(place, `${name}Json`, `${text}.substring(1, ${end})`)
}

function compileLoopPart(source: Extract<Source, { kind: 'loop' }>, place: Place): Leaf | undefined {
  const frame = place.loops.find((loop) => loop.id === source.loop)
  if (frame === undefined) {
    return refuse(place, {
      code: 'outside-loop',
      message: 'This mapping reads the item of a loop that does not surround it.',
      hint: 'Move it into the loop, or read the list itself.',
    })
  }
  switch (source.part) {
    case 'index':
    case 'count':
      return { kind: 'scalar', ref: loopFact(frame, source.part, place), type: 'number' }
    case 'last':
      return { kind: 'scalar', ref: loopFact(frame, source.part, place), type: 'boolean' }
    case 'key':
      if (frame.key !== undefined) return { kind: 'text', ref: frame.key, string: true, present: always, name: 'key' }
      return refuse(place, {
        code: 'no-key',
        message: 'This mapping reads the key of a loop over items, which have none.',
      })
    case 'item':
      return compileItem(frame, source.path ?? '$', place)
    default:
      return assertNever(source.part)
  }
}

function loopFact(frame: LoopFrame, fact: LoopFact, place: Place): string {
  return place.loops.at(-1) === frame ? `$foreach.${fact}` : keptFact(frame, fact, place)
}

/** What `$foreach` says of a loop, in a variable, for where an inner loop stands between. */
function keptFact(frame: LoopFrame, fact: LoopFact, place: Place): string {
  const known = frame.kept.get(fact)
  const name = known ?? freshName(place, `${frame.item}-${fact}`)
  frame.kept.set(fact, name)
  return `$${name}`
}

function compileItem(frame: LoopFrame, path: string, place: Place): Leaf | undefined {
  const steps = readPlainPath(path)
  if (steps === undefined) return refuse(place, notYet(`the path ${path} within the item of a loop`))
  const item = frame.ref
  const { address } = frame
  const addressOf = (inner: readonly PathStep[]): string | undefined =>
    address && isQuotable(inner) ? itemAddress(address(), loopFact(frame, 'index', place), inner) : undefined
  const jsonOf = address && isQuotable(steps) ? (): string => `$input.json("${addressOf(steps)}")` : undefined
  if (steps.length === 0) {
    const hasValue = test(`${item}.toString().length() >= 0`)
    const json = jsonOf ?? ((at: Place): string => boxedJson(item, frame.item, at))
    return { kind: 'typed', ref: item, present: always, hasValue, name: frame.item, json }
  }
  if (steps.every((step) => typeof step === 'string')) {
    return typedLeaf(walk(item, steps), walk(item, steps.slice(0, -1)), steps, jsonOf)
  }
  const found = addressOf(steps)
  if (found === undefined) return refuse(place, notYet('an index within the items of a list that a query found'))
  // `get` beyond the end of a list fails; a path that leads there finds nothing.
  return typedLeaf(`$input.path("${found}")`, `$input.path("${addressOf(steps.slice(0, -1))}")`, steps, jsonOf)
}

/** JSONPath of something in an item, as it stands in a double-quoted string. */
function itemAddress(list: string, index: string, steps: readonly PathStep[]): string {
  return `${list}[${index}]${printPlainPath(steps).slice(1)}`
}

function isQuotable(steps: readonly PathStep[]): boolean {
  return steps.every((step) => typeof step === 'number' || quotableName.test(step))
}

/** The list that a loop walks, and its path for addressing the items; undefined after a refusal. */
export function compileList(
  source: Exclude<Source, { kind: 'variable' }>,
  place: Place,
): { readonly ref: string; readonly name: string; readonly address: LoopFrame['address'] } | undefined {
  const leaf = compileSource(source, place)
  if (leaf === undefined) return undefined
  // Texts and numbers have no items.
  if (leaf.kind !== 'typed') return { ref: '[]', name: 'items', address: undefined }
  return { ref: leaf.ref, name: leaf.name, address: listAddress(source, place) }
}

/** A path that finds several values gives items that no path leads to. */
function listAddress(source: Source, place: Place): LoopFrame['address'] {
  const path = source.kind === 'body' ? source.path : source.kind === 'loop' ? (source.path ?? '$') : undefined
  const steps = path === undefined ? undefined : readPlainPath(path)
  if (steps === undefined || !isQuotable(steps)) return undefined
  if (source.kind !== 'loop') return () => printPlainPath(steps)
  const frame = place.loops.find((loop) => loop.id === source.loop)
  const outer = frame?.address
  return frame && outer && ((): string => itemAddress(outer(), keptFact(frame, 'index', place), steps))
}
