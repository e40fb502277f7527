import { createIdCounter, type Id, type IdSource, type Source } from '../mapping/index.ts'
import {
  applyCommand,
  type CommandResult,
  createProject,
  parseBodyPath,
  type Project,
  type ProjectCommand,
  type ProjectMethod,
  type TargetPlace,
} from '../project/index.ts'

/** A project driven by commands, for tests: each step must be done. */
export interface Script {
  readonly project: Project
  readonly method: ProjectMethod
  readonly ids: IdSource
  apply(command: ProjectCommand): Script
  tryOut(command: ProjectCommand): CommandResult
  /** `connect('body.items[].sku', 'lines[].sku')`; parameters as `path.id`, `query.q`, `header.X`. */
  connect(
    source: string,
    target: string,
    more?: Pick<Extract<ProjectCommand, { type: 'connect' }>, 'mode' | 'reduce' | 'index' | 'whole'>,
  ): Script
  tryConnect(source: string, target: string): CommandResult
}

export function script(project: Project, ids: IdSource = createIdCounter('n')): Script {
  const method = project.methods.at(-1)
  if (method === undefined) throw new Error('a script needs a method')
  const tryOut = (command: ProjectCommand): CommandResult => applyCommand(project, command, ids)
  const apply = (command: ProjectCommand): Script => {
    const result = tryOut(command)
    if (result.kind === 'refused')
      throw new Error(`refused: ${result.diagnostics.map(({ message }) => message).join(' ')}`)
    return script(result.project, ids)
  }
  const line = (source: string, target: string): Extract<ProjectCommand, { type: 'connect' }> => ({
    type: 'connect',
    method: method.id,
    source: sourceNamed(source),
    to: placeNamed(method, target),
  })
  return {
    project,
    method,
    ids,
    apply,
    tryOut,
    connect: (source, target, more = {}) => apply({ ...line(source, target), ...more }),
    tryConnect: (source, target) => tryOut(line(source, target)),
  }
}

/** A script on a new project with one method, whose body and payload have the given JSON samples as shapes. */
export function methodScript(
  request: string | undefined,
  payload: string | undefined,
  path = '/orders/{orderId}',
): Script {
  const ids = createIdCounter('n')
  const added = applyCommand(createProject('Test'), { type: 'addMethod', path, verb: 'POST' }, ids)
  if (added.kind === 'refused') throw new Error('refused')
  const one = script(added.project, ids)
  const { id, mapping } = one.method
  const withBody =
    request === undefined
      ? one
      : one.apply({
          type: 'setRequestBody',
          method: id,
          contentType: 'application/json',
          shape: { kind: 'sample', text: request },
        })
  const [first] = mapping.payloads
  return payload === undefined || first === undefined
    ? withBody
    : withBody.apply({ type: 'setPayload', method: id, payload: first.id, shape: { kind: 'sample', text: payload } })
}

export function sourceNamed(text: string): Source {
  const [root = '', ...rest] = text.split('.')
  const name = rest.join('.')
  switch (root) {
    case 'path':
      return { kind: 'parameter', in: 'path', name }
    case 'query':
      return { kind: 'parameter', in: 'querystring', name }
    case 'header':
      return { kind: 'parameter', in: 'header', name }
    case 'context':
      return { kind: 'context', name }
    case 'stage':
      return { kind: 'stageVariable', name }
    default:
      return { kind: 'body', path: `$${text.slice('body'.length).replaceAll('[]', '[*]')}` }
  }
}

export function placeNamed(method: ProjectMethod, text: string): TargetPlace {
  const [, kind, name = ''] = /^(path|query|header) (.+)$/.exec(text) ?? []
  if (kind === 'path' || kind === 'header') return { in: kind, name }
  if (kind === 'query') return { in: 'querystring', name }
  const payload = method.mapping.payloads[0]?.id ?? ('' as Id)
  const path =
    parseBodyPath(text === '' ? '$' : `$${text.startsWith('[') ? '' : '.'}${text}`.replaceAll('[]', '[*]')) ?? []
  return { in: 'body', payload, path }
}

/** A payload's tree in short, for comparing: values as their expression in short, loops as `each SOURCE`. */
export function drawn(method: ProjectMethod): unknown {
  const body = method.mapping.payloads[0]?.body
  return body?.kind === 'rules' ? shortNode(body.root as unknown as Part) : body?.kind
}

type Part = { readonly [name: string]: unknown }

function shortNode(node: Part): unknown {
  if (node['kind'] === 'value') return `${short(node['value'] as Part)} as ${String(node['as'])}`
  if (node['kind'] === 'array') return (node['items'] as readonly Part[]).map(shortItem)
  if (node['kind'] === 'object') {
    return Object.fromEntries(
      (node['members'] as readonly Part[]).map((member) => [String(member['name']), shortNode(member['node'] as Part)]),
    )
  }
  return node['kind']
}

function shortItem(item: Part): unknown {
  if (item['kind'] === 'one') return shortNode(item['node'] as Part)
  const over = item['over'] as { readonly source: Part }
  return { [`each ${short(over.source)}`]: (item['items'] as readonly Part[]).map(shortItem) }
}

/** `body $.a`, `item $.b`, `path id`, `"x"`, `text(a, b)`. */
export function short(value: Part): string {
  if (value['kind'] === 'ref') return shortSource(value['source'] as Part)
  if (value['kind'] === 'literal') return String(value['json'])
  if (value['kind'] === 'text') return `text(${(value['parts'] as readonly Part[]).map(short).join(', ')})`
  if (value['kind'] === 'call')
    return `${String(value['fn'])}(${(value['args'] as readonly Part[]).map(short).join(', ')})`
  if (value['kind'] === 'collect') {
    const over = value['over'] as { readonly source: Part }
    return `${String(value['how'])}(${short(value['value'] as Part)} of ${short(over.source)})`
  }
  return String(value['kind'])
}

function shortSource(source: Part): string {
  if (source['kind'] === 'loop')
    return `${String(source['part'])}${'path' in source ? ` ${String(source['path'])}` : ''}`
  if (source['kind'] === 'body') return `body ${String(source['path'])}`
  return `${String(source['in'] ?? source['kind'])} ${String(source['name'])}`
}
