import { expect, it } from 'vitest'
import { jsonNodeToJava, parseJsonNode } from '../json/index.ts'
import { JavaMap } from '../java/index.ts'
import { type VtlDialect, type VtlValue, renderTemplate } from '../vtl/index.ts'

/** In the place of an output: the engine throws. */
export const fails = null

/** A template, what API Gateway's set-up of Velocity 1.7 makes of it, and what its defaults do where that differs. */
export type TemplateRow = readonly [template: string, apiGateway: string | null, stock?: string | null]

const given =
  '{"x":"X","e":"","n":5,"l":[1,2,3],"m":{"a":1,"b":{"c":"deep"}},"z":null,"nulls":[null,1],"t":true,"f":false}'

/** The variables of the rows, new for every render, as templates change them. */
export function tableVariables(): ReadonlyMap<string, VtlValue> {
  const { root } = parseJsonNode(given)
  const variables = root === undefined ? null : jsonNodeToJava(root)
  const entries = variables instanceof JavaMap ? [...variables.entries] : []
  return new Map(entries.map(([name, value]) => [typeof name === 'string' ? name : '', value]))
}

export function outputOf(template: string, dialect: VtlDialect): string | null {
  const outcome = renderTemplate(template, { dialect, variables: tableVariables() })
  return outcome.kind === 'rendered' ? outcome.output : fails
}

/** One test a row; the outcomes were taken from Velocity 1.7 itself, with the variables above. */
export function itRenders(rows: readonly TemplateRow[]): void {
  it.each(rows.map((row) => ({ row })))('$row.0', ({ row: [template, apiGateway, stock = apiGateway] }) => {
    expect(outputOf(template, 'api-gateway')).toBe(apiGateway)
    expect(outputOf(template, 'velocity-1.7')).toBe(stock)
  })
}
