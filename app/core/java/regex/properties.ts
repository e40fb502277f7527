import { CharSet, listSet, negatedSet } from './charSet.ts'
import { isUnicodeScript, unicodeSet } from './unicode.ts'

/** `\h` */
export const horizontalSpace: CharSet = listSet(
  '\t \xa0\u1680\u180e\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000',
)

/** `\v` */
export const verticalSpace: CharSet = listSet('\n\x0b\f\r\x85\u2028\u2029')

function ascii(test: (codePoint: number) => boolean): CharSet {
  return new CharSet((codePoint) => codePoint < 128 && test(codePoint), true)
}

const between =
  (from: number, to: number) =>
  (codePoint: number): boolean =>
    codePoint >= from && codePoint <= to
const isDigit = between(0x30, 0x39)
const isLower = between(0x61, 0x7a)
const isUpper = between(0x41, 0x5a)
const isAlpha = (codePoint: number): boolean => isLower(codePoint) || isUpper(codePoint)
const isAlnum = (codePoint: number): boolean => isAlpha(codePoint) || isDigit(codePoint)
const isGraph = between(0x21, 0x7e)
const isSpace = (codePoint: number): boolean => codePoint === 0x20 || (codePoint >= 9 && codePoint <= 13)

const digit = ascii(isDigit)
const word = ascii((codePoint) => isAlnum(codePoint) || codePoint === 0x5f)
const space = ascii(isSpace)
export const unicodeWord: CharSet = unicodeSet('[\\p{Alphabetic}\\p{M}\\p{Nd}\\p{Pc}\\p{Join_Control}]')
const unicodeSpace = unicodeSet('\\p{White_Space}')
const unicodeDigit = unicodeSet('\\p{Nd}')

/** `\d \D \s \S \w \W`; undefined for other letters. */
export function predefinedSet(letter: number, unicode: boolean): CharSet | undefined {
  switch (String.fromCodePoint(letter)) {
    case 'd':
      return unicode ? unicodeDigit : digit
    case 'D':
      return negatedSet(unicode ? unicodeDigit : digit)
    case 's':
      return unicode ? unicodeSpace : space
    case 'S':
      return negatedSet(unicode ? unicodeSpace : space)
    case 'w':
      return unicode ? unicodeWord : word
    case 'W':
      return negatedSet(unicode ? unicodeWord : word)
    default:
      return undefined
  }
}

type Named =
  | { readonly kind: 'set'; readonly set: CharSet }
  | { readonly kind: 'invalid' | 'unsupported'; readonly message: string }

/**
 * The set of `\p{name}`: POSIX classes (ASCII, or Unicode's with `(?U)`), general categories, `Is…` properties and
 * scripts, a few `java…` ones. Blocks are unsupported. Characters newer than Unicode 13, Java 17's, are classed as
 * the running JavaScript engine classes them.
 */
export function namedSet(name: string, ignoreCase: boolean, unicode: boolean): Named {
  const equals = name.indexOf('=')
  const set =
    equals < 0
      ? simpleSet(name, ignoreCase, unicode)
      : assignedSet(name.slice(0, equals).toLowerCase(), name.slice(equals + 1), ignoreCase)
  if (set === 'block') return { kind: 'unsupported', message: `Unicode blocks, \\p{${name}}, are not supported` }
  if (set === 'java') return { kind: 'unsupported', message: `\\p{${name}} is not supported` }
  if (set !== undefined) return { kind: 'set', set }
  const message =
    equals < 0
      ? `Unknown character property name {${name}}`
      : `Unknown Unicode property {name=<${name.slice(0, equals).toLowerCase()}>, value=<${name.slice(equals + 1)}>}`
  return { kind: 'invalid', message }
}

type Found = CharSet | 'block' | 'java' | undefined

function assignedSet(property: string, value: string, ignoreCase: boolean): Found {
  if (property === 'gc' || property === 'general_category') return generalSet(value, ignoreCase)
  if (property === 'sc' || property === 'script') return scriptSet(value)
  return property === 'blk' || property === 'block' ? 'block' : undefined
}

function simpleSet(name: string, ignoreCase: boolean, unicode: boolean): Found {
  if (name.startsWith('In')) return 'block'
  if (name.startsWith('Is')) {
    const short = name.slice(2)
    return propertySet(short, ignoreCase) ?? generalSet(short, ignoreCase) ?? scriptSet(short)
  }
  const posix = unicode ? unicodePosix.get(name.toUpperCase()) : undefined
  if (posix !== undefined) return propertySet(posix, ignoreCase)
  return generalSet(name, ignoreCase)
}

function scriptSet(name: string): CharSet | undefined {
  const script = name.toLowerCase().replace(/(^|_)[a-z]/g, (start) => start.toUpperCase())
  return isUnicodeScript(script) ? unicodeSet(`\\p{Script=${script}}`) : undefined
}

// With (?i) Java takes the three cases of letters alike.
function generalSet(name: string, ignoreCase: boolean): Found {
  if (ignoreCase && (name === 'Lu' || name === 'Ll' || name === 'Lt')) return unicodeSet('\\p{LC}')
  if (ignoreCase && (name === 'Lower' || name === 'Upper')) return ascii(isAlpha)
  if (ignoreCase && /^java(Lower|Upper|Title)Case$/.test(name))
    return unicodeSet('[\\p{Lowercase}\\p{Uppercase}\\p{Lt}]')
  if (categories.has(name)) return unicodeSet(`\\p{${name}}`)
  return general.get(name) ?? (name.startsWith('java') ? 'java' : undefined)
}

