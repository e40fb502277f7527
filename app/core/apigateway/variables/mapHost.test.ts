import { describe, expect, it } from 'vitest'
import { JavaList, JavaMap } from '../../java/index.ts'
import type { HostObject, HostResult, VtlValue } from '../../vtl/index.ts'
import { createContextHost } from './contextHost.ts'
import { MapHost, plainValue } from './mapHost.ts'
import { Observations } from './observations.ts'
import { UtilHost } from './utilHost.ts'

const utilHost: HostObject = new UtilHost(new Observations())

const none = { origins: [] }
const call = { traced: true }

function contextHost(): MapHost {
  const header = new JavaMap(new Map([['X', 'mapped']]))
  return createContextHost(
    new JavaMap(
      new Map<string, VtlValue & (JavaMap | string)>([
        ['requestOverride', new JavaMap(new Map([['header', header]]))],
        ['stage', 'prod'],
      ]),
    ),
  )
}

function memberOf(host: MapHost, ...names: readonly string[]): MapHost {
  return names.reduce((at, name) => {
    const value = at.property(name)?.value
    return value instanceof MapHost ? value : at
  }, host)
}

function resultOf(outcome: ReturnType<MapHost['call']>): HostResult | undefined {
  return outcome === undefined || 'failure' in outcome ? undefined : outcome
}

describe('a map behind $context is a Java map', () => {
  it.each([
    ['size', [], 2],
    ['containsKey', ['stage'], true],
    ['isEmpty', [], false],
    ['get', ['missing'], null],
    ['put', ['stage', 'dev'], 'prod'],
  ])('%s', (name, args, expected) => {
    const outcome = contextHost().call(
      name,
      args.map((value) => ({ value, ...none })),
    )
    expect(resultOf(outcome)?.value).toEqual(expected)
  })

  it.each(['constructor', 'hasOwnProperty', '__proto__', 'call', 'assign', 'map'])(
    '%s is no method of it, and no key',
    (name) => {
      expect(contextHost().call(name, [])).toBeUndefined()
      expect(contextHost().property(name)?.value).toBeNull()
    },
  )

  it('iterates over its values, and prints nothing', () => {
    expect(contextHost().iterate()).toHaveLength(2)
    expect(contextHost().print()).toBe('')
  })
})

describe('a member names its place, until a template writes it', () => {
  it('by property, index and get alike', () => {
    const header = memberOf(contextHost(), 'requestOverride', 'header')
    const origins = [{ root: 'context', path: ['requestOverride', 'header', 'X'] }]
    expect(header.property('X')).toEqual({ value: 'mapped', origins })
    expect(header.index('X')).toEqual({ value: 'mapped', origins })
    expect(header.call('get', [{ value: 'X', ...none }])).toEqual({ value: 'mapped', origins })
  })

  it.each([
    ['assigned', (host: MapHost) => host.assign('X', { value: 'v', origins: [{ root: 'rawBody', path: [] }] })],
    [
      'put',
      (host: MapHost) =>
        host.call('put', [
          { value: 'X', ...none },
          { value: 'v', origins: [{ root: 'rawBody', path: [] }] },
        ]),
    ],
  ])('then where its value came from: %s', (_, write) => {
    const context = contextHost()
    write(memberOf(context, 'requestOverride', 'header'))
    expect(memberOf(context, 'requestOverride', 'header').property('X')).toEqual({
      value: 'v',
      origins: [{ root: 'rawBody', path: [] }],
    })
  })

  it('holds the map of another host, and how other hosts print', () => {
    const context = contextHost()
    context.assign('copy', { value: memberOf(context, 'requestOverride'), ...none })
    expect(context.map.entries.get('copy')).toBe(context.map.entries.get('requestOverride'))
    expect(plainValue(utilHost)).toBe('')
    expect(plainValue(new JavaList([]))).toBeInstanceOf(JavaList)
  })
})

describe('$util', () => {
  it('has no members, and takes no index and no assignment', () => {
    expect(utilHost.property('urlEncode', call)).toBeUndefined()
    expect(utilHost.index('urlEncode', call)).toBeUndefined()
    expect(utilHost.assign('x', { value: 1, ...none })).toBe(false)
    expect(utilHost.iterate()).toBeUndefined()
  })

  it.each(['constructor', '__proto__', 'toString', 'has', 'get'])('%s is no function of it', (name) => {
    expect(utilHost.call(name, [{ value: 'x', ...none }], call)).toBeUndefined()
  })

  it('gives the origins of its argument', () => {
    const origins = [{ root: 'body', path: ['a'] }]
    expect(utilHost.call('urlEncode', [{ value: 'a b', origins }], call)).toEqual({ value: 'a+b', origins })
  })
})
