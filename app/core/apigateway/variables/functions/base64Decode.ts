import { base64Decode as decode } from '../../../java/index.ts'
import { codedOutcome, type UtilFunction } from './utilFunction.ts'

/** java.util.Base64's basic decoder, then UTF-8. What AWS does with text that is not base64 is not recorded. */
export const base64Decode: UtilFunction = {
  name: 'base64Decode',
  kebab: 'base64-decode',
  summary: 'Decodes base64 into text.',
  example: "$util.base64Decode($input.params('cursor'))",
  call: (text) => codedOutcome(decode(text)),
}
