import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { JavaDouble, JavaList, JavaMap, JavaMapView, type JavaValue } from '../java/index.ts'
import { jsonNodeToJava, jsonToJava, parseJsonNode, printInputJson } from '../json/index.ts'
import { evaluateJsonPath, type JsonPathOutcome, parseJsonPath } from './index.ts'

function documentOf(json: string): JavaValue {
  const { root } = parseJsonNode(json)
  return root === undefined ? null : jsonNodeToJava(root)
}

function read(path: string, json: string, steps?: number): JsonPathOutcome {
  const { root } = parseJsonPath(path)
  return evaluateJsonPath(root, documentOf(json), steps === undefined ? undefined : { steps })
}

function valueOf(outcome: JsonPathOutcome): string {
  return outcome.kind === 'value' ? printInputJson(outcome.value) : outcome.kind
}

const order = '{"id":"o-7","lines":[{"sku":"A","qty":2,"tags":["x"]},{"sku":"B","qty":1}],"ship":{"city":"Oslo"}}'

describe('a definite path', () => {
  it('gives the value and where it stands', () => {
    expect(read('$.lines[1].sku', order)).toEqual({ kind: 'value', value: 'B', location: ['lines', 1, 'sku'] })
    expect(read('$.lines[-1].sku', order)).toEqual({ kind: 'value', value: 'B', location: ['lines', 1, 'sku'] })
    expect(read('$', '5')).toEqual({ kind: 'value', value: 5, location: [] })
  })

  it('gives the very object of the document', () => {
    const document = documentOf(order)
    const found = evaluateJsonPath(parseJsonPath('$.ship').root, document)
    expect(found.kind === 'value' && document instanceof JavaMap && document.entries.get('ship') === found.value).toBe(
      true,
    )
  })

  it('tells null from nothing', () => {
    expect(read('$.a', '{"a":null}')).toEqual({ kind: 'value', value: null, location: ['a'] })
    expect(read('$.b', '{"a":null}')).toEqual({ kind: 'none' })
    expect(read('$.a.b', '{"a":null}')).toEqual({ kind: 'none' })
  })

  it('merges several names into an object that stands nowhere', () => {
    const found = read("$.lines[0]['qty','sku','none']", order)
    expect(valueOf(found)).toBe('{"qty":2,"sku":"A"}')
    expect(found).not.toHaveProperty('location')
  })

  it('never finds members of JavaScript objects', () => {
    expect(read('$.constructor', '{}')).toEqual({ kind: 'none' })
    expect(read('$.__proto__', '{"a":1}')).toEqual({ kind: 'none' })
    expect(read('$.length', '[1]')).toEqual({ kind: 'none' })
  })
})

describe('an indefinite path', () => {
  it('gives a list that prints as JSON, and where its items stand', () => {
    const found = read('$.lines[*].sku', order)
    expect(found.kind === 'value' && found.value instanceof JavaList && found.value.json).toBe(true)
    expect(found).toMatchObject({
      locations: [
        ['lines', 0, 'sku'],
        ['lines', 1, 'sku'],
      ],
    })
  })

  it('gives an empty list for no hit', () => {
    expect(valueOf(read('$.lines[*].none', order))).toBe('[]')
    expect(valueOf(read('$..none', order))).toBe('[]')
  })

  it('finds nothing where the definite part before it is missing', () => {
    expect(read('$.none[*].a', order)).toEqual({ kind: 'none' })
  })

  it('counts a negative start of two-ended slices through zero, as Jayway does', () => {
    expect(read('$[-1:1]', '["a","b","c"]')).toMatchObject({ locations: [[2], [0]] })
  })

  it('looks at the index behind a scan only where one name follows', () => {
    expect(valueOf(read('$..[0].sku', order))).toBe('["A"]')
    expect(valueOf(read('$..[0].tags[0]', order))).toBe('["x"]')
  })
})

describe('a filter', () => {
  const people = '[{"n":"Ann","a":31,"l":["en"]},{"n":"Bob","a":17,"l":[]},{"n":"Cy","a":58.0}]'

  it.each([
    ['$[?(@.a > 18)].n', '["Ann","Cy"]'],
    ['$[?(@.a == 58)].n', '["Cy"]'],
    ["$[?(@.a == '31')].n", '["Ann"]'],
    ['$[?(@.n =~ /[ab].*/i)].n', '["Ann","Bob"]'],
    ['$[?(@.l)].n', '["Ann","Bob"]'],
    ['$[?(!@.l)].n', '["Cy"]'],
    ['$[?(@.l empty true)].n', '["Bob"]'],
    ["$[?(@.l contains 'en')].n", '["Ann"]'],
    ["$[?(@.n in ['Bob','Cy'])].a", '[17,58.0]'],
    ["$[?(@.n nin ['Bob','Cy'])].a", '[31]'],
    ["$[?(@.l subsetof ['en','fr'])].n", '["Ann","Bob"]'],
    ["$[?(@.l anyof ['en','fr'])].n", '["Ann"]'],
    ["$[?(@.l noneof ['en','fr'])].n", '["Bob"]'],
    ['$[?(@.n size 3)].n', '["Ann","Bob"]'],
    ["$[?(@.a > 18 && @.a < 40 || @.n == 'Bob')].n", '["Ann","Bob"]'],
    ['$[?(!(@.a > 18))].n', '["Bob"]'],
    ['$[?(@.a === 31)].n', '["Ann"]'],
    ['$[?(@.a !== 31)].n', '["Bob","Cy"]'],
    ['$[?(@.a >= $[0].a)].n', '["Ann","Cy"]'],
    ["$[?(@.l all ['en'])].n", '[]'],
  ])('%s gives %s', (path, expected) => {
    expect(valueOf(read(path, people))).toBe(expected)
  })

  it('of an object is asked of the object itself', () => {
    expect(read("$.ship[?(@.city == 'Oslo')].city", order)).toMatchObject({ locations: [['ship', 'city']] })
  })

  it('fails as a whole where Jayway throws', () => {
    expect(read('$[?(@.o empty true)]', '[{"o":{}}]').kind).toBe('failed')
  })
})

