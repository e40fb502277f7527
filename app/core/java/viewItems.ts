import { JavaMapEntry, type JavaMapView, type JavaValue } from './value.ts'

/** The present elements of a view of a map, in the map's order. */
export function viewItems(view: JavaMapView): JavaValue[] {
  const { map } = view
  switch (view.part) {
    case 'keys':
      return [...map.entries.keys()]
    case 'values':
      return [...map.entries.values()]
    case 'entries':
      return Array.from(map.entries.keys(), (key) => new JavaMapEntry(map, key))
  }
}
