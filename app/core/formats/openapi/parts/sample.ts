import { urlEncode } from '../../../java/index.ts'
import type { Json, JsonObject } from '../../../json/index.ts'
import type { MethodRequest, RequestBody, RequestParameter, SamplePairs, TestCase } from '../../../project/index.ts'
import { memberOf, sampleOf } from '../../../schema/index.ts'
import { exampleOf } from './body.ts'
import { suggestedText } from './parameters.ts'
import type { OperationReading } from './reading.ts'
import { idOf } from './value.ts'

/** The sample that an imported method starts with: the document's examples, and where it has none what its schemas suggest. */
export function sampleCase(
  reading: OperationReading,
  request: Pick<MethodRequest, 'parameters' | 'bodies'>,
  keptParameters: readonly Json[],
  keptBody: JsonObject | undefined,
): TestCase {
  const pairs = (place: RequestParameter['in']): SamplePairs =>
    request.parameters
      // What may be left out is left out, unless the document shows a value for it.
      .filter((parameter) => parameter.in === place && (parameter.required || parameter.sample !== undefined))
      .map((parameter) => ({
        name: parameter.name,
        value: parameter.sample ?? suggestedText(reading, parameter, keptParameters),
      }))
  const body = request.bodies.find((candidate) => isJsonType(candidate.contentType)) ?? request.bodies[0]
  const headers = pairs('header')
  const typed = body === undefined || headers.some((header) => header.name.toLowerCase() === 'content-type')
  return {
    id: idOf(reading.id, 'c1'),
    name: 'Sample',
    request: {
      path: pairs('path'),
      query: pairs('querystring'),
      headers: typed ? headers : [...headers, { name: 'Content-Type', value: body.contentType }],
      body: body === undefined ? '' : bodyText(reading, body, keptBody),
    },
  }
}

function bodyText(reading: OperationReading, body: RequestBody, kept: JsonObject | undefined): string {
  const example = exampleOf(reading, kept, body.contentType)
  if (typeof example === 'string' && !isJsonType(body.contentType)) return example
  const value = example ?? suggestedBody(reading, body)
  if (isJsonType(body.contentType)) return JSON.stringify(value, null, 2)
  return isForm(body.contentType) ? formText(value) : typeof value === 'string' ? value : JSON.stringify(value)
}

function suggestedBody(reading: OperationReading, { shape }: RequestBody): Json {
  const { models } = reading.document
  switch (shape.kind) {
    case 'model':
      return sampleOf(models.get(shape.name) ?? {}, models)
    case 'schema':
      return isEmptyObject(shape.schema) ? {} : sampleOf(shape.schema, models)
    case 'sample':
      return shape.text
  }
}

function isEmptyObject(schema: Json): boolean {
  return JSON.stringify(schema) === '{}'
}

function isJsonType(contentType: string): boolean {
  return /[/+]json\b/i.test(contentType)
}

function isForm(contentType: string): boolean {
  return contentType.toLowerCase().startsWith('application/x-www-form-urlencoded')
}

/** `a=1&b=x%20y`: members of an object as a form sends them. */
function formText(value: Json): string {
  if (typeof value !== 'object' || value === null) return ''
  return Object.keys(value)
    .map((name) => {
      const member = memberOf(value, name) ?? ''
      const text = typeof member === 'string' ? member : JSON.stringify(member)
      return `${urlEncode(name)}=${urlEncode(text)}`
    })
    .join('&')
}
