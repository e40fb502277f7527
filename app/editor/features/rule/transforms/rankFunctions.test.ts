import { describe, expect, it } from 'vitest'
import { emptyScope, type FunctionName, functions, parseExpression } from '../../../../core/mapping/index.ts'
import { functionTypes } from './functionTypes.ts'
import { rankFunctions } from './rankFunctions.ts'

describe('rankFunctions', () => {
  it.each([
    ['string', 'number', 'toNumber'],
    ['string', 'boolean', 'toBoolean'],
    ['array', 'number', 'size'],
    ['string', 'string', 'lower'],
    ['number', 'number', 'multiply'],
  ] as const)('guesses of a %s that is written as %s: %s', (from, to, best) => {
    expect(rankFunctions({ from, to }, '')[0]).toBe(best)
  })

  it('leaves out what is for another kind of value', () => {
    const ofList = rankFunctions({ from: 'array', to: 'string' }, '')
    expect(ofList).not.toContain('lower')
    expect(ofList).toEqual(expect.arrayContaining(['at', 'size', 'flatten']))
    expect(rankFunctions({ from: 'string', to: 'string' }, '')).not.toContain('flatten')
  })

  it('offers all where nothing is known of the value', () => {
    expect(rankFunctions({ from: undefined, to: undefined }, '')).toHaveLength(Object.keys(functions).length)
  })

  it('searches names first, then what functions give, whatever the kind of value', () => {
    expect(rankFunctions({ from: 'array', to: 'string' }, 'low')[0]).toBe('lower')
    expect(rankFunctions({ from: 'string', to: 'string' }, 'base64')).toEqual(
      expect.arrayContaining(['base64Encode', 'base64Decode']),
    )
    expect(rankFunctions({ from: 'string', to: 'string' }, 'lower case')).toEqual(['lower'])
    expect(rankFunctions({ from: 'string', to: 'string' }, 'nothing like it')).toEqual([])
  })
})

describe('functionTypes', () => {
  it.each(Object.keys(functions) as FunctionName[])('adds %s with arguments that it takes', (name) => {
    const call = `${name}(${['query.a', ...functionTypes[name].start].join(', ')})`
    expect(parseExpression(call, emptyScope).diagnostics).toEqual([])
  })
})
