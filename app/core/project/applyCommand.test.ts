import fc from 'fast-check'
import { apply } from 'mutative'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createIdCounter, type Id, type Source, walkSources } from '../mapping/index.ts'
import { applyCommand } from './applyCommand.ts'
import type { CommandType, ProjectCommand, Reduction, SecondLine } from './command.ts'
import { COMMANDS } from './commands/index.ts'
import { readProject } from './document/readProject.ts'
import { writeProject } from './document/writeProject.ts'
import type { Project, ProjectMethod } from './model.ts'
import { loopsIn } from './payload/loops.ts'
import { sourcesIn } from './payload/sourcesIn.ts'
import { linesOf } from './trees/linesOf.ts'
import { schemaDrift } from './drift/schemaDrift.ts'
import { suggestLines } from './suggestions/suggestLines.ts'
import { sourceTree } from './trees/sourceTree.ts'
import { targetTree } from './trees/targetTree.ts'
import type { SourceRow, TargetRow } from './tree.ts'

/** One drawing of chance; `pick` chooses among what the project has at that moment. */
interface Dice {
  readonly command: CommandType
  readonly a: number
  readonly b: number
  readonly text: string
}

const NAMES = ['id', 'sku', 'X-Tenant', '__proto__', 'a b', '', 'größe', '0', 'constructor']
const SHAPES = [
  { kind: 'sample', text: '{"a": 1, "items": [{"sku": "s", "tags": ["t"]}], "__proto__": {"b": true}}' },
  { kind: 'sample', text: 'no JSON' },
  { kind: 'model', name: 'Order' },
  { kind: 'schema', schema: { type: 'array', items: { type: 'object', properties: { sku: { type: 'string' } } } } },
] as const

const dice: fc.Arbitrary<Dice> = fc.record({
  command: fc.constantFrom(...(Object.keys(COMMANDS) as CommandType[])),
  a: fc.nat(1000),
  b: fc.nat(1000),
  text: fc.constantFrom(...NAMES),
})

function pick<T>(list: readonly T[], at: number): T | undefined {
  return list[at % Math.max(list.length, 1)]
}

function rowsOf<T extends { readonly children: () => readonly T[] }>(rows: readonly T[], depth = 0): readonly T[] {
  return depth > 4 ? [] : rows.flatMap((row) => [row, ...rowsOf(row.children(), depth + 1)])
}

function sources(project: Project, method: ProjectMethod): readonly SourceRow[] {
  return rowsOf(sourceTree(project, method)).filter((row) => row.source !== undefined)
}

function targets(project: Project, method: ProjectMethod): readonly TargetRow[] {
  return rowsOf(targetTree(project, method)).filter((row) => row.place !== undefined)
}

/** A payload that is a template, which chance alone seldom finds. */
function byHand(project: Project): { readonly method: Id; readonly payload: Id } | undefined {
  const found = project.methods.flatMap(({ id, mapping }) =>
    mapping.payloads.flatMap((payload) =>
      payload.body.kind === 'template' ? [{ method: id, payload: payload.id }] : [],
    ),
  )
  return found[0]
}

