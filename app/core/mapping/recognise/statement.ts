import type { IfNode, ReferenceNode, SetNode, Statement } from '../../vtl/index.ts'
import type { Condition, Expression } from '../model.ts'
import { allOf, conditionOf, negated, vtlOf } from './condition.ts'
import { type Meaning, literal, opaque } from './meaning.ts'
import { constantString } from './interpolated.ts'
import { meaningOf } from './reference.ts'
import { Scope, assignedIn, mentionedIn } from './scope.ts'

/** Whether a statement prints nothing but blanks. */
export function isSilent(node: Statement): boolean {
  switch (node.kind) {
    case 'text':
      return /^\s*$/.test(node.printed)
    case 'comment':
      return /^\s*$/.test(node.printed)
    case 'set':
    case 'define':
      return true
    case 'reference':
      return node.members.at(-1)?.kind === 'call' && /\.(?:put|putAll)$/.test(`.${lastName(node)}`)
    case 'if':
      return [...node.branches.map(({ body }) => body), ...(node.otherwise ? [node.otherwise] : [])].every((block) =>
        block.body.every(isSilent),
      )
    case 'foreach':
      return node.body.body.every(isSilent)
    default:
      return false
  }
}

function lastName(node: Extract<Statement, { kind: 'reference' }>): string {
  const last = node.members.at(-1)
  return last?.kind === 'call' ? last.name : ''
}

/** Takes note of a statement that prints nothing. What no rule says of it is left over for the end. */
export function runSilent(node: Statement, scope: Scope): void {
  const { state } = scope
  const before = { refusals: state.refusals.length, overrides: state.overrides.length, scope: new Scope(state, scope) }
  note(node, scope)
  run(node, scope)
  const reason = state.refusals[before.refusals]
  if (reason === undefined || scope.conditions.length > 0 || scope.loops.length > 0) return
  state.refusals.splice(before.refusals)
  state.overrides.splice(before.overrides)
  const { start, end } = node.range
  state.leftovers.push({ start, end, reason, scope: before.scope })
}

function run(node: Statement, scope: Scope): void {
  switch (node.kind) {
    case 'set':
      return runSet(node, scope)
    case 'define':
      return scope.bind(node.name, { meaning: { kind: 'block', body: node.body.body }, vtl: undefined })
    case 'if':
      return runIf(node, scope)
    case 'foreach':
      scope.forget(assignedIn([node]), 'what a loop has put together')
      return refuseOverrides(node, scope, 'an override in a loop')
    case 'reference':
      return runPut(node, scope)
    default:
  }
}

function note(node: Statement, scope: Scope): void {
  const names = assignedIn([node])
  const isChange =
    node.kind === 'set' ? node.target.members.length > 0 || node.value.kind === 'reference' : node.kind === 'reference'
  const changesBody = isChange && [...names].some((name) => isOfBody(name, scope))
  const assigns = changesBody ? new Set([...names, 'input']) : names
  if (assigns.size > 0)
    scope.silent.push({
      start: node.range.start,
      end: node.range.end,
      assigns,
      mentions: mentionedIn([node]),
      isSure: node.kind === 'set' || node.kind === 'define',
    })
}

function refuseOverrides(node: Statement, scope: Scope, reason: string): void {
  const sets =
    [...mentionedIn([node])].includes('context') && /#set\s*\(\s*\$!?\{?context\b/.test(sourceOf(node, scope))
  if (sets) scope.state.refusals.push(reason)
}

function sourceOf(node: Statement, scope: Scope): string {
  return scope.state.source.slice(node.range.start, node.range.end)
}

function runSet(node: SetNode, scope: Scope): void {
  const { target, value } = node
  const meaning = meaningOf(value, scope)
  if (target.members.length > 0) {
    if (target.name === 'context') return runOverride(node, meaning, scope)
    changeBody(target.name, scope)
    return scope.forget([target.name], 'a map that is filled as the template goes')
  }
  if (target.name === 'context') scope.state.refusals.push('$context is set')
  if (value.kind === 'reference' && assignedIn([value]).has(value.name)) runPut(value, scope)
  const given: Meaning =
    meaning.kind === 'nothing' ? { kind: 'value', expression: literal('""'), plain: true } : meaning
  if (scope.state.separators.has(target.name)) return
  scope.bind(target.name, { meaning: given, vtl: vtlOf(value, meaning, scope) })
}

/** `$map.put('name', value)` of a map that the template wrote out; what else is filled as the template goes is not known. */
function runPut(node: ReferenceNode, scope: Scope): void {
  const known = scope.lookup(node.name)
  const [put, ...more] = node.members
  const isPut = put?.kind === 'call' && put.name === 'put' && put.args.length === 2 && more.length === 0
  if (isEmptyList(known) && put?.kind === 'call' && put.name === 'add' && put.args.length === 1 && put.args[0]) {
    const item = meaningOf(put.args[0], scope)
    const boxed: Meaning = item.kind === 'value' ? { kind: 'boxed', expression: item.expression } : opaque('a list')
    return scope.bind(node.name, { meaning: boxed, vtl: undefined })
  }
  const [key, value] = isPut ? put.args : []
  const name = constantString(key)
  const isOnce = scope.conditions.length === 0 && scope.loops.length === 0
  changeBody(node.name, scope)
  if (known.kind !== 'map' || name === undefined || value === undefined || !isOnce)
    return scope.forget([node.name], 'a map that is filled as the template goes')
  const entries = new Map([...known.entries, [name, meaningOf(value, scope)]])
  scope.bind(node.name, { meaning: { kind: 'map', entries }, vtl: undefined })
}

