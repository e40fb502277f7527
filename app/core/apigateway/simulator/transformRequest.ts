import { shownValue } from '../value.ts'
import { convertRequestPayload, isBinaryMediaType, type PayloadContent } from './contentHandling.ts'
import { configurationError, type GatewayFailure, isFailure } from './gatewayFailure.ts'
import { refuseIllegalHeaders } from './requestHeaders.ts'
import { parseMappingDestination } from '../parameter-mapping/parseMappingDestination.ts'
import { type RenderedTemplate, runMappingTemplate } from './mappingTemplate.ts'
import { headerValue } from './methodRequest.ts'
import { applyRequestOverrides } from './overrides.ts'
import { mapRequestParameters, type RequestParameters } from './requestParameters.ts'
import { type SimulationRun, templateInputOf } from './simulationRun.ts'
import { selectRequestTemplate } from './templateSelection.ts'
import { type TextSpan, wholeBody } from './tracedText.ts'

/** What parameter mappings and the request template make of a method request. */
export interface TransformedRequest {
  readonly parameters: RequestParameters
  readonly content: PayloadContent
  /** Of `content.body`, where it is text. */
  readonly spans: readonly TextSpan[]
  /** Where one ran. */
  readonly template?: RenderedTemplate
}

/**
 * The first half of the pipeline, in its order: parameters, template or passthrough, template run, overrides merged,
 * illegal headers refused (api-gateway facts, pipeline; 10).
 */
export function transformRequest(run: SimulationRun): TransformedRequest | GatewayFailure {
  const { integration } = run.input.method
  const { record } = run
  const isLambdaProxy = integration.type === 'AWS_PROXY'
  const mapped = isLambdaProxy ? noParameters : mapRequestParameters(integration, run.sources, record)
  if (isFailure(mapped)) return mapped
  if (isLambdaProxy && integration.requestParameters.size > 0) {
    record.say('parameters', 'A Lambda proxy integration ignores parameter mappings.')
  }
  const parameters = resolved(mapped, run)
  const transformed = transformBody(run, parameters)
  if (isFailure(transformed)) return transformed
  const names = [...integration.requestParameters.keys()].flatMap((to) => {
    const destination = parseMappingDestination(to).root
    return destination?.in === 'header' ? [destination.name] : []
  })
  return refuseIllegalHeaders(integration.type, names, record) ?? transformed
}

/** Of a Lambda proxy integration, which ignores its mappings. */
const noParameters: RequestParameters = { path: new Map(), querystring: new Map(), header: new Map() }

function transformBody(run: SimulationRun, parameters: RequestParameters): TransformedRequest | GatewayFailure {
  const { input, request, record } = run
  const { integration } = input.method
  const contentType = headerValue(request.headers, 'Content-Type')
  const binary = isBinaryMediaType(contentType, input.restApi.binaryMediaTypes)
  const given = { body: request.body, isBase64Encoded: request.isBase64Encoded }
  if (integration.type === 'HTTP_PROXY' || integration.type === 'AWS_PROXY') {
    return passedThrough(convertRequestPayload(given, binary, undefined, record), parameters)
  }
  const { passthroughBehavior = 'WHEN_NO_MATCH', contentHandling, requestTemplates } = integration
  // TestInvokeMethod takes the template for application/json, whatever the request says (api-gateway facts 4.1).
  const selecting = input.testInvoke === true ? 'application/json' : contentType
  const passthrough = { behavior: passthroughBehavior, isEmpty: request.body === '' }
  const choice = selectRequestTemplate(requestTemplates, selecting, passthrough, record)
  if (isFailure(choice)) return choice
  const content = convertRequestPayload(given, binary, contentHandling, record)
  if (choice.kind === 'passthrough') return passedThrough(content, parameters)
  if (shownValue(choice.template) === '') {
    // Recorded of response templates, which are stored as null; emulators do so with request templates.
    record.sayUnverified('template', 'The request template is empty, which is none: the body passes through.')
    return passedThrough(content, parameters)
  }
  if (isFailure(content)) return content
  if (content.isBase64Encoded) {
    record.say('template', 'A template cannot read a binary payload: API Gateway answers 500.')
    return configurationError('Unable to transform request')
  }
  sayRepeated(run)
  const rendered = runMappingTemplate(
    {
      side: 'request',
      key: choice.key,
      text: shownValue(choice.template),
      input: templateInputOf(run, content.body),
      traced: input.traced ?? false,
    },
    record,
  )
  if (isFailure(rendered)) return rendered
  const { text: body, spans } = rendered.output
  const overridden = applyRequestOverrides(parameters, rendered, record)
  return { parameters: overridden, content: { body, isBase64Encoded: false }, spans, template: rendered }
}

/** Which of several values templates see of one header is not recorded (api-gateway facts 9). */
function sayRepeated({ request, record }: SimulationRun): void {
  for (const [name, values] of request.parameters.header) {
    if (values.length > 1)
      record.sayUnverified('template', `The header ${name} has ${values.length} values: templates see the last.`)
  }
}

function passedThrough(
  content: PayloadContent | GatewayFailure,
  parameters: RequestParameters,
): TransformedRequest | GatewayFailure {
  if (isFailure(content)) return content
  return { parameters, content, spans: wholeBody(content) }
}

/** Origins of mapped values with the roots that a simulation reports. */
function resolved(mapped: RequestParameters, { scope }: SimulationRun): RequestParameters {
  const each = (parameters: RequestParameters['path']): RequestParameters['path'] =>
    new Map(
      [...parameters].map(([name, parameter]) => {
        const origins = scope.resolveOrigins(parameter.source.origins)
        return [name, { ...parameter, source: { ...parameter.source, origins } }]
      }),
    )
  return { path: each(mapped.path), querystring: each(mapped.querystring), header: each(mapped.header) }
}
