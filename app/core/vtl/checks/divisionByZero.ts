import { toJavaString } from '../../java/index.ts'
import { binariesOf } from './binaries.ts'
import type { VelocityCheck } from './templateCheck.ts'
import { resolve } from './templateFacts.ts'

/** `1 / 0`, `$n % 0`: has no value, and a `#set` of it leaves the variable as it was. */
export const divisionByZero: VelocityCheck = {
  code: 'vtl/division-by-zero',
  severity: 'warning',
  docs: 'docs/checks/vtl-division-by-zero.md',
  title: 'Division by zero',
  run(template) {
    return binariesOf(template, ['/', '%']).flatMap((node) => {
      const divisor = resolve(template, node.right)
      if (divisor.kind !== 'number' || Number(toJavaString(divisor.value)) !== 0) return []
      return [
        {
          range: node.range,
          message: 'A division by zero has no value; a #set of it changes nothing.',
          hint: 'Divide by something else, or leave the calculation out.',
        },
      ]
    })
  },
}
