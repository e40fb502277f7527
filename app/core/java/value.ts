import { JavaMap } from './map.ts'

export { JavaMap }

/**
 * Java values, as templates see them.
 *
 * | Java                      | here                                                        |
 * |---------------------------|-------------------------------------------------------------|
 * | null                      | `null`                                                      |
 * | Boolean                   | `boolean`                                                   |
 * | String                    | `string` (both are UTF-16)                                  |
 * | Integer, Long             | `number`, always an integer of at most 2^53 in magnitude; `bigint` above |
 * | BigInteger                | `bigint` beyond 64 bits                                     |
 * | Double                    | `JavaDouble`: 1.0 is not 1                                  |
 * | BigDecimal                | `JavaDecimal`                                               |
 * | ArrayList, JSONArray      | `JavaList`; `json` tells which, as they print differently    |
 * | LinkedHashMap, HashMap, … | `JavaMap`, insertion order                                   |
 * | keySet(), values(), entrySet() | `JavaMapView`: live, as Java's are                      |
 * | Map.Entry                 | `JavaMapEntry`                                               |
 * | String[], char[], byte[]  | `JavaArray` (`split`, `toCharArray`, `getBytes`)             |
 * | Character                 | `JavaCharacter` (`charAt`): `"a".equals($s.charAt(0))` is false |
 *
 * -0 never occurs as `number`. `undefined` is not a Java value.
 */
export type JavaValue =
  | null
  | boolean
  | string
  | number
  | bigint
  | JavaDouble
  | JavaDecimal
  | JavaList
  | JavaMap
  | JavaMapView
  | JavaMapEntry
  | JavaArray
  | JavaCharacter

export class JavaDouble {
  readonly value: number
  constructor(value: number) {
    this.value = value
  }
}

/** `unscaled × 10^-scale`, as java.math.BigDecimal holds it. */
export class JavaDecimal {
  readonly unscaled: bigint
  readonly scale: number
  constructor(unscaled: bigint, scale: number) {
    this.unscaled = unscaled
    this.scale = scale
  }
}

/** Mutable, as Java's is: templates call `add` and assign to indexes. */
export class JavaList {
  readonly items: JavaValue[]
  /** json-smart's JSONArray, which prints as JSON; otherwise java.util.ArrayList, which prints `[a, b]`. */
  readonly json: boolean
  constructor(items: JavaValue[], json = false) {
    this.items = items
    this.json = json
  }
}

/** What `keySet()`, `values()` and `entrySet()` give: the map's present contents, never a copy. */
export class JavaMapView {
  readonly map: JavaMap
  readonly part: 'keys' | 'values' | 'entries'
  constructor(map: JavaMap, part: 'keys' | 'values' | 'entries') {
    this.map = map
    this.part = part
  }
}

/** An entry of `entrySet()`: `$e.key`, `$e.value`. */
export class JavaMapEntry {
  readonly map: JavaMap
  readonly key: JavaValue
  constructor(map: JavaMap, key: JavaValue) {
    this.map = map
    this.key = key
  }
}

/** A Java array. Velocity 1.7 lets templates index it, iterate it and call List's methods on it. */
export class JavaArray {
  readonly items: JavaValue[]
  readonly component: 'java.lang.String' | 'java.lang.Object' | 'char' | 'byte'
  constructor(items: JavaValue[], component: 'java.lang.String' | 'java.lang.Object' | 'char' | 'byte') {
    this.items = items
    this.component = component
  }
}

/** `value` is one UTF-16 code unit. */
export class JavaCharacter {
  readonly value: string
  constructor(value: string) {
    this.value = value
  }
}
