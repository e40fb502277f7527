import { containsWords } from '../../ui/index.ts'
import { type MappingRow, mappingRows, type ProjectMethod } from '../../../core/project/index.ts'

/** A mapping with the method that it is part of. */
export interface TableRow extends MappingRow {
  /** Unique among all methods' mappings. */
  readonly key: string
  readonly method: ProjectMethod
  /** What is searched. */
  readonly searched: string
}

/** The mappings of methods, in the order of the methods. */
export function tableRows(methods: readonly ProjectMethod[]): readonly TableRow[] {
  return methods.flatMap((method) =>
    mappingRows(method).map((row) => ({
      ...row,
      key: `${method.id} ${row.rule}`,
      method,
      searched: `${method.verb} ${method.path} ${row.to} ${row.from} ${row.view.note ?? ''}`,
    })),
  )
}

/** The rows that hold every word of the query in their method, target, value or note. */
export function filterRows(rows: readonly TableRow[], query: string): readonly TableRow[] {
  return rows.filter(({ searched }) => containsWords(searched, query))
}
