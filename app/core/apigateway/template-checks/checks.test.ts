import { describe, expect, it } from 'vitest'
import type { Diagnostic } from '../../diagnostics/index.ts'
import { describeCheck } from '../../testing/describeCheck.ts'
import { httpIntegration, lambdaProxyIntegration, methodWith } from '../../testing/methodFixture.ts'
import { type CheckCases, parseTemplate } from '../../vtl/index.ts'
import { type CheckTemplateContext, checkTemplate } from '../index.ts'
import { bodyConditionCases } from './bodyCondition.cases.ts'
import { errorContextCases } from './errorContext.cases.ts'
import { hiddenHeaderCases } from './hiddenHeader.cases.ts'
import { invalidJsonPathCases } from './invalidJsonPath.cases.ts'
import { jsonInQuotesCases } from './jsonInQuotes.cases.ts'
import { overriddenHeaderCases } from './overriddenHeader.cases.ts'
import { overrideOnProxyCases } from './overrideOnProxy.cases.ts'
import { overrideTwiceCases } from './overrideTwice.cases.ts'
import { parameterConditionCases } from './parameterCondition.cases.ts'
import { parameterNameCaseCases } from './parameterNameCase.cases.ts'
import { printedMapCases } from './printedMap.cases.ts'
import { rawBodyCases } from './rawBody.cases.ts'
import { shadowedParameterCases } from './shadowedParameter.cases.ts'
import { unclosedJsonStringCases } from './unclosedJsonString.cases.ts'
import { undeclaredParameterCases } from './undeclaredParameter.cases.ts'
import { unescapedBodyValueCases } from './unescapedBodyValue.cases.ts'
import { unescapedParameterCases } from './unescapedParameter.cases.ts'
import { unknownContextMemberCases } from './unknownContextMember.cases.ts'
import { unknownUtilFunctionCases } from './unknownUtilFunction.cases.ts'
import { unquotedBodyValueCases } from './unquotedBodyValue.cases.ts'
import { unquotedParameterCases } from './unquotedParameter.cases.ts'
import { unrestoredApostropheCases } from './unrestoredApostrophe.cases.ts'
import { unverifiedJsonPathCases } from './unverifiedJsonPath.cases.ts'
import { unverifiedMethodCases } from './unverifiedMethod.cases.ts'
import { unknownInputMemberCases } from './unknownInputMember.cases.ts'
import { missingCallCases } from './missingCall.cases.ts'
import { printedContextMapCases } from './printedContextMap.cases.ts'
import { overrideStatusCases } from './overrideStatus.cases.ts'
import { lateOverrideCases } from './lateOverride.cases.ts'
import { unencodedFormValueCases } from './unencodedFormValue.cases.ts'
import { unescapedMarkupValueCases } from './unescapedMarkupValue.cases.ts'
import { builtJsonPathCases } from './builtJsonPath.cases.ts'
import { emptyComparisonCases } from './emptyComparison.cases.ts'
import { absentConditionCases } from './absentCondition.cases.ts'
import { mockWithoutStatusCases } from './mockWithoutStatus.cases.ts'
import { loopCommaCases } from './loopComma.cases.ts'
import { gatewayChecks } from './registry.ts'
import type { BodyType } from './templateContext.ts'

const cases: Readonly<Record<string, CheckCases>> = {
  'apigateway/absent-condition': absentConditionCases,
  'apigateway/body-condition': bodyConditionCases,
  'apigateway/built-json-path': builtJsonPathCases,
  'apigateway/empty-comparison': emptyComparisonCases,
  'apigateway/error-context': errorContextCases,
  'apigateway/hidden-header': hiddenHeaderCases,
  'apigateway/invalid-json-path': invalidJsonPathCases,
  'apigateway/json-in-quotes': jsonInQuotesCases,
  'apigateway/late-override': lateOverrideCases,
  'apigateway/loop-comma': loopCommaCases,
  'apigateway/missing-call': missingCallCases,
  'apigateway/mock-without-status': mockWithoutStatusCases,
  'apigateway/overridden-header': overriddenHeaderCases,
  'apigateway/override-on-proxy': overrideOnProxyCases,
  'apigateway/override-status': overrideStatusCases,
  'apigateway/override-twice': overrideTwiceCases,
  'apigateway/parameter-condition': parameterConditionCases,
  'apigateway/parameter-name-case': parameterNameCaseCases,
  'apigateway/printed-context-map': printedContextMapCases,
  'apigateway/printed-map': printedMapCases,
  'apigateway/raw-body': rawBodyCases,
  'apigateway/shadowed-parameter': shadowedParameterCases,
  'apigateway/unclosed-json-string': unclosedJsonStringCases,
  'apigateway/undeclared-template-parameter': undeclaredParameterCases,
  'apigateway/unencoded-form-value': unencodedFormValueCases,
  'apigateway/unescaped-body-value': unescapedBodyValueCases,
  'apigateway/unescaped-markup-value': unescapedMarkupValueCases,
  'apigateway/unescaped-parameter': unescapedParameterCases,
  'apigateway/unknown-context-member': unknownContextMemberCases,
  'apigateway/unknown-input-member': unknownInputMemberCases,
  'apigateway/unknown-util-function': unknownUtilFunctionCases,
  'apigateway/unquoted-body-value': unquotedBodyValueCases,
  'apigateway/unquoted-parameter': unquotedParameterCases,
  'apigateway/unrestored-apostrophe': unrestoredApostropheCases,
  'apigateway/unverified-method': unverifiedMethodCases,
  'jsonpath/unverified-on-aws': unverifiedJsonPathCases,
}

