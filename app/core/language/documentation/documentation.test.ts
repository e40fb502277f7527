import { describe, expect, it } from 'vitest'
import { createTemplateVariables } from '../../apigateway/index.ts'
import { parseTemplate, renderTemplate } from '../../vtl/index.ts'
import { ordersContext } from '../fixtures/orders.ts'
import { contextMembers } from './contextMembers.ts'
import { directives } from './directives.ts'
import { utilMembers } from './hosts.ts'
import { inputMembers, parameterMaps } from './inputMembers.ts'
import { javaMethods } from './javaMethods.ts'

/** Values of each type under the names that the examples use. */
const prelude =
  "#set($name = 'a@b')#set($items = ['a', 'b'])#set($map = {'key': 1})#set($count = 2)" +
  '#foreach($entry in $map.entrySet())#end#set($flag = true)'

const variables = () => createTemplateVariables(ordersContext.sample?.() ?? {})

/** What an example renders, without the values it needs. */
function render(example: string): string {
  const outcome = renderTemplate(parseTemplate(prelude + example), { variables: variables() })
  return outcome.kind === 'rendered' ? outcome.output : `failed: ${outcome.diagnostics.map(({ code }) => code).join()}`
}

const methods = Object.entries(javaMethods).flatMap(([type, table]) =>
  table.flatMap(({ name, example }) => (example === undefined || type === 'Entry' ? [] : [{ type, name, example }])),
)

describe('documented methods', () => {
  const values = methods.filter(({ name, example }) => !example.startsWith('#') && name !== 'putAll')

  it.each(values)('$type.$name gives a value: $example', ({ example }) => {
    // A method that is not there is an invalid reference, whose value is "".
    expect(Number(render(`#set($result = ${example})$result.toString().length()`))).toBeGreaterThan(0)
  })

  it.each(methods)('$type.$name runs: $example', ({ example }) => {
    expect(render(example)).not.toMatch(/^failed/)
  })

  it('have each name once a type', () => {
    for (const table of Object.values(javaMethods)) {
      const names = table.map(({ name }) => name)
      expect(names).toEqual([...new Set(names)])
    }
  })
})

describe('examples', () => {
  const examples = [...inputMembers, ...parameterMaps, ...utilMembers, ...directives].flatMap(({ name, example }) =>
    example === undefined ? [] : [{ name, example }],
  )

  it.each(examples)('$name: $example', ({ example }) => {
    const { diagnostics } = parseTemplate(example)
    expect(diagnostics).toEqual([])
  })

  it.each(contextMembers.map(({ example, path }) => ({ example: example ?? '', path })))('$path', ({ example }) => {
    expect(parseTemplate(example).diagnostics).toEqual([])
  })
})
