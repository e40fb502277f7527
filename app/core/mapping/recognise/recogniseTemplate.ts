import type { Diagnostic } from '../../diagnostics/index.ts'
import { textRange, type TextRange } from '../../text/index.ts'
import { parseTemplate, type TemplateNode } from '../../vtl/index.ts'
import { compileMapping } from '../compile/compileMapping.ts'
import type { Body, Condition, Expression, Id, Node, ParameterRule } from '../model.ts'
import { normaliseMapping } from '../normalise/index.ts'
import { negated } from './condition.ts'
import { readForm } from './form.ts'
import { readOwn } from './own/readOwn.ts'
import { rawPart } from './raw.ts'
import { BitReader, bitsOf } from './reader.ts'
import { type Origin, type Override, type RecogniseHints, Scope, type TemplateState, separatorsOf } from './scope.ts'
import { skipBlanks } from './blanks.ts'
import { settleValue } from './settle.ts'
import { readValue } from './value.ts'

type Rules = Extract<Body, { kind: 'rules' }>

/** A stretch of the template that stays as it is. */
export interface RawStretch {
  readonly range: TextRange
  readonly reason: string
}

/** A template as a drawing. */
export interface RecognisedTemplate {
  readonly body: Rules
  /** What the template sets on its way: overrides. */
  readonly parameters: readonly ParameterRule[]
  readonly raws: readonly RawStretch[]
  /** Where in the template each node was found. */
  readonly origins: ReadonlyMap<Id, Origin>
  /** Why the template could not be read at all. */
  readonly diagnostics: readonly Diagnostic[]
}

const longestTemplate = 400_000
// Forms are tried out one by one, so that a long template would take seconds.
const longestOwn = 20_000

/**
 * Reads a template as a drawing: its JSON or form, with values, conditions and loops in their places. What a drawing
 * cannot say stays as it is, in place. Nothing says yet that the drawing means the same: `decompileTemplate` proves
 * that. `kept`: places (UTF-16 offsets) that are not to be read, and why. Never throws.
 */
export function recogniseTemplate(
  vtl: string,
  hints: RecogniseHints,
  kept: ReadonlyMap<number, string> = new Map(),
): RecognisedTemplate {
  const found = readTemplate(vtl, hints, kept)
  if (kept.size > 0 || found.diagnostics.length > 0 || vtl.length > longestOwn) return found
  if (found.raws.length === 0 && compilesBack(found, vtl, hints)) return found
  const own = readOwn(vtl, hints)
  // JSON without references is a constant, too: its members say more.
  if (found.raws.length === 0 && own?.root.kind === 'value' && own.root.value.kind === 'literal') return found
  return own ? { body: own, parameters: [], raws: [], origins: new Map(), diagnostics: [] } : found
}

function compilesBack({ body, parameters }: RecognisedTemplate, vtl: string, { side }: RecogniseHints): boolean {
  const mapping = { parameters, payloads: [{ id: 'payload' as Id, key: 'key', body }] }
  return compileMapping(mapping, { side, integrationType: 'AWS' }).templates.get('key')?.text === vtl
}

function readTemplate(vtl: string, hints: RecogniseHints, kept: ReadonlyMap<number, string>): RecognisedTemplate {
  const parsed = vtl.length > longestTemplate ? undefined : parseTemplate(vtl)
  const problems = parsed?.diagnostics.filter(({ severity }) => severity === 'error') ?? []
  if (parsed === undefined || problems.length > 0) {
    const reason = parsed ? 'the template has mistakes' : `the template is longer than ${longestTemplate} characters`
    return { ...wholeRaw(vtl, reason, hints), diagnostics: problems }
  }
  const state: TemplateState = {
    source: vtl,
    hints,
    separators: separatorsOf(parsed.root),
    overrides: [],
    refusals: [],
    leftovers: [],
    raws: [],
    origins: new Map(),
    kept,
    steps: 0,
    depth: 0,
    tried: 0,
    readValue,
  }
  const read = kept.has(-1) ? undefined : withLeftovers(readRoot(parsed.root, state), state)
  const refusal = kept.get(-1) ?? state.refusals[0]
  if (read === undefined || refusal !== undefined) {
    const reason = refusal ?? 'the template is neither JSON nor a form that a drawing can say'
    return wholeRaw(vtl, reason, hints)
  }
  const body: Rules = { kind: 'rules', format: read.format, variables: [], root: read.root }
  return {
    body: normalised(body),
    parameters: parameterRules(state.overrides, hints),
    raws: state.raws.map(({ start, end, reason }) => ({ range: textRange(start, end), reason })),
    origins: state.origins,
    diagnostics: [],
  }
}

/** The rules as they are saved; what they mean is the same. */
function normalised(body: Rules): Rules {
  const payload = { id: 'payload' as Id, key: '', body }
  const [saved] = normaliseMapping({ parameters: [], payloads: [payload] }).payloads
  return saved?.body.kind === 'rules' ? saved.body : body
}

