import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sliceRange } from '../../text/index.ts'
import { expressionIn } from '../../testing/expressions.ts'
import {
  type Expression,
  type ExpressionScope,
  type Id,
  type Source,
  emptyScope,
  parseCondition,
  parseExpression,
  printCondition,
  printExpression,
} from '../index.ts'

const scope: ExpressionScope = {
  loops: [
    { id: 'L1' as Id, name: 'order' },
    { id: 'L2' as Id, name: 'item' },
  ],
  variables: [{ id: 'V1' as Id, name: 'total' }],
}

function read(text: string): Expression | undefined {
  return parseExpression(text, scope).root
}

/** Code and offending text of every problem. */
function problems(text: string): readonly string[] {
  return parseExpression(text, scope).diagnostics.map(({ code, at }) =>
    at.kind === 'source' ? `${code}: ${sliceRange(text, at.range)}` : code,
  )
}

const ref = (source: Source): Expression => ({ kind: 'ref', source })
const literal = (json: string): Expression => ({ kind: 'literal', json })

describe('sources', () => {
  it.each<[string, Source]>([
    ['path.orderId', { kind: 'parameter', in: 'path', name: 'orderId' }],
    ['query.expand', { kind: 'parameter', in: 'querystring', name: 'expand' }],
    ['query.expand[]', { kind: 'parameter', in: 'querystring', name: 'expand', many: 'all' }],
    ['header["X-Tenant"]', { kind: 'parameter', in: 'header', name: 'X-Tenant' }],
    ['body', { kind: 'body', path: '$' }],
    ['body.customer.name', { kind: 'body', path: '$.customer.name' }],
    ['body.items[0].sku', { kind: 'body', path: '$.items[0].sku' }],
    ['body.items[-1]', { kind: 'body', path: '$.items[-1]' }],
    ['body["odd name"]', { kind: 'body', path: "$['odd name']" }],
    ['body["it\'s"].x', { kind: 'body', path: "$['it\\'s'].x" }],
    ['body("$..sku")', { kind: 'body', path: '$..sku' }],
    ['rawBody', { kind: 'rawBody' }],
    ['context.requestId', { kind: 'context', name: 'requestId' }],
    ['context.identity.sourceIp', { kind: 'context', name: 'identity.sourceIp' }],
    ['context["authorizer.claims.cognito:username"]', { kind: 'context', name: 'authorizer.claims.cognito:username' }],
    ['stage.host', { kind: 'stageVariable', name: 'host' }],
    ['item', { kind: 'loop', loop: 'L2' as Id, part: 'item' }],
    ['item.qty', { kind: 'loop', loop: 'L2' as Id, part: 'item', path: '$.qty' }],
    ['order.lines[0]', { kind: 'loop', loop: 'L1' as Id, part: 'item', path: '$.lines[0]' }],
    ['index', { kind: 'loop', loop: 'L2' as Id, part: 'index' }],
    ['count(order)', { kind: 'loop', loop: 'L1' as Id, part: 'count' }],
    ['last', { kind: 'loop', loop: 'L2' as Id, part: 'last' }],
    ['key(order)', { kind: 'loop', loop: 'L1' as Id, part: 'key' }],
    ['total', { kind: 'variable', id: 'V1' as Id }],
    ['loop("gone").qty', { kind: 'loop', loop: 'gone' as Id, part: 'item', path: '$.qty' }],
    ['variable("gone")', { kind: 'variable', id: 'gone' as Id }],
  ])('%s is read, and written alike', (text, source) => {
    expect(read(text)).toEqual(ref(source))
    expect(printExpression(ref(source), scope)).toBe(text)
  })

  it('reads brackets where a plain name would do', () => {
    expect(read('query["expand"]')).toEqual(read('query.expand'))
    expect(read('body [ "a" ] . b')).toEqual(read('body.a.b'))
  })

  it('lets an inner loop hide an outer one of its name, which is then written by id', () => {
    const twice: ExpressionScope = {
      loops: [
        { id: 'L1' as Id, name: 'item' },
        { id: 'L2' as Id, name: 'item' },
      ],
      variables: [],
    }
    const outer = ref({ kind: 'loop', loop: 'L1' as Id, part: 'item', path: '$.id' })
    expect(printExpression(outer, twice)).toBe('loop("L1").id')
    expect(parseExpression('loop("L1").id', twice).root).toEqual(outer)
    expect(parseExpression('item.id', twice).root).toEqual(
      ref({ kind: 'loop', loop: 'L2' as Id, part: 'item', path: '$.id' }),
    )
  })

  it('writes by id what is named like a word of the language', () => {
    const odd: ExpressionScope = {
      loops: [{ id: 'L1' as Id, name: 'body' }],
      variables: [{ id: 'V1' as Id, name: 'default' }],
    }
    expect(printExpression(ref({ kind: 'loop', loop: 'L1' as Id, part: 'item' }), odd)).toBe('loop("L1")')
    expect(printExpression(ref({ kind: 'variable', id: 'V1' as Id }), odd)).toBe('variable("V1")')
  })
})

