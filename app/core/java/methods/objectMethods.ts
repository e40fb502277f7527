import { javaEquals } from '../javaEquals.ts'
import { toJavaString } from '../printing/print.ts'
import type { JavaValue } from '../value.ts'
import { javaHashCode } from './hashCode.ts'
import { methodTable, type MethodTable } from './method.ts'

/** java.lang.Object's, without `getClass`: whether AWS lets templates reach classes is not known. */
export const objectMethods: MethodTable<JavaValue> = methodTable<JavaValue>({
  'equals(Object)': (target, args, budget) => javaEquals(target, args.value(0), budget),
  'hashCode()': (target, _, budget) => javaHashCode(target, budget),
  'toString()': (target, _, budget) => toJavaString(target, budget),
})