/** What is put into a part of the body, `$input.json` prints from there on. */
function changeBody(name: string, scope: Scope): void {
  if (isOfBody(name, scope)) scope.bind('input', { meaning: { kind: 'input', isChanged: true }, vtl: '$input' })
}

function isOfBody(name: string, scope: Scope): boolean {
  const meaning = scope.lookup(name)
  return meaning.kind === 'value' && meaning.expression.kind === 'ref' && meaning.expression.source.kind === 'body'
}

function isEmptyList(known: Meaning): boolean {
  return known.kind === 'value' && known.expression.kind === 'literal' && known.expression.json === '[]'
}

const places: Readonly<Record<string, 'path' | 'querystring' | 'header'>> = {
  path: 'path',
  querystring: 'querystring',
  header: 'header',
}

/** `#set($context.requestOverride.header.X = …)` is a rule of a parameter. */
function runOverride({ target, value }: SetNode, meaning: Meaning, scope: Scope): void {
  const names = target.members.map((member) =>
    member.kind === 'property' ? member.name : member.kind === 'index' ? constantString(member.index) : undefined,
  )
  const [override, place, name] = names
  const isStatus = override === 'responseOverride' && place === 'status' && names.length === 2
  const at = isStatus ? 'status' : places[place ?? '']
  const fits = override === `${scope.state.hints.side}Override` && (isStatus || (at && name && names.length === 3))
  const number = value.kind === 'number' || value.kind === 'boolean'
  const expression =
    meaning.kind === 'value' ? meaning.expression : meaning.kind === 'nothing' ? literal('""') : undefined
  const isShared = scope.state.hints.isAlone === false
  if (!fits || isShared || at === undefined || expression === undefined || scope.loops.length > 0) {
    scope.state.refusals.push('an override that no parameter rule says')
    return
  }
  const text: Expression = number || expression.kind === 'literal' ? expression : { kind: 'text', parts: [expression] }
  const when = allOf(scope.conditions)
  scope.state.overrides.push({ in: at, name: name ?? '', when, value: isStatus ? expression : text })
}

/** `#if($a)#set($x = 1)#else#set($x = 2)#end`: afterwards the variable is one or the other. */
function runIf(node: IfNode, scope: Scope): void {
  if (isListGuard(node, scope)) return
  const assigned = assignedIn([node])
  const branches = branchScopes(node, scope)
  if (branches === undefined) {
    scope.forget(assigned, 'set under a condition that cannot be said elsewhere')
    return refuseOverrides(node, scope, 'an override under a condition that cannot be said elsewhere')
  }
  for (const { body, within } of branches) for (const one of body) if (isSilent(one)) runInBranch(one, within)
  for (const name of assigned) {
    if (scope.state.separators.has(name)) continue
    scope.bind(name, { meaning: chosen(name, branches, scope), vtl: undefined })
  }
}

function runInBranch(node: Statement, scope: Scope): void {
  if (node.kind !== 'text' && node.kind !== 'comment') runSilent(node, scope)
}

/** `#if($items.keySet() != "")#set($items = [])#end`: a loop over it walks no object, as loops of drawings never do. */
function isListGuard({ branches, otherwise, range }: IfNode, scope: Scope): boolean {
  const text = scope.state.source.slice(range.start, range.end)
  const [, name] = /^#if\(\$(\w+)\.keySet\(\) != ""\)#set\(\$(?:\w+) = \[\]\)#end\s*$/.exec(text) ?? []
  return name !== undefined && branches.length === 1 && !otherwise && text.includes(`#set($${name} = [])`)
}

interface Branch {
  /** Without what the branches before it say. */
  readonly when: Condition | undefined
  readonly body: readonly Statement[]
  readonly within: Scope
}

/** The branches of an `#if`, each with what holds there; undefined where a condition cannot be said. */
export function branchScopes(node: IfNode, scope: Scope): readonly Branch[] | undefined {
  const branches: Branch[] = []
  const before: Condition[] = []
  for (const branch of node.branches) {
    const when = conditionOf(branch.condition, scope)
    if (when === undefined) return undefined
    const all = allOf([...before, when])
    branches.push({
      when,
      body: branch.body.body,
      within: new Scope(scope.state, scope, all && { condition: all }),
    })
    before.push(negated(when))
  }
  if (node.otherwise) {
    const all = allOf(before)
    const within = new Scope(scope.state, scope, all && { condition: all })
    branches.push({ when: undefined, body: node.otherwise.body, within })
  }
  return branches
}

function chosen(name: string, branches: readonly Branch[], scope: Scope): Meaning {
  const cases: { readonly when: Condition; readonly then: Expression }[] = []
  let otherwise: Meaning = scope.lookup(name)
  let plain = true
  for (const { when, within } of branches) {
    const meaning = within.lookup(name)
    if (when === undefined) otherwise = meaning
    else if (meaning.kind === 'value') cases.push({ when, then: meaning.expression })
    else return opaque('set under a condition')
    plain &&= meaning.kind === 'value' && meaning.plain
  }
  if (otherwise.kind === 'nothing') otherwise = { kind: 'value', expression: literal('""'), plain: true }
  if (otherwise.kind !== 'value') return opaque('set under a condition')
  return {
    kind: 'value',
    expression: { kind: 'choose', branches: cases, otherwise: otherwise.expression },
    plain: plain && otherwise.plain,
  }
}
