import type { Expression } from '../../../../core/mapping/index.ts'

/** The arguments of `lookup` beside the value: rows of a key and what stands behind it, and what holds otherwise. */
export interface LookupTable {
  readonly rows: readonly { readonly key: Expression; readonly result: Expression }[]
  readonly otherwise?: Expression
}

export function lookupTable(rest: readonly Expression[]): LookupTable {
  const rows: { key: Expression; result: Expression }[] = []
  for (let at = 0; at + 1 < rest.length; at += 2) {
    const [key, result] = [rest[at], rest[at + 1]]
    if (key !== undefined && result !== undefined) rows.push({ key, result })
  }
  const otherwise = rest.length % 2 === 1 ? rest.at(-1) : undefined
  return { rows, ...(otherwise && { otherwise }) }
}

export function lookupArguments({ rows, otherwise }: LookupTable): readonly Expression[] {
  return [...rows.flatMap(({ key, result }) => [key, result]), ...(otherwise === undefined ? [] : [otherwise])]
}

/** The text of a key, which is a constant; undefined of one that is not. */
export function keyText(key: Expression): string | undefined {
  if (key.kind !== 'literal') return undefined
  const value: unknown = JSON.parse(key.json)
  return typeof value === 'string' ? value : undefined
}

export function keyOf(text: string): Expression {
  return { kind: 'literal', json: JSON.stringify(text) }
}
