import { type ArithmeticOperator, type JavaValue, arithmetic, arithmeticFailure } from '../../java/index.ts'
import { and, printCond } from '../compile/condition.ts'
import { absentLeaf, single } from '../compile/leaf.ts'
import { setVariable } from '../compile/place.ts'
import { absent } from '../interpret/found.ts'
import { isCalculable, numberIn } from '../interpret/numberIn.ts'
import { constantOf } from './constantOf.ts'
import type { FunctionDefinition } from './definition.ts'
import { numberOperand, printedLeaf } from './numberOperand.ts'

type Operator = Exclude<ArithmeticOperator, '%'>

/** A function of two numbers that an operator of the template language computes; absent where one is no number. */
export function arithmeticFunction(
  operator: Operator,
  result: string,
  documentation: FunctionDefinition['documentation'],
): FunctionDefinition {
  // Of two numbers within 1e100 these may be infinite, or print as no JSON.
  const isBounded = operator === '*' || operator === '/'
  return {
    documentation,
    arguments: { least: 2, most: 2 },
    interpret([left = absent, right = absent], failures) {
      const one = numberIn(left)
      const other = numberIn(right)
      if (one === undefined || other === undefined) return absent
      const failure = arithmeticFailure(operator, one, other)
      if (failure !== undefined) failures.push(failure)
      const value: JavaValue | undefined = arithmetic(operator, one, other)
      if (value === undefined || value === null || (isBounded && !isCalculable(value))) return absent
      return { kind: 'typed', value }
    },
    compile([left = [], right = []], place) {
      const one = numberOperand(left, place)
      const other = numberOperand(right, place)
      // Nothing divided by a constant 0 is a number.
      const isUndivided = operator === '/' && /^-?0(?:\.0+)?$/.test(constantOf(right) ?? '')
      if (one === undefined || other === undefined || isUndivided) return single(absentLeaf)
      const guard = and(one.guard, other.guard)
      const ref = setVariable(place, result, `''`)
      const set = `#set(${ref} = ${one.ref} ${operator} ${other.ref})`
      place.statements.push(...(guard.kind === 'always' ? [set] : [`#if(${printCond(guard)})`, set, '#end']))
      const bound = (sign: string): string => `$util.parseJson('${sign}1.0e100')`
      if (isBounded) place.statements.push(`#if(${ref} > ${bound('')} || ${ref} < ${bound('-')})#set(${ref} = '')#end`)
      return single(printedLeaf(ref))
    },
  }
}
