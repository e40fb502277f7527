import { describe, expect, it } from 'vitest'
import { checkDeployment } from '../index.ts'

describe('G1.6: what a deployment misses', () => {
  const found = (methods: readonly string[], awaited?: readonly string[]) =>
    checkDeployment(methods, awaited && new Set(awaited)).map(({ code, severity, at }) => [
      code,
      severity,
      at.kind === 'pointer' && at.pointer,
    ])

  it('nothing, where it waits for all methods, or nobody says what it waits for', () => {
    expect(found(['GET /', 'POST /'])).toEqual([])
    expect(found(['GET /', 'POST /'], ['POST /', 'GET /', 'PUT /'])).toEqual([])
  })

  it('each method that it does not wait for', () => {
    expect(found(['GET /', 'POST /', 'PUT /'], ['POST /'])).toEqual([
      ['apigateway/deployment-misses-method', 'warning', '/0'],
      ['apigateway/deployment-misses-method', 'warning', '/2'],
    ])
  })

  it('all, where there is none: such an API cannot be deployed', () => {
    expect(found([])).toEqual([['apigateway/no-methods', 'info', '']])
    expect(checkDeployment([])[0]?.message).toBe("The REST API doesn't contain any methods")
  })
})
