import { urlEncode as encode } from '../../../java/index.ts'
import type { UtilFunction } from './utilFunction.ts'

/** java.net.URLEncoder over UTF-8: a blank is `+`. */
export const urlEncode: UtilFunction = {
  name: 'urlEncode',
  kebab: 'url-encode',
  summary: 'Encodes a text as application/x-www-form-urlencoded.',
  example: "name=$util.urlEncode($input.path('$.name'))",
  call: (text) => ({ kind: 'value', value: encode(text) }),
}
