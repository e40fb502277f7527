import { JavaArray, JavaList, invokeMethod } from '../../java/index.ts'
import { printCond } from '../compile/condition.ts'
import { anyCase, hasValueCond, single } from '../compile/leaf.ts'
import { freshName, setVariable } from '../compile/place.ts'
import { quoteVtl } from '../compile/quote.ts'
import { sureText } from '../compile/text.ts'
import { absent } from '../interpret/found.ts'
import { hasValue, textOf } from '../interpret/textOf.ts'
import { constantOf, refuseConstant } from './constantOf.ts'
import type { FunctionDefinition } from './definition.ts'
import { printedLeaf } from './numberOperand.ts'
import { literalPattern } from './pattern.ts'

export const split: FunctionDefinition = {
  documentation: {
    signature: 'split(text, ",")',
    sentence: 'A list of the texts between a constant separator, without empty ones at the end; 1,000 of them at most.',
    example: ['split(body.a, ".")', '["a","b","c"]'],
  },
  arguments: { least: 2, most: 2 },
  interpret([found = absent, separator = absent]) {
    if (!hasValue(found)) return absent
    const outcome = invokeMethod(textOf(found), 'split', [literalPattern(textOf(separator))], { spend: () => true })
    if (outcome.kind !== 'value' || !(outcome.value instanceof JavaArray)) return absent
    return { kind: 'typed', value: new JavaList(outcome.value.items.slice(0, 1000), true) }
  },
  compile([cases = [], separator = []], place) {
    const by = constantOf(separator)
    if (by === undefined || by === '') {
      return refuseConstant(place, 'split takes a constant text between what it splits.', 'Write it in double quotes.')
    }
    const text = sureText(cases, 'text', place)
    const present = anyCase(cases, hasValueCond)
    const ref = setVariable(place, 'parts', `''`)
    const part = `$${freshName(place, 'part')}`
    const added = `$${freshName(place, 'added')}`
    const lines = [
      `#set(${ref} = $util.parseJson('[]'))`,
      `#foreach(${part} in ${text}.split(${quoteVtl(literalPattern(by))}))#set(${added} = ${ref}.add(${part}))#end`,
    ]
    place.statements.push(...(present.kind === 'always' ? lines : [`#if(${printCond(present)})`, ...lines, '#end']))
    return single(printedLeaf(ref))
  },
}
