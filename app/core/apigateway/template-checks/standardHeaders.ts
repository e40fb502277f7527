/** Headers that clients and networks send without anyone declaring them, in lower case. */
const known: ReadonlySet<string> = new Set(
  (
    'accept accept-charset accept-encoding accept-language authorization cache-control content-type ' +
    'cookie date etag forwarded from host if-match if-modified-since if-none-match origin pragma ' +
    'range referer user-agent via x-api-key x-http-method-override x-requested-with'
  ).split(' '),
)

export function isStandardHeader(name: string): boolean {
  const lower = name.toLowerCase()
  return known.has(lower) || /^(?:x-forwarded-|x-amz-|x-amzn-|cloudfront-|sec-)/.test(lower)
}
