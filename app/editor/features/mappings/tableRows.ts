import { containsWords } from '../../ui/index.ts'
import {
  type Api,
  type DrawnMethod,
  type MappingRow,
  mappingRows,
  type ProjectMethod,
  responseSide,
} from '../../../core/project/index.ts'

/** A mapping with the method that it is part of. */
export interface TableRow extends MappingRow {
  /** Unique among all methods' mappings. */
  readonly key: string
  /** As the drawing sees it that the mapping is part of. */
  readonly method: DrawnMethod
  /** What is searched. */
  readonly searched: string
}

/** The mappings of methods, in the order of the methods: of each its request's, then those of its responses. */
export function tableRows(api: Api, methods: readonly ProjectMethod[]): readonly TableRow[] {
  return methods.flatMap((method) => [
    ...drawingRows(method),
    ...method.integrationResponses.flatMap(({ id }) => {
      const side = responseSide(api, method, id)
      return side === undefined ? [] : drawingRows(side)
    }),
  ])
}

function drawingRows(method: DrawnMethod): readonly TableRow[] {
  const { response } = method
  const side = response === undefined ? '' : `response ${response.statusCode}`
  return mappingRows(method).map((row) => ({
    ...row,
    key: `${method.id} ${row.rule}`,
    method,
    searched: `${method.verb} ${method.path} ${side} ${row.to} ${row.from} ${row.view.note ?? ''}`,
  }))
}

/** The rows that hold every word of the query in their method, target, value or note. */
export function filterRows(rows: readonly TableRow[], query: string): readonly TableRow[] {
  return rows.filter(({ searched }) => containsWords(searched, query))
}
