import type { SourceRow, TargetRow } from '../../../../core/project/index.ts'

/** A row's name, and its type or, of a body's group, its content type; a type that nobody gave is not shown. */
export function rowWords(row: SourceRow | TargetRow): { readonly name: string; readonly detail: string } {
  if (row.kind === 'field') return { name: row.name, detail: row.type === 'any' ? '' : row.type }
  const contentType = /^Body (.+)$/.exec(row.name)?.[1]
  return contentType === undefined ? { name: row.name, detail: '' } : { name: 'Body', detail: contentType }
}
