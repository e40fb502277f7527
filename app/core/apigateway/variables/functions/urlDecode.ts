import { urlDecode as decode } from '../../../java/index.ts'
import { codedOutcome, type UtilFunction } from './utilFunction.ts'

/** java.net.URLDecoder over UTF-8; it throws for a `%` that two hexadecimal digits do not follow. */
export const urlDecode: UtilFunction = {
  name: 'urlDecode',
  kebab: 'url-decode',
  summary: 'Decodes application/x-www-form-urlencoded text.',
  example: "$util.urlDecode($input.params('filter'))",
  call: (text) => codedOutcome(decode(text)),
}