function wholeRaw(vtl: string, reason: string, { ids }: RecogniseHints): RecognisedTemplate {
  const root: Node = { kind: 'raw', id: ids.next() as Id, vtl, reason }
  return {
    body: { kind: 'rules', format: 'json', variables: [], root },
    parameters: [],
    raws: [{ range: textRange(0, vtl.length), reason }],
    origins: new Map([[root.id, { start: 0, end: vtl.length }]]),
    diagnostics: [],
  }
}

function readRoot(
  template: TemplateNode,
  state: TemplateState,
): { readonly root: Node; readonly format: Rules['format'] } | undefined {
  const first = new Scope(state)
  const scope = new Scope(state)
  const reader = new BitReader(bitsOf(template.body), state.source.length)
  skipBlanks(reader, scope)
  if (reader.isAtEnd()) return undefined
  // `Action=…` would pass for bare text, too.
  const isForm = /^[^&=\s"{}[\]<>]+=/.test(reader.text)
  const start = reader.position
  const found = isForm ? undefined : readValue(reader, scope)
  const nodes = found && settleValue(found, { start, end: reader.endOfLast }, scope)
  skipBlanks(reader, scope)
  const root = nodes && reader.isAtEnd() ? oneRoot(nodes, scope) : undefined
  const isBareText = root?.kind === 'value' && root.as === 'verbatim' && root.value.kind === 'text'
  if (root && !(isBareText && !isQuoted(root.value))) return { root, format: 'json' }
  const again = new Scope(state)
  again.restore(first)
  const form = readForm(template.body, again)
  return form && { root: form, format: 'form' }
}

/** Statements that no rule says stand at the beginning of an object, where they print nothing. */
function withLeftovers<T extends { readonly root: Node }>(read: T | undefined, state: TemplateState): T | undefined {
  if (read === undefined || state.leftovers.length === 0) return read
  const { root } = read
  if (root.kind !== 'object') return undefined
  const raws = state.leftovers.map(({ start, end, reason, scope }) =>
    rawPart(start, end, reason, scope, { overrides: true }),
  )
  if (!raws.every((raw) => raw !== undefined)) return undefined
  return { ...read, root: { ...root, members: [...raws, ...root.members] } }
}

function isQuoted(value: Expression): boolean {
  const first = value.kind === 'text' ? value.parts[0] : undefined
  return first?.kind === 'literal' && first.json.startsWith('"\\"')
}

/** Objects in the branches of an `#if` are one object, with the members of each under its condition. */
function oneRoot(nodes: readonly Node[], scope: Scope): Node | undefined {
  const [only] = nodes
  if (only && nodes.length === 1) return only
  if (only && nodes.length === 2 && isNullOtherwise(only, nodes[1])) return only
  if (nodes.every((node) => node.kind === 'object')) {
    const members = nodes.map((node) => ({
      kind: 'group' as const,
      id: node.id,
      ...(node.when && { when: node.when }),
      members: node.members,
    }))
    return { kind: 'object', id: scope.freshId(), members }
  }
  return undefined
}

/** `#if(…)value#{else}null#end`: a root that is left out is null anyway. */
function isNullOtherwise({ when }: Node, other: Node | undefined): boolean {
  if (when === undefined || other?.kind !== 'value' || other.when === undefined) return false
  const isNull = other.value.kind === 'literal' && other.value.json === 'null'
  return isNull && JSON.stringify(other.when) === JSON.stringify(negated(when))
}

/** Several settings of one parameter are one rule: the last one that holds counts. */
function parameterRules(overrides: readonly Override[], { ids }: RecogniseHints): readonly ParameterRule[] {
  const targets = new Map<string, Override[]>()
  for (const override of overrides) {
    const target = `${override.in} ${override.name}`
    const before = targets.get(target) ?? []
    // What is set in any case makes all before it idle.
    targets.set(target, override.when ? [...before, override] : [override])
  }
  return [...targets.values()].flatMap((all) => {
    const [first] = all
    return first ? [parameterRule(first, all, ids.next() as Id)] : []
  })
}

function parameterRule(first: Override, all: readonly Override[], id: Id): ParameterRule {
  const conditional = all.filter((one) => one.when)
  const otherwise = all.find((one) => one.when === undefined)
  const value = chosenValue(conditional, otherwise)
  const when = otherwise === undefined ? anyOf(conditional.flatMap((one) => (one.when ? [one.when] : []))) : undefined
  return {
    id,
    to: { in: first.in, name: first.name },
    value,
    policy: { absent: 'omit' },
    means: 'override',
    ...(when && { when }),
  }
}

function chosenValue(conditional: readonly Override[], otherwise: Override | undefined): Expression {
  const last = conditional.toReversed()
  const [only] = last
  if (only === undefined) return otherwise?.value ?? { kind: 'literal', json: '""' }
  if (otherwise === undefined && last.length === 1) return only.value
  const branches = last.flatMap(({ when, value }) => (when ? [{ when, then: value }] : []))
  return { kind: 'choose', branches, ...(otherwise && { otherwise: otherwise.value }) }
}

function anyOf(conditions: readonly Condition[]): Condition | undefined {
  const [only] = conditions
  return conditions.length === 1 ? only : { kind: 'or', all: conditions }
}
