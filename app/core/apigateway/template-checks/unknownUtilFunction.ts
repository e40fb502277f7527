import { utilFunctions } from '../variables/functions/registry.ts'
import { hostReads } from './hostReads.ts'
import { nearest } from './nearest.ts'
import type { GatewayCheck } from './templateContext.ts'

/** `$util.toJson($x)`: `$util` has six functions, and any other name is nothing. */
export const unknownUtilFunction: GatewayCheck = {
  code: 'apigateway/unknown-util-function',
  severity: 'warning',
  docs: 'docs/checks/apigateway-unknown-util-function.md',
  title: 'Unknown function of $util',
  run(template) {
    const names = [...utilFunctions.keys()]
    return hostReads(template, 'util').flatMap(({ members: [first] }) => {
      if (first === undefined || first.kind === 'index') return []
      const { name, nameRange } = first
      if (first.kind === 'call' && utilFunctions.has(name)) return []
      const known = utilFunctions.has(name)
      const meant = nearest(name, names)
      return [
        {
          range: nameRange,
          message: known ? `$util.${name} is not called, so it is empty.` : `$util has no ${name}, so this is empty.`,
          hint: known ? `Call it: $util.${name}(…)` : `It has ${names.join(', ')}.`,
          ...(meant !== undefined &&
            !known && {
              fixes: [{ title: `Write ${meant}`, safe: false, edits: [{ range: nameRange, newText: meant }] }],
            }),
        },
      ]
    })
  },
}
