import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mappingInput } from '../../testing/mappingInputs.ts'
import { drawnPayload, parameterRule } from '../../testing/mappings.ts'
import {
  type Condition,
  type Expression,
  type Id,
  type Mapping,
  type Member,
  type Node,
  type Policy,
  interpretParameter,
  interpretPayload,
  normaliseMapping,
  parseExpression,
  printExpression,
} from '../index.ts'

const scope = { loops: [{ id: 'L1' as Id, name: 'item' }], variables: [] }

function read(text: string): Expression {
  const { root } = parseExpression(text, scope)
  if (root === undefined) throw new Error(`not an expression: ${text}`)
  return root
}

function mappingOf(root: Node): Mapping {
  return {
    parameters: [],
    payloads: [
      { id: 'p' as Id, key: 'application/json', body: { kind: 'rules', format: 'json', variables: [], root } },
    ],
  }
}

function normaliseRoot(root: Node): Node | undefined {
  const body = normaliseMapping(mappingOf(root)).payloads[0]?.body
  return body?.kind === 'rules' ? body.root : undefined
}

function memberOf(node: Node): Node {
  return { kind: 'object', id: 'o' as Id, members: [{ kind: 'member', name: 'm', node }] }
}

function normaliseValue(
  value: Expression,
  policy: Policy = { absent: 'omit' },
): Extract<Node, { kind: 'value' }> | undefined {
  const root = normaliseRoot(memberOf({ kind: 'value', id: 'v' as Id, value, as: 'string', policy }))
  const member = root?.kind === 'object' ? root.members[0] : undefined
  return member?.kind === 'member' && member.node.kind === 'value' ? member.node : undefined
}

describe('normaliseMapping, on expressions', () => {
  it.each([
    ['text("a", "b")', '"ab"'],
    ['text("a", query.x, "", "b", "c")', '"a${query.x}bc"'],
    ['text("a", text("b", query.x))', '"ab${query.x}"'],
    ['text()', '""'],
    // Not the number itself, and "" where it is absent.
    ['text(body.qty)', '"${body.qty}"'],
    ['concat(query.x, "-", query.y)', '"${query.x}-${query.y}"'],
    ['default(default(query.a, query.b), "c")', 'default(query.a, query.b, "c")'],
    [`body("$['a'].b")`, 'body.a.b'],
    ['item("$")', 'item'],
    ['if(!!present(query.a), 1, 2)', 'if(present(query.a), 1, 2)'],
    ['if(all(present(query.a)), 1)', 'if(present(query.a), 1)'],
    [
      'if(present(query.a) && (present(query.b) && present(query.c)), 1)',
      'if(present(query.a) && present(query.b) && present(query.c), 1)',
    ],
  ])('writes %s as %s', (written, normal) => {
    const value = normaliseValue(read(written))?.value
    expect(value && printExpression(value, scope)).toBe(normal)
  })
})

describe('normaliseMapping, on policies', () => {
  it.each<[string, string, Policy, Policy]>([
    ['leaves defaults out', 'body.a', { absent: 'omit', null: 'keep', mismatch: 'text' }, { absent: 'omit' }],
    ['leaves out that null stays null', 'body.a', { absent: 'omit', null: 'null' }, { absent: 'omit' }],
    ['drops null where a value has none', 'query.a', { absent: 'empty', null: 'omit' }, { absent: 'empty' }],
    ['drops absent where a value is always there', 'path.a', { absent: 'null' }, { absent: 'omit' }],
    ['drops mismatch where text is text', 'query.a', { absent: 'omit', mismatch: 'null' }, { absent: 'omit' }],
    [
      'keeps what can apply',
      'body.a',
      { absent: 'null', null: 'omit', mismatch: 'omit' },
      { absent: 'null', null: 'omit', mismatch: 'omit' },
    ],
  ])('%s', (_, text, policy, normal) => {
    expect(normaliseValue(read(text), policy)?.policy).toEqual(normal)
  })
})

describe('normaliseMapping, on nodes', () => {
  const member = (when?: Condition): Member => ({
    kind: 'member',
    name: 'm',
    node: { kind: 'object', id: 'm' as Id, members: [], ...(when && { when }) },
  })

  it('drops a condition that always holds', () => {
    const root: Node = { kind: 'object', id: 'o' as Id, members: [member({ kind: 'and', all: [] })] }
    expect(normaliseRoot(root)).toEqual({ ...root, members: [member()] })
  })

  it('puts the members of a group without a condition in its place', () => {
    const root: Node = {
      kind: 'object',
      id: 'o' as Id,
      members: [{ kind: 'group', id: 'g' as Id, members: [member()] }],
    }
    expect(normaliseRoot(root)).toEqual({ kind: 'object', id: 'o', members: [member()] })
  })

  it('writes null for a root that may be left out', () => {
    const root: Node = {
      kind: 'value',
      id: 'v' as Id,
      value: read('query.a'),
      as: 'string',
      policy: { absent: 'omit' },
    }
    expect(normaliseRoot(root)).toEqual({ ...root, policy: { absent: 'null' } })
  })
})

describe('normaliseMapping', () => {
  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(drawnPayload, parameterRule, (payload, rule) => {
        const once = normaliseMapping({ parameters: [rule], payloads: [payload] })
        expect(normaliseMapping(once)).toEqual(once)
      }),
    )
  })

  it('keeps what a payload is for any request that the gateway can serve', () => {
    fc.assert(
      fc.property(drawnPayload, mappingInput, (payload, input) => {
        const meant = interpretPayload(payload, input)
        fc.pre(meant.kind !== 'gatewayError')
        const [normal] = normaliseMapping({ parameters: [], payloads: [payload] }).payloads
        expect(normal && interpretPayload(normal, input)).toEqual(meant)
      }),
    )
  })

  it('keeps what a parameter is for any request that the gateway can serve', () => {
    fc.assert(
      fc.property(parameterRule, mappingInput, (rule, input) => {
        const meant = interpretParameter(rule, input)
        fc.pre(meant.kind !== 'gatewayError')
        const [normal] = normaliseMapping({ parameters: [rule], payloads: [] }).parameters
        expect(normal && interpretParameter(normal, input)).toEqual(meant)
      }),
    )
  })
})