function propertySet(name: string, ignoreCase: boolean): CharSet | undefined {
  const property = name.toUpperCase()
  if (ignoreCase && (property === 'LOWERCASE' || property === 'UPPERCASE' || property === 'TITLECASE')) {
    return unicodeSet('[\\p{Lowercase}\\p{Uppercase}\\p{Lt}]')
  }
  const source = binary.get(property)
  return source === undefined ? undefined : unicodeSet(source)
}

const categories = new Set(
  'Cn Lu Ll Lt Lm Lo Mn Me Mc Nd Nl No Zs Zl Zp Cc Cf Co Cs Pd Ps Pe Pc Po Sm Sc Sk So Pi Pf L M N Z C P S LC'.split(
    ' ',
  ),
)

const general = new Map<string, CharSet>([
  ['LD', unicodeSet('[\\p{L}\\p{Nd}]')],
  ['L1', new CharSet((codePoint) => codePoint < 256, true)],
  ['all', new CharSet(() => true, false)],
  ['ASCII', ascii(() => true)],
  ['Alnum', ascii(isAlnum)],
  ['Alpha', ascii(isAlpha)],
  ['Blank', ascii((codePoint) => codePoint === 0x20 || codePoint === 9)],
  ['Cntrl', ascii((codePoint) => codePoint < 0x20 || codePoint === 0x7f)],
  ['Digit', digit],
  ['Graph', ascii(isGraph)],
  ['Lower', ascii(isLower)],
  ['Print', ascii(between(0x20, 0x7e))],
  ['Punct', ascii((codePoint) => isGraph(codePoint) && !isAlnum(codePoint))],
  ['Space', space],
  ['Upper', ascii(isUpper)],
  ['XDigit', ascii((codePoint) => isDigit(codePoint) || between(0x41, 0x46)(codePoint & ~0x20))],
  ['javaLowerCase', unicodeSet('\\p{Lowercase}')],
  ['javaUpperCase', unicodeSet('\\p{Uppercase}')],
  ['javaTitleCase', unicodeSet('\\p{Lt}')],
  ['javaAlphabetic', unicodeSet('\\p{Alphabetic}')],
  ['javaIdeographic', unicodeSet('\\p{Ideographic}')],
  ['javaDigit', unicodeDigit],
  ['javaDefined', unicodeSet('\\P{Cn}')],
  ['javaLetter', unicodeSet('\\p{L}')],
  ['javaLetterOrDigit', unicodeSet('[\\p{L}\\p{Nd}]')],
  ['javaSpaceChar', unicodeSet('\\p{Z}')],
  ['javaISOControl', new CharSet((codePoint) => codePoint < 0x20 || (codePoint >= 0x7f && codePoint < 0xa0), true)],
  ['javaWhitespace', unicodeSet('[[\\t-\\r\\x1c-\\x1f\\p{Z}]--[\\xa0\\u2007\\u202f]]')],
])

const binary = new Map<string, string>([
  ['ALPHABETIC', '\\p{Alphabetic}'],
  ['LETTER', '\\p{L}'],
  ['IDEOGRAPHIC', '\\p{Ideographic}'],
  ['LOWERCASE', '\\p{Lowercase}'],
  ['UPPERCASE', '\\p{Uppercase}'],
  ['TITLECASE', '\\p{Lt}'],
  ['WHITE_SPACE', '\\p{White_Space}'],
  ['WHITESPACE', '\\p{White_Space}'],
  ['CONTROL', '\\p{Cc}'],
  ['PUNCTUATION', '\\p{P}'],
  ['HEX_DIGIT', '[\\p{Nd}0-9A-Fa-f\\uff10-\\uff19\\uff21-\\uff26\\uff41-\\uff46]'],
  ['HEXDIGIT', '[\\p{Nd}0-9A-Fa-f\\uff10-\\uff19\\uff21-\\uff26\\uff41-\\uff46]'],
  ['ASSIGNED', '\\P{Cn}'],
  ['NONCHARACTER_CODE_POINT', '\\p{Noncharacter_Code_Point}'],
  ['NONCHARACTERCODEPOINT', '\\p{Noncharacter_Code_Point}'],
  ['DIGIT', '\\p{Nd}'],
  ['ALNUM', '[\\p{Alphabetic}\\p{Nd}]'],
  ['BLANK', '[\\p{Zs}\\t]'],
  ['GRAPH', '[^\\p{Z}\\p{Cc}\\p{Cs}\\p{Cn}]'],
  ['PRINT', '[[[^\\p{Z}\\p{Cc}\\p{Cs}\\p{Cn}]\\p{Zs}]--\\p{Cc}]'],
  ['WORD', '[\\p{Alphabetic}\\p{M}\\p{Nd}\\p{Pc}\\p{Join_Control}]'],
  ['JOIN_CONTROL', '\\p{Join_Control}'],
  ['JOINCONTROL', '\\p{Join_Control}'],
])

const unicodePosix = new Map<string, string>([
  ['ALPHA', 'ALPHABETIC'],
  ['LOWER', 'LOWERCASE'],
  ['UPPER', 'UPPERCASE'],
  ['SPACE', 'WHITE_SPACE'],
  ['PUNCT', 'PUNCTUATION'],
  ['XDIGIT', 'HEX_DIGIT'],
  ['ALNUM', 'ALNUM'],
  ['CNTRL', 'CONTROL'],
  ['DIGIT', 'DIGIT'],
  ['BLANK', 'BLANK'],
  ['GRAPH', 'GRAPH'],
  ['PRINT', 'PRINT'],
])
