import { JavaCharacter } from '../value.ts'
import { wrongClass } from './failures.ts'
import { methodTable, type MethodTable } from './method.ts'

/** java.lang.Character, with the static tests that templates reach through any character. */
export const characterMethods: MethodTable<JavaCharacter> = methodTable<JavaCharacter>({
  'charValue()': (character) => character,
  'compareTo(char)': ({ value }, args) => value.charCodeAt(0) - args.character(0).charCodeAt(0),
  'compareTo(Object)': (_, args) => wrongClass(args.value(0), 'java.lang.Character'),
  'valueOf(char)': (_, args) => args.value(0),
  'toString(char)': (_, args) => args.character(0),
  'isLetter(char)': (_, args) => /^\p{L}$/u.test(args.character(0)),
  'isDigit(char)': (_, args) => /^\p{Nd}$/u.test(args.character(0)),
  'isLetterOrDigit(char)': (_, args) => /^[\p{L}\p{Nd}]$/u.test(args.character(0)),
  'isUpperCase(char)': (_, args) => /^\p{Uppercase}$/u.test(args.character(0)),
  'isLowerCase(char)': (_, args) => /^\p{Lowercase}$/u.test(args.character(0)),
  'isWhitespace(char)': (_, args) =>
    /^[\t-\r\u001c- \u1680\u2000-\u2006\u2008-\u200a\u2028\u2029\u205f\u3000]$/.test(args.character(0)),
  'toUpperCase(char)': (_, args) => converted(args.character(0), args.character(0).toUpperCase()),
  'toLowerCase(char)': (_, args) => converted(args.character(0), args.character(0).toLowerCase()),
})

/** A character whose other case is more than one stays as it is. */
function converted(character: string, other: string): JavaCharacter {
  return new JavaCharacter(other.length === 1 ? other : character)
}
