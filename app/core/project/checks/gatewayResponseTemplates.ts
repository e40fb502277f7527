import { checkTemplate, shownValue } from '../../apigateway/index.ts'
import { atPointer, type Diagnostic } from '../../diagnostics/index.ts'
import { sliceRange } from '../../text/index.ts'
import { parseTemplate } from '../../vtl/index.ts'
import type { Project } from '../model.ts'
import { checkSeverities } from './checkSeverities.ts'

/** What is wrong with the templates of gateway responses, at the template: they stand in the API, in no payload. */
export function gatewayResponseTemplates({ api }: Project): readonly Diagnostic[] {
  const severities = checkSeverities(api)
  return (api.gatewayResponses ?? []).flatMap(({ templates }, index) =>
    templates.flatMap(({ key, vtl }, at) => {
      const text = shownValue(vtl)
      const problems = checkTemplate(parseTemplate(text), { side: 'gatewayResponse', contentType: key, severities })
      return problems.map(({ code, severity, at: place, message, hint }) => {
        const found = place.kind === 'source' ? sliceRange(text, place.range) : ''
        const words = { message: message.includes(found) ? message : `${found}: ${message}`, ...(hint && { hint }) }
        return atPointer(code, severity, `/api/gatewayResponses/${index}/templates/${at}/vtl`, words)
      })
    }),
  )
}
