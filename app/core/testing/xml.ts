/** An element as a namespace-aware parser sees it; `text` is all of its own character data. */
export interface ParsedElement {
  readonly name: string
  readonly namespace: string
  readonly attributes: ReadonlyMap<string, string>
  readonly text: string
  readonly elements: readonly ParsedElement[]
}

const name = String.raw`[A-Za-z_\u00C0-\uFFFD][\w.\u00B7-\uFFFD-]*`
const startTag = new RegExp(
  String.raw`<(?:(${name}):)?(${name})((?:\s+(?:${name}:)?${name}\s*=\s*"[^"<]*")*)\s*(/?)>`,
  'uy',
)
const attribute = new RegExp(String.raw`\s+((?:${name}:)?${name})\s*=\s*"([^"<]*)"`, 'gu')
const illegal = /[^\t\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

type Namespaces = ReadonlyMap<string, string>

/** The element of a document, or why the text is not well-formed: strict, without declarations, comments and DTDs. */
export function parseXml(text: string): ParsedElement | string {
  if (illegal.test(text)) return `illegal character ${JSON.stringify(illegal.exec(text)?.[0])}`
  try {
    // Line breaks are read as \n (XML 1.0, 2.11).
    const source = text.replaceAll(/\r\n?/g, '\n').trim()
    const { element, end } = readElement(source, 0, new Map([['xml', 'http://www.w3.org/XML/1998/namespace']]))
    return end === source.length ? element : `something behind the document at ${end}`
  } catch (error) {
    return error instanceof SyntaxError ? error.message : String(error)
  }
}

function readElement(
  source: string,
  start: number,
  outer: Namespaces,
): { readonly element: ParsedElement; readonly end: number } {
  startTag.lastIndex = start
  const match = startTag.exec(source)
  if (match === null) throw new SyntaxError(`no element at ${start}: ${source.slice(start, start + 40)}`)
  const [tag, prefix = '', local = '', written = '', closed = ''] = match
  const pairs = Array.from(written.matchAll(attribute), ([, key = '', value = '']): [string, string] => [
    key,
    decode(value.replaceAll(/[\t\n]/g, ' ')),
  ])
  if (new Set(pairs.map(([key]) => key)).size < pairs.length) throw new SyntaxError(`attribute twice in ${tag}`)
  const namespaces = declared(pairs, outer)
  const attributes = new Map(
    pairs.filter(([key]) => !/^xmlns(?::|$)/.test(key)).map(([key, value]) => [expanded(key, namespaces), value]),
  )
  const namespace = prefix === '' ? (namespaces.get('') ?? '') : bound(prefix, namespaces)
  const of = { name: local, namespace, attributes }
  const at = start + tag.length
  if (closed === '/') return { element: { ...of, text: '', elements: [] }, end: at }
  const { text, elements, end } = readContent(source, at, namespaces)
  const closing = `</${prefix === '' ? '' : `${prefix}:`}${local}>`
  if (!source.startsWith(closing, end)) throw new SyntaxError(`${closing} expected at ${end}`)
  return { element: { ...of, text, elements }, end: end + closing.length }
}

function readContent(
  source: string,
  start: number,
  namespaces: Namespaces,
): { readonly text: string; readonly elements: readonly ParsedElement[]; readonly end: number } {
  const elements: ParsedElement[] = []
  let text = ''
  let at = start
  for (;;) {
    const next = source.indexOf('<', at)
    if (next < 0) throw new SyntaxError('the document ends within an element')
    const characters = source.slice(at, next)
    if (characters.includes(']]>')) throw new SyntaxError(']]> in text')
    text += decode(characters)
    if (source.startsWith('</', next)) return { text, elements, end: next }
    if (source.startsWith('<![CDATA[', next)) {
      const close = source.indexOf(']]>', next)
      if (close < 0) throw new SyntaxError('CDATA without its end')
      text += source.slice(next + 9, close)
      at = close + 3
    } else {
      const { element, end } = readElement(source, next, namespaces)
      elements.push(element)
      at = end
    }
  }
}

function declared(pairs: readonly (readonly [string, string])[], outer: Namespaces): Namespaces {
  const own = pairs
    .filter(([key]) => /^xmlns(?::|$)/.test(key))
    .map(([key, value]): [string, string] => [key.slice(6), value])
  return new Map([...outer, ...own])
}

function expanded(key: string, namespaces: Namespaces): string {
  const [prefix = '', local] = key.split(':')
  return local === undefined ? key : `{${bound(prefix, namespaces)}}${local}`
}

function bound(prefix: string, namespaces: Namespaces): string {
  const namespace = namespaces.get(prefix)
  if (namespace === undefined) throw new SyntaxError(`the prefix ${prefix} is not declared`)
  return namespace
}

function decode(text: string): string {
  return text.replaceAll(/&([^;&]*);?/g, (reference, inside: string) => {
    const hexadecimal = /^#x([0-9A-Fa-f]+)$/.exec(inside)?.[1]
    const character =
      hexadecimal === undefined ? entities[inside] : String.fromCodePoint(Number.parseInt(hexadecimal, 16))
    if (character === undefined || !reference.endsWith(';')) throw new SyntaxError(`${reference} is no reference`)
    return character
  })
}
