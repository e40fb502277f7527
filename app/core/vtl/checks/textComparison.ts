import { binariesOf } from './binaries.ts'
import { quoted } from './quote.ts'
import { isSurelyText } from './staticType.ts'
import type { VelocityCheck } from './templateCheck.ts'
import { sourceOf } from './templateFacts.ts'

/** `"a" < "b"`, `$input.params('n') > 5`: only numbers have an order; with a text it is false. */
export const textComparison: VelocityCheck = {
  code: 'vtl/text-comparison',
  severity: 'warning',
  docs: 'docs/checks/vtl-text-comparison.md',
  title: 'Order of texts',
  run(template, context) {
    return binariesOf(template, ['<', '>', '<=', '>=']).flatMap((node) => {
      const text = [node.left, node.right].find((side) => isSurelyText(template, side, context))
      if (text === undefined) return []
      return [
        {
          range: node.range,
          message: `${quoted(sourceOf(template, text))} is a text, and ${node.operator} between texts, or a text and a number, is always false.`,
          hint: 'Make it a number first: $util.parseJson($text) where it is known to be digits.',
        },
      ]
    })
  },
}
