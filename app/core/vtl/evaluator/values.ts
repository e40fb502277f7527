import { type JavaValue, JavaList, javaEquals, javaTypeName, toJavaString } from '../../java/index.ts'
import { type VtlValue, isHostObject } from '../host.ts'
import { DefinedBlock } from './definedBlock.ts'
import type { Run } from './run.ts'

/** `toString()`. Null of a `#define` block that is nested in itself too often; undefined where the run ended. */
export function printValue(run: Run, value: Exclude<VtlValue, null>): string | null | undefined {
  if (typeof value === 'string') return value
  if (typeof value === 'number') return String(value)
  if (value instanceof DefinedBlock) return value.toText(run)
  return isHostObject(value) ? value.print() : toJavaString(value, run)
}

/** What Java's own collections and methods take of a value: a host object goes in as it prints. */
export function toJava(run: Run, value: VtlValue): JavaValue | undefined {
  if (!isHostObject(value)) return value
  return value instanceof DefinedBlock ? value.toText(run) : value.print()
}

/** Whether `==` compares by equals(); other classes are compared by what they print. */
export function ofOneClass(a: VtlValue, b: VtlValue): boolean {
  if (isHostObject(a) || isHostObject(b)) return a === b
  if (a instanceof JavaList && b instanceof JavaList) return true
  return typeof a === typeof b && javaTypeName(a) === javaTypeName(b)
}

export function equalValues(a: VtlValue, b: VtlValue): boolean {
  return a === b || (!isHostObject(a) && !isHostObject(b) && javaEquals(a, b))
}
