/** What both trees' rows have in common. */
export interface TreeRow<Self> {
  readonly key: string
  readonly kind: 'group' | 'field'
  readonly name: string
  readonly type?: string
  readonly hasChildren: boolean
  children(): readonly Self[]
}

/** A row on screen, with what a screen reader says of its place. */
export interface FlatRow<Row> {
  readonly row: Row
  /** 1 for groups. */
  readonly level: number
  readonly open: boolean
  readonly position: number
  readonly setSize: number
  readonly parent: string | undefined
  /** Levels of the arrays around it, outermost first: what is inside one is there once for each item. */
  readonly arrays: readonly number[]
}

/** Where siblings stand. */
export type Level = Pick<FlatRow<unknown>, 'level' | 'parent' | 'arrays'>

export const topLevel: Level = { level: 1, parent: undefined, arrays: [] }

/** Where the children of a row stand. */
export function levelInside({ level, arrays }: Level, row: { readonly key: string; readonly type?: string }): Level {
  return { level: level + 1, parent: row.key, arrays: row.type === 'array' ? [...arrays, level] : arrays }
}
