import { type BodyType, checkTemplate } from '../apigateway/index.ts'
import type { Diagnostic } from '../diagnostics/index.ts'
import type { Field } from '../schema/index.ts'
import type { ParsedTemplate } from '../vtl/index.ts'
import type { TemplateContext } from './context/templateContext.ts'
import { placeType } from './fields/fieldPlace.ts'
import { fieldsAtPath } from './fields/jsonPathPlace.ts'

/** Everything that is known to be wrong with a template where it stands, in the order of the text. */
export function diagnostics(template: ParsedTemplate, context: TemplateContext): readonly Diagnostic[] {
  const { side, body, contentType, method, severities } = context
  return checkTemplate(template, {
    side,
    contentType,
    ...(method !== undefined && { method }),
    ...(severities !== undefined && { severities }),
    // Of a backend's body samples tell, and a sample promises nothing.
    ...(side === 'request' && body !== undefined && { bodyType: (path: string) => bodyTypeAt(body, path) }),
  })
}

function bodyTypeAt(body: Field, path: string): BodyType | undefined {
  const found = fieldsAtPath(body, path)
  if (found === undefined) return undefined
  const type = found.list ? 'array' : placeType(found.place)
  return type === 'any' || type === 'null' ? undefined : type
}
