import { CharSet } from './charSet.ts'

/** Unicode script names that Java 17 knows and JavaScript's `\p{Script=…}` takes. */
export function isUnicodeScript(name: string): boolean {
  return scripts.has(name)
}

/**
 * The characters of a class of JavaScript's `v` syntax, asked for one code point at a time: nothing is matched by
 * JavaScript's expressions beyond that. Built on first use.
 */
export function unicodeSet(source: string): CharSet {
  let expression: RegExp | undefined
  return new CharSet((codePoint) => {
    expression ??= new RegExp(`^${source}$`, 'v')
    return expression.test(String.fromCodePoint(codePoint))
  }, false)
}

const scripts = new Set(
  (
    'Common Inherited Latin Greek Cyrillic Armenian Hebrew Arabic Syriac Thaana Devanagari Bengali Gurmukhi Gujarati Oriya Tamil Telugu ' +
    'Kannada Malayalam Sinhala Thai Lao Tibetan Myanmar Georgian Hangul Ethiopic Cherokee Canadian_Aboriginal Ogham Runic Khmer ' +
    'Mongolian Hiragana Katakana Bopomofo Han Yi Braille Coptic Gothic Tifinagh'
  ).split(' '),
)
