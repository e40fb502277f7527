import { JavaArray, JavaList, JavaMap, JavaMapView, type JavaValue } from './value.ts'
import { viewItems } from './viewItems.ts'

/**
 * What Velocity 1.7's `#foreach` walks over: the elements of lists, arrays and views, the values of a map; undefined
 * for what does not iterate (strings, numbers, null). A list's own array is returned, not a copy: Java fails a loop
 * that changes its list (ConcurrentModificationException).
 */
export function iterationItems(value: JavaValue): readonly JavaValue[] | undefined {
  if (value instanceof JavaList || value instanceof JavaArray) return value.items
  if (value instanceof JavaMap) return value.values()
  return value instanceof JavaMapView ? viewItems(value) : undefined
}
