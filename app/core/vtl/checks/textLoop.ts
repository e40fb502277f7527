import type { Expression } from '../ast.ts'
import { quoted } from './quote.ts'
import { isSurelyText } from './staticType.ts'
import { nodesOf, resolve, sourceOf, type TemplateFacts } from './templateFacts.ts'
import type { VelocityCheck, VelocityContext } from './templateCheck.ts'

/** `#foreach($i in "a,b")`: texts, numbers and booleans do not iterate (velocity facts, "loop variables"). */
export const textLoop: VelocityCheck = {
  code: 'vtl/text-loop',
  severity: 'warning',
  docs: 'docs/checks/vtl-text-loop.md',
  title: 'Loop over what is no list',
  run(template, context) {
    return nodesOf(template, 'foreach').flatMap(({ source }) => {
      const what = source && scalarOf(template, source, context)
      if (source === undefined || what === undefined) return []
      return [
        {
          range: source.range,
          message: `${quoted(sourceOf(template, source))} is ${what}, and a loop over it runs not once.`,
          hint: 'Walk over a list or a map: .split(",") makes a list of a text.',
        },
      ]
    })
  },
}

function scalarOf(template: TemplateFacts, source: Expression, context: VelocityContext): string | undefined {
  const value = resolve(template, source)
  if (value.kind === 'number') return 'a number'
  if (value.kind === 'boolean' || value.kind === 'not') return 'a boolean'
  return isSurelyText(template, source, context) ? 'a text' : undefined
}
