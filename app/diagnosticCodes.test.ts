import { readFileSync, readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'

const sources = readdirSync(import.meta.dirname, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.(test|bench)\.tsx?$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name))
  .map((path) => ({
    path: relative(import.meta.dirname, path).replaceAll('\\', '/'),
    text: readFileSync(path, 'utf8'),
  }))
  .filter(({ path }) => !path.startsWith('core/testing/'))

const page = readFileSync(join(import.meta.dirname, '../docs/diagnostics.md'), 'utf8')

/** Where a code is put together of its domain and a word, the words stand here: what finds them, and in which files. */
const wordsOf: Readonly<Record<string, { readonly files: RegExp; readonly words: RegExp }>> = {
  json: { files: /^core\/json\/jsonProblems\.ts$/, words: /\berror\(\s*'([a-z-]+)'/g },
  expression: {
    files: /^core\/mapping\/expression\//,
    words: /#(?:report|fail|failAt)\(\s*(?:[\w.#]+,\s*)?'([a-z-]+)'/g,
  },
  mapping: { files: /^core\/mapping\/(?!expression\/)/, words: /\bcode: (?:\w+ \? )?'([a-z-]+)'(?: : '([a-z-]+)')?/g },
  schema: {
    files: /^core\/schema\/validate\//,
    words: /(?:\b(?:misfit|unchecked)\(\s*check,\s*|const name = .*\? )'([a-z-]+)'(?: : '([a-z-]+)')?/g,
  },
}

function wordsIn(text: string, pattern: RegExp): readonly string[] {
  // A group that did not take part is undefined, whatever its type says.
  return [...text.matchAll(pattern)].flatMap(([, ...words]) => words.filter(Boolean))
}

/** Domains are told by the codes given to what makes diagnostics. */
const domains = new Set([
  ...Object.keys(wordsOf),
  ...sources.flatMap(({ text }) =>
    wordsIn(text, /(?:\bcode: |\b(?:atRange|atPointer|atRule|refused?|MethodFailure)\(\s*)'([a-z]+)\//g),
  ),
])

const named = new Set([
  ...sources.flatMap(({ text }) =>
    wordsIn(text, /'([a-z]+\/[a-z0-9]+(?:-[a-z0-9]+)*)'/g).filter((code) => domains.has(code.split('/', 1)[0] ?? '')),
  ),
  ...Object.entries(wordsOf).flatMap(([domain, { files, words }]) =>
    sources
      .filter(({ path }) => files.test(path))
      .flatMap(({ text }) => wordsIn(text, words).map((word) => `${domain}/${word}`)),
  ),
])

const documented = wordsIn(page, /^- `([a-z]+\/[a-z0-9-]+)`: .+\.$/gm)

describe('docs/diagnostics.md', () => {
  it('has a line for each code that the source names', () => {
    expect([...named].filter((code) => !documented.includes(code)).toSorted()).toEqual([])
  })

  it('has no line for a code that the source does not name', () => {
    expect(documented.filter((code) => !named.has(code))).toEqual([])
  })

  it('has one line a code, in order', () => {
    expect(documented).toEqual([...new Set(documented)].toSorted())
  })
})

describe('the codes that the source names', () => {
  it.each([
    'vtl/unclosed-block',
    'json/bare-word',
    'expression/unknown-name',
    'mapping/not-compiled-yet',
    'mapping/circular-variable',
    'schema/several-branches-fit',
    'project/no-such-method',
    'openapi/same-pattern',
    'input/not-utf8',
  ])('include %s', (code) => {
    expect(named).toContain(code)
  })

  it('are put together only where this test looks for the words', () => {
    const made = sources.flatMap(({ text }) => wordsIn(text, /`([a-z]+)\/\$\{(?:code|name)\}`/g))
    expect(new Set(made)).toEqual(new Set(Object.keys(wordsOf)))
  })
})