describe('constants', () => {
  it.each(['"text"', '""', '1', '1.0', '-2.50e+3', 'true', 'false', 'null', '{"a": [1, "x"]}', '[]', '"\\u00e9\\n"'])(
    '%s keeps its exact text',
    (json) => {
      expect(read(json)).toEqual(literal(json))
      expect(printExpression(literal(json), scope)).toBe(json)
    },
  )

  it('escapes what would interpolate', () => {
    expect(read('"\\${a}"')).toEqual(literal('"${a}"'))
    expect(printExpression(literal('"$5 ${a}"'), scope)).toBe('"$5 \\${a}"')
    expect(printExpression(literal('{"${a}":"\\\\${b}"}'), scope)).toBe('{"\\${a}":"\\\\\\${b}"}')
  })

  it('carries a constant that is no JSON as it is', () => {
    expect(printExpression(literal('{a'), scope)).toBe('literal("{a")')
    expect(read('literal("{a")')).toEqual(literal('{a'))
  })
})

describe('texts, choices and calls', () => {
  it('reads values between texts', () => {
    expect(read('"Order ${path.orderId}"')).toEqual({
      kind: 'text',
      parts: [literal('"Order "'), ref({ kind: 'parameter', in: 'path', name: 'orderId' })],
    })
  })

  it('reads texts in texts', () => {
    expect(read('"a${if(isEmpty(item), "}", "${item}")}"')).toMatchObject({
      kind: 'text',
      parts: [{}, { kind: 'choose' }],
    })
  })

  it.each([
    '"Order ${path.orderId} of ${total}"',
    'default(header["X-Tenant"], "public")',
    'if(item.qty > 1, "bulk", "single")',
    'if(item.qty > 10, "bulk", item.qty > 1, "some")',
    'if(present(query.a), query.a, if(isNull(body.b), 1, 2))',
    'if((query.a == 1 || query.b == 2) && !isEmpty(query.c), "x")',
    'if(query.a == 1 && query.b == 2 || !(query.c != 3), "x")',
    'if(query.kind in ["a", "b"] || matches(query.kind, "x.*"), true, false)',
    'if(all(), query.a, any(present(query.b)), 1)',
    'upper(concat(query.a, "-", "${query.b}!"))',
    'text("a", "b")',
    'raw("$x", "kept", body.a, query.b)',
    'collect("join", "L9", items(body.items), loop("L9").sku, where(loop("L9").qty > 1), by(","))',
    'collect("list", "L9", zip("shortest", "a", body.a, "b", body.b), 1)',
    'if(rawCondition("$x"), 1)',
  ])('writes %s as it was read', (text) => {
    const expression = read(text)
    expect(expression && printExpression(expression, scope)).toBe(text)
  })

  it('reads a bare condition', () => {
    expect(parseCondition('item.qty >= 2', scope).root).toMatchObject({ kind: 'compare', op: '>=' })
  })
})

