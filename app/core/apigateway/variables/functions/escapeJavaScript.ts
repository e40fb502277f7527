import { escapeJavaScript as escape } from '../../../java/index.ts'
import type { UtilFunction } from './utilFunction.ts'

/** commons-lang 2.6's, as the oracle has it: `/` and non-ASCII are not recorded on AWS (api-gateway facts 3.6). */
export const escapeJavaScript: UtilFunction = {
  name: 'escapeJavaScript',
  kebab: 'escape-java-script',
  summary: 'Escapes a text for a JavaScript string. In JSON, take its \\\' back: .replaceAll("\\\\\'","\'").',
  example: '"$util.escapeJavaScript($input.params(\'note\'))"',
  call: (text) => ({ kind: 'value', value: escape(text) }),
}
