/** A JSON value as documents hold it, where a number's exact text does not matter. Otherwise: `parseJsonNode` or JavaValue. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject

/** Members are own properties of a null-prototype or plain object; `__proto__` is a member like any other. */
export interface JsonObject {
  readonly [name: string]: Json
}

/** Tells arrays from objects; `Array.isArray` loses the element type of readonly arrays. */
export function isJsonArray(json: Json): json is readonly Json[] {
  return Array.isArray(json)
}
