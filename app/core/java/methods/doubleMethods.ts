import { printDouble } from '../numbers/printDouble.ts'
import { JavaDouble, type JavaValue } from '../value.ts'
import { nullPointer } from './failures.ts'
import { methodTable, type MethodTable } from './method.ts'
import { parseDouble } from './numberText.ts'

/** Double: its own methods, and the static ones that templates reach through any double. */
export const doubleMethods: MethodTable<JavaDouble> = methodTable<JavaDouble>({
  'isNaN()': ({ value }) => Number.isNaN(value),
  'isInfinite()': ({ value }) => Math.abs(value) === Number.POSITIVE_INFINITY,
  'isNaN(double)': (_, args) => Number.isNaN(args.number(0)),
  'isInfinite(double)': (_, args) => Math.abs(args.number(0)) === Number.POSITIVE_INFINITY,
  'isFinite(double)': (_, args) => Number.isFinite(args.number(0)),
  'parseDouble(String?)': (_, args) =>
    args.value(0) === null ? nullPointer('parseDouble') : parseDouble(args.text(0)),
  'valueOf(String?)': (_, args) => (args.value(0) === null ? nullPointer('valueOf') : parseDouble(args.text(0))),
  'valueOf(double)': (_, args) => new JavaDouble(args.number(0)),
  'toString(double)': (_, args) => printDouble(args.number(0)),
  'max(double, double)': (_, args) => new JavaDouble(Math.max(args.number(0), args.number(1))),
  'min(double, double)': (_, args) => new JavaDouble(Math.min(args.number(0), args.number(1))),
  'sum(double, double)': (_, args) => new JavaDouble(args.number(0) + args.number(1)),
  'compare(double, double)': (_, args) => compare(args.number(0), args.number(1)),
})

/** Double.compare: -0.0 before 0.0, NaN after everything. */
function compare(a: number, b: number): JavaValue {
  if (a < b) return -1
  if (a > b) return 1
  return Object.is(a, b) ? 0 : rank(a) - rank(b)
}

function rank(value: number): number {
  return Number.isNaN(value) ? 1 : Object.is(value, -0) ? -1 : 0
}
