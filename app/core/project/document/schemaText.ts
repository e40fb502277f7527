import type { Parsed } from '../../diagnostics/index.ts'
import { parseJson, parseJsonNode, printCanonicalJson } from '../../json/index.ts'
import type { Shape } from '../../mapping/index.ts'
import { noteExactNumbers, takeExactNumbers } from './exactNumbers.ts'

type SchemaShape = Extract<Shape, { readonly kind: 'schema' }>

/** A shape out of the text of a JSON Schema, its numbers kept digit by digit; undefined where the text is no JSON. */
export function parseSchemaText(text: string): Parsed<SchemaShape | undefined> {
  const { root: schema, diagnostics } = parseJson(text)
  const { root: node } = parseJsonNode(text)
  const broken = diagnostics.some(({ severity }) => severity === 'error')
  if (schema === undefined || node === undefined || broken) return { root: undefined, diagnostics }
  const member = { name: 'schema', nameRange: node.range, value: node }
  const noted = noteExactNumbers({ kind: 'object', range: node.range, members: [member] }, { kind: 'schema', schema })
  return { root: noted as unknown as SchemaShape, diagnostics }
}

/** The text of a shape's schema, as project files have it. */
export function printSchemaText(shape: SchemaShape): string {
  const { json, numberText } = takeExactNumbers(shape)
  const { schema } = json as unknown as SchemaShape
  return printCanonicalJson(schema, numberText)
}