/** The fields that the body's schema has. */
const types: Readonly<Partial<Record<string, BodyType>>> = {
  '$.typed.o': 'object',
  '$.typed.n': 'number',
  '$.typed.flag': 'boolean',
}

const parameters = ['path.id', 'querystring.id', 'querystring.q', 'querystring.tag', 'header.tag', 'header.X-Tenant']
const method = methodWith(httpIntegration(), {
  requestParameters: new Map(parameters.map((name) => [`method.request.${name}`, false])),
  requestValidator: { body: true, parameters: false },
})

function check(template: string, context: Partial<CheckTemplateContext> = {}): readonly Diagnostic[] {
  const own: CheckTemplateContext = {
    side: 'request',
    contentType: 'application/json',
    method,
    bodyType: (path) => types[path],
  }
  return checkTemplate(parseTemplate(template), { ...own, ...context })
}

function codes(template: string, context: Partial<CheckTemplateContext> = {}): readonly string[] {
  return check(template, context).map(({ code }) => code)
}

for (const [code, own] of Object.entries(cases)) describeCheck(code, (template) => check(template), own)

describe('the checks of mapping templates', () => {
  it('all have their cases', () => {
    expect(gatewayChecks.map(({ code }) => code).toSorted()).toEqual(Object.keys(cases))
  })

  it('know what no method says nothing of', () => {
    const { method: _, ...without } = { side: 'request', contentType: 'application/json', method } as const
    expect(checkTemplate(parseTemplate("$input.params('nope')"), without)).toEqual([])
  })

  it('find overrides on proxy integrations', () => {
    const proxy = { method: methodWith(lambdaProxyIntegration()) }
    expect(codes("#set($context.requestOverride.header.X = 'a')", proxy)).toEqual(['apigateway/override-on-proxy'])
    expect(codes('$context.requestOverride.header.X', proxy)).toEqual([])
  })

  it('know the error of a gateway response', () => {
    expect(codes('{"message": $context.error.messageString}', { side: 'gatewayResponse' })).toEqual([])
  })

  it('find overrides of a request in the template of its response', () => {
    const template = "#set($context.requestOverride.header.X = 'a')"
    expect(codes(template, { side: 'response' })).toEqual(['apigateway/late-override'])
    expect(codes('#set($context.responseOverride.status = 404)', { side: 'response' })).toEqual([])
  })

  it('find mocks that say no status', () => {
    const mock = { method: methodWith({ ...httpIntegration(), type: 'MOCK' }) }
    expect(codes('{"status": 200}', mock)).toEqual(['apigateway/mock-without-status'])
    expect(codes('{statusCode: 200}', mock)).toEqual([])
    expect(codes("$input.json('$')", mock)).toEqual([])
    expect(codes('{"status": 200}', { ...mock, side: 'response' })).toEqual([])
  })

  it('trust a validator with the types of the body', () => {
    const unvalidated = { method: { ...method, requestValidator: { body: false, parameters: false } } }
    const template = '{"n": $input.path(\'$.typed.n\')}'
    expect(codes(template)).toEqual([])
    expect(codes(template, unvalidated)).toEqual(['apigateway/unquoted-body-value'])
    expect(codes(template, { side: 'response' })).toEqual(['apigateway/unquoted-body-value'])
  })

  it('tell the checks of Velocity which values are texts', () => {
    expect(codes("#if($input.params('q') > 5)a#end")).toEqual(['vtl/text-comparison'])
    expect(codes("#set($n = $input.params('q') * 2)$n")).toEqual(['vtl/text-arithmetic'])
    expect(codes("#if($input.json('$.n') > 5)a#end")).toEqual(['vtl/text-comparison'])
    expect(codes("#if($util.parseJson($input.params('q')) > 5)a#end")).toEqual([])
    expect(codes("#if($input.path('$.n') > 5)a#end")).toEqual([])
    expect(codes('#if($stageVariables.size() > 5)a#end#if($input.params().header.size() > 5)a#end')).toEqual([])
    expect(codes('#foreach($k in $input.params().header.keySet())$k#end')).toEqual([])
    expect(codes("#foreach($k in $input.params('q'))$k#end")).toEqual(['vtl/text-loop'])
  })

  it('are left out by a comment with a reason', () => {
    expect(codes('## patchbay-ignore apigateway/raw-body: the backend takes anything\n{"body": $input.body}')).toEqual(
      [],
    )
  })

  it('can be turned down', () => {
    const [problem] = check('{"body": $input.body}', { severities: { 'apigateway/raw-body': 'hint' } })
    expect(problem?.severity).toBe('hint')
  })
})
