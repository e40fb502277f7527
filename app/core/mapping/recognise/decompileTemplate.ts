import type { Diagnostic } from '../../diagnostics/index.ts'
import { invariant } from '../../text/index.ts'
import { type ParsedTemplate, parseTemplate } from '../../vtl/index.ts'
import { compileMapping } from '../compile/compileMapping.ts'
import type { MappingInput } from '../interpret/input.ts'
import type { Body, Id, Mapping, Member, Node } from '../model.ts'
import { withoutRaw } from './coverage.ts'
import { type Difference, type Equivalence, checkEquivalence, renderOn } from './equivalence.ts'
import { nodesTo } from './nodesTo.ts'
import { type RawStretch, type RecognisedTemplate, recogniseTemplate } from './recogniseTemplate.ts'
import { requestsFor } from './requests.ts'
import type { RecogniseHints } from './scope.ts'
import { shapeOf } from './shape.ts'

/** What of a template's output rules own. */
export interface Coverage {
  /** From 0 to 1: UTF-16 units of what it prints of plain requests, under a member, field or item whose value is not raw. */
  readonly owned: number
  readonly raws: readonly RawStretch[]
}

/** A template as a drawing that makes the same of every request it was held against. */
export interface DecompiledTemplate extends Pick<RecognisedTemplate, 'body' | 'parameters' | 'diagnostics'> {
  /** What the drawing compiles to. */
  readonly template: string
  readonly coverage: Coverage
  readonly equivalence: Equivalence
}

const attempts = 40
/** Requests that shares are measured on. */
const measured = 12

/**
 * Turns a template into a drawing and proves it: both templates run on `requests` (test cases) and on hostile ones made
 * for what is read. A part that makes something else of one goes back to what it was, the smallest part first; in the
 * end that is the whole template. Never throws.
 */
export function decompileTemplate(
  vtl: string,
  hints: RecogniseHints,
  requests: readonly MappingInput[] = [],
): DecompiledTemplate {
  const kept = new Map<number, string>()
  const original = parseTemplate(vtl)
  for (let attempt = 0; attempt < attempts; attempt++) {
    const tried = tryOut(original, hints, kept, requests)
    if (tried.kind === 'holds') return tried.decompiled
    for (const { start, reason } of tried.places) kept.set(start, reason)
    if (attempt === attempts - 2) kept.set(-1, 'too much of it means something else as a drawing')
  }
  return invariantHolds(tryOut(original, hints, new Map([[-1, whole.reason]]), requests))
}

interface KeptPlace {
  readonly start: number
  readonly reason: string
}

type Tried =
  | { readonly kind: 'holds'; readonly decompiled: DecompiledTemplate }
  /** Places to keep as they are. */
  | { readonly kind: 'fails'; readonly places: readonly KeptPlace[] }

function tryOut(
  original: ParsedTemplate,
  hints: RecogniseHints,
  kept: ReadonlyMap<number, string>,
  given: readonly MappingInput[],
): Tried {
  const vtl = original.source
  const recognised = recogniseTemplate(vtl, hints, kept)
  const { body, parameters, raws, diagnostics } = recognised
  const compiled = compileMapping(mappingOf(recognised, hints), { side: hints.side, integrationType: 'AWS' })
  const isWhole = kept.has(-1) || body.root.kind === 'raw'
  const refused = compiled.diagnostics.filter(({ severity }) => severity === 'error')
  if (!isWhole && refused.length > 0)
    return { kind: 'fails', places: refused.map((problem) => refusedPlace(problem, recognised)) }
  const [first] = compiled.templates.values()
  // A template with mistakes has no drawing: it stays what it is.
  const template = diagnostics.length > 0 ? vtl : (first?.text ?? '')
  const requests = [...given, ...someOf(requestsFor(shapeOf(body, parameters, vtl, hints), hints), vtl)]
  const drawn = parseTemplate(template)
  const equivalence = checkEquivalence(original, drawn, requests, {
    format: formatOf(body, hints),
    side: hints.side,
    isToFind: !isWhole,
  })
  const [difference] = equivalence.differences
  if (!isWhole && difference) {
    const place = placeOf(difference, recognised, kept) ?? mendingPlace(difference, original, recognised, hints, kept)
    return { kind: 'fails', places: [place ?? whole] }
  }
  const owned = ownedShare(recognised, hints, drawn, requests)
  return {
    kind: 'holds',
    decompiled: { body, parameters, diagnostics, template, coverage: { owned, raws }, equivalence },
  }
}

/** What stays as it is means the same in any case. */
function invariantHolds(tried: Tried): DecompiledTemplate {
  invariant(tried.kind === 'holds', 'a template that is kept whole has no places to keep')
  return tried.decompiled
}

/** All requests for templates that people write by hand; fewer for long ones, down to a dozen, so that it ends in seconds. */
function someOf(requests: readonly MappingInput[], vtl: string): readonly MappingInput[] {
  const step = Math.min(Math.ceil(vtl.length / 10_000), Math.floor(requests.length / 12))
  return requests.filter((_, at) => at % Math.max(1, step) === 0)
}

