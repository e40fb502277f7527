import { assertNever } from '../../text/index.ts'
import { printCond } from './condition.ts'
import type { Cases, Leaf } from './leaf.ts'
import { type Place, freshName, setVariable } from './place.ts'
import { canInterpolate, protectJson, quoteVtl } from './quote.ts'

/** A reference that is a Java String for sure, as an argument of `$util` or the target of a String's method. */
export function stringRef(leaf: Exclude<Leaf, { kind: 'absent' | 'template' }>): string {
  switch (leaf.kind) {
    case 'constant':
      return quoteVtl(constantText(leaf.json))
    case 'text':
      return leaf.string ? leaf.ref : quotedRef(leaf.ref)
    case 'typed':
    case 'scalar':
      return quotedRef(leaf.ref)
    default:
      return assertNever(leaf)
  }
}

/** As a string whatever it refers to: `$x` may be a number, and `$util` takes text. */
function quotedRef(ref: string): string {
  return canInterpolate(ref) ? `"${ref}"` : `${ref}.toString()`
}

/** The text of a constant: a string's characters, anything else as it is written. */
export function constantText(json: string): string {
  if (json === 'null') return ''
  return json.startsWith('"') ? String(JSON.parse(json)) : json
}

/** One reference for the text of an expression, a Java String: `""` where it is absent or null. */
export function textOf(cases: Cases, wish: string, place: Place): string {
  const [only] = cases
  if (only && cases.length === 1 && only.leaf.kind !== 'template') {
    return only.leaf.kind === 'absent' ? "''" : stringRef(only.leaf)
  }
  const summands = cases.length === 1 && only ? summandsOf(only.leaf) : undefined
  if (summands)
    return setVariable(place, wish, [...(/^['"]/.test(summands[0] ?? '') ? [] : ["''"]), ...summands].join(' + '))
  const name = freshName(place, wish)
  place.statements.push(`#set($${name} = '')`)
  appendText(cases, name, place)
  return `$${name}`
}

/** What a text is the sum of (`+` joins as soon as one side is a String); undefined where parts of it have cases. */
function summandsOf(leaf: Leaf): readonly string[] | undefined {
  if (leaf.kind === 'absent') return []
  if (leaf.kind !== 'template') return [stringRef(leaf)]
  if (!leaf.parts.every((part) => part.length === 1)) return undefined
  const all = leaf.parts.flatMap((part) => part.map((one) => summandsOf(one.leaf)))
  return all.every((summands) => summands !== undefined) ? all.flat() : undefined
}

/** As `textOf`, but something that methods can be called on and conditions can repeat: a variable unless it is one. */
export function textVariable(cases: Cases, wish: string, place: Place): string {
  const ref = textOf(cases, wish, place)
  return ref.startsWith('$') && !ref.endsWith('.toString()') ? ref : setVariable(place, wish, ref)
}

/** As `textVariable`, where a method must give something even of what is absent. */
export function sureText(cases: Cases, wish: string, place: Place): string {
  const [only] = cases
  const leaf = only && cases.length === 1 ? only.leaf : undefined
  if (leaf?.kind !== 'text' || leaf.present.kind === 'always') return textVariable(cases, wish, place)
  return setVariable(place, wish, `'' + ${stringRef(leaf)}`)
}

function appendText(cases: Cases, name: string, place: Place): void {
  cases.forEach(({ when, leaf }, at) => {
    const alone = cases.length === 1
    if (!alone)
      place.statements.push(
        at === 0
          ? `#if(${printCond(when)})`
          : at === cases.length - 1 && when.kind === 'always'
            ? '#else'
            : `#elseif(${printCond(when)})`,
      )
    if (leaf.kind === 'template') leaf.parts.forEach((part) => appendText(part, name, place))
    else if (leaf.kind !== 'absent') place.statements.push(`#set($${name} = $${name} + ${stringRef(leaf)})`)
    if (!alone && at === cases.length - 1) place.statements.push('#end')
  })
}

/** Text inside the quotes of a JSON string, escaped whatever it holds: `$util.escapeJavaScript` makes `\'` of `'`, which JSON does not know. */
export function escapedRef(ref: string): string {
  return `$util.escapeJavaScript(${ref}).replaceAll("\\\\'", "'")`
}

/**
 * What stands between the quotes of a JSON string for an expression: nothing where it is absent or null. `followed`:
 * more stands behind it, which a reference runs on into (`.`, `[`, `{`, `true`…) unless braces close it.
 */
export function jsonStringInside(cases: Cases, place: Place, followed = false): string {
  if (cases.length === 1 && cases[0]) return leafInside(cases[0].leaf, place, followed)
  const branches = cases.map(({ when, leaf }, at) => {
    const inside = leafInside(leaf, place, false)
    if (at === 0) return `#if(${printCond(when)})${inside}`
    return when.kind === 'always' ? `#{else}${inside}` : `#elseif(${printCond(when)})${inside}`
  })
  return `${branches.join('')}#{end}`
}

function leafInside(leaf: Leaf, place: Place, followed: boolean): string {
  switch (leaf.kind) {
    case 'absent':
      return ''
    case 'constant':
      return protectJson(JSON.stringify(constantText(leaf.json)).slice(1, -1), true)
    case 'scalar':
      return formalRef(leaf.ref)
    case 'template': {
      const last = leaf.parts.length - 1
      return leaf.parts.map((part, at) => jsonStringInside(part, place, followed || at < last)).join('')
    }
    case 'text':
    case 'typed': {
      const ref = escapedRef(stringRef(leaf))
      return followed ? formalRef(ref) : ref
    }
    default:
      return assertNever(leaf)
  }
}

/** `${foreach.index}`: so that what follows is not read as part of the reference. */
export function formalRef(ref: string): string {
  return `\${${ref.slice(1)}}`
}
