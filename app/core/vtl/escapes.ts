import type { ReferenceNode } from './ast.ts'

/**
 * How `\#name` prints: of a directive half of its backslashes; anything else keeps them all. 1.7 halves the index of
 * the last one, so that `\\\#if` prints `\#if`.
 */
export function halvedEscapes(image: string, isDirective: (name: string) => boolean): string {
  const last = image.lastIndexOf('\\')
  const directive = image.slice(last + 1)
  const word = directive.slice(1)
  const name = word.startsWith('{') ? word.slice(1, -1) : word
  return isDirective(name) ? image.slice(0, last >> 1) + directive : image
}

type Head = Pick<ReferenceNode, 'form' | 'escaped' | 'backslashes' | 'lead' | 'whenAbsent' | 'literal' | 'computable'> & {
  /** The first token's image without backslashes and lead. */
  readonly stripped: string
  /** The name, where it is not the token behind the brace. */
  readonly named: string | undefined
}

/** `$\!x`: looked up, and printed, with one backslash less; null in expressions. */
function slashedBang(image: string, rest: string): Head {
  const dollar = image.indexOf('$')
  const start = image.indexOf('\\', dollar)
  const end = image.indexOf('!', start)
  const whenAbsent = image.slice(0, start) + image.slice(start, end - 1) + image.slice(end)
  const common = { form: 'plain', escaped: false, backslashes: '', lead: '', computable: false } as const
  return { ...common, whenAbsent, literal: image + rest, stripped: image, named: whenAbsent }
}

/**
 * What the first token of a reference says: `image` is all up to its name or brace, `rest` the source behind it.
 * After ASTReference.getRoot of 1.7, whose order of cases decides (`$#{x}` is the name `#{`).
 */
export function readReferenceHead(image: string, rest: string): Head {
  if (image.includes('\\!')) return slashedBang(image, rest)
  let slashes = 0
  while (image.charAt(slashes) === '\\') slashes++
  const unslashed = image.slice(slashes)
  const dollar = Math.max(0, unslashed.lastIndexOf('$'))
  const stripped = unslashed.slice(dollar)
  const literal = stripped + rest
  const escaped = slashes % 2 === 1
  const common = {
    escaped,
    backslashes: image.slice(0, slashes >> 1),
    lead: unslashed.slice(0, dollar),
    whenAbsent: literal,
    literal,
    stripped,
    computable: true,
  }
  if (stripped.startsWith('$!')) {
    const named = stripped.startsWith('$!{') ? undefined : stripped.slice(2)
    return { ...common, form: 'quiet', whenAbsent: escaped ? literal : '', named }
  }
  if (stripped === '${') return { ...common, form: 'formal', named: undefined }
  if (stripped.startsWith('$')) return { ...common, form: 'plain', named: stripped.slice(1) }
  return { ...common, form: 'bare', named: stripped }
}
