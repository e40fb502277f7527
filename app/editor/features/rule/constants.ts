import type { As } from '../../../core/mapping/index.ts'

export const constantTypes = ['text', 'number', 'boolean', 'null', 'json'] as const
export type ConstantType = (typeof constantTypes)[number]

export const constantWords: Readonly<Record<ConstantType, string>> = {
  text: 'Text',
  number: 'Number',
  boolean: 'True or false',
  null: 'null',
  json: 'JSON',
}

/** What type a constant is of; lists and objects are JSON. */
export function constantType(json: string): ConstantType {
  const first = json.trimStart().charAt(0)
  if (first === '"') return 'text'
  if (first === 'n') return 'null'
  if (first === 't' || first === 'f') return 'boolean'
  return first === '{' || first === '[' ? 'json' : 'number'
}

/** A constant as one types it: of a text its characters, of everything else its JSON. */
export function constantText(json: string): string {
  return constantType(json) === 'text' ? String(JSON.parse(json)) : json
}

/** The JSON of what was typed for a type, or what is wrong with it. Numbers keep every digit. */
export function constantJson(
  type: ConstantType,
  text: string,
): { readonly json: string } | { readonly problem: string } {
  const plain = text.trim()
  switch (type) {
    case 'text':
      return { json: JSON.stringify(text) }
    case 'number':
      if (/^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(plain)) return { json: plain }
      return { problem: `${JSON.stringify(plain)} is no number of JSON, such as 10 or 1.50.` }
    case 'boolean':
      return { json: plain === 'true' ? 'true' : 'false' }
    case 'null':
      return { json: 'null' }
    case 'json':
      try {
        JSON.parse(plain)
        return { json: plain }
      } catch (error) {
        return { problem: `This is no JSON: ${error instanceof Error ? error.message : String(error)}.` }
      }
  }
}

/** The constant as near as another type comes to it. */
export function convertedConstant(json: string, to: ConstantType): string {
  const text = constantText(json)
  const converted = constantJson(to, text)
  if ('json' in converted) return converted.json
  return to === 'number' ? '0' : '{}'
}

/** How a constant of a type is written in a payload. */
export function asOfConstant(type: ConstantType): As {
  return type === 'text' ? 'string' : 'json'
}
