import { describe, expect, it } from 'vitest'
import type { Integration } from '../index.ts'
import { checkMethod } from '../index.ts'
import {
  emptyApi,
  httpIntegration,
  httpProxyIntegration,
  integrationResponse,
  methodWith,
} from '../../testing/methodFixture.ts'

describe('G1.3: an empty template is stored as none', () => {
  const places = (integration: Integration): readonly unknown[] =>
    checkMethod(methodWith(integration), emptyApi)
      .filter(({ code }) => code === 'apigateway/empty-template')
      .map(({ at }) => at.kind === 'pointer' && at.pointer)

  it('so that the payload of a request passes through', () => {
    const templates = { 'application/json': '', 'text/plain': '##', 'application/xml': '<a/>' }
    expect(places(httpIntegration({ templates }))).toEqual(['/integration/requestTemplates/application~1json'])
  })

  it('which is how a response is left unmapped, and nothing to a proxy', () => {
    const responses = [integrationResponse('200', { templates: { 'application/json': '' } })]
    expect(places(httpIntegration({ responses }))).toEqual([])
    expect(places(httpProxyIntegration({ templates: { 'application/json': '' } }))).toEqual([])
  })

  it('whatever a deployment makes of it is not judged', () => {
    expect(places(httpIntegration({ templates: { 'application/json': { opaque: { Ref: 'Template' } } } }))).toEqual([])
  })
})
