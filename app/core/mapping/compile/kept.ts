import { type BlockNode, type Statement, parseTemplate } from '../../vtl/index.ts'
import { type Cond, always } from './condition.ts'
import { type Cases, single } from './leaf.ts'
import { type Place, freshName, refuse, setVariable } from './place.ts'
import { canInterpolate } from './quote.ts'

/** Kept Velocity, and what its text alone tells of what it prints: whether anything but blanks. */
export interface KeptVelocity {
  /** Ready to be followed by anything. */
  readonly text: string
  readonly prints: 'nothing' | 'something' | 'unknown'
  /** It is one reference, as it could stand in an expression of the template language. */
  readonly isReference: boolean
}

/** Kept Velocity at a place. It must parse by itself, or it would break what stands around it: undefined after a refusal. */
export function readKept(vtl: string, place: Place): KeptVelocity | undefined {
  const { root, diagnostics } = parseTemplate(vtl)
  const problem = diagnostics.find(({ severity }) => severity === 'error')
  if (problem) {
    return refuse(place, {
      code: 'broken-velocity',
      message: `The Velocity that is kept here cannot stand alone: ${problem.message}`,
      hint: 'Keep whole directives, from #if or #foreach to their #end.',
    })
  }
  const last = root.body.at(-1)
  // A line comment takes what follows it, and a backslash escapes it.
  const isOpen = (last?.kind === 'comment' && last.form === 'line' && !vtl.endsWith('\n')) || vtl.endsWith('\\')
  const isReference = root.body.length === 1 && last?.kind === 'reference' && !last.escaped && last.form !== 'bare'
  return { text: isOpen ? `${vtl}\n` : vtl, prints: printsOf(root), isReference }
}

/** What surely comes first counts: a text with something in it, wherever directives around it print or not. */
function printsOf({ body }: { readonly body: BlockNode['body'] }): KeptVelocity['prints'] {
  const all = body.map(statementPrints)
  if (all.includes('something')) return 'something'
  return all.every((prints) => prints === 'nothing') ? 'nothing' : 'unknown'
}

function statementPrints(statement: Statement): KeptVelocity['prints'] {
  switch (statement.kind) {
    case 'text':
    case 'comment':
    case 'unparsed':
    case 'escapes':
    case 'escapedDirective':
      return statement.printed.trim() === '' ? 'nothing' : 'something'
    case 'set':
    case 'define':
      return 'nothing'
    case 'if': {
      const { branches, otherwise } = statement
      if (otherwise === undefined)
        return branches.every(({ body }) => printsOf(body) === 'nothing') ? 'nothing' : 'unknown'
      const all = [...branches.map(({ body }) => body), otherwise].map(printsOf)
      return all.every((prints) => prints === all[0]) ? (all[0] ?? 'unknown') : 'unknown'
    }
    default:
      return 'unknown'
  }
}

/**
 * Runs kept Velocity before the place; returns the variable that holds what it printed. In a block, as text of the
 * template language cannot be quoted without changing it.
 */
export function runKept({ text, isReference }: KeptVelocity, place: Place): string {
  if (isReference && canInterpolate(text)) return setVariable(place, 'kept', `"${text}"`)
  const block = `$${freshName(place, 'block')}`
  place.statements.push(`#define(${block})\n${text}#end`)
  return setVariable(place, 'kept', `"${block}"`)
}

/** What kept Velocity prints, as a text that rules go on with; undefined after a refusal. */
export function compileKeptText(vtl: string, place: Place): Cases | undefined {
  const kept = readKept(vtl, place)
  return kept && single({ kind: 'text', ref: runKept(kept, place), string: true, present: always, name: 'kept' })
}

/** A kept condition, as it stands between the parentheses of `#if`; undefined after a refusal. */
export function keptCondition(vtl: string, place: Place): Cond | undefined {
  const { root, diagnostics } = parseTemplate(`#if(${vtl})#end`)
  const [only] = root.body
  const isOne = root.body.length === 1 && only?.kind === 'if' && only.branches.length === 1
  if (isOne && diagnostics.every(({ severity }) => severity !== 'error')) {
    return { kind: 'test', text: vtl, implies: [], kept: true }
  }
  return refuse(place, {
    code: 'broken-velocity',
    message: `The Velocity that is kept here, ${vtl}, is no condition.`,
    hint: 'Keep what stands between the parentheses of #if.',
  })
}
