import { base64Encode as encode } from '../../../java/index.ts'
import type { UtilFunction } from './utilFunction.ts'

/** The UTF-8 bytes of the text, as java.util.Base64's basic encoder writes them. */
export const base64Encode: UtilFunction = {
  name: 'base64Encode',
  kebab: 'base64-encode',
  summary: 'Encodes a text as base64.',
  example: '"Data": "$util.base64Encode($input.body)"',
  call: (text) => ({ kind: 'value', value: encode(text) }),
}
