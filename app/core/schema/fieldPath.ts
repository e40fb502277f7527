/** Jayway reads these after a dot; every other name goes into brackets. */
const plainName = /^[A-Za-z_][A-Za-z0-9_-]*$/

/** The JSONPath of a member: `$.a` and `b` give `$.a.b`; other names are quoted: `$['first name']`. */
export function memberPath(parent: string, name: string): string {
  if (plainName.test(name)) return `${parent}.${name}`
  return `${parent}['${name.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}']`
}

/** The JSONPath of every item (`[*]`), or of one. */
export function itemPath(parent: string, index?: number): string {
  return `${parent}[${index ?? '*'}]`
}
