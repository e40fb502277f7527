import { JavaMapEntry, type JavaMapView, type JavaValue } from './value.ts'

/** The present elements of a view of a map, in the map's order. */
export function viewItems(view: JavaMapView): readonly JavaValue[] {
  const { map } = view
  switch (view.part) {
    case 'keys':
      return map.keys()
    case 'values':
      return map.values()
    case 'entries':
      return map.keys().map((key) => new JavaMapEntry(map, key))
  }
}
