import { base64Decode } from './base64Decode.ts'
import { base64Encode } from './base64Encode.ts'
import { escapeJavaScript } from './escapeJavaScript.ts'
import { parseJson } from './parseJson.ts'
import { urlDecode } from './urlDecode.ts'
import { urlEncode } from './urlEncode.ts'
import type { UtilFunction } from './utilFunction.ts'

/** All of `$util` (api-gateway facts 3.6). A new function is a file beside this one and a name in this list. */
export const utilFunctions: ReadonlyMap<string, UtilFunction> = new Map(
  [escapeJavaScript, parseJson, urlEncode, urlDecode, base64Encode, base64Decode].map((fn) => [fn.name, fn]),
)