const whole = { start: -1, reason: 'it means something else as a drawing' }

function refusedPlace(problem: Diagnostic, { origins }: RecognisedTemplate): KeptPlace {
  const origin = problem.at.kind === 'rule' ? origins.get(problem.at.rule as Id) : undefined
  return origin ? { start: origin.start, reason: problem.message } : { ...whole, reason: problem.message }
}

/** The smallest part around a difference that is not kept already. */
function placeOf(
  { path }: Difference,
  { body, origins }: RecognisedTemplate,
  kept: ReadonlyMap<number, string>,
): KeptPlace | undefined {
  const around = path === undefined ? [] : nodesTo(body.root, path).toReversed()
  for (const node of around) {
    const origin = origins.get(node.id)
    if (origin && node.kind !== 'raw' && !kept.has(origin.start) && node !== body.root)
      return { start: origin.start, reason: `${(path ?? []).join('.')} means something else as a drawing` }
  }
  return undefined
}

/** The one part below the root that, kept as it is, makes the payload of this request the same; undefined without one. */
function mendingPlace(
  { request }: Difference,
  original: ParsedTemplate,
  { body, origins }: RecognisedTemplate,
  hints: RecogniseHints,
  kept: ReadonlyMap<number, string>,
): KeptPlace | undefined {
  if (original.source.length > longestToMend) return undefined
  const starts = partsBelow(body.root).flatMap((id) => origins.get(id)?.start ?? [])
  for (const start of new Set(starts)) {
    if (kept.has(start)) continue
    const tried = recogniseTemplate(original.source, hints, new Map([...kept, [start, whole.reason]]))
    if (tried.body.root.kind === 'raw') continue
    const compiled = compileMapping(mappingOf(tried, hints), { side: hints.side, integrationType: 'AWS' })
    const [template] = compiled.templates.values()
    if (template === undefined) continue
    const format = formatOf(tried.body, hints)
    const { differences } = checkEquivalence(original, template.text, [request], { format, side: hints.side })
    if (differences.length === 0) return { start, reason: 'it means something else as a drawing' }
  }
  return undefined
}

const longestToMend = 20_000

/** What stands right below a root: nodes and loops, by their ids; constants, which mean what they are, are none of it. */
function partsBelow(root: Node): readonly Id[] {
  if (root.kind === 'object') return root.members.flatMap(partOf)
  if (root.kind !== 'array') return []
  return root.items.flatMap((item) =>
    item.kind === 'one' ? nodePart(item.node) : item.kind === 'each' ? [item.loop] : [],
  )
}

function partOf(member: Member): readonly Id[] {
  switch (member.kind) {
    case 'member':
      return nodePart(member.node)
    case 'group':
      return member.members.flatMap(partOf)
    case 'each':
      return [member.loop]
    case 'spread':
    case 'raw':
      return []
  }
}

function nodePart(node: Node): readonly Id[] {
  return node.kind === 'raw' || (node.kind === 'value' && node.value.kind === 'literal') ? [] : [node.id]
}

function mappingOf({ body, parameters }: RecognisedTemplate, hints: RecogniseHints): Mapping {
  return { parameters, payloads: [{ id: 'payload' as Id, key: hints.key ?? 'application/json', body }] }
}

function formatOf(body: Extract<Body, { kind: 'rules' }>, { key }: RecogniseHints): 'json' | 'form' | 'text' {
  if (body.format === 'form') return 'form'
  // A template that is kept whole may print anything.
  return body.root.kind === 'raw' && key !== undefined && !/json/.test(key) ? 'text' : 'json'
}

/** How much of what a drawing prints of plain requests is printed without its raw parts, too. */
function ownedShare(
  recognised: RecognisedTemplate,
  hints: RecogniseHints,
  template: ParsedTemplate,
  requests: readonly MappingInput[],
): number {
  const { root } = recognised.body
  const bare = withoutRaw(root)
  if (bare === undefined || !holdsEntries(bare)) return 0
  const compiled = compileMapping(mappingOf({ ...recognised, body: { ...recognised.body, root: bare } }, hints), {
    side: hints.side,
    integrationType: 'AWS',
  })
  const [rest] = compiled.templates.values()
  if (rest === undefined) return 0
  if (rest.text === template.source) return 1
  const bareTemplate = parseTemplate(rest.text)
  let owned = 0
  let all = 0
  for (const request of requests.slice(0, measured)) {
    owned += printedLength(renderOn(bareTemplate, request, hints.side).output)
    all += printedLength(renderOn(template, request, hints.side).output)
  }
  return all === 0 ? 0 : Math.min(1, owned / all)
}

function holdsEntries(node: Node): boolean {
  return (node.kind === 'object' && node.members.length > 0) || (node.kind === 'array' && node.items.length > 0)
}

/** Blanks around values are nobody's. */
function printedLength(output: string | undefined): number {
  return (output ?? '').replaceAll(/\s*\n\s*/g, '').trim().length
}
