import { describe, expect, it } from 'vitest'
import { checkMethod, type Model } from '../index.ts'
import { awsIntegration, emptyApi, httpIntegration, methodWith } from '../../testing/methodFixture.ts'

const order: Model = { name: 'Order', contentType: 'application/json', schema: { type: 'object' } }

describe('G1.6: the models that a method reads', () => {
  const reading = (names: Readonly<Record<string, string>>) =>
    methodWith(httpIntegration(), { path: '/', requestModels: new Map(Object.entries(names)) })

  it('are the API’s, or Empty and Error', () => {
    const all = { 'application/json': 'Order', 'text/plain': 'Empty', 'text/html': 'Error' }
    expect(checkMethod(reading(all), { ...emptyApi, models: [order] })).toEqual([])
  })

  it('are refused by PutMethod where they are not there, and by DeleteModel where they are to go', () => {
    const found = checkMethod(reading({ 'application/json': 'Order', 'text/plain': 'Note' }), emptyApi)
    expect(found.map(({ message, at }) => [at.kind === 'pointer' && at.pointer, message])).toEqual([
      ['/requestModels/application~1json', 'Invalid model identifier specified: Order'],
      ['/requestModels/text~1plain', 'Invalid model identifier specified: Note'],
    ])
    expect(found.map(({ hint }) => hint)).toEqual([
      expect.stringContaining("Cannot delete model 'Order', is referenced in method request: //ANY"),
      expect.stringContaining("Cannot delete model 'Note', is referenced in method request: //ANY"),
    ])
  })
})

describe('G1.2: the caller’s identity', () => {
  const forwarding = awsIntegration({ credentials: 'arn:aws:iam::*:user/*' })
  const codes = (authorizationType: 'AWS_IAM' | 'NONE', integration = forwarding) =>
    checkMethod(methodWith(integration, { authorizationType }), emptyApi).map(({ code }) => code)

  it('is forwarded where AWS_IAM knows it', () => {
    expect(codes('AWS_IAM')).not.toContain('apigateway/identity-without-iam')
    expect(codes('NONE')).toContain('apigateway/identity-without-iam')
  })

  it('is not what a role has, or what a deployment resolves', () => {
    const role = awsIntegration({ credentials: 'arn:aws:iam::123456789012:role/r' })
    const resolved = awsIntegration({ credentials: { opaque: { Ref: 'Role' } } })
    expect([...codes('NONE', role), ...codes('NONE', resolved)]).not.toContain('apigateway/identity-without-iam')
  })
})
