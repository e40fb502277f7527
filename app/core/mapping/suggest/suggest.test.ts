import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FieldType } from '../../schema/index.ts'
import type { MatchField, Suggestion } from './suggestion.ts'
import { suggest } from './suggest.ts'

/** `order.items[].sku:string` and so on as fields, with every object and array on the way. */
function fields(...paths: readonly string[]): readonly MatchField[] {
  const known = new Map<string, MatchField>()
  for (const path of paths) {
    const [names = '', type = 'string'] = path.split(':')
    let parent: string | undefined
    names.split('.').forEach((step, i, steps) => {
      const key = steps.slice(0, i + 1).join('.')
      const last = i === steps.length - 1
      const shape = (step.endsWith('[]') ? 'array' : last ? type : 'object') as FieldType
      const field = { key, name: step.replace('[]', ''), type: shape, ...(parent !== undefined && { parent }) }
      if (!known.has(key)) known.set(key, field)
      parent = key
    })
  }
  return [...known.values()]
}

function best(sources: readonly MatchField[], targets: readonly MatchField[]): readonly string[] {
  return suggest(sources, targets)
    .filter(({ rank }) => rank === 1)
    .map(({ source, target }) => `${source} → ${target}`)
}

const nameOf = ({ factors }: Suggestion): string => factors.find(({ kind }) => kind === 'name')?.how ?? ''

describe('suggest', () => {
  it.each([
    ['an equal name', 'orderId', 'orderId', 'exact'],
    ['another case', 'orderid', 'orderId', 'normalised'],
    ['other separators', 'order_id', 'order-id', 'normalised'],
    ['words in another order', 'idOfOrder', 'ofOrderId', 'tokens'],
    ['a plural', 'tag', 'tags', 'tokens'],
    ['the prefix of a header', 'X-Tenant', 'tenant', 'tokens'],
    ['a synonym', 'qty', 'quantity', 'synonym'],
    ['a synonym of two words', 'zipCode', 'postcode', 'synonym'],
    ['a synonym among other words', 'buyerMail', 'customerEmail', 'synonym'],
    ['most of the words', 'customerId', 'customerExternalId', 'partial'],
  ])('pairs by %s', (_, source, target, how) => {
    const [one] = suggest(fields(source), fields(target))
    expect(one).toMatchObject({ source, target, rank: 1, kind: 'value' })
    expect(one && nameOf(one)).toBe(how)
  })

  it.each([
    ['names without a common word', 'colour', 'weight'],
    ['one word of three', 'billingAddressCity', 'shippingCountryCity'],
    ['an object and a value', 'customer.name', 'customer'],
    ['an array and a value', 'tags[]', 'tags'],
    ['names that are empty', '', ''],
  ])('does not pair %s', (_, source, target) => {
    expect(suggest(fields(source), fields(target))).toEqual([])
  })

  it('ranks by how names agree before all else', () => {
    const sources = fields('deep.order.QTY:integer', 'quantity:boolean', 'orderQuantity:integer')
    expect(suggest(sources, fields('deep.order.quantity:integer')).map(({ source }) => source)).toEqual([
      'quantity',
      'deep.order.QTY',
    ])
    expect(best(fields('orderQuantity', 'qty'), fields('quantity'))).toEqual(['qty → quantity'])
  })

  it('tells equal names by their parents, and those by their types', () => {
    const sources = fields('billing.city', 'shipping.city', 'shipTo.city:integer')
    const targets = fields('to.shipping.city', 'billing.city')
    expect(best(sources, targets)).toEqual(['billing.city → billing.city', 'shipping.city → to.shipping.city'])
    expect(best(fields('a.total:string', 'b.total:number'), fields('c.total:integer'))).toEqual(['b.total → c.total'])
  })

  it('pairs arrays first, and their items only with the items of their pair', () => {
    const sources = fields('sku', 'items[].sku', 'items[].qty:integer', 'gifts[].sku')
    const targets = fields('lines[].sku', 'lines[].quantity:integer', 'presents[].colour')
    expect(best(sources, targets)).toEqual([
      'items[].sku → lines[].sku',
      'items[] → lines[]',
      'items[].qty → lines[].quantity',
    ])
    expect(suggest(sources, targets).find(({ target }) => target === 'lines[]')?.kind).toBe('loop')
  })

  it('pairs arrays that only their items tell', () => {
    const sources = fields('basket[].sku', 'basket[].qty:integer', 'people[].name')
    const suggestions = suggest(sources, fields('cart[].sku', 'cart[].qty:integer'))
    expect(suggestions.map(({ source, target }) => `${source} → ${target}`)).toEqual([
      'basket[].sku → cart[].sku',
      'basket[].qty → cart[].qty',
      'basket[] → cart[]',
    ])
    expect(suggestions.at(-1)?.reason).toBe(
      'Their items have fields in common, both at the top and the types are equal.',
    )
  })

  it('suggests an object as a whole where one side does not know its members', () => {
    expect(suggest(fields('meta:object'), fields('meta.a', 'meta.b')).map(({ kind }) => kind)).toEqual(['whole'])
    expect(best(fields('meta.a'), fields('meta.a'))).toEqual(['meta.a → meta.a'])
  })

  it('suggests nothing for what is mapped, but for what is in it', () => {
    const targets = fields('id', 'items[].sku').map((field) => ({ ...field, taken: field.key !== 'items[].sku' }))
    expect(best(fields('id', 'items[].sku'), targets)).toEqual(['items[].sku → items[].sku'])
  })

  it('follows a loop that is drawn already', () => {
    const sources = fields('lines[].sku', 'gifts[].sku')
    const targets = fields('lines[].sku').map((field) =>
      field.key === 'lines[]' ? { ...field, taken: true, pairedWith: 'gifts[]' } : field,
    )
    expect(best(sources, targets)).toEqual(['gifts[].sku → lines[].sku'])
  })

  it('guesses no source that some target has by name', () => {
    expect(best(fields('customerId'), fields('customerId', 'customerKeyId'))).toEqual(['customerId → customerId'])
  })

  it('says why in a sentence', () => {
    const [one] = suggest(fields('order.qty:integer'), fields('order.quantity:number'))
    expect(one?.reason).toBe('The names mean the same, in objects of the same name; both are numbers.')
  })

  it('lives with parents that are missing or stand later', () => {
    const odd: readonly MatchField[] = [
      { key: 'a', name: 'id', type: 'string', parent: 'later' },
      { key: 'later', name: 'x', type: 'object', parent: 'a' },
    ]
    expect(best(odd, fields('id'))).toEqual(['a → id'])
  })
})

