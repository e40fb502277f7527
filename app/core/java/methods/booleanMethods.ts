import { wrongClass } from './failures.ts'
import { methodTable, type MethodArguments, type MethodTable } from './method.ts'

/** java.lang.Boolean, static methods included. */
export const booleanMethods: MethodTable<boolean> = methodTable<boolean>({
  'booleanValue()': (flag) => flag,
  'compareTo(boolean)': (flag, args) => Number(flag) - Number(args.flag(0)),
  'compareTo(Object)': (_, args) => wrongClass(args.value(0), 'java.lang.Boolean'),
  'compare(boolean, boolean)': (_, args) => Number(args.flag(0)) - Number(args.flag(1)),
  'parseBoolean(String?)': (_, args) => isTrue(args),
  'valueOf(String?)': (_, args) => isTrue(args),
  'valueOf(boolean)': (_, args) => args.flag(0),
  'toString(boolean)': (_, args) => String(args.flag(0)),
  'logicalAnd(boolean, boolean)': (_, args) => args.flag(0) && args.flag(1),
  'logicalOr(boolean, boolean)': (_, args) => args.flag(0) || args.flag(1),
  'logicalXor(boolean, boolean)': (_, args) => args.flag(0) !== args.flag(1),
})

function isTrue(args: MethodArguments): boolean {
  return args.value(0) !== null && args.text(0).toLowerCase() === 'true'
}
