import { base64Decode as fromBase64, urlDecode as fromUrl, type CodingOutcome } from '../../java/index.ts'
import { type Cond, and, printCond, test } from '../compile/condition.ts'
import { anyCase, hasValueCond, single } from '../compile/leaf.ts'
import { type Place, setVariable, sharedRef } from '../compile/place.ts'
import { sureText } from '../compile/text.ts'
import { absent, foundText } from '../interpret/found.ts'
import { hasValue, textOf } from '../interpret/textOf.ts'
import type { FunctionDefinition } from './definition.ts'

interface Decoder {
  readonly decode: (text: string) => CodingOutcome
  /** Whether a text can be decoded, which fails the template otherwise. */
  readonly isCoded: (text: string, place: Place) => Cond
}

const base64 = '(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}(?:==)?|[A-Za-z0-9+/]{3}=?)?'

const decoders: Readonly<Record<'base64Decode' | 'urlDecode', Decoder>> = {
  base64Decode: {
    decode: fromBase64,
    isCoded: (text, place) => test(`${text}.matches(${sharedRef(place, 'base64', `"${base64}"`)}) == true`),
  },
  urlDecode: {
    decode: fromUrl,
    isCoded: (text) => test(`${text}.replaceAll("%[0-9A-Fa-f]{2}", "").contains("%") != true`),
  },
}

/** A function of one text that `$util` undoes the coding of. Of nothing, and of what is not coded so, it is absent. */
export function decodeFunction(
  name: keyof typeof decoders,
  documentation: FunctionDefinition['documentation'],
): FunctionDefinition {
  const { decode, isCoded } = decoders[name]
  return {
    documentation,
    arguments: { least: 1, most: 1 },
    interpret([found = absent]) {
      const outcome = hasValue(found) ? decode(textOf(found)) : undefined
      return outcome?.kind === 'text' ? foundText(outcome.text) : absent
    },
    compile([cases = []], place) {
      const text = sureText(cases, 'text', place)
      const coded = setVariable(place, 'isCoded', 'false')
      const when = and(anyCase(cases, hasValueCond), isCoded(text, place))
      const ref = setVariable(place, 'decoded', `''`)
      place.statements.push(
        `#if(${printCond(when)})`,
        `#set(${coded} = true)`,
        `#set(${ref} = $util.${name}(${text}))`,
        '#end',
      )
      return single({ kind: 'text', ref, string: true, present: test(`${coded} == true`), name: 'decoded' })
    },
  }
}
