import type { Diagnostic } from '../../diagnostics/index.ts'
import { compileMapping } from '../compile/compileMapping.ts'
import type { MappingInput } from '../interpret/input.ts'
import type { Body, Id, Mapping, Node } from '../model.ts'
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
  for (let attempt = 0; attempt < attempts; attempt++) {
    const tried = tryOut(vtl, hints, kept, requests)
    const [place] = tried.failing
    if (place === undefined) return tried.decompiled
    kept.set(place.start, place.reason)
    if (attempt === attempts - 2) kept.set(-1, 'too much of it means something else as a drawing')
  }
  return tryOut(vtl, hints, new Map([[-1, 'it means something else as a drawing']]), requests).decompiled
}

interface Tried {
  readonly decompiled: DecompiledTemplate
  /** Places to keep as they are. */
  readonly failing: readonly { readonly start: number; readonly reason: string }[]
}

function tryOut(
  vtl: string,
  hints: RecogniseHints,
  kept: ReadonlyMap<number, string>,
  given: readonly MappingInput[],
): Tried {
  const recognised = recogniseTemplate(vtl, hints, kept)
  const { body, parameters, raws, diagnostics } = recognised
  const compiled = compileMapping(mappingOf(recognised, hints), { side: hints.side, integrationType: 'AWS' })
  const [first] = compiled.templates.values()
  // A template with mistakes has no drawing: it stays what it is.
  const template = diagnostics.length > 0 ? vtl : (first?.text ?? '')
  const requests = [...given, ...someOf(requestsFor(shapeOf(body, parameters, vtl, hints), hints), vtl)]
  const equivalence = checkEquivalence(vtl, template, requests, { format: formatOf(body, hints), side: hints.side })
  const owned = ownedShare(recognised, hints, template, requests)
  const decompiled = { body, parameters, diagnostics, template, coverage: { owned, raws }, equivalence }
  if (kept.has(-1) || body.root.kind === 'raw') return { decompiled, failing: [] }
  const refused = compiled.diagnostics
    .filter(({ severity }) => severity === 'error')
    .map((problem) => refusedPlace(problem, recognised))
  if (refused.length > 0) return { decompiled, failing: refused }
  const [difference] = equivalence.differences
  return { decompiled, failing: difference ? [placeOf(difference, recognised, kept)] : [] }
}

/** All requests for templates that people write by hand; fewer for long ones, down to a dozen, so that it ends in seconds. */
function someOf(requests: readonly MappingInput[], vtl: string): readonly MappingInput[] {
  const step = Math.min(Math.ceil(vtl.length / 10_000), Math.floor(requests.length / 12))
  return requests.filter((_, at) => at % Math.max(1, step) === 0)
}

const whole = { start: -1, reason: 'it means something else as a drawing' }

function refusedPlace(problem: Diagnostic, { origins }: RecognisedTemplate): { start: number; reason: string } {
  const origin = problem.at.kind === 'rule' ? origins.get(problem.at.rule as Id) : undefined
  return origin ? { start: origin.start, reason: problem.message } : { ...whole, reason: problem.message }
}

/** The smallest part around a difference that is not kept already. */
function placeOf(
  { path }: Difference,
  { body, origins }: RecognisedTemplate,
  kept: ReadonlyMap<number, string>,
): { start: number; reason: string } {
  const around = path === undefined ? [] : nodesTo(body.root, path).toReversed()
  for (const node of around) {
    const origin = origins.get(node.id)
    if (origin && node.kind !== 'raw' && !kept.has(origin.start) && node !== body.root)
      return { start: origin.start, reason: `${(path ?? []).join('.')} means something else as a drawing` }
  }
  return whole
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
  template: string,
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
  if (rest.text === template) return 1
  let owned = 0
  let all = 0
  for (const request of requests.slice(0, measured)) {
    owned += printedLength(renderOn(rest.text, request, hints.side).output)
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
