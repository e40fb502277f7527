import { JavaArray, JavaMap, JavaMapEntry, type JavaValue } from './value.ts'
import { defaultWorkBudget } from './budget.ts'
import { invokeMethod } from './methods/invokeMethod.ts'

/** Bean getters of the methods we have: `getX()` and `isX()`; Velocity 1.7 tries both cases of the first letter. */
const GETTERS: ReadonlyMap<string, string> = new Map([
  ['bytes', 'getBytes'],
  ['key', 'getKey'],
  ['value', 'getValue'],
  ['empty', 'isEmpty'],
  ['blank', 'isBlank'],
  ['naN', 'isNaN'],
  ['infinite', 'isInfinite'],
])

/**
 * `$target.name` as Velocity 1.7 resolves it: a map's value under that name (null where it has none), otherwise a
 * getter such as `.empty`, `.bytes`, `.key`; undefined where there is no such property. `.class` is never there, not even as a map's key:
 * Velocity would give the class, and whether AWS lets it is not known.
 *
 * @see org.apache.velocity.util.introspection.UberspectImpl#getPropertyGet
 */
export function getProperty(target: JavaValue, name: string): JavaValue | undefined {
  if (name === 'class' || name === 'Class') return undefined
  if (target instanceof JavaMap) return target.get(name) ?? null
  const getter = GETTERS.get(name.slice(0, 1).toLowerCase() + name.slice(1))
  if (getter === undefined) return undefined
  const outcome = invokeMethod(target, getter, [], defaultWorkBudget())
  // An array's methods belong to the list that Velocity wraps it in, which properties do not see.
  return outcome.kind === 'value' && !(target instanceof JavaArray) ? outcome.value : undefined
}

/** `#set($target.name = value)`: puts into a map, or sets an entry's value; false where nothing can be set. */
export function setProperty(target: JavaValue, name: string, value: JavaValue): boolean {
  if (target instanceof JavaMap) {
    target.entries.set(name, value)
    return true
  }
  if (!(target instanceof JavaMapEntry) || !/^[vV]alue$/.test(name)) return false
  target.map.entries.set(target.key, value)
  return true
}
