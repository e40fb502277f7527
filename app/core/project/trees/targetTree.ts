import { shownValue } from '../../apigateway/index.ts'
import type { Item, Member, Node, Payload } from '../../mapping/index.ts'
import type { Field, FieldType } from '../../schema/index.ts'
import { targetField } from '../commands/connecting/payloadChange.ts'
import type { Project } from '../model.ts'
import { pathVariables } from '../pathVariables.ts'
import { findPlace, memberNamed, nodeAt } from '../payload/findPlace.ts'
import { rootField } from '../shapeFields.ts'
import type { DrawnMethod } from '../sides/drawnMethod.ts'
import type { TargetPath } from '../targetPath.ts'
import type { TargetPlace, TargetRow } from '../tree.ts'
import { fieldIndexes, type OfferedRow, offeredRows } from './offeredRows.ts'
import { bodyKey, parameterKey, targetKey } from './rowKeys.ts'

/**
 * The right tree: one row per group (path placeholders of the URI and query string, or of a response its status;
 * headers, each payload). Below a
 * payload stand what its shape offers and what is mapped, in the order of the shape; children are made on demand.
 */
export function targetTree(project: Project, method: DrawnMethod): readonly TargetRow[] {
  const { payloads } = method.mapping
  const before =
    method.response === undefined
      ? [
          group('path', 'URL', parameterKey('path'), () => parameterRows(method, 'path')),
          group('query', 'Query string', parameterKey('querystring'), () => parameterRows(method, 'querystring')),
        ]
      : [
          group('status', `Status ${method.response.statusCode}`, parameterKey('status'), () =>
            parameterRows(method, 'status'),
          ),
        ]
  return [
    ...before,
    group('header', 'Headers', parameterKey('header'), () => parameterRows(method, 'header')),
    ...(payloads.length === 0
      ? [group('body', 'Body', bodyKey(undefined), () => [])]
      : payloads.map((payload) => payloadGroup(project, payload))),
  ]
}

function group(
  kind: TargetRow['group'],
  name: string,
  key: string,
  make: () => readonly TargetRow[],
  more: Partial<TargetRow> = {},
): TargetRow {
  let made: readonly TargetRow[] | undefined
  const children = (): readonly TargetRow[] => (made ??= make())
  return {
    key,
    group: kind,
    kind: 'group',
    name,
    type: 'object',
    required: false,
    constraints: [],
    ...more,
    get hasChildren() {
      return children().length > 0
    },
    children,
  }
}

const GROUPS = { path: 'path', querystring: 'query', header: 'header', status: 'status' } as const

/** The placeholders of the URI, the headers that a response declares, its status, and all that a rule sends. */
function parameterRows(method: DrawnMethod, place: keyof typeof GROUPS): readonly TargetRow[] {
  const rules = new Map(
    method.mapping.parameters.flatMap((rule) => (rule.to.in === place ? [[rule.to.name, rule.id]] : [])),
  )
  const offered = offeredNames(method, place, [...rules.keys()])
  return [...new Set([...offered, ...rules.keys()])].map((name): TargetRow => {
    const rule = rules.get(name)
    return {
      key: parameterKey(place, name),
      group: GROUPS[place],
      kind: 'field',
      name: place === 'status' ? 'status' : name,
      type: place === 'status' ? 'integer' : 'string',
      required: place === 'path' && offered.includes(name),
      constraints: [],
      place: { in: place, name },
      ...(rule !== undefined && { rule }),
      hasChildren: false,
      children: () => [],
    }
  })
}

/** Header names mean the same in any case; a status rule has whatever name it came with. */
function offeredNames(
  { integration, response }: DrawnMethod,
  place: keyof typeof GROUPS,
  mapped: readonly string[],
): readonly string[] {
  if (response === undefined)
    return place === 'path' && integration.type !== 'MOCK' ? pathVariables(shownValue(integration.uri)) : []
  if (place === 'status') return mapped.length === 0 ? ['status'] : []
  const taken = new Set(mapped.map((name) => name.toLowerCase()))
  return place === 'header' ? response.headers.filter((name) => !taken.has(name.toLowerCase())) : []
}

interface PayloadRows {
  readonly payload: Payload
  readonly root: Node | undefined
  readonly shape: Field | undefined
}

function payloadGroup(project: Project, payload: Payload): TargetRow {
  const shape = rootField(payload.shape, project.api.models)
  const root = payload.body.kind === 'rules' ? payload.body.root : undefined
  const rows: PayloadRows = { payload, root, shape }
  const drawn = root !== undefined
  return group('body', `Body ${payload.key}`, bodyKey(payload.id), () => (drawn ? childRows(rows, []) : []), {
    type: typeOf(shape, root),
    ...(drawn && { place: { in: 'body', payload: payload.id, path: [] }, rule: root.id }),
    ...(root?.kind === 'array' && loopOf(root)),
  })
}

function childRows(rows: PayloadRows, path: TargetPath): readonly TargetRow[] {
  const { root, shape } = rows
  const node = root && nodeAt(root, path)
  const field = path.length === 0 ? shape : targetField(shape, path)
  if (node?.kind === 'array' || (node?.kind !== 'object' && field?.type === 'array'))
    return itemRows(rows, path, node, field)
  const standing = root && findPlace(root, path).standing
  const members = node?.kind === 'object' ? node.members : standing?.kind === 'members' ? standing.members : []
  const fields = fieldsBelow(shape, path)
  const parent = bodyKey(rows.payload.id, path)
  const offered = offeredRows({ fields, parent, members }, (field) =>
    offeredRow(rows, path, field, memberNamed(members, field.name)?.node),
  )
  if (offered.coversMembers) return offered.rows
  const names = fieldIndexes(fields)
  const steps = new Set<string | number>()
  for (const [i, member] of members.entries()) {
    const step = stepOf(member, i)
    if (step !== undefined && (typeof step === 'number' || !names.has(step))) steps.add(step)
  }
  const others = [...steps].map((step) => row(rows, [...path, step], typeof step === 'number' ? `(${step + 1})` : step))
  return [...offered.rows, ...others]
}

