import { anyCase, hasValueCond, single } from '../compile/leaf.ts'
import { textVariable } from '../compile/text.ts'
import { invokeMethod } from '../../java/index.ts'
import { absent, foundText } from '../interpret/found.ts'
import { hasValue, textOf } from '../interpret/textOf.ts'
import type { FunctionDefinition } from './definition.ts'

/** A function of one text that a method of Java's String computes. Of nothing, it is absent. */
export function textFunction(
  name: string,
  method: 'toLowerCase' | 'toUpperCase' | 'trim',
  sentence: string,
  gives: string,
): FunctionDefinition {
  return {
    documentation: { signature: `${name}(text)`, sentence, example: [`${name}(path.id)`, gives] },
    arguments: { least: 1, most: 1 },
    unverified: true,
    interpret([found = absent]) {
      if (!hasValue(found)) return absent
      const outcome = invokeMethod(textOf(found), method, [], { spend: () => true })
      return outcome.kind === 'value' && typeof outcome.value === 'string' ? foundText(outcome.value) : absent
    },
    compile([cases = []], place) {
      const present = anyCase(cases, hasValueCond)
      const ref = `${textVariable(cases, 'text', place)}.${method}()`
      return single({ kind: 'text', ref, string: true, present, name })
    },
  }
}
