import { declaredParameters } from './declaredParameters.ts'
import { parameterReads } from './hostReads.ts'
import { isStandardHeader } from './standardHeaders.ts'
import type { GatewayCheck } from './templateContext.ts'

/** A parameter that the method does not declare. A template reads it all the same, so this is an info: maybe a slip. */
export const undeclaredParameter: GatewayCheck = {
  code: 'apigateway/undeclared-template-parameter',
  severity: 'info',
  docs: 'docs/checks/apigateway-undeclared-template-parameter.md',
  title: 'Parameter that the method does not declare',
  run(template, { method }) {
    if (method === undefined) return []
    const declared = declaredParameters(method)
    return parameterReads(template).flatMap(({ name, place, argument }) => {
      const own = declared.filter((parameter) => place === undefined || parameter.in === place)
      const isHeader = place === undefined || place === 'header'
      if (own.some((parameter) => parameter.name.toLowerCase() === name.toLowerCase())) return []
      if (isHeader && isStandardHeader(name)) return []
      return [
        {
          range: argument.range,
          message: `The method request does not declare ${place === undefined ? 'a parameter' : `in its ${place}`} ${name}.`,
          hint: 'Declare it, so that it is documented and can be validated, or correct the name.',
        },
      ]
    })
  },
}
