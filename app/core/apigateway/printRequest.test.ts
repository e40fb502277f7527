import { describe, expect, it } from 'vitest'
import { printCurl, printRawRequest, printRawResponse } from './printRequest.ts'

const request = {
  method: 'POST',
  url: "https://service.domain.com/o'hara?a=1&b=2",
  headers: [
    ['Host', 'service.domain.com'],
    ['Content-Type', 'application/json'],
  ] as const,
  body: '{"path":"it\'s"}',
  isBase64Encoded: false,
}

describe('printRawRequest', () => {
  it('is the request line, the headers, an empty line and the body', () => {
    expect(printRawRequest(request)).toBe(
      'POST https://service.domain.com/o\'hara?a=1&b=2\nHost: service.domain.com\nContent-Type: application/json\n\n{"path":"it\'s"}',
    )
  })
})

describe('printRawResponse', () => {
  it('is the status line without a reason, the headers, an empty line and the body', () => {
    const headers = [
      ['Content-Type', 'text/plain'],
      ['X', '1'],
    ] as const
    expect(printRawResponse({ status: 404, headers, body: 'no\n' })).toBe(
      'HTTP/1.1 404\nContent-Type: text/plain\nX: 1\n\nno\n',
    )
    expect(printRawResponse({ status: 204, headers: [], body: '' })).toBe('HTTP/1.1 204\n\n')
  })
})

describe('printCurl', () => {
  it('quotes for a POSIX shell and leaves to curl what curl makes', () => {
    expect(printCurl(request)).toBe(
      "curl -X POST 'https://service.domain.com/o'\\''hara?a=1&b=2' \\\n  -H 'Content-Type: application/json' \\\n  --data-binary '{\"path\":\"it'\\''s\"}'",
    )
  })

  it('sends bytes by decoding them on the way', () => {
    expect(printCurl({ ...request, headers: [], url: 'https://a', body: 'AAE=', isBase64Encoded: true })).toBe(
      "printf %s 'AAE=' | base64 -d | curl -X POST 'https://a' \\\n  --data-binary @-",
    )
  })

  it('has no data without a body', () => {
    expect(printCurl({ ...request, method: 'GET', headers: [], url: 'https://a', body: '' })).toBe(
      "curl -X GET 'https://a'",
    )
  })
})
