import { describe, expect, it } from 'vitest'
import { exampleProject, type ProjectMethod } from '../../../../core/project/index.ts'
import { resourceRows } from './resourceRows.ts'

const [example] = exampleProject().methods
if (example === undefined) throw new Error('the example has a method')
const at = (path: string, verb: ProjectMethod['verb'] = 'GET'): ProjectMethod => ({ ...example, path, verb })

const shown = (methods: readonly ProjectMethod[]): readonly string[] =>
  resourceRows(methods).map(
    ({ segment, depth, methods: own }) => `${'  '.repeat(depth)}${segment} ${own.map(({ verb }) => verb).join(' ')}`,
  )

describe('resourceRows', () => {
  it('shows each resource once, those that only lead to others too', () => {
    const methods = [at('/orders/{id}', 'POST'), at('/orders/{id}'), at('/'), at('/orders/{id}/lines'), at('/b')]
    expect(shown(methods)).toEqual(['/ GET', '  b GET', '  orders ', '    {id} POST GET', '      lines GET'])
  })

  it('sorts by segments, not by letters of the path: /a-b does not part /a from what is below it', () => {
    expect(shown([at('/a-b'), at('/a/c'), at('/a')])).toEqual(['/ ', '  a GET', '    c GET', '  a-b GET'])
  })

  it('has no row for no method', () => {
    expect(shown([])).toEqual([])
  })
})
