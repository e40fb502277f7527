import type { WorkBudget } from '../budget.ts'
import type { JavaNumber } from '../numbers/arithmetic.ts'
import {
  JavaArray,
  JavaDecimal,
  JavaDouble,
  JavaList,
  JavaMap,
  JavaMapEntry,
  JavaMapView,
  type JavaValue,
} from '../value.ts'
import { booleanMethods } from './booleanMethods.ts'
import { characterMethods } from './characterMethods.ts'
import { doubleMethods } from './doubleMethods.ts'
import { nullPointer, workExhausted, wrongArgumentCount } from './failures.ts'
import { integerMethods, longMethods } from './integerMethods.ts'
import { arrayMethods, listMethods } from './listMethods.ts'
import { mapMethods } from './mapMethods.ts'
import {
  accepts,
  MethodArguments,
  MethodFailure,
  type MethodOutcome,
  type MethodTable,
  type Overload,
} from './method.ts'
import { bigNumberMethods, numberMethods } from './numberMethods.ts'
import { objectMethods } from './objectMethods.ts'
import { stringMethods } from './stringMethods.ts'
import { entryMethods, viewMethods } from './viewMethods.ts'

/**
 * `target.name(args)` as Velocity 1.7 resolves and Java runs it. Argument types count as Java's reflection has them: `$s.substring("1")` and
 * `$l.get(1.0)` have no method. Lists and maps are changed in place. What builds text or visits elements takes from `budget`.
 *
 * @see org.apache.velocity.util.introspection.MethodMap. Verified: fixtures/calls.json.
 */
export function invokeMethod(
  target: JavaValue,
  name: string,
  args: readonly JavaValue[],
  budget: WorkBudget,
): MethodOutcome {
  if (target === null) return { kind: 'noMethod' }
  if (typeof target === 'string') return invoke(target, [stringMethods], name, args, budget)
  if (typeof target === 'boolean') return invoke(target, [booleanMethods], name, args, budget)
  if (typeof target === 'number' || typeof target === 'bigint')
    return invoke(target, wholeTables(target), name, args, budget)
  if (target instanceof JavaDouble) return invoke(target, [doubleMethods, numberMethods], name, args, budget)
  if (target instanceof JavaDecimal) return invoke(target, [bigNumberMethods, numberMethods], name, args, budget)
  if (target instanceof JavaList) return invoke(target, [listMethods], name, args, budget)
  if (target instanceof JavaMap) return invoke(target, [mapMethods], name, args, budget)
  if (target instanceof JavaMapView) return invoke(target, [viewMethods], name, args, budget)
  if (target instanceof JavaMapEntry) return invoke(target, [entryMethods], name, args, budget)
  if (target instanceof JavaArray) return invoke(target, [arrayMethods], name, args, budget)
  return invoke(target, [characterMethods], name, args, budget)
}

const INTEGER_TABLES: readonly MethodTable<JavaNumber>[] = [integerMethods, numberMethods]
const LONG_TABLES: readonly MethodTable<JavaNumber>[] = [longMethods, numberMethods]
const BIG_INTEGER_TABLES: readonly MethodTable<JavaNumber>[] = [bigNumberMethods, numberMethods]

function wholeTables(target: number | bigint): readonly MethodTable<JavaNumber>[] {
  if (typeof target === 'number') return target === (target | 0) ? INTEGER_TABLES : LONG_TABLES
  return BigInt.asIntN(64, target) === target ? LONG_TABLES : BIG_INTEGER_TABLES
}

function invoke<T extends JavaValue>(
  target: T,
  tables: readonly MethodTable<T>[],
  name: string,
  args: readonly JavaValue[],
  budget: WorkBudget,
): MethodOutcome {
  const overload = selectOverload(tables, name, args)
  if (overload === undefined) return { kind: 'noMethod' }
  const result = overload === 'wrongCount' ? wrongArgumentCount(name) : call(overload, target, name, args, budget)
  if (result instanceof MethodFailure) return { kind: 'failed', code: result.code, message: result.message }
  if (typeof result === 'string' && !budget.spend(result.length)) {
    const { code, message } = workExhausted(name)
    return { kind: 'failed', code, message }
  }
  return { kind: 'value', value: result }
}

function call<T extends JavaValue>(
  overload: Overload<T>,
  target: T,
  name: string,
  args: readonly JavaValue[],
  budget: WorkBudget,
): JavaValue | MethodFailure {
  for (let i = 0; i < args.length; i++) {
    const type = overload.parameters[i]
    if (args[i] === null && type !== 'Object' && type !== 'String?' && type !== 'null') return nullPointer(name)
  }
  return overload.body(target, new MethodArguments(args), budget)
}

/**
 * The overload for these arguments. Velocity 1.7 takes a method without parameters for applicable whatever it is given, and fails when it
 * calls it, if no other method fits.
 */
function selectOverload<T extends JavaValue>(
  tables: readonly MethodTable<T>[],
  name: string,
  args: readonly JavaValue[],
): Overload<T> | 'wrongCount' | undefined {
  let withoutParameters = false
  for (const table of [...tables, objectMethods]) {
    for (const overload of table.get(name) ?? []) {
      if (overload.parameters.length === args.length && fits(overload, args)) return overload
      withoutParameters ||= overload.parameters.length === 0
    }
  }
  return withoutParameters ? 'wrongCount' : undefined
}

function fits<T>({ parameters }: Overload<T>, args: readonly JavaValue[]): boolean {
  for (let i = 0; i < parameters.length; i++) {
    const type = parameters[i]
    if (type === undefined || !accepts(type, args[i] ?? null)) return false
  }
  return true
}