describe('a function', () => {
  it.each([
    ['$.length()', '3'],
    ['$.size()', '3'],
    ['$.sum()', '6.0'],
    ['$.min()', '1.0'],
    ['$.max()', '3.0'],
    ['$.avg()', '2.0'],
    ['$.stddev()', '0.8164965809277263'],
    ['$.sum(4, $[0])', '13.0'],
    ['$.first()', '3'],
    ['$.last()', '2'],
    ['$.index(1)', '1'],
    ['$.concat("a", 1)', '"a1"'],
    ['$.append(4)', '[3,1,2,4]'],
  ])('%s of [3,1,2] gives %s', (path, expected) => {
    expect(valueOf(read(path, '[3,1,2]'))).toBe(expected)
  })

  it('gives Doubles and counts as Integers', () => {
    expect(read('$.sum()', '[1,2]')).toEqual({ kind: 'value', value: new JavaDouble(3) })
    expect(read('$.length()', '[1,2]')).toEqual({ kind: 'value', value: 2 })
  })

  it('of an unknown name fails when it is called', () => {
    expect(read('$.nope()', '[1]').kind).toBe('failed')
  })

  it('leaves the document as it was', () => {
    const document = documentOf('[1]')
    evaluateJsonPath(parseJsonPath('$.append(2)').root, document)
    expect(printInputJson(document)).toBe('[1]')
  })

  it('gives the keys of an object as Java does: a set', () => {
    const found = read('$.keys()', '{"a":1,"b":2}')
    expect(found.kind === 'value' && found.value instanceof JavaMapView).toBe(true)
    expect(valueOf(found)).toBe('["a","b"]')
  })
})

describe('limits', () => {
  it('ends when the budget is spent', () => {
    expect(read('$..*', order, 5)).toEqual({ kind: 'budget' })
    expect(read('$[?(@ =~ /(a+)+b(c|d)*x/)]', `["${'a'.repeat(40)}"]`, 2000)).toEqual({ kind: 'budget' })
  })

  it('takes from the budget what it used', () => {
    const budget = { steps: 1000 }
    evaluateJsonPath(parseJsonPath('$.lines[*].sku').root, documentOf(order), budget)
    expect(budget.steps).toBeLessThan(1000)
    expect(budget.steps).toBeGreaterThan(950)
  })

  it('fails for a document that is null, as Jayway does', () => {
    expect(read('$', 'null').kind).toBe('failed')
  })

  it('reads documents of the deepest nesting', () => {
    const json = `${'['.repeat(900)}1${']'.repeat(900)}`
    expect(valueOf(read('$..[0]', json))).toContain('1')
  })

  it('answers every path and document, with places that lead to the values', () => {
    const key = fc.constantFrom('a', 'b', 'c')
    const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
      tree: fc.oneof(
        { depthSize: 'small' },
        fc.constantFrom(1, 'a', null, true, 2.5),
        fc.array(tie('tree'), { maxLength: 3 }),
        fc.dictionary(key, tie('tree'), { maxKeys: 3 }),
      ),
    }))
    const segment = fc.constantFrom(
      '.a',
      '.b',
      "['c']",
      '[0]',
      '[-1]',
      '[0,1]',
      '[:2]',
      '[*]',
      '.*',
      '..a',
      '..[0]',
      '..*',
      '[?(@.a)]',
      '[?(@ == 1)]',
      '[?(@.b != null)]',
      '.length()',
    )
    fc.assert(
      fc.property(tree, fc.array(segment, { maxLength: 4 }), (json, segments) => {
        const document = jsonToJava(json as Parameters<typeof jsonToJava>[0])
        const outcome = evaluateJsonPath(parseJsonPath(`$${segments.join('')}`).root, document)
        expect(misplaced(document, outcome)).toEqual([])
      }),
    )
  })
})

/** The values of an outcome that do not stand where it says. */
function misplaced(document: JavaValue, outcome: JsonPathOutcome): readonly JavaValue[] {
  if (outcome.kind !== 'value') return []
  const { value, location, locations } = outcome
  if (location !== undefined && valueAt(document, location) !== value) return [value]
  const items = value instanceof JavaList ? value.items : []
  return locations === undefined
    ? []
    : items.filter((item, index) => valueAt(document, locations[index] ?? ['?']) !== item)
}

function valueAt(document: JavaValue, location: readonly (string | number)[]): JavaValue | undefined {
  let value: JavaValue | undefined = document
  for (const key of location) {
    if (value instanceof JavaMap) value = value.entries.get(key)
    else if (value instanceof JavaList) value = value.items[Number(key)]
    else return undefined
  }
  return value
}
