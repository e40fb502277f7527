import { describe, expect, it } from 'vitest'
import { sliceRange } from '../../text/index.ts'
import { parseTemplate } from '../../vtl/index.ts'
import { overrideRanges } from './overrideRanges.ts'

/** The overrides of a template with the stretch that writes each. */
function written(template: string): Readonly<Record<string, string>> {
  const ranges = overrideRanges(parseTemplate(template).root)
  return Object.fromEntries([...ranges].map(([key, range]) => [key, sliceRange(template, range)]))
}

describe('G3.8: where a template writes overrides', () => {
  it.each([
    [
      '#set($context.requestOverride.header.X-A = 1)',
      { 'header/X-A': '#set($context.requestOverride.header.X-A = 1)' },
    ],
    ["a#set($context.requestOverride.path['id'] = 1)b", { 'path/id': "#set($context.requestOverride.path['id'] = 1)" }],
    [
      '#set($context["requestOverride"]["header"]["x"] = 1)',
      { 'header/x': '#set($context["requestOverride"]["header"]["x"] = 1)' },
    ],
    [
      "$context.requestOverride.querystring.put('k', 'v')",
      { 'querystring/k': "$context.requestOverride.querystring.put('k', 'v')" },
    ],
    [
      "#set($old = $context.requestOverride.header.put('k', 'v'))",
      { 'header/k': "$context.requestOverride.header.put('k', 'v')" },
    ],
    [
      '#if($a)#set($context.requestOverride.header.x = 1)#end',
      { 'header/x': '#set($context.requestOverride.header.x = 1)' },
    ],
  ])('%s', (template, expected) => {
    expect(written(template)).toEqual(expected)
  })

  it.each([
    ['a computed name', '#set($context.requestOverride.header[$name] = 1)'],
    ['a name put together', '#set($context.requestOverride.header["x-$name"] = 1)'],
    [
      'two places for one name',
      '#set($context.requestOverride.header.x = 1)#set($context.requestOverride.header.x = 2)',
    ],
    ['an override of the response', '#set($context.responseOverride.status = 404)'],
    ['a variable of another name', '#set($requestOverride.header.x = 1)'],
    ['a read', '$context.requestOverride.header.x'],
  ])('not: %s', (_, template) => {
    expect(written(template)).toEqual({})
  })
})
