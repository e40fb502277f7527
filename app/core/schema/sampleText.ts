/** Fixed values by `format`, so that the same schema always gives the same sample. */
const byFormat: ReadonlyMap<string, string> = new Map([
  ['date-time', '2024-01-15T09:30:00Z'],
  ['date', '2024-01-15'],
  ['time', '09:30:00Z'],
  ['duration', 'P1D'],
  ['email', 'ada@example.com'],
  ['hostname', 'example.com'],
  ['ipv4', '192.0.2.1'],
  ['ipv6', '2001:db8::1'],
  ['uri', 'https://example.com/'],
  ['url', 'https://example.com/'],
  ['uri-reference', '/'],
  ['uuid', '3fa85f64-5717-4562-b3fc-2c963f66afa6'],
  ['byte', 'c2FtcGxl'],
])

/** A string for a place called `name`: the format's, else the name itself, fitted to the lengths. */
export function sampleText(
  name: string,
  format: string | undefined,
  minLength: number | undefined,
  maxLength: number | undefined,
): string {
  const known = format === undefined ? undefined : byFormat.get(format)
  if (known !== undefined) return known
  const base = name === '' ? 'text' : name
  // A minimum beyond a thousand is a limit for machines; the sample stays readable and then does not fit.
  const padded = base.padEnd(Math.min(minLength ?? 0, 1_000), 'x')
  return maxLength === undefined ? padded : padded.slice(0, Math.max(0, maxLength))
}

/** The number nearest to 1 that fits the limits. */
export function sampleNumber(limits: {
  readonly minimum: number | undefined
  readonly maximum: number | undefined
  readonly multipleOf: number | undefined
  readonly integer: boolean
}): number {
  const { minimum, maximum, multipleOf, integer } = limits
  let value = 1
  if (minimum !== undefined && value < minimum) value = minimum
  if (maximum !== undefined && value > maximum) value = maximum
  if (integer) value = minimum !== undefined && value === minimum ? Math.ceil(value) : Math.floor(value)
  if (multipleOf !== undefined && multipleOf > 0) value = Math.ceil(value / multipleOf) * multipleOf
  return value
}