describe('problems', () => {
  it.each([
    ['', ['expression/expected-expression: ']],
    ['path', ['expression/expected-name: path']],
    ['foo.bar', ['expression/unknown-name: foo']],
    ['foo(1)', ['expression/unknown-function: foo']],
    ['query.a query.b', ['expression/expected-end: query']],
    ['default(, "x"', ['expression/expected-expression: ,', 'expression/expected-mark: ']],
    ["'text'", ["expression/unexpected-character: '", "expression/unexpected-character: '"]],
    ['"open', ['expression/unclosed-text: "open']],
    ['"${query.a', ['expression/unclosed-text: "${query.a', 'expression/unclosed-interpolation: ${query.a']],
    ['"\\q"', ['expression/unknown-escape: \\q']],
    ['"a\tb"', ['expression/control-character: \t']],
    ['body[x]', ['expression/expected-step: x']],
    ['{"a": query.b}', ['expression/expected-constant: query']],
    ['if(query.a, 1)', ['expression/expected-comparison: ,']],
    ['matches(query.a, "x")', ['expression/unknown-function: matches']],
    ['index(total)', ['expression/unknown-loop: total']],
    ['body("${query.a}")', ['expression/fixed-text: "${query.a}"']],
    ['collect("heap", "L9", items(body.a), 1)', ['expression/unknown-word: "heap"']],
    // Two mistakes, two problems.
    ['default(foo, bar)', ['expression/unknown-name: foo', 'expression/unknown-name: bar']],
    ['concat(foo.x[0], baz, query.a)', ['expression/unknown-name: foo', 'expression/unknown-name: baz']],
  ])('%s', (text, found) => {
    expect(read(text)).toBeUndefined()
    expect(problems(text)).toEqual(found)
  })

  it('stand where they are in an interpolation', () => {
    expect(problems('"Order ${pat.orderId}"')).toEqual(['expression/unknown-name: pat'])
  })

  it('say that a loop is missing', () => {
    expect(parseExpression('index', emptyScope).diagnostics).toMatchObject([{ code: 'expression/no-loop' }])
  })

  it.each(['('.repeat(5000), 'if('.repeat(5000), '['.repeat(5000), '"${'.repeat(5000), '!'.repeat(5000)])(
    'end however deep the nesting',
    (text) => {
      expect(parseExpression(`if(${text}`, scope).root).toBeUndefined()
    },
  )
})

describe('any text', () => {
  it('never throws, and gives an expression or a problem', () => {
    const bits = fc.constantFrom(
      'path',
      '.',
      'a',
      '"',
      '${',
      '}',
      '(',
      ')',
      '[',
      ']',
      '{',
      ',',
      '==',
      '!',
      'if',
      'item',
      'default',
      '1',
      ' ',
      "'",
      '\\',
      'in',
      '&&',
      'null',
      'index',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(bits, { maxLength: 20 }).map((all) => all.join('')),
          fc.string(),
        ),
        (text) => {
          const { root, diagnostics } = parseExpression(text, scope)
          expect(root !== undefined || diagnostics.length > 0).toBe(true)
          const ranges = diagnostics.map(({ at }) => (at.kind === 'source' ? at.range : { start: -1, end: -1 }))
          expect(ranges.every(({ start, end }) => 0 <= start && start <= end && end <= text.length)).toBe(true)
        },
      ),
    )
  })
})

describe('any expression', () => {
  const loops = scope.loops.map(({ id }) => id)
  const variables = scope.variables.map(({ id }) => id)

  it('is read back from its text as it was', () => {
    fc.assert(
      fc.property(expressionIn({ loops, variables }, 3), (expression) => {
        expect(parseExpression(printExpression(expression, scope), scope)).toEqual({
          root: expression,
          diagnostics: [],
        })
      }),
    )
  })

  it('prints alike once read', () => {
    fc.assert(
      fc.property(expressionIn({ loops, variables }, 2), (expression) => {
        const text = `if(${printCondition({ kind: 'present', value: expression }, scope)}, 1)`
        const back = parseExpression(text, scope).root
        expect(back && printExpression(back, scope)).toBe(text)
      }),
    )
  })
})
