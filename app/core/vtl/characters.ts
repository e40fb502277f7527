/** Character classes of Velocity 1.7's tokens. All are ASCII: `$größe` is the name `gr` and the text `öße`. */
const letter = 1
const digit = 2
const underscore = 4
const at = 8
const dash = 16

const classes = new Uint8Array(128)
for (let code = 48; code <= 57; code++) classes[code] = digit
for (let code = 65; code <= 90; code++) classes[code] = classes[code + 32] = letter
classes[0x5f] = underscore
classes[0x40] = at
classes[0x2d] = dash

const nameParts = classes.map((of) => (of & (letter | digit | underscore | dash) ? 1 : 0))

function isOf(code: number, mask: number): boolean {
  return code < 128 && ((classes[code] ?? 0) & mask) !== 0
}

export function isLetter(code: number): boolean {
  return isOf(code, letter)
}

export function isDigit(code: number): boolean {
  return isOf(code, digit)
}

/** Starts a directive's name: `#foo`, `#_x`, `#@foo`. */
export function isWordStart(code: number): boolean {
  return isOf(code, letter | underscore | at)
}

/** Continues a directive's name; a dash does not. */
export function isWordPart(code: number): boolean {
  return isOf(code, letter | digit | underscore | at)
}

/** Starts a variable's name. */
export function isNameStart(code: number): boolean {
  return isOf(code, letter | underscore)
}

/** Continues a variable's name; a dash does, so `$x-1` is one name. */
export function isNamePart(code: number): boolean {
  return code < 128 && nameParts[code] === 1
}

/** Space or tab. */
export function isBlank(code: number): boolean {
  return code === 32 || code === 9
}

/** Space, tab, line feed or carriage return: WHITESPACE inside directives and calls. */
export function isWhitespace(code: number): boolean {
  return code === 32 || code === 10 || code === 9 || code === 13
}

/**
 * The UTF-16 unit at `at`, 0 behind the end. Where V8 once met an index beyond the end, it makes a call of every charCodeAt
 * there.
 */
export function unitAt(text: string, at: number): number {
  return at < text.length ? text.charCodeAt(at) : 0
}
