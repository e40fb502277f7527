import { declaredParameters } from './declaredParameters.ts'
import { parameterReads } from './hostReads.ts'
import type { GatewayCheck } from './templateContext.ts'

/** `$input.params('x-tenant')` where `X-Tenant` is declared: names are looked up as the client writes them. */
export const parameterNameCase: GatewayCheck = {
  code: 'apigateway/parameter-name-case',
  severity: 'warning',
  docs: 'docs/checks/apigateway-parameter-name-case.md',
  title: 'Parameter name in other letters than declared',
  run(template, { method }) {
    if (method === undefined) return []
    const declared = declaredParameters(method)
    return parameterReads(template).flatMap(({ name, place, argument }) => {
      const own = declared.filter((parameter) => place === undefined || parameter.in === place)
      if (own.some((parameter) => parameter.name === name)) return []
      const meant = own.find((parameter) => parameter.name.toLowerCase() === name.toLowerCase())
      if (meant === undefined) return []
      return [
        {
          range: argument.range,
          message: `The method request declares ${meant.name}, not ${name}: upper and lower case matter, in headers too.`,
          hint: `Write ${meant.name}.`,
        },
      ]
    })
  },
}