/** A command that means something in this project as often as not. */
function commandOf(project: Project, { command: type, a, b, text }: Dice): ProjectCommand | undefined {
  const method = pick(project.methods, a)
  const id = method?.id ?? ('gone' as ProjectMethod['id'])
  const place = method && (pick(targets(project, method), b)?.place ?? { in: 'header' as const, name: text })
  const rule = pick(method === undefined ? [] : targets(project, method).flatMap((row) => row.rule ?? []), b) ?? id
  const payload = pick(method?.mapping.payloads ?? [], b)?.id ?? id
  const testCase = pick(method?.testCases ?? [], b)?.id ?? id
  const shape = pick(SHAPES, b) ?? SHAPES[0]
  switch (type) {
    case 'setApi':
      return { type, name: text }
    case 'addModel':
      return { type, name: text, schema: { type: 'object', properties: { [text]: {} } } }
    case 'updateModel':
      return { type, model: pick(project.api.models, b)?.id ?? id, name: text }
    case 'removeModel':
      return { type, model: pick(project.api.models, b)?.id ?? id }
    case 'setStageVariable':
      return { type, name: text, value: String(a) }
    case 'removeStageVariable':
      return { type, name: pick(project.api.stageVariables, b)?.name ?? text }
    case 'addMethod':
      return {
        type,
        path: pick(['/', '/a/{id}', '/{x}/{y+}', 'bad', '/{id}/{id}'], a) ?? '/',
        verb: pick(['GET', 'POST', 'ANY'] as const, b) ?? 'GET',
      }
    case 'removeMethod':
    case 'duplicateMethod':
      return { type, method: id }
    case 'setMethodPath':
      return { type, method: id, path: pick(['/{var}', '/x/{id}', '/{a}/{b}', '/', '/{p+}', '/a//b'], b) ?? '/' }
    case 'setMethodVerb':
      return { type, method: id, verb: pick(['PUT', 'GET', 'HEAD'] as const, b) ?? 'GET' }
    case 'addParameter':
      return {
        type,
        method: id,
        in: b % 2 === 0 ? 'header' : 'querystring',
        name: text,
        valueType: b % 3 === 0 ? 'array' : 'string',
      }
    case 'updateParameter':
      return {
        type,
        method: id,
        parameter: pick(method?.request.parameters ?? [], b)?.id ?? id,
        name: text,
        required: a % 2 === 0,
      }
    case 'removeParameter':
      return { type, method: id, parameter: pick(method?.request.parameters ?? [], b)?.id ?? id }
    case 'setRequestBody':
      return { type, method: id, contentType: 'application/json', shape }
    case 'removeRequestBody':
      return { type, method: id, contentType: 'application/json' }
    case 'updateRequest':
      return { type, method: id, apiKeyRequired: a % 2 === 0 }
    case 'setIntegrationType':
      return { type, method: id, to: pick(['HTTP', 'HTTP_PROXY', 'AWS', 'AWS_PROXY', 'MOCK'] as const, b) ?? 'MOCK' }
    case 'updateIntegration':
      return { type, method: id, uri: `https://h/{${text}}`, passthroughBehavior: 'NEVER' }
    case 'setPayload':
      return {
        type,
        method: id,
        ...(a % 2 === 0 && { payload }),
        key: pick(['application/json', 'text/xml'], a) ?? 'x',
        shape,
      }
    case 'removePayload':
      return { type, method: id, payload }
    case 'switchToTemplate':
      return { type, method: id, payload, text: a % 2 === 0 ? '' : text }
    case 'switchToRules':
      return { type, ...(byHand(project) ?? { method: id, payload }) }
    case 'drawTemplate': {
      const root = {
        kind: 'value',
        value: { kind: 'literal', json: '1' },
        as: 'json',
        policy: { absent: 'omit' },
      } as const
      const body = { kind: 'rules', format: 'json', variables: [], root: { id: 'drawn' as Id, ...root } } as const
      return { type, ...(byHand(project) ?? { method: id, payload }), body, parameters: [] }
    }
    case 'setTemplateText':
      return { type, ...(byHand(project) ?? { method: id, payload }), text }
    case 'connect': {
      const source = method && pick(sources(project, method), a)?.source
      if (source === undefined || place === undefined) return undefined
      const mode = pick<SecondLine | undefined>(['replace', 'join', 'firstNonEmpty', undefined], b)
      const reduce = pick<Reduction | undefined>(
        ['first', 'last', 'index', 'count', 'join', 'list', 'inStep', undefined],
        a,
      )
      return { type, method: id, source, to: place, ...(mode && { mode }), ...(reduce && { reduce }) }
    }
    case 'moveLine': {
      const line = method && pick(linesOf(project, method), a)
      const source = method && pick(sources(project, method), b)?.source
      if (line === undefined || source === undefined || place === undefined) return undefined
      const to = b % 2 === 0 ? { end: 'source' as const, source } : { end: 'target' as const, place }
      const mode = pick<SecondLine | undefined>(['replace', 'join', 'firstNonEmpty', undefined], b)
      const reduce = pick<Reduction | undefined>(['first', 'index', 'list', undefined], a)
      const chosen = { ...(mode && { mode }), ...(reduce && { reduce }), ...(a % 3 === 0 && { copy: true as const }) }
      return { type, method: id, rule: line.rule, source: line.source, to, ...chosen }
    }
    case 'connectFields': {
      const from = method === undefined ? [] : sources(project, method).slice(0, b)
      const to = place ?? { in: 'header', name: text }
      const lines = from.flatMap(({ source }) => (source === undefined ? [] : [{ source, to }]))
      return { type, method: id, lines, ...(a % 2 === 0 && { mode: 'join' as const }) }
    }
    case 'applySchema': {
      const change = { type: 'setRequestBody', method: id, contentType: 'application/json', shape } as const
      const relinks = schemaDrift(project, change).flatMap((drift) => drift.relinks)
      return { type, change, relinks: [...relinks, { method: id, in: 'body', from: '$.name', to: `$.${text}` }] }
    }
    case 'setDefaults': {
      const parameters = project.methods.flatMap(({ mapping }) => mapping.parameters).slice(0, a)
      const integrationResponses = project.methods.flatMap((one) => one.integrationResponses).slice(0, b)
      return { type, parameters, integrationResponses, baseUrl: text }
    }
    case 'setInheritance':
      return { type, method: id, without: project.api.defaults?.parameters.map((one) => one.id).slice(0, b) ?? [] }
    case 'setChecks':
      return { type, suppressions: [{ code: 'project/dangling-source', reason: text }] }
    case 'copyMapping':
      return { type, method: id, to: project.methods.map((one) => one.id).slice(0, b), replace: a % 2 === 0 }
    case 'applySuggestions': {
      const lines =
        method === undefined ? [] : suggestLines(project, method).map(({ from, to }) => ({ source: from, to }))
      const source = method && pick(sources(project, method), a)?.source
      return {
        type,
        method: id,
        lines: source && place ? [...lines, { source, to: { in: 'header', name: text } }] : lines,
      }
    }
    case 'setValue':
      return place && { type, method: id, place, value: { kind: 'literal', json: JSON.stringify(text) } }
    case 'setPolicy':
      return { type, method: id, rule, policy: { absent: 'null' } }
    case 'setAs':
      return { type, method: id, rule, as: 'json' }
    case 'setCondition': {
      const value = { kind: 'ref', source: { kind: 'body', path: '$.sku' } } as const
      return { type, method: id, rule, ...(a % 3 > 0 && { when: { kind: a % 3 === 1 ? 'present' : 'empty', value } }) }
    }
    case 'setLoop': {
      const loop = pick([...loopsIn(method?.mapping ?? {}).keys()], b) ?? id
      const source = { kind: 'ref', source: { kind: 'body', path: a % 2 === 0 ? '$.items' : '$.other' } } as const
      return { type, method: id, loop, to: { over: { kind: 'items', source }, ...(b % 2 === 0 && { name: text }) } }
    }
    case 'setSending':
      return {
        type,
        method: id,
        rule,
        ...(a % 2 === 0 && { means: 'override' }),
        ...(b % 2 === 0 && { many: pick(['last', 'join', 'repeat'] as const, a) ?? 'last' }),
      }
    case 'setNote':
      return { type, method: id, rule, note: text }
    case 'disableRule':
      return { type, method: id, rule, disabled: a % 2 === 0 }
    case 'renameTarget':
      return place && { type, method: id, place, name: text }
    case 'removeRules':
      return place && { type, method: id, places: [place, { in: 'header', name: text }] }
    case 'removeRule':
      return place && { type, method: id, place }
    case 'setIntegrationResponse': {
      const [response] = method?.integrationResponses ?? []
      const which = a % 3 === 0 ? {} : a % 3 === 1 ? { response: response?.id ?? id } : { like: response?.id ?? id }
      const statusCode = pick(['200', '404', 'none'], b) ?? '200'
      return { type, method: id, ...which, statusCode, selectionPattern: pick(['4\\d\\d', '', text], a) ?? '' }
    }
    case 'removeIntegrationResponse':
      return { type, method: id, response: pick(method?.integrationResponses ?? [], b)?.id ?? id }
    case 'setMethodResponse':
      return { type, method: id, statusCode: pick(['200', '503', 'none'], b) ?? '200', headers: [text] }
    case 'removeMethodResponse':
      return { type, method: id, statusCode: pick(method?.methodResponses ?? [], b)?.statusCode ?? '200' }
    case 'setResponseMapping': {
      const expression = pick(["'fixed'", 'integration.response.header.X', 'context.requestId', '', text], b) ?? ''
      return { type, method: id, response: method?.integrationResponses[0]?.id ?? id, header: text, expression }
    }
    case 'setResponseTemplate': {
      const response = method?.integrationResponses[0]?.id ?? id
      return { type, method: id, response, key: 'application/json', ...(b % 3 > 0 && { text }) }
    }
    case 'setGatewayResponse': {
      const to = { statusCode: '418', parameters: [], templates: [{ key: 'application/json', vtl: text }] }
      return { type, gatewayType: pick(['THROTTLED', 'DEFAULT_5XX'], a) ?? 'THROTTLED', ...(b % 3 > 0 && { to }) }
    }
    case 'addTestCase':
      return { type, method: id }
    case 'updateTestCase':
      return {
        type,
        method: id,
        testCase,
        to: { request: { path: [], query: [{ name: text, value: '1' }], headers: [], body: text } },
      }
    case 'addTestCases':
      return { type, method: id, testCases: method?.testCases.slice(0, b) ?? [] }
    case 'setExpectation':
      return { type, method: id, testCase, ...(a % 2 === 0 && { expect: { methodResponse: { body: text } } }) }
    case 'renameTestCase':
      return { type, method: id, testCase, name: text }
    case 'removeTestCase':
      return { type, method: id, testCase }
  }
}

