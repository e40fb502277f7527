import { bench, describe } from 'vitest'
import type { MatchField } from './suggestion.ts'
import { suggest } from './suggest.ts'

const FIELDS = 5_000
const THINGS = ['customer', 'order', 'invoice', 'shipment', 'account', 'payment', 'address', 'contract']
const PARTS = ['Id', 'Name', 'Status', 'Amount', 'Quantity', 'CreatedAt', 'Email', 'Phone', 'City', 'Country']

/** Objects of ten fields, a fifth of them arrays; `join` writes the names as one side or the other would. */
function tree(join: (words: readonly string[]) => string): readonly MatchField[] {
  const fields: MatchField[] = []
  for (let group = 0; fields.length < FIELDS; group++) {
    const key = `${group}`
    const thing = THINGS[group % THINGS.length] ?? ''
    fields.push({ key, name: join([thing, `${group}`]), type: group % 5 === 0 ? 'array' : 'object' })
    for (const part of PARTS)
      fields.push({ key: `${key}.${part}`, name: join([thing, part]), type: 'string', parent: key })
  }
  return fields.slice(0, FIELDS)
}

const camel = tree(([first = '', ...rest]) => `${first}${rest.join('')}`)
const snake = tree((words) => words.join('_').toLowerCase())
const same = Array.from({ length: FIELDS }, (_, i): MatchField => ({ key: `${i}`, name: 'id', type: 'string' }))

describe('suggestions for 5,000 × 5,000 fields (to reach: 500 ms)', () => {
  bench('trees with names in two styles', () => void suggest(camel, snake))
  bench('one name throughout', () => void suggest(same, same))
})
