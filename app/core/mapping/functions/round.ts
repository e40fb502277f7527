import { JavaDouble, type JavaValue, arithmetic, compareNumbers, invokeMethod } from '../../java/index.ts'
import { and, printCond, test } from '../compile/condition.ts'
import { absentLeaf, single } from '../compile/leaf.ts'
import { setVariable } from '../compile/place.ts'
import { absent } from '../interpret/found.ts'
import { numberIn } from '../interpret/numberIn.ts'
import type { FunctionDefinition } from './definition.ts'
import { printedLeaf, numberOperand } from './numberOperand.ts'

const isWithin = (value: JavaValue): boolean =>
  (compareNumbers(value, 1e15) ?? 1) < 1 && (compareNumbers(value, -1e15) ?? -1) > -1

export const round: FunctionDefinition = {
  documentation: {
    signature: 'round(number)',
    sentence: 'The nearest whole number, halves away from 0; absent where it is no number, and beyond 1e15.',
    example: ['round(body.n)', '11'],
  },
  arguments: { least: 1, most: 1 },
  // longValue
  unverified: true,
  interpret([found = absent]) {
    const value = numberIn(found)
    if (value === undefined || !isWithin(value)) return absent
    const half = new JavaDouble(compareNumbers(value, 0) === -1 ? -0.5 : 0.5)
    const outcome = invokeMethod(arithmetic('+', value, half) ?? null, 'longValue', [], { spend: () => true })
    return outcome.kind === 'value' && outcome.value !== null ? { kind: 'typed', value: outcome.value } : absent
  },
  compile([cases = []], place) {
    const operand = numberOperand(cases, place)
    if (operand === undefined) return single(absentLeaf)
    const { ref, guard } = operand
    const rounded = setVariable(place, 'rounded', `''`)
    // Beyond, a Double has no halves.
    const within = and(
      guard,
      test(`${ref} <= 1000000000000000`),
      test(`${ref} >= $util.parseJson('-1000000000000000')`),
    )
    place.statements.push(
      `#if(${printCond(within)})`,
      `#set(${rounded} = ${ref} + 0.5)`,
      `#if(${ref} < 0)#set(${rounded} = ${rounded} - 1)#end`,
      `#set(${rounded} = ${rounded}.longValue())`,
      '#end',
    )
    return single(printedLeaf(rounded))
  },
}
