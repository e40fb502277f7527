import * as fc from 'fast-check'

export interface GeneratedPath {
  readonly path: string
  /** JSON text, which keeps 1.0 apart from 1. */
  readonly document: string
}

/** What a document is made after, so that paths find something in it. */
type Shape =
  | { readonly kind: 'object'; readonly members: readonly (readonly [name: string, shape: Shape])[] }
  | { readonly kind: 'list'; readonly item: Shape }
  | { readonly kind: 'scalar'; readonly values: readonly string[] }

const scalars: readonly (readonly string[])[] = [
  ['0', '1', '2', '-1', '10', '12345678901234567890'],
  ['1.0', '2.5', '1e2', '0.00001', '1.10', '-0.0'],
  ['""', '"a"', '"b"', '"it\'s"', '"a b"', '"A"', '"x/y"', '"é€😀"', '"\\"q\\""'],
  ['"1"', '"2.5"', '"true"', '"ab"'],
  ['true', 'false'],
]
const names = ['a', 'b', 'c', 'id', 'x-y', 'k y', 'ü', '$ref', '0', 'user_name', "it's"]

const { shape, object } = fc.letrec<{ shape: Shape; object: Shape }>((tie) => ({
  shape: fc.oneof(
    { depthSize: 'small', maxDepth: 4 },
    fc.constantFrom(...scalars).map((values): Shape => ({ kind: 'scalar', values })),
    tie('object'),
    fc.oneof(tie('object'), tie('shape')).map((item): Shape => ({ kind: 'list', item })),
  ),
  object: fc
    .uniqueArray(fc.tuple(fc.constantFrom(...names), tie('shape')), {
      minLength: 1,
      maxLength: 4,
      selector: ([name]) => name,
    })
    .map((members): Shape => ({ kind: 'object', members })),
}))

/** A document of a shape; members are absent or null now and then, lists empty. */
function documentOf(of: Shape): fc.Arbitrary<string> {
  switch (of.kind) {
    case 'scalar':
      return fc.constantFrom(...of.values)
    case 'list':
      return fc.array(documentOf(of.item), { maxLength: 4, size: 'max' }).map((items) => `[${items.join(',')}]`)
    case 'object':
      return fc
        .tuple(...of.members.map(([name, member]) => memberOf(name, member)))
        .map((members) => `{${members.filter((each) => each !== '').join(',')}}`)
  }
}

function memberOf(name: string, of: Shape): fc.Arbitrary<string> {
  const present = documentOf(of).map((text) => `${JSON.stringify(name)}:${text}`)
  const empty = of.kind === 'scalar' ? `${JSON.stringify(name)}:null` : ''
  return fc.oneof({ weight: 8, arbitrary: present }, { weight: 1, arbitrary: fc.constantFrom('', empty) })
}

// 2.9.0 matches an absent value as "", 2.0.0 does not: none of these takes "".
const patterns = ['/a.*/', '/A/i', '/[ab]/', '/.+/', '/(a|b)+/', '/\\d+/']
const operators = ['==', '==', '<', '<=', '>', '>=']

function child(name: string): fc.Arbitrary<string> {
  const quoted = `['${name.replaceAll("'", "\\'")}']`
  return /^[\w$ü-]+$/.test(name) ? fc.constantFrom(`.${name}`, `.${name}`, quoted) : fc.constant(quoted)
}

interface Operand {
  readonly path: string
  readonly values: readonly string[]
}

/** `@` and each member that is a scalar, of the item or of one inside it. */
function operandsOf(item: Shape, path = '@'): readonly Operand[] {
  if (item.kind === 'scalar') return [{ path, values: item.values }]
  if (item.kind === 'list') return []
  return item.members.flatMap(([name, member]) =>
    operandsOf(member, /^[\w$ü-]+$/.test(name) ? `${path}.${name}` : `${path}['${name.replaceAll("'", "\\'")}']`),
  )
}

/** JSON as a filter writes it: a string in single quotes. */
function literalOf(value: string): string {
  return value.startsWith('"') ? `'${value.slice(1, -1)}'` : value
}

