import { encodeUtf8 } from '../coding/utf8.ts'
import { toJavaString } from '../printing/print.ts'
import { JavaArray, JavaCharacter, type JavaValue } from '../value.ts'
import {
  illegalArgument,
  indexOutOfBounds,
  nullPointer,
  rangeOutOfBounds,
  workExhausted,
  wrongClass,
} from './failures.ts'
import { type MethodBody, methodTable, type MethodFailure, type MethodTable } from './method.ts'
import { regexMethods } from './regexMethods.ts'
import type { WorkBudget } from '../budget.ts'

/** java.lang.String. @see https://docs.oracle.com/en/java/javase/17/docs/api/java.base/java/lang/String.html */
export const stringMethods: MethodTable<string> = new Map([
  ...methodTable<string>({
    'length()': (text) => text.length,
    'isEmpty()': (text) => text === '',
    'isBlank()': (text) => strip(text) === '',
    'charAt(int)': (text, args) => {
      const at = args.number(0)
      return at < 0 || at >= text.length ? indexOutOfBounds(at, text.length) : new JavaCharacter(text.charAt(at))
    },
    'codePointAt(int)': (text, args) =>
      text.codePointAt(args.number(0)) ?? indexOutOfBounds(args.number(0), text.length),
    'codePointCount(int, int)': (text, args) =>
      withRange(text, args.number(0), args.number(1), (part) => Array.from(part).length),
    'substring(int)': (text, args) => withRange(text, args.number(0), text.length, same),
    'substring(int, int)': (text, args) => withRange(text, args.number(0), args.number(1), same),
    'subSequence(int, int)': (text, args) => withRange(text, args.number(0), args.number(1), same),

    'equalsIgnoreCase(String?)': (text, args) => args.value(0) !== null && sameIgnoringCase(text, args.text(0)),
    'compareTo(String)': (text, args) => compare(text, args.text(0)),
    'compareTo(Object)': (_, args) => wrongClass(args.value(0), 'java.lang.String'),
    'compareToIgnoreCase(String)': (text, args) => compare(foldCase(text), foldCase(args.text(0))),
    'contentEquals(CharSequence)': (text, args) => text === args.text(0),
    'startsWith(String)': (text, args) => text.startsWith(args.text(0)),
    // Java looks at the offset before the prefix: with a negative one, even null is no error.
    'startsWith(String?, int)': (text, args) => {
      if (args.number(1) < 0) return false
      if (args.value(0) === null) return nullPointer('startsWith')
      return args.number(1) <= text.length && text.startsWith(args.text(0), args.number(1))
    },
    'endsWith(String)': (text, args) => text.endsWith(args.text(0)),
    'contains(CharSequence)': (text, args) => text.includes(args.text(0)),
    'regionMatches(int, String, int, int)': (text, args) =>
      regionMatches(text, args.number(0), args.text(1), args.number(2), args.number(3), false),
    // Where case is ignored, Java looks at the first offset before the other text.
    'regionMatches(boolean, int, String?, int, int)': (text, args) => {
      const outside = args.number(3) < 0 || args.number(1) < 0 || args.number(1) > text.length - args.number(4)
      if (args.flag(0) && outside) return false
      if (args.value(2) === null) return nullPointer('regionMatches')
      return regionMatches(text, args.number(1), args.text(2), args.number(3), args.number(4), args.flag(0))
    },

    'indexOf(int)': (text, args) => text.indexOf(codePoint(args.number(0))),
    'indexOf(String)': (text, args) => text.indexOf(args.text(0)),
    'indexOf(int, int)': (text, args) => text.indexOf(codePoint(args.number(0)), args.number(1)),
    'indexOf(String, int)': (text, args) => text.indexOf(args.text(0), args.number(1)),
    'lastIndexOf(int)': (text, args) => text.lastIndexOf(codePoint(args.number(0))),
    'lastIndexOf(String)': (text, args) => text.lastIndexOf(args.text(0)),
    'lastIndexOf(int, int)': (text, args) => lastIndexOf(text, codePoint(args.number(0)), args.number(1)),
    'lastIndexOf(String, int)': (text, args) => lastIndexOf(text, args.text(0), args.number(1)),

    'concat(String)': (text, args) => text + args.text(0),
    'replace(char, char)': (text, args) => text.replaceAll(args.character(0), () => args.character(1)),
    'replace(CharSequence, CharSequence)': (text, args, budget) => replace(text, args.text(0), args.text(1), budget),
    'repeat(int)': (text, args, budget) => {
      if (args.number(0) < 0) return illegalArgument(`The count ${String(args.number(0))} is negative.`)
      return budget.spend(text.length * args.number(0)) ? text.repeat(args.number(0)) : workExhausted('repeat')
    },
    'toLowerCase()': (text) => text.toLowerCase(),
    'toUpperCase()': (text) => text.toUpperCase(),
    'trim()': (text) => text.replace(/^[\u0000- ]+|[\u0000- ]+$/g, ''),
    'strip()': strip,
    'stripLeading()': (text) => text.replace(LEADING_BLANKS, ''),
    'stripTrailing()': (text) => text.replace(TRAILING_BLANKS, ''),
    'intern()': (text) => text,

    'toCharArray()': (text) =>
      new JavaArray(
        Array.from({ length: text.length }, (_, at) => new JavaCharacter(text.charAt(at))),
        'char',
      ),
    'getBytes()': bytesOf,
    'getBytes(String)': (text, args) =>
      /^utf-?8$/i.test(args.text(0))
        ? bytesOf(text)
        : illegalArgument(`The character set “${args.text(0)}” is not UTF-8, the only one here.`),
    'join(CharSequence)': () => '',
    'join(CharSequence, Texts)': (_, args, budget) => join(args.text(0), args.collection(1), budget),
    'join(CharSequence, Text)': (_, args) => args.text(1),
    ...joinOf(2),
    ...joinOf(3),
    ...joinOf(4),
    'valueOf(Object)': (_, args, budget) => toJavaString(args.value(0), budget),
  }),
  ...regexMethods,
])