function start(): Project {
  const outcome = readProject(readFileSync('public/gallery/orders.patchbay.json', 'utf8'))
  if (outcome.kind !== 'project') throw new Error('the gallery does not read')
  return outcome.project
}

const ORDERS = start()

/** With a payload by hand too: some commands are for such alone. */
const WITH_TEMPLATE = withTemplate(ORDERS)

function withTemplate(project: Project): Project {
  const [method] = project.methods
  const ids = createIdCounter('hand')
  if (method === undefined) throw new Error('the orders have a method')
  const added = applyCommand(project, { type: 'duplicateMethod', method: method.id }, ids)
  const copy = added.kind === 'done' ? added.project.methods.at(-1) : undefined
  const payload = copy?.mapping.payloads[0]?.id
  if (added.kind === 'refused' || copy === undefined || payload === undefined) throw new Error('the copy has a payload')
  const byHandToo = { type: 'switchToTemplate', method: copy.id, payload, text: '{"id": $input.json("$.id")}' } as const
  const result = applyCommand(added.project, byHandToo, ids)
  if (result.kind === 'refused') throw new Error('a payload can be written by hand')
  return result.project
}

/** The project after each command that was done. */
function play(
  rolls: readonly Dice[],
  after: (
    before: Project,
    result: Extract<ReturnType<typeof applyCommand>, { kind: 'done' }>,
    command: ProjectCommand,
  ) => void,
): Project {
  const ids = createIdCounter('new')
  let project = WITH_TEMPLATE
  for (const roll of rolls) {
    const command = commandOf(project, roll)
    const result = command && applyCommand(project, command, ids)
    if (command === undefined || result?.kind !== 'done') continue
    after(project, result, command)
    project = result.project
  }
  return project
}

