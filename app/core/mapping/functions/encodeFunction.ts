import { base64Encode, escapeJavaScript, urlEncode } from '../../java/index.ts'
import { anyCase, hasValueCond, single } from '../compile/leaf.ts'
import { textOf as textRefOf } from '../compile/text.ts'
import { absent, foundText } from '../interpret/found.ts'
import { hasValue, textOf } from '../interpret/textOf.ts'
import type { FunctionDefinition } from './definition.ts'

type Encoder = 'base64Encode' | 'urlEncode' | 'escapeJavaScript'

const encoders: Readonly<Record<Encoder, (text: string) => string>> = { base64Encode, urlEncode, escapeJavaScript }

/** A function of one text that `$util` computes. Of nothing, it is absent. */
export function encodeFunction(name: Encoder, sentence: string, gives: string): FunctionDefinition {
  return {
    documentation: { signature: `${name}(text)`, sentence, example: [`${name}(path.id)`, gives] },
    arguments: { least: 1, most: 1 },
    interpret: ([found = absent]) => (hasValue(found) ? foundText(encoders[name](textOf(found))) : absent),
    compile([cases = []], place) {
      const present = anyCase(cases, hasValueCond)
      const ref = `$util.${name}(${textRefOf(cases, 'text', place)})`
      return single({ kind: 'text', ref, string: true, present, name })
    },
  }
}