/** A comparison with a value of the operand's type: of unlike types, versions differ. */
function comparisonOf({ path, values }: Operand): fc.Arbitrary<string> {
  const usable = values.filter((value) => !/['\\]/.test(value))
  const equal = values.includes('true') ? ['==', ' == '] : operators.flatMap((each) => [each, ` ${each} `])
  const compared = fc
    .tuple(
      fc.constantFrom(...equal),
      fc.constantFrom(...usable.map(literalOf), ...(values.includes('true') ? ['null'] : [])),
    )
    .map(([operator, literal]) => `${path}${operator}${literal}`)
  const text = values.some((value) => value.startsWith('"'))
  const matched = fc.constantFrom(...patterns).map((pattern) => `${path} =~ ${pattern}`)
  return fc.oneof({ weight: 5, arbitrary: compared }, { weight: text ? 2 : 0, arbitrary: matched })
}

function filterOf(item: Shape): fc.Arbitrary<string> {
  const operands = operandsOf(item)
  if (operands.length === 0) return fc.constant('[?(@.missing)]')
  const test = fc.oneof(...operands.map(comparisonOf))
  // Within && and ||, versions differ on whether a null exists.
  const exists = fc.constantFrom(...operands.map(({ path }) => (path === '@' ? '@.missing' : path)))
  const several = fc.tuple(test, fc.constantFrom(' && ', ' || '), test).map((parts) => parts.join(''))
  return fc
    .oneof({ weight: 5, arbitrary: test }, { weight: 2, arbitrary: several }, { weight: 1, arbitrary: exists })
    .map((each) => `[?(${each})]`)
}

const bound = fc.constantFrom('', '0', '1', '2', '-1', '-2', '4')
const slice = fc
  .tuple(bound, bound)
  .filter(([from, to]) => from + to !== '')
  .map(([from, to]) => `[${from}:${to}]`)

/** What may follow in a path to a value of a shape; `definite` as long as the path has one place only. */
function tailOf(of: Shape, definite: boolean): fc.Arbitrary<string> {
  const end = {
    weight: 2,
    arbitrary: fc.constantFrom('', '', '', ...(of.kind === 'object' ? ['.missing', '.missing.too'] : [])),
  }
  if (of.kind === 'scalar') return end.arbitrary
  const scan = scanOf(of).map((each) => `..${each}`)
  if (of.kind === 'object') {
    const steps = of.members.map(([name, member]) => joined(child(name), member, definite))
    const some = fc
      .tuple(...of.members.slice(0, 2).map(([name]) => fc.constant(`'${name.replaceAll("'", "\\'")}'`)))
      .map((parts) => `[${parts.join(',')}]`)
    return fc.oneof(
      { depthSize: 'max', maxDepth: 6 },
      end,
      { weight: 8, arbitrary: fc.oneof(...steps) },
      { weight: 1, arbitrary: fc.constantFrom('.*', '[*]') },
      { weight: 1, arbitrary: some },
      { weight: 1, arbitrary: scan },
    )
  }
  const index = fc.constantFrom('[0]', '[0]', '[1]', '[2]', '[9]')
  return fc.oneof(
    end,
    { weight: definite ? 4 : 0, arbitrary: joined(index, of.item, definite) },
    { weight: 3, arbitrary: joined(fc.constantFrom('[*]', '[*]', '.*'), of.item, false) },
    { weight: 2, arbitrary: joined(slice, of.item, false) },
    { weight: 5, arbitrary: joined(filterOf(of.item), of.item, false) },
    { weight: 1, arbitrary: scan },
  )
}

function joined(step: fc.Arbitrary<string>, of: Shape, definite: boolean): fc.Arbitrary<string> {
  return fc.tuple(step, tailOf(of, definite)).map((parts) => parts.join(''))
}

function scanOf(of: Shape): fc.Arbitrary<string> {
  const inside = namesIn(of)
  const name = inside.length === 0 ? fc.constant('missing') : fc.constantFrom(...inside)
  return fc.oneof(
    {
      weight: 6,
      arbitrary: name.map((each) => (/^[\w$ü-]+$/.test(each) ? each : `['${each.replaceAll("'", "\\'")}']`)),
    },
    { weight: 1, arbitrary: fc.constantFrom('*', '[*]') },
  )
}

function namesIn(of: Shape): readonly string[] {
  if (of.kind === 'scalar') return []
  if (of.kind === 'list') return namesIn(of.item)
  return of.members.flatMap(([name, member]) => [name, ...namesIn(member)])
}

/** Mostly an object or a list of them: what else there is, few paths go into. */
const root: fc.Arbitrary<Shape> = fc.oneof(
  { weight: 8, arbitrary: object },
  { weight: 4, arbitrary: object.map((item): Shape => ({ kind: 'list', item })) },
  { weight: 1, arbitrary: shape },
)

/** Documents as people send them, and paths of the forms that versions of Jayway share into them. */
export const jsonPaths: fc.Arbitrary<GeneratedPath> = root.chain((of) =>
  fc.record({ path: tailOf(of, true).map((tail) => `$${tail}`), document: documentOf(of) }),
)
