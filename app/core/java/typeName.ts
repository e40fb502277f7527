import {
  JavaArray,
  JavaCharacter,
  JavaDecimal,
  JavaDouble,
  JavaList,
  JavaMap,
  JavaMapEntry,
  JavaMapView,
  type JavaValue,
} from './value.ts'

/**
 * The value's class, as `getClass().getName()` would give it; `null` for null. Small Longs are not told from Integers,
 * nor small BigIntegers from Longs: the value's size decides.
 */
export function javaTypeName(value: JavaValue): string {
  if (value === null) return 'null'
  if (typeof value === 'object') return className(value)
  if (typeof value === 'number') return value === (value | 0) ? 'java.lang.Integer' : 'java.lang.Long'
  if (typeof value === 'bigint') return BigInt.asIntN(64, value) === value ? 'java.lang.Long' : 'java.math.BigInteger'
  return typeof value === 'string' ? 'java.lang.String' : 'java.lang.Boolean'
}

function className(value: Extract<JavaValue, object>): string {
  if (value instanceof JavaMap) return 'java.util.LinkedHashMap'
  if (value instanceof JavaList) return value.json ? 'net.minidev.json.JSONArray' : 'java.util.ArrayList'
  if (value instanceof JavaDouble) return 'java.lang.Double'
  if (value instanceof JavaDecimal) return 'java.math.BigDecimal'
  if (value instanceof JavaCharacter) return 'java.lang.Character'
  if (value instanceof JavaMapView) return VIEW_CLASSES[value.part]
  if (value instanceof JavaMapEntry) return 'java.util.LinkedHashMap$Entry'
  return value instanceof JavaArray ? ARRAY_CLASSES[value.component] : (value satisfies never)
}

const VIEW_CLASSES = {
  keys: 'java.util.LinkedHashMap$LinkedKeySet',
  values: 'java.util.LinkedHashMap$LinkedValues',
  entries: 'java.util.LinkedHashMap$LinkedEntrySet',
} as const

const ARRAY_CLASSES = {
  'java.lang.String': '[Ljava.lang.String;',
  'java.lang.Object': '[Ljava.lang.Object;',
  char: '[C',
  byte: '[B',
} as const
