import { describe, expect, it } from 'vitest'
import { checkResourcePaths } from '../index.ts'

describe('G1.6, G8: resources of an API', () => {
  it.each([
    [['/', '/orders', '/orders/{id}', '/orders/{id}/items/{item}', '/{proxy+}'], []],
    [['/orders/{id}', '/orders/{id}'], []],
    [['/a/{id}', '/b/{other}'], []],
    [['/{proxy+}/parent'], ['/0 Cannot create a child of a resource with a greedy path variable: {proxy+}']],
    [
      ['/{proxy+}', '/{dynamic}'],
      ['/1 A sibling ({proxy+}) of this resource already has a variable path part -- only one is allowed'],
    ],
    [
      ['/a/{id}', '/a/{other}/x'],
      ['/1 A sibling ({id}) of this resource already has a variable path part -- only one is allowed'],
    ],
    [['/a.b,c:d-e_f'], []],
    [['/a b'], ['/0 The path part a b is neither letters, digits and _ - . , : nor a variable in braces.']],
    [['/x{id}'], ['/0 The path part x{id} is neither letters, digits and _ - . , : nor a variable in braces.']],
    [['/{}'], ['/0 The path part {} is neither letters, digits and _ - . , : nor a variable in braces.']],
    [['/ping'], ['/0 API Gateway keeps /ping for its own health checks: no request reaches the method.']],
  ])('%j', (paths, expected) => {
    const found = checkResourcePaths(paths).map(
      ({ at, message }) => `${at.kind === 'pointer' ? at.pointer : ''} ${message}`,
    )
    expect(found).toEqual(expected)
  })
})
