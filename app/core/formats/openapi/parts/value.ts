import type { Value } from '../../../apigateway/index.ts'
import type { Json } from '../../../json/index.ts'
import type { Id } from '../../../mapping/index.ts'
import { isIntrinsic, shownIntrinsic } from '../../../openapi/index.ts'

/** What a document gives where AWS takes a string: text, a number's text, or an intrinsic kept as it is. */
export function valueOf(json: Json | undefined): Value | undefined {
  if (typeof json === 'string') return json
  if (typeof json === 'number') return String(json)
  return json !== undefined && isIntrinsic(json) ? { opaque: json, shown: shownIntrinsic(json) } : undefined
}

export function jsonOf(value: Value): Json {
  return typeof value === 'string' ? value : value.opaque
}

/** A member of a closed list of words, written in any case; undefined where it is none of them. */
export function wordOf<Word extends string>(json: Json | undefined, words: readonly Word[]): Word | undefined {
  if (typeof json !== 'string') return undefined
  const upper = json.toUpperCase()
  return words.find((word) => word === upper)
}

export function idOf(...parts: readonly string[]): Id {
  return parts.join('-') as Id
}
