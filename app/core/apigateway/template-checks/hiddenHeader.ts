import { hiddenHeaders } from '../simulator/methodRequest.ts'
import { parameterReads } from './hostReads.ts'
import type { GatewayCheck } from './templateContext.ts'

/** A header that API Gateway shows to no template; recorded on AWS. */
export const hiddenHeader: GatewayCheck = {
  code: 'apigateway/hidden-header',
  severity: 'warning',
  docs: 'docs/checks/apigateway-hidden-header.md',
  title: 'Header that no template sees',
  run(template, { method }) {
    return parameterReads(template).flatMap(({ name, place, argument }) => {
      if (!hiddenHeaders.has(name.toLowerCase())) return []
      const isOther =
        method?.path.includes(`{${name}}`) ?? method?.requestParameters.has(`method.request.querystring.${name}`)
      if (place === 'path' || place === 'querystring' || (place === undefined && isOther === true)) return []
      return [
        {
          range: argument.range,
          message: `API Gateway shows the header ${name} to no template: it reads as empty.`,
          hint: 'Send the value in another header.',
        },
      ]
    })
  },
}