/** The step to a member; undefined where it is no row of its own. */
function stepOf(member: Member, index: number): string | number | undefined {
  switch (member.kind) {
    case 'member':
      return typeof member.name === 'string' ? member.name : index
    case 'group':
    case 'each':
      return index
    case 'spread':
    case 'raw':
      return undefined
  }
}

/** The row of a field that the shape offers, and whether neither the shape nor what is drawn has anything below. */
function offeredRow(rows: PayloadRows, path: TargetPath, field: Field, node: Node | undefined): OfferedRow {
  const below = [...path, field.name]
  if (!isLeaf(field, node)) return { row: row(rows, below, field.name), isLeaf: false }
  const place = { in: 'body' as const, payload: rows.payload.id, path: below }
  return {
    row: { ...fieldRow(place, field.name, field, node), hasChildren: false, children: noChildren },
    isLeaf: true,
  }
}

function isLeaf({ hasChildren, type }: Field, node: Node | undefined): boolean {
  return !hasChildren && type !== 'array' && node?.kind !== 'object' && node?.kind !== 'array'
}

const NO_ROWS: readonly TargetRow[] = []
const noChildren = (): readonly TargetRow[] => NO_ROWS

/** What the shape offers below a path; members of items stand under the array's own field. */
function fieldsBelow(shape: Field | undefined, path: TargetPath): readonly Field[] {
  const field = path.length === 0 ? shape : targetField(shape, path)
  const array =
    field === undefined && typeof path.at(-1) !== 'string' ? targetField(shape, path.slice(0, -1)) : undefined
  const holder = field?.type === 'array' ? undefined : (field ?? array)
  return holder === undefined ? [] : namedChildren(holder)
}

const NAMED = new WeakMap<Field, readonly Field[]>()

function namedChildren(field: Field): readonly Field[] {
  const named = NAMED.get(field) ?? field.children().filter((child) => child.name !== '')
  NAMED.set(field, named)
  return named
}

/** Rows of an array: its loop's item passed over where that is an object, as in the source tree; other entries each. */
function itemRows(
  rows: PayloadRows,
  path: TargetPath,
  node: Node | undefined,
  field: Field | undefined,
): readonly TargetRow[] {
  const items = node?.kind === 'array' ? node.items : []
  const firstLoop = items.findIndex((item) => item.kind === 'each')
  const others = items.flatMap((item, i) =>
    i !== firstLoop && (item.kind === 'one' || item.kind === 'each') ? [entryRow(rows, path, item, i)] : [],
  )
  const each: TargetPath = [...path, { each: true }]
  const looped = rows.root && nodeAt(rows.root, each)
  const ofItems = field?.children().find((child) => child.name === '')
  const isObject = looped === undefined ? ofItems === undefined : looped.kind === 'object'
  const standing = rows.root && findPlace(rows.root, each).standing
  if (standing?.kind === 'items')
    return [...standing.items.flatMap((item, i) => entryRow(rows, each, item, i)), ...others]
  if (isObject) return [...childRows(rows, each), ...others]
  return [row(rows, each, 'item'), ...others]
}

function entryRow(rows: PayloadRows, path: TargetPath, item: Item, index: number): TargetRow {
  return row(rows, [...path, index], item.kind === 'each' ? `each (${index + 1})` : `[${index}]`)
}

function row(rows: PayloadRows, path: TargetPath, name: string): TargetRow {
  const place = { in: 'body' as const, payload: rows.payload.id, path }
  const node = rows.root && nodeAt(rows.root, path)
  const field = targetField(rows.shape, path)
  let made: readonly TargetRow[] | undefined
  const children = (): readonly TargetRow[] => (made ??= childRows(rows, path))
  return {
    ...fieldRow(place, name, field, node),
    get hasChildren() {
      return field?.hasChildren === true || children().length > 0
    },
    children,
  }
}

function fieldRow(
  place: TargetPlace,
  name: string,
  field: Field | undefined,
  node: Node | undefined,
): Omit<TargetRow, 'hasChildren' | 'children'> {
  return {
    key: targetKey(place),
    group: 'body',
    kind: 'field',
    name,
    type: typeOf(field, node),
    required: field?.required ?? false,
    ...(field?.description !== undefined && { description: field.description }),
    constraints: field?.constraints ?? [],
    place,
    ...(node && { rule: node.id }),
    ...(node?.kind === 'array' && loopOf(node)),
  }
}

function loopOf(node: Extract<Node, { readonly kind: 'array' }>): Pick<TargetRow, 'loop'> {
  const each = node.items.find((item) => item.kind === 'each')
  return each?.kind === 'each' ? { loop: each.loop } : {}
}

function typeOf(field: Field | undefined, node: Node | undefined): FieldType {
  if (field !== undefined && field.type !== 'any') return field.type
  if (node?.kind === 'object' || node?.kind === 'array') return node.kind
  if (node?.kind !== 'value') return field?.type ?? 'any'
  const { as } = node
  if (as === 'number' || as === 'integer' || as === 'boolean') return as
  return as === 'json' || as === 'verbatim' ? 'any' : 'string'
}
