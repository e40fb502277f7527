import type { Source } from '../../mapping/index.ts'
import type { Field } from '../../schema/index.ts'
import type { Project, ProjectMethod, RequestBody, RequestParameter } from '../model.ts'
import { sourcesIn } from '../payload/sourcesIn.ts'
import { rootField } from '../shapeFields.ts'
import type { DrawnMethod } from '../sides/drawnMethod.ts'
import type { SourceKind, SourceRow } from '../tree.ts'
import { contextRows } from './contextRows.ts'
import { bodyKey, parameterKey } from './rowKeys.ts'

/**
 * The left tree: one row per group (path, query string, headers, each body, `$context`, stage variables; of a response
 * the backend's before what the client sent), whose
 * children are made when they are asked for. A method without a declared body has an empty body group.
 */
export function sourceTree(project: Project, method: DrawnMethod): readonly SourceRow[] {
  const { models, stageVariables } = project.api
  const names = contextNames(method)
  const known = TREES.get(method.request)
  if (known?.models === models && known.stageVariables === stageVariables && known.names === names.join('\n'))
    return known.rows
  const rows = makeTree(project, method, names)
  TREES.set(method.request, { models, stageVariables, names: names.join('\n'), rows })
  return rows
}

interface KnownTree {
  readonly models: Project['api']['models']
  readonly stageVariables: Project['api']['stageVariables']
  readonly names: string
  readonly rows: readonly SourceRow[]
}

/** A line that is drawn changes nothing of the request: its rows stay. */
const TREES = new WeakMap<ProjectMethod['request'], KnownTree>()

function makeTree(project: Project, method: DrawnMethod, names: readonly string[]): readonly SourceRow[] {
  const { bodies } = method.request
  const isResponse = method.response !== undefined
  const asked = (name: string): string => (isResponse ? `Request ${name.toLowerCase()}` : name)
  const sent = [
    group('path', asked('Path'), parameterKey('path'), () => parameterRows(method, 'path')),
    group('query', asked('Query string'), parameterKey('querystring'), () => parameterRows(method, 'querystring')),
  ]
  const read = [
    group('header', 'Headers', parameterKey('header'), () => parameterRows(method, 'header')),
    ...(bodies.length === 0 ? [bodyGroup(project, undefined)] : bodies.map((body) => bodyGroup(project, body))),
  ]
  return [
    ...(isResponse ? [...read, ...sent] : [...sent, ...read]),
    group('context', '$context', 'context', () => contextRows(names)),
    group('stage', 'Stage variables', 'stage', () => stageRows(project)),
  ]
}

function group(
  kind: SourceKind,
  name: string,
  key: string,
  make: () => readonly SourceRow[],
  more: Partial<SourceRow> = {},
): SourceRow {
  let made: readonly SourceRow[] | undefined
  const children = (): readonly SourceRow[] => (made ??= make())
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

const GROUPS = { path: 'path', querystring: 'query', header: 'header' } as const

function parameterRows(method: ProjectMethod, place: RequestParameter['in']): readonly SourceRow[] {
  return method.request.parameters.filter((parameter) => parameter.in === place).map(parameterRow)
}

function parameterRow(parameter: RequestParameter): SourceRow {
  const { id, name, required, type, description } = parameter
  return leaf(parameterKey(parameter.in, name), GROUPS[parameter.in], name, {
    type,
    required,
    ...(description !== undefined && { description }),
    source: { kind: 'parameter', in: parameter.in, name, ...(id !== '' && { fieldId: id }) },
  })
}

function leaf(
  key: string,
  kind: SourceKind,
  name: string,
  more: Partial<SourceRow> & { readonly source: Source },
): SourceRow {
  return {
    key,
    group: kind,
    kind: 'field',
    name,
    type: 'string',
    required: false,
    constraints: [],
    hasChildren: false,
    children: () => [],
    ...more,
  }
}

function bodyGroup(project: Project, body: RequestBody | undefined): SourceRow {
  const root = body && rootField(body.shape, project.api.models)
  const rows = (): readonly SourceRow[] => root?.children().map((field) => fieldRow(field, bodyKey(body?.id))) ?? []
  const name = body === undefined ? 'Body' : `Body ${body.contentType}`
  return group('body', name, bodyKey(body?.id), rows, {
    type: root?.type ?? 'any',
    source: { kind: 'body', path: '$' },
  })
}

function fieldRow(field: Field, bodyGroupKey: string): SourceRow {
  let made: readonly SourceRow[] | undefined
  return {
    key: `${bodyGroupKey}:${field.path}`,
    group: 'body',
    kind: 'field',
    name: field.name === '' ? 'item' : field.name,
    type: field.type,
    required: field.required,
    ...(field.description !== undefined && { description: field.description }),
    constraints: field.constraints,
    source: { kind: 'body', path: field.path },
    hasChildren: field.hasChildren,
    children: () => (made ??= field.children().map((child) => fieldRow(child, bodyGroupKey))),
  }
}

function contextNames(method: ProjectMethod): readonly string[] {
  return sourcesIn(method.mapping).flatMap(({ source }) => (source.kind === 'context' ? [source.name] : []))
}

function stageRows(project: Project): readonly SourceRow[] {
  return project.api.stageVariables.map(({ name }) =>
    leaf(`stage:${name}`, 'stage', name, { source: { kind: 'stageVariable', name } }),
  )
}