/** A source by what it reads, whatever the order of its members. */
function named(source: Source): string {
  const { fieldId: _, many: __, ...read } = { fieldId: undefined, many: undefined, ...source }
  return JSON.stringify(Object.entries(read).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

const rolls = fc.array(dice, { minLength: 1, maxLength: 25 })

describe('applyCommand', () => {
  it('is tried with every command here', () => {
    const tried = new Map<string, number>()
    fc.assert(
      fc.property(rolls, (drawn) => {
        play(drawn, (_, __, { type }) => tried.set(type, (tried.get(type) ?? 0) + 1))
      }),
      { seed: 7, numRuns: 600 },
    )
    expect([...tried.keys()].toSorted()).toEqual(Object.keys(COMMANDS).toSorted())
  })

  it('undoes what it did and does what it undid, by patches', () => {
    fc.assert(
      fc.property(rolls, (drawn) => {
        play(drawn, (before, { project, patches, inverse }) => {
          expect(apply(project, inverse)).toEqual(before)
          expect(apply(before, patches)).toEqual(project)
        })
      }),
    )
  })

  it('gives patches that survive being written down', () => {
    fc.assert(
      fc.property(rolls, (drawn) => {
        play(drawn, (before, { project, patches }) => {
          expect(apply(before, JSON.parse(JSON.stringify(patches)) as typeof patches)).toEqual(project)
        })
      }),
    )
  })

  it('leaves projects that read back as they were written', () => {
    fc.assert(
      fc.property(rolls, (drawn) => {
        const text = writeProject(play(drawn, () => undefined))
        const read = readProject(text)
        expect(read.diagnostics).toEqual([])
        expect(read.kind === 'project' && writeProject(read.project)).toBe(text)
      }),
    )
  })

  it('keeps the lines exactly the sources that the mapping reads', () => {
    fc.assert(
      fc.property(rolls, (drawn) => {
        const project = play(drawn, () => undefined)
        for (const method of project.methods) {
          const walked = new Set(
            walkSources(method.mapping)
              .filter(({ target }) => target.in !== 'status')
              .map(({ source }) => named(source)),
          )
          const read = new Set(
            sourcesIn([method.mapping.parameters, method.mapping.payloads]).map(({ source }) => named(source)),
          )
          const lines = linesOf(project, method)
          expect(new Set(lines.map(({ source }) => named(source)))).toEqual(read)
          expect(walked).toEqual(read)
          expect(new Set(lines.map(({ key }) => key)).size).toBe(lines.length)
        }
      }),
    )
  })

  it('ends every line at rows that exist', () => {
    fc.assert(
      fc.property(rolls, (drawn) => {
        const project = play(drawn, () => undefined)
        for (const method of project.methods) {
          const left = new Set(rowsOf(sourceTree(project, method)).map(({ key }) => key))
          const right = new Set(rowsOf(targetTree(project, method)).map(({ key }) => key))
          for (const { sourceRow, targetRow } of linesOf(project, method)) {
            expect(left).toContain(sourceRow)
            expect(right).toContain(targetRow)
          }
        }
      }),
    )
  })

  it('gives the same result for the same ids', () => {
    fc.assert(
      fc.property(rolls, (drawn) => {
        expect(play(drawn, () => undefined)).toEqual(play(drawn, () => undefined))
      }),
    )
  })

  it('touches only the method that a command names', () => {
    fc.assert(
      fc.property(rolls, (drawn) => {
        play(drawn, (before, { project }, command) => {
          if (!('method' in command)) return
          const touched = project.methods.filter(
            (method, i) => method !== before.methods[i] && !before.methods.includes(method),
          )
          // A copy is for the methods that it lists.
          expect(touched.length).toBeLessThanOrEqual(command.type === 'copyMapping' ? command.to.length : 1)
        })
      }),
    )
  })
})
