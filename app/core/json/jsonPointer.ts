import { isJsonArray, type Json } from './json.ts'

/** `pointer` extended by a member name or an index. @see RFC 6901 */
export function appendPointer(pointer: string, token: string | number): string {
  return `${pointer}/${String(token).replaceAll('~', '~0').replaceAll('/', '~1')}`
}

/** The tokens of a JSON pointer; undefined where the text is none (it neither is empty nor starts with `/`, or a `~` stands alone). */
export function parsePointer(pointer: string): readonly string[] | undefined {
  if (pointer === '') return []
  if (!pointer.startsWith('/') || /~(?![01])/.test(pointer)) return undefined
  return pointer
    .slice(1)
    .split('/')
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'))
}

/** What the pointer names in `json`; undefined where it names nothing, or is no pointer. Own members only. */
export function resolvePointer(json: Json, pointer: string): Json | undefined {
  let at: Json | undefined = json
  for (const token of parsePointer(pointer) ?? [undefined]) {
    at = token === undefined ? undefined : step(at, token)
    if (at === undefined) return undefined
  }
  return at
}

function step(json: Json | undefined, token: string): Json | undefined {
  if (typeof json !== 'object' || json === null) return undefined
  if (isJsonArray(json)) return /^(0|[1-9]\d*)$/.test(token) ? json[Number(token)] : undefined
  return Object.hasOwn(json, token) ? json[token] : undefined
}
