import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkResources, type GatewayResource, resourcePaths } from '../index.ts'

/** `id: parent/part`, the root as nothing: `pets: /pets`, `pet: pets/{id}`. */
function tree(...lines: readonly string[]): readonly GatewayResource[] {
  return lines.map((line) => {
    const [, id = '', parent = '', pathPart = ''] = /^(\w+): (\w*)\/(.*)$/.exec(line) ?? []
    return { id, pathPart, ...(parent !== '' && { parent }) }
  })
}

function refusals(resources: readonly GatewayResource[]): readonly string[] {
  return checkResources(resources).map(({ at, message }) => `${at.kind === 'pointer' ? at.pointer : ''} ${message}`)
}

describe('G1.6: what CreateResource refuses', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['nothing of a tree', ['pets: /pets', 'pet: pets/{id}', 'names: pet/names'], []],
    [
      'two of one name below one parent',
      ['pets: /pets', 'again: /pets'],
      ['/1 Another resource with the same parent already has this name: pets'],
    ],
    ['not one name below two parents', ['a: /a', 'b: /b', 'x: a/x', 'y: b/x'], []],
    [
      'parents in a circle',
      ['a: b/a', 'b: a/b'],
      ['/0 Resources cannot be cyclical.', '/1 Resources cannot be cyclical.'],
    ],
    ['a parent of itself', ['a: a/a'], ['/0 Resources cannot be cyclical.']],
    ['not what stands below a circle', ['c: a/c', 'a: a/a'], ['/1 Resources cannot be cyclical.']],
    ['not what stands below something unknown', ['a: elsewhere/a'], []],
    [
      'a child of a greedy variable',
      ['all: /{proxy+}', 'one: all/parent'],
      ['/1 Cannot create a child of a resource with a greedy path variable: {proxy+}'],
    ],
    [
      'a second variable, where another problem stands before it',
      ['a: /a', 'again: /a', 'all: /{proxy+}', 'dynamic: /{dynamic}'],
      [
        '/1 Another resource with the same parent already has this name: a',
        '/3 A sibling ({proxy+}) of this resource already has a variable path part -- only one is allowed',
      ],
    ],
  ])('%s', (_, lines, messages) => {
    expect(refusals(tree(...lines))).toEqual(messages)
  })
})

describe('the paths of resources', () => {
  it('are put together from the root, in whatever order they come', () => {
    const paths = resourcePaths(tree('names: pet/names', 'pet: pets/{id}', 'pets: /pets', 'lost: nowhere/x'))
    expect(Object.fromEntries(paths)).toEqual({
      pets: '/pets',
      pet: '/pets/{id}',
      names: '/pets/{id}/names',
      lost: undefined,
    })
  })

  it('any parents end: each resource has a path, is below a circle, or below something unknown', () => {
    const ids = fc.constantFrom('a', 'b', 'c', 'd', 'e')
    const resources = fc.uniqueArray(
      fc.record({ id: ids, parent: fc.option(ids, { nil: undefined }), pathPart: ids }),
      { selector: ({ id }) => id },
    )
    fc.assert(
      fc.property(resources, (all) => {
        const given = all.map(({ parent, ...one }) => ({ ...one, ...(parent !== undefined && { parent }) }))
        const paths = resourcePaths(given)
        expect(paths.size).toBe(given.length)
        for (const { id, parent, pathPart } of given) {
          const above = parent === undefined ? '' : paths.get(parent)
          expect(paths.get(id)).toBe(above === undefined ? undefined : `${above}/${pathPart}`)
        }
      }),
    )
  })
})
