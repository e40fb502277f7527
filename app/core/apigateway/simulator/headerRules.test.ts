import { describe, expect, it } from 'vitest'
import type { IntegrationType } from '../index.ts'
import { requestHeaderRule } from './headerRules.ts'

const types: readonly IntegrationType[] = ['HTTP', 'HTTP_PROXY', 'AWS', 'AWS_PROXY']

describe('G2.3: what happens to a mapped header, for HTTP, HTTP_PROXY, AWS and AWS_PROXY', () => {
  it.each([
    ['Content-Length', ['refused', 'refused', 'refused', 'refused']],
    ['TRANSFER-ENCODING', ['refused', 'refused', 'refused', 'refused']],
    ['Authorization', ['sent', 'sent', 'refused', 'refused']],
    ['Connection', ['sent', 'sent', 'refused', 'refused']],
    ['Expect', ['dropped', 'dropped', 'refused', 'refused']],
    ['Proxy-Authenticate', ['dropped', 'dropped', 'refused', 'refused']],
    ['TE', ['dropped', 'dropped', 'refused', 'refused']],
    ['Via', ['dropped', 'dropped', 'sent', 'sent']],
    ['Referer', ['sent', 'sent', 'dropped', 'dropped']],
    ['Content-Type', ['sent', 'sent', 'sent', 'sent']],
    ['X-Anything', ['sent', 'sent', 'sent', 'sent']],
    ['__proto__', ['sent', 'sent', 'sent', 'sent']],
  ])('%s', (name, effects) => {
    expect(types.map((type) => requestHeaderRule(type, name)?.effect ?? 'sent')).toEqual(effects)
  })

  it('says what nobody has recorded on AWS', () => {
    expect(requestHeaderRule('HTTP', 'Via')?.unverified).toBe(true)
    expect(requestHeaderRule('HTTP', 'X-Amzn-Trace-Id')).toEqual({ effect: 'refused', unverified: true })
    expect(requestHeaderRule('HTTP', 'Proxy-Authenticate')?.unverified).toBeUndefined()
  })
})
