import type { Body, Expression, Id, Item, Member, Node, Over } from '../../mapping/index.ts'
import {
  expressionScopeAt,
  parseBodyPath,
  type Project,
  type ProjectMethod,
  type TargetPlace,
} from '../../project/index.ts'
import type { Field } from '../../schema/index.ts'
import { templateContextOf } from '../context/templateContextOf.ts'
import { type FieldPlace, fieldPlace, itemPlace, memberPlace } from '../fields/fieldPlace.ts'
import type { ExpressionNames } from './completeExpression.ts'

/**
 * What an expression at a target of a method's request can name: the fields of the body, parameters, stage variables,
 * the loops around it with the fields of their items, the payload's variables.
 */
export function expressionNamesOf(project: Project, method: ProjectMethod, place: TargetPlace): ExpressionNames {
  const payload = method.mapping.payloads.find(({ id }) => place.in === 'body' && id === place.payload)
  const contentType = payload?.key ?? 'application/json'
  const { body, parameters, stageVariables } = templateContextOf(project, { method, contentType, testCase: undefined })
  const scope = expressionScopeAt(method, place)
  return { scope, body, parameters, stageVariables, loopItems: loopItems(scope.loops, body, payload?.body) }
}

/** The fields of each loop's items by the loop's name, the inner loops' over those of outer ones. */
function loopItems(
  loops: readonly { readonly id: Id; readonly name: string }[],
  root: Field | undefined,
  body: Body | undefined,
): ReadonlyMap<string, FieldPlace> {
  const overs = new Map<Id, Over>(body?.kind === 'rules' ? oversIn(body.root) : [])
  const places = new Map<Id, FieldPlace>()
  const named = new Map<string, FieldPlace>()
  for (const { id, name } of loops) {
    const over = overs.get(id)
    const list = over?.kind === 'items' ? placeOf(over.source, root, places) : undefined
    const item = list && itemPlace(list)
    if (item === undefined) named.delete(name)
    else {
      places.set(id, item)
      named.set(name, item)
    }
  }
  return named
}

/** Where a source leads to in the fields; undefined of all that computes. */
function placeOf(
  expression: Expression,
  root: Field | undefined,
  items: ReadonlyMap<Id, FieldPlace>,
): FieldPlace | undefined {
  if (expression.kind !== 'ref') return undefined
  const { source } = expression
  const isItem = source.kind === 'loop' && source.part === 'item'
  const start = isItem ? items.get(source.loop) : source.kind === 'body' && root ? fieldPlace(root) : undefined
  const path = source.kind === 'body' || source.kind === 'loop' ? source.path : undefined
  const steps = path === undefined ? [] : parseBodyPath(path)
  if (steps === undefined) return undefined
  let at: FieldPlace | undefined = start
  for (const step of steps) at = at && (typeof step === 'string' ? memberPlace(at, step) : itemPlace(at))
  return at
}

type LoopOver = readonly [Id, Over]

function oversIn(node: Node): readonly LoopOver[] {
  if (node.kind === 'object') return node.members.flatMap(oversInMember)
  return node.kind === 'array' ? node.items.flatMap(oversInItem) : []
}

function oversInMember(member: Member): readonly LoopOver[] {
  switch (member.kind) {
    case 'member':
      return oversIn(member.node)
    case 'group':
      return member.members.flatMap(oversInMember)
    case 'each':
      return [[member.loop, member.over], ...member.members.flatMap(oversInMember)]
    case 'spread':
    case 'raw':
      return []
  }
}

function oversInItem(item: Item): readonly LoopOver[] {
  switch (item.kind) {
    case 'one':
      return oversIn(item.node)
    case 'each':
      return [[item.loop, item.over], ...item.items.flatMap(oversInItem)]
    case 'spread':
    case 'raw':
      return []
  }
}
