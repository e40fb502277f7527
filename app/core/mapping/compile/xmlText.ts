import { type Place, setVariable, sharedRef } from './place.ts'
import { plainText } from './quote.ts'
import { constantChoice } from './jsonText.ts'
import { bareConstant } from './bareText.ts'

/** Where text stands in a document, which decides what of it must be escaped. */
export type XmlPlace = 'text' | 'attribute' | 'cdata'

// What XML 1.0 cannot say even as a reference, halves of surrogate pairs among it. @see https://www.w3.org/TR/xml/#charsets
const illegal = String.raw`[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\x{10000}-\x{10FFFF}]`

/** Java regular expressions and what is put for each, in order. `\uFFFD` is decoded by the template language. */
const escapes: Readonly<Record<XmlPlace, readonly (readonly [pattern: string, put: string])[]>> = {
  text: [
    ['"&"', '"&amp;"'],
    ['"<"', '"&lt;"'],
    ['">"', '"&gt;"'],
    ['"\\r"', `'&#xD;'`],
  ],
  attribute: [
    ['"&"', '"&amp;"'],
    ['"<"', '"&lt;"'],
    [`'"'`, '"&quot;"'],
    ['"\\t"', `'&#x9;'`],
    ['"\\n"', `'&#xA;'`],
    ['"\\r"', `'&#xD;'`],
  ],
  cdata: [['"]]>"', '"]]]]><![CDATA[>"']],
}

/** A text of the template language (right of `=` in a `#set`), as it is printed at a place of a document. */
export function xmlText(value: string, where: XmlPlace, place: Place): string {
  const constant = constantChoice(value)
  if (constant !== undefined) return bareConstant(escapeXml(constant, where), place, true)
  const text = quotedText(value, place)
  const calls = escapes[where].map(([pattern, put]) => `.replaceAll(${pattern}, ${put})`)
  const replaced = `.replaceAll(${sharedRef(place, 'notXml', `'${illegal}'`)}, "\\uFFFD")`
  return `${text}${calls.join('')}${replaced}`
}

/** What methods can be called on. A map of `$context` prints nothing between quotes, and itself by `toString`. */
function quotedText(value: string, place: Place): string {
  if (!value.startsWith('"')) return value
  if (value.startsWith('"$context')) return setVariable(place, /(\w+)\W*$/.exec(value)?.[1] ?? 'text', value)
  return `${value.slice(1, -1)}.toString()`
}

function escapeXml(text: string, where: XmlPlace): string {
  const legal = text.replaceAll(/[^\t\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
  if (where === 'cdata') return legal.replaceAll(']]>', ']]]]><![CDATA[>')
  const escaped = legal.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\r', '&#xD;')
  if (where === 'text') return escaped.replaceAll('>', '&gt;')
  return escaped.replaceAll('"', '&quot;').replaceAll('\t', '&#x9;').replaceAll('\n', '&#xA;')
}

/** The name of a namespace between quotes. */
export function namespaceText(namespace: string, place: Place): string {
  return plainText(escapeXml(namespace, 'attribute'), (character) =>
    sharedRef(place, character === '$' ? 'dollar' : character === '#' ? 'hash' : 'backslash', `'${character}'`),
  )
}
