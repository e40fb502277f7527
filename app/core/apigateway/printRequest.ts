import type { HttpResponse, IntegrationRequest } from './simulation.ts'

/** An integration request as raw HTTP text: the request line with the whole URL, headers, an empty line, the body. */
export function printRawRequest({ method, url, headers, body }: IntegrationRequest): string {
  const lines = [`${method} ${url}`, ...headers.map(([name, value]) => `${name}: ${value}`)]
  return `${lines.join('\n')}\n\n${body}`
}

/** A method response as raw HTTP text: the status line without a reason, headers, an empty line, the body. */
export function printRawResponse({ status, headers, body }: HttpResponse): string {
  const lines = [`HTTP/1.1 ${status}`, ...headers.map(([name, value]) => `${name}: ${value}`)]
  return `${lines.join('\n')}\n\n${body}`
}

/** In single quotes a POSIX shell reads everything as it stands, but for the quote itself. */
function shellQuote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`
}

/** curl makes these itself. */
const madeByCurl: ReadonlySet<string> = new Set(['host', 'content-length'])

/** The same request as a curl command for a POSIX shell; a body in base64 is decoded on the way. */
export function printCurl({ method, url, headers, body, isBase64Encoded }: IntegrationRequest): string {
  const parts = [`curl -X ${method} ${shellQuote(url)}`]
  for (const [name, value] of headers) {
    if (!madeByCurl.has(name.toLowerCase())) parts.push(`-H ${shellQuote(`${name}: ${value}`)}`)
  }
  if (body !== '' && !isBase64Encoded) parts.push(`--data-binary ${shellQuote(body)}`)
  const command = parts.join(' \\\n  ')
  return body !== '' && isBase64Encoded
    ? `printf %s ${shellQuote(body)} | base64 -d | ${command} \\\n  --data-binary @-`
    : command
}
