import { isJsonArray, type Json } from './json.ts'

/** The text of a number that is to be printed otherwise than JavaScript prints it; undefined for every other value. */
export type NumberText = (holder: object, name: string | number) => string | undefined

/** Two-space indent, members in the order given, a final newline: the same value always gives the same bytes. */
export function printCanonicalJson(json: Json, numberText?: NumberText): string {
  return `${numberText === undefined ? JSON.stringify(json, null, 2) : print(json, '\n', numberText)}\n`
}

/** As JSON.stringify lays it out. `line` is the break before a sibling. */
function print(json: Json, line: string, numberText: NumberText): string {
  if (typeof json !== 'object' || json === null) return JSON.stringify(json)
  const inner = `${line}  `
  const child = (name: string | number, value: Json): string =>
    (typeof value === 'number' && numberText(json, name)) || print(value, inner, numberText)
  if (isJsonArray(json)) {
    const items = json.map((item, i) => `${inner}${child(i, item)}`)
    return items.length === 0 ? '[]' : `[${items.join(',')}${line}]`
  }
  const members = Object.entries(json).map(([name, value]) => `${inner}${JSON.stringify(name)}: ${child(name, value)}`)
  return members.length === 0 ? '{}' : `{${members.join(',')}${line}}`
}
