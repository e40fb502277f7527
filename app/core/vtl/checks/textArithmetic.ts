import { binariesOf } from './binaries.ts'
import { quoted } from './quote.ts'
import { isSurelyText } from './staticType.ts'
import type { VelocityCheck } from './templateCheck.ts'
import { sourceOf } from './templateFacts.ts'

/** `"5" * 3`: arithmetic with a text has no value, and a `#set` of it leaves the variable as it was. */
export const textArithmetic: VelocityCheck = {
  code: 'vtl/text-arithmetic',
  severity: 'warning',
  docs: 'docs/checks/vtl-text-arithmetic.md',
  title: 'Arithmetic with a text',
  run(template, context) {
    return binariesOf(template, ['-', '*', '/', '%']).flatMap((node) => {
      const text = [node.left, node.right].find((side) => isSurelyText(template, side, context))
      if (text === undefined) return []
      return [
        {
          range: node.range,
          message: `${quoted(sourceOf(template, text))} is a text, so this calculation has no value; a #set of it changes nothing.`,
          hint: 'Make it a number first: #set($n = $util.parseJson($text)) where it is known to be digits.',
        },
      ]
    })
  },
}
