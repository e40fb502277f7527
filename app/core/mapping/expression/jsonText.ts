const simpleEscapes: ReadonlyMap<string, string> = new Map([
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
])

/** The characters that the inside of a JSON string stands for; an unknown escape stands for its character. */
export function decodeJsonChunk(json: string): string {
  return json.replaceAll(/\\(?:u([0-9A-Fa-f]{4})|([^]))/g, (_, code: string | undefined, character: string) =>
    code === undefined ? (simpleEscapes.get(character) ?? character) : String.fromCharCode(parseInt(code, 16)),
  )
}

/** A string as the text form writes it: JSON, with `${` escaped, as that would interpolate. */
export function quoteText(value: string): string {
  return escapeInterpolation(JSON.stringify(value))
}

/** JSON text in which no string interpolates: `${` becomes `\${`, which JSON does not have and this language reads as `${`. */
export function escapeInterpolation(json: string): string {
  return json.replaceAll(/\\[^]|\$(?=\{)/g, (found) => (found === '$' ? '\\$' : found))
}

/** Takes `escapeInterpolation` back. */
export function unescapeInterpolation(text: string): string {
  return text.replaceAll(/\\[^]/g, (escape) => (escape === '\\$' ? '$' : escape))
}