/** Character.isWhitespace: Unicode's blanks without the no-break ones, and the controls from tab to unit separator. */
const BLANK = String.raw`[\t-\r\u001c- \u1680\u2000-\u2006\u2008-\u200a\u2028\u2029\u205f\u3000]+`
const LEADING_BLANKS = new RegExp(`^${BLANK}`)
const TRAILING_BLANKS = new RegExp(`${BLANK}$`)

function strip(text: string): string {
  return text.replace(LEADING_BLANKS, '').replace(TRAILING_BLANKS, '')
}

function same(text: string): string {
  return text
}

function withRange(
  text: string,
  begin: number,
  end: number,
  give: (part: string) => JavaValue,
): JavaValue | MethodFailure {
  if (begin < 0 || begin > end || end > text.length) return rangeOutOfBounds(begin, end, text.length)
  return give(text.slice(begin, end))
}

/** The difference of the first units that differ, else of the lengths. */
function compare(a: string, b: string): number {
  const length = Math.min(a.length, b.length)
  for (let i = 0; i < length; i++) {
    const difference = a.charCodeAt(i) - b.charCodeAt(i)
    if (difference !== 0) return difference
  }
  return a.length - b.length
}

/** Java folds unit by unit, so that `ß` is not `SS`: to upper case, then to lower, where that is one unit. */
function foldCase(text: string): string {
  let out = ''
  for (let i = 0; i < text.length; i++) out += oneUnit(oneUnit(text.charAt(i), 'upper'), 'lower')
  return out
}

function oneUnit(unit: string, to: 'upper' | 'lower'): string {
  // Java's Character.toLowerCase gives i for U+0130, where String's gives i and a dot.
  if (to === 'lower' && unit === '\u0130') return 'i'
  const other = to === 'upper' ? unit.toUpperCase() : unit.toLowerCase()
  return other.length === 1 ? other : unit
}

function sameIgnoringCase(a: string, b: string): boolean {
  return a.length === b.length && foldCase(a) === foldCase(b)
}

function regionMatches(
  a: string,
  from: number,
  b: string,
  other: number,
  length: number,
  ignoreCase: boolean,
): boolean {
  if (other < 0 || from < 0 || from > a.length - length || other > b.length - length) return false
  if (length <= 0) return true
  const [left, right] = [a.slice(from, from + length), b.slice(other, other + length)]
  return ignoreCase ? sameIgnoringCase(left, right) : left === right
}

/** A number that is no code point occurs nowhere; U+FFFF twice stands for it, which no text of ours holds. */
function codePoint(code: number): string {
  return code >= 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\uffff\uffff'
}

function lastIndexOf(text: string, part: string, from: number): number {
  return from < 0 ? -1 : text.lastIndexOf(part, from)
}

function replace(text: string, part: string, by: string, budget: WorkBudget): string | MethodFailure {
  const most = part === '' ? text.length + 1 : Math.floor(text.length / part.length)
  if (most * by.length > 1 << 20 && !budget.spend(text.length + (text.split(part).length + 1) * by.length))
    return workExhausted('replace')
  return text.replaceAll(part, () => by)
}

function bytesOf(text: string): JavaArray {
  return new JavaArray(
    Array.from(encodeUtf8(text), (byte) => (byte << 24) >> 24),
    'byte',
  )
}

/** Java's varargs: as many texts as parameters, of which null prints `null`. */
function joinOf(count: number): Readonly<Record<string, MethodBody<string>>> {
  const signature = `join(CharSequence${', String?'.repeat(count)})`
  const places = Array.from({ length: count }, (_, place) => place + 1)
  return {
    [signature]: (_, args, budget) =>
      join(
        args.text(0),
        places.map((place) => args.value(place)),
        budget,
      ),
  }
}

function join(separator: string, items: readonly JavaValue[], budget: WorkBudget): string | MethodFailure {
  let out = ''
  for (const [index, item] of items.entries()) {
    if (item !== null && typeof item !== 'string') return wrongClass(item, 'java.lang.CharSequence')
    const text = (index === 0 ? '' : separator) + (item ?? 'null')
    if (!budget.spend(text.length)) return workExhausted('join')
    out += text
  }
  return out
}
