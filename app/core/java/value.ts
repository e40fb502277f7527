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
 *
 * -0 never occurs as `number`. `undefined` is not a Java value.
 */
export type JavaValue = null | boolean | string | number | bigint | JavaDouble | JavaDecimal | JavaList | JavaMap

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

/** Mutable; keys keep insertion order and are never looked up on JavaScript's prototypes. */
export class JavaMap {
  readonly entries: Map<JavaValue, JavaValue>
  constructor(entries: Map<JavaValue, JavaValue> = new Map()) {
    this.entries = entries
  }
}
