import { JavaCharacter } from '../value.ts'
import { illegalArgument, wrongClass } from './failures.ts'
import { type MethodBody, type MethodFailure, methodTable, type MethodTable } from './method.ts'

/** java.lang.Character, with the static tests that templates reach through any character. */
export const characterMethods: MethodTable<JavaCharacter> = methodTable<JavaCharacter>({
  'charValue()': (character) => character,
  'compareTo(char)': ({ value }, args) => value.charCodeAt(0) - args.character(0).charCodeAt(0),
  'compareTo(Object)': (_, args) => wrongClass(args.value(0), 'java.lang.Character'),
  'valueOf(char)': (_, args) => args.value(0),
  'toString(char)': (_, args) => args.character(0),
  'toString(int)': (_, args) => codePointText(args.number(0)) ?? notACodePoint(args.number(0)),
  'compare(char, char)': (_, args) => args.character(0).charCodeAt(0) - args.character(1).charCodeAt(0),
  ...test('isLetter', /^\p{L}$/u),
  ...test('isDigit', /^\p{Nd}$/u),
  ...test('isLetterOrDigit', /^[\p{L}\p{Nd}]$/u),
  ...test('isUpperCase', /^\p{Uppercase}$/u),
  ...test('isLowerCase', /^\p{Lowercase}$/u),
  ...test('isWhitespace', /^[\t-\r\u001c- \u1680\u2000-\u2006\u2008-\u200a\u2028\u2029\u205f\u3000]$/u),
  'toUpperCase(char)': (_, args) => new JavaCharacter(converted(args.character(0), args.character(0).toUpperCase())),
  'toLowerCase(char)': (_, args) => new JavaCharacter(converted(args.character(0), args.character(0).toLowerCase())),
  'toUpperCase(int)': (_, args) => convertedCode(args.number(0), (text) => text.toUpperCase()),
  'toLowerCase(int)': (_, args) => convertedCode(args.number(0), (text) => text.toLowerCase()),
})

/** A test of a character, or of a code point. */
function test(name: string, set: RegExp): Readonly<Record<string, MethodBody<JavaCharacter>>> {
  return {
    [`${name}(char)`]: (_, args) => set.test(args.character(0)),
    [`${name}(int)`]: (_, args) => set.test(codePointText(args.number(0)) ?? ''),
  }
}

/** Undefined where the number is no code point. */
function codePointText(code: number): string | undefined {
  return code >= 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined
}

function notACodePoint(code: number): MethodFailure {
  return illegalArgument(`${String(code)} is not a code point.`)
}

/** A number that is no code point stays as it is. */
function convertedCode(code: number, convert: (text: string) => string): number {
  const text = codePointText(code)
  return text === undefined ? code : (converted(text, convert(text)).codePointAt(0) ?? code)
}

/** A character whose other case is more than one stays as it is. */
function converted(character: string, other: string): string {
  return Array.from(other).length === 1 ? other : character
}
