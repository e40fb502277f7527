import { applyTextEdits, type TextEdit, textRange } from '../text/index.ts'
import { parseTemplate, type ParsedTemplate, tokenizeTemplate } from '../vtl/index.ts'
import type { Formatting } from './answers.ts'
import { sameTree } from './template/sameTree.ts'

/**
 * One way to write what stands between the parentheses of directives: `#set( $a=1 )` becomes `#set($a = 1)`. All other
 * whitespace is output in Velocity and stays. The result is read again: where its tree is not the same, so that it
 * could render another byte, and where the template does not parse, formatting is refused.
 */
export function format(template: ParsedTemplate): Formatting {
  if (template.diagnostics.some(({ severity }) => severity === 'error')) {
    return { kind: 'refused', reason: 'The template does not parse.' }
  }
  const edits = blankEdits(template)
  const formatted = parseTemplate(applyTextEdits(template.source, edits), template.dialect)
  if (!sameTree(template.root, formatted.root)) {
    return { kind: 'refused', reason: 'A blank that would change can show in what the template renders.' }
  }
  return { kind: 'edits', edits }
}

interface Piece {
  readonly text: string
  readonly start: number
  readonly end: number
}

function blankEdits({ source, dialect }: ParsedTemplate): readonly TextEdit[] {
  const edits: TextEdit[] = []
  let depth = 0
  // The last operand's source is printed with the blanks behind it.
  let isPrintable = false
  let left: Piece | undefined
  for (const { class: tokenClass, range } of tokenizeTemplate(source, dialect)) {
    if (tokenClass === 'whitespace') continue
    const text = source.slice(range.start, range.end)
    const right: Piece = { text, ...range }
    // Inner parentheses are a group's, whose source can be printed too.
    if (left !== undefined && depth === 1) {
      const present = source.slice(left.end, right.start)
      const wanted = isPrintable && text.trimEnd() === ')' ? present : blankBetween(left, right, present)
      if (wanted !== present) edits.push({ range: textRange(left.end, right.start), newText: wanted })
    }
    if (depth === 0) isPrintable = false
    if (depth === 1 && tokenClass === 'operator' && text !== '=' && text !== '!') isPrintable = true
    if (/^\s*#\{?set\}?\s*\($/.test(text)) depth = 1
    else if (text === '(' && (depth > 0 || opensDirective(left))) depth++
    else if (depth > 0 && tokenClass === 'punctuation' && text.trimEnd() === ')') depth--
    left = right
  }
  return edits
}

function opensDirective(left: Piece | undefined): boolean {
  return left !== undefined && /^#\{?(?:if|elseif|foreach)\}?$/.test(left.text)
}

/** Blanks around other operators stay: `+` appends the source of its right side, blanks and all, where that is null. */
function blankBetween(left: Piece, right: Piece, present: string): string {
  if (left.text.endsWith('(') || right.text.trimEnd() === ')') return ''
  const words = [left.text, right.text]
  return words.includes('=') || words.includes('in') ? ' ' : present
}
