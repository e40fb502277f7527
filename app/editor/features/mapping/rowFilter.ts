import type { Line, SourceRow, TargetRow } from '../../../core/project/index.ts'

/** Which rows of a tree are shown. */
export const rowFilters = ['all', 'mapped', 'unmapped', 'required', 'problems'] as const
export type RowFilter = (typeof rowFilters)[number]

/** What of a line and of rows the filters look at. */
type LineEnd = Pick<Line, 'sourceRow' | 'dangling'>
type Source = Pick<SourceRow, 'key' | 'required' | 'hasChildren'>
type Target = Pick<TargetRow, 'required' | 'rule'>

type Keep<Row> = ((row: Row) => boolean) | undefined

/** The rows of the source tree to keep; undefined keeps all. */
export function keepSource(filter: RowFilter, lines: readonly LineEnd[]): Keep<Source> {
  switch (filter) {
    case 'all':
      return undefined
    case 'required':
      return ({ required }) => required
    case 'problems': {
      const dangling = new Set(lines.filter((line) => line.dangling).map((line) => line.sourceRow))
      return ({ key }) => dangling.has(key)
    }
    case 'mapped':
    case 'unmapped': {
      const connected = new Set(lines.map((line) => line.sourceRow))
      return ({ key, hasChildren }) => (filter === 'mapped' ? connected.has(key) : !hasChildren && !connected.has(key))
    }
  }
}

/** The rows of the target tree to keep; undefined keeps all. `wrong`: rules that something is wrong with. */
export function keepTarget(filter: RowFilter, wrong: ReadonlySet<string>): Keep<Target> {
  switch (filter) {
    case 'all':
      return undefined
    case 'mapped':
      return ({ rule }) => rule !== undefined
    case 'unmapped':
      return ({ rule }) => rule === undefined
    case 'required':
      return ({ required }) => required
    case 'problems':
      return ({ rule, required }) => (rule === undefined ? required : wrong.has(rule))
  }
}
