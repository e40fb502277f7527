import { JavaDecimal, JavaDouble, JavaList, JavaMap, type JavaValue } from '../../java/index.ts'

/**
 * The primitive type that draft 04 gives a value. 1.0 is a number and no integer: the draft goes by the written form
 * (JSON-Schema-Test-Suite, draft4/optional/zeroTerminatedFloats).
 */
export function primitiveType(value: JavaValue): string {
  if (value === null) return 'null'
  if (typeof value === 'boolean') return 'boolean'
  if (typeof value === 'string') return 'string'
  if (typeof value === 'number' || typeof value === 'bigint') return 'integer'
  if (value instanceof JavaDouble || value instanceof JavaDecimal) return 'number'
  if (value instanceof JavaMap) return 'object'
  if (value instanceof JavaList) return 'array'
  return 'unknown'
}
