import { expect, it } from 'vitest'
import { runInMemory } from '../testing/runInMemory.ts'

const Api = { Type: 'AWS::ApiGateway::RestApi', Properties: { Name: 'orders' } }
const RestApiId = { Ref: 'Api' }
const Get = {
  Type: 'AWS::ApiGateway::Method',
  Properties: {
    RestApiId,
    ResourceId: { 'Fn::GetAtt': ['Api', 'RootResourceId'] },
    HttpMethod: 'GET',
    AuthorizationType: 'NONE',
    Integration: { Type: 'HTTP_PROXY', IntegrationHttpMethod: 'GET', Uri: 'https://backend.example' },
  },
}
const Deployment = { Type: 'AWS::ApiGateway::Deployment', Properties: { RestApiId } }

function check(resources: object, ...options: readonly string[]) {
  const files = { 'stack.json': JSON.stringify({ Resources: resources }) }
  return runInMemory(['check', 'stack.json', ...options], { files })
}

it('G1.6: check says which methods the deployment of a CloudFormation template would miss', async () => {
  const { code, out, err } = await check({ Api, Get, Deployment })
  expect([code, out]).toEqual([0, 'stack.json: 1 warning\n'])
  expect(err).toContain('The deployment does not wait for GET /: a stage may be without it.')
  expect(err).toContain('[apigateway/deployment-misses-method]')
})

it('and nothing where it waits for them', async () => {
  const run = await check({ Api, Get, Deployment: { ...Deployment, DependsOn: 'Get' } })
  expect(run).toMatchObject({ code: 0, out: 'stack.json: no problems\n', err: '' })
})

it('tells machines the line and the code, and ends with 1 where API Gateway would refuse it', async () => {
  const Loop = {
    Type: 'AWS::ApiGateway::Resource',
    Properties: { RestApiId, ParentId: { Ref: 'Loop' }, PathPart: 'x' },
  }
  const { code, out } = await check({ Api, Loop }, '--json')
  expect(code).toBe(1)
  expect(JSON.parse(out)).toMatchObject({
    diagnostics: [{ file: 'stack.json', line: 1, code: 'apigateway/cyclical-resources' }],
  })
})
