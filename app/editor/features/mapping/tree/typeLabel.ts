import type { FieldType } from '../../../../core/schema/index.ts'

/** A type as rows show it; nothing where the schema does not say. */
export function typeLabel(type: FieldType): string {
  return type === 'any' ? '' : type
}
