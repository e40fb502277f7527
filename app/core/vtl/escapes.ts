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

/** What the first token of a reference says; members of the same names as in `ReferenceNode` mean the same. */
export interface ReferenceHead {
  readonly form: ReferenceNode['form']
  readonly escaped: boolean
  readonly backslashes: string
  readonly lead: string
  readonly computable: boolean
  /** The token's image without backslashes and lead. */
  readonly stripped: string
  /** The name, where it is not the token behind the brace. */
  readonly named: string | undefined
  /** What prints for it where there is no value: that it is quiet, other than its source, or its source. */
  readonly whenAbsent: string | undefined
}

/** `$\!x`: looked up, and printed, with one backslash less; null in expressions. */
function slashedBang(image: string): ReferenceHead {
  const start = image.indexOf('\\', image.indexOf('$'))
  const end = image.indexOf('!', start)
  const named = image.slice(0, start) + image.slice(start, end - 1) + image.slice(end)
  return {
    form: 'plain',
    escaped: false,
    backslashes: '',
    lead: '',
    computable: false,
    stripped: image,
    named,
    whenAbsent: named,
  }
}

/**
 * Reads `image`, all of a reference up to its name or brace, where that is more than `$` and a name. After ASTReference.getRoot of 1.7, whose order of cases
 * decides (`$#{x}` is the name `#{`).
 */
export function readReferenceHead(image: string): ReferenceHead {
  if (image.includes('\\!')) return slashedBang(image)
  let slashes = 0
  while (image.charCodeAt(slashes) === 0x5c) slashes++
  const dollar = Math.max(slashes, image.lastIndexOf('$'))
  const stripped = dollar === 0 ? image : image.slice(dollar)
  const escaped = slashes % 2 === 1
  const quiet = stripped.startsWith('$!')
  return {
    form: quiet ? 'quiet' : stripped === '${' ? 'formal' : stripped.startsWith('$') ? 'plain' : 'bare',
    escaped,
    backslashes: slashes < 2 ? '' : image.slice(0, slashes >> 1),
    lead: dollar === slashes ? '' : image.slice(slashes, dollar),
    computable: true,
    stripped,
    named: nameIn(stripped, quiet),
    whenAbsent: quiet && !escaped ? '' : undefined,
  }
}

function nameIn(stripped: string, quiet: boolean): string | undefined {
  if (quiet) return stripped.startsWith('$!{') ? undefined : stripped.slice(2)
  if (stripped === '${') return undefined
  return stripped.startsWith('$') ? stripped.slice(1) : stripped
}