describe('suggest, of any fields', () => {
  const name = fc.oneof(
    fc.constantFrom('id', 'ID', 'orderId', 'order_id', 'qty', 'quantity', 'items', 'lines', 'sku', 'tags'),
    fc.string({ maxLength: 5 }),
  )
  const type = fc.constantFrom<FieldType>('string', 'integer', 'number', 'object', 'array', 'any')
  const tree = fc.array(fc.record({ name, type, up: fc.nat(3), taken: fc.boolean() }), { maxLength: 30 }).map((made) =>
    made.map(({ up, ...field }, i): MatchField => ({
      ...field,
      key: `${i}`,
      ...(i >= up && up > 0 && { parent: `${i - up}` }),
    })),
  )

  it('is the same every time, never for what is taken, with each target ranked from 1 downwards', () => {
    fc.assert(
      fc.property(tree, tree, (sources, targets) => {
        const found = suggest(sources, targets)
        expect(suggest(sources, targets)).toEqual(found)
        for (const { key, taken } of targets) {
          const own = found.filter(({ target }) => target === key)
          expect(own.map(({ rank }) => rank)).toEqual(own.map((_, i) => i + 1))
          expect(taken === true ? own : []).toEqual([])
        }
        expect(found.every(({ score }) => score > 0 && score <= 1)).toBe(true)
      }),
    )
  })

  it('has no weaker agreement of names before a stronger one, and finds every equal name at the top', () => {
    const order = ['exact', 'normalised', 'tokens', 'synonym', 'partial', 'fields']
    fc.assert(
      fc.property(tree, tree, (sources, targets) => {
        const found = suggest(sources, targets)
        const strengths = found.map((one) => order.indexOf(nameOf(one)))
        expect(strengths).toEqual(strengths.toSorted((a, b) => a - b))
        for (const target of targets) {
          if (target.parent !== undefined || target.taken === true || target.name === '') continue
          if (target.type === 'object' || target.type === 'array') continue
          const equal = sources.some(
            (one) => one.parent === undefined && one.name === target.name && one.type === target.type,
          )
          const first = found.find((one) => one.target === target.key)
          expect(equal ? first && nameOf(first) : 'exact').toBe('exact')
        }
      }),
    )
  })
})
