import { describe, expect, it } from 'vitest'
import { array, drawing, each, expression, object, one, value } from '../testing/drawings.ts'
import { parseTemplate } from '../vtl/index.ts'
import {
  compileMapping,
  type Expression,
  type Id,
  type Mapping,
  type Member,
  type Node,
  type Payload,
  walkSources,
} from './index.ts'

const request = { side: 'request', integrationType: 'HTTP' } as const

function compiled(mapping: Mapping): { readonly text: string; readonly codes: readonly string[] } {
  const { templates, diagnostics } = compileMapping(mapping, request)
  const text = templates.get('application/json')?.text ?? ''
  expect(parseTemplate(text).diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  return { text, codes: diagnostics.map(({ code, at }) => `${code} ${at.kind === 'rule' ? at.rule : ''}`) }
}

const ofRoot = (root: Node): Mapping => ({ parameters: [], payloads: [drawing(root)] })

/** An object of members a0, a1… with ids of their own. */
function wide(count: number): Node {
  const members = Array.from({ length: count }, (_, at): Member => {
    const node = value(`default(query.q${at}, body.b${at})`, 'string', { absent: 'null' }, { id: `r${at}` })
    return { kind: 'member', name: `a${at}`, node }
  })
  return { ...object({}), kind: 'object', members }
}

describe('a mapping that cannot be', () => {
  it('is named at its rule, and the rest compiles', () => {
    const bad: Expression = { kind: 'ref', source: { kind: 'loop', loop: 'gone' as Id, part: 'item' } }
    const root = object({
      a: { ...value('1', 'json', {}, { id: 'a' }), value: bad } as Node,
      b: value('upper(1, 2)', 'json', {}, { id: 'b' }),
      c: value('body.c', 'json', {}, { id: 'c' }),
    })
    const { text, codes } = compiled(ofRoot(root))
    expect(codes).toEqual(['mapping/outside-loop a', 'mapping/wrong-arguments b'])
    expect(text).toContain('  "c": #if(')
  })

  it.each(['body.name', 'query.q', '"text"', '5', 'null'])('loops over %s as over an empty list', (text) => {
    const { codes } = compiled(ofRoot(object({ l: array([each('item', text, [one(value('item'))])]) })))
    expect(codes).toEqual([])
  })

  it('may read variables in a circle, which is named where it closes', () => {
    const variables = ['a', 'b', 'c'].map((name, at, all) => ({
      id: name as Id,
      name,
      value: { kind: 'ref', source: { kind: 'variable', id: (all[(at + 1) % 3] ?? '') as Id } } as const,
    }))
    const { body, ...rest } = drawing(
      object({ m: { ...value('1'), value: variables[0]?.value ?? expression('1') } as Node, n: value('2') }),
    )
    const payload: Payload = { ...rest, body: body.kind === 'rules' ? { ...body, variables } : body }
    const { text, codes } = compiled({ parameters: [], payloads: [payload] })
    expect(codes).toHaveLength(1)
    expect(codes[0]).toContain('mapping/circular-variable')
    expect(text).toBe('{\n  "n": "2"\n}')
  })

  it.each(['', 'a b', 'ü', 'a\r\nX-Admin: 1', '{x}', 'a"'])('sets no parameter called %j', (name) => {
    for (const place of ['path', 'querystring', 'header'] as const) {
      const rule = {
        id: 'p' as Id,
        to: { in: place, name },
        value: expression('path.id'),
        policy: { absent: 'omit' },
      } as const
      expect(compiled({ parameters: [rule], payloads: [] }).codes).toEqual(['mapping/bad-parameter-name p'])
    }
  })
})

describe('a large mapping', () => {
  it('is compiled, every rule of 5,000, in time that grows with their number', () => {
    const time = (count: number): number => {
      const root = wide(count)
      const start = performance.now()
      const { text } = compiled(ofRoot(root))
      const elapsed = performance.now() - start
      expect(text).toContain(`"a${count - 1}": `)
      return elapsed
    }
    time(200)
    const small = time(500)
    // Ten times the rules; a hundred times the work would be more than forty times as long.
    expect(time(5000)).toBeLessThan(Math.max(2000, small * 40))
  })

  it('is compiled at depth 100, loops and objects', () => {
    let node: Node = value('body.deep', 'json')
    for (let depth = 0; depth < 100; depth++) node = object({ [`d${depth}`]: node }, { id: `o${depth}` })
    const { text, codes } = compiled(ofRoot(node))
    expect(codes).toEqual([])
    expect(text.split('\n').at(-1)).toBe('}')
    let list: Node = value('1', 'json')
    for (let depth = 0; depth < 100; depth++) {
      const loop = `loop${depth}` as Id
      const items = [one(list)]
      list = array([{ kind: 'each', loop, over: { kind: 'items', source: expression('body.list') }, items }], {
        id: `l${depth}`,
      })
    }
    expect(compiled(ofRoot(list)).codes).toEqual([])
    expect(walkSources(ofRoot(list))).toHaveLength(100)
  })

  it('is compiled with expressions in expressions, 100 deep', () => {
    let deep: Expression = expression('body.a')
    for (let depth = 0; depth < 100; depth++) deep = { kind: 'call', fn: 'concat', args: [deep, expression('"."')] }
    expect(compiled(ofRoot(object({ m: { ...value('1'), value: deep } as Node }))).codes).toEqual([])
  })
})

describe('one changed rule', () => {
  it('changes the lines of its rule only', () => {
    const before = compiled(ofRoot(wide(60))).text.split('\n')
    const root = wide(60)
    const members = root.kind === 'object' ? root.members : []
    const changed = members.map((member, at): Member =>
      at === 30 && member.kind === 'member'
        ? { ...member, node: value('body.other', 'number', { absent: 'null' }) }
        : member,
    )
    const after = compiled(ofRoot({ ...root, kind: 'object', members: changed })).text.split('\n')
    const kept = new Set(before)
    // The rule's own line, and the pattern of numbers that it is the first to need.
    expect(after.filter((line) => !kept.has(line)).length).toBeLessThanOrEqual(2)
    expect(Math.abs(after.length - before.length)).toBeLessThanOrEqual(1)
  })

  it('leaves the names of what stands beside it', () => {
    const list = (name: string): Node => array([each('item', `body.${name}`, [one(value('item.sku'))])])
    const two = compiled(ofRoot(object({ a: list('a'), c: list('c') }))).text.split('\n')
    const three = compiled(ofRoot(object({ a: list('a'), b: list('b'), c: list('c') }))).text.split('\n')
    expect(two.filter((line) => !three.includes(line))).toEqual([])
  })
})
