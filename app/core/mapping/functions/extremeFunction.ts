import { type JavaValue, arithmeticFailure, compareNumbers } from '../../java/index.ts'
import { and, or, printCond, test } from '../compile/condition.ts'
import { absentLeaf, single } from '../compile/leaf.ts'
import { setVariable } from '../compile/place.ts'
import { absent } from '../interpret/found.ts'
import { numberIn } from '../interpret/numberIn.ts'
import type { FunctionDefinition } from './definition.ts'
import { printedLeaf, numberOperand } from './numberOperand.ts'

/** The number at one end of its values; what is no number is left out. */
export function extremeFunction(
  operator: '<' | '>',
  result: string,
  documentation: FunctionDefinition['documentation'],
): FunctionDefinition {
  return {
    documentation,
    arguments: { least: 1, most: Infinity },
    interpret(args, failures) {
      let best: JavaValue = null
      for (const value of args.map(numberIn)) {
        if (value === undefined || value === null) continue
        const failure = best === null ? undefined : arithmeticFailure('compare', value, best)
        if (failure !== undefined) failures.push(failure)
        const order = best === null ? undefined : compareNumbers(value, best)
        if (best === null || order === (operator === '<' ? -1 : 1)) best = value
      }
      return best === null ? absent : { kind: 'typed', value: best }
    },
    compile(args, place) {
      const operands = args.flatMap((cases) => numberOperand(cases, place) ?? [])
      if (operands.length === 0) return single(absentLeaf)
      const ref = setVariable(place, result, `''`)
      for (const one of operands) {
        const isFirst = test(`${ref} == ""`)
        const when = and(one.guard, or(isFirst, test(`${one.ref} ${operator} ${ref}`)))
        place.statements.push(`#if(${printCond(when)})`, `#set(${ref} = ${one.ref})`, '#end')
      }
      return single(printedLeaf(ref))
    },
  }
}
