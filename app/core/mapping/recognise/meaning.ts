import type { Statement } from '../../vtl/index.ts'
import type { Expression, Id } from '../model.ts'

/** Where a request's parameters come from. */
export type ParameterPlace = 'path' | 'querystring' | 'header'

/** What a reference of a template comes to, as far as a drawing can say it. */
export type Meaning =
  /** Prints the text of a value. `plain`: there is never anything in it that a JSON string would have to escape. */
  | { readonly kind: 'value'; readonly expression: Expression; readonly plain: boolean }
  /** Prints a value as JSON, and `""` where there is none. */
  | { readonly kind: 'json'; readonly expression: Expression }
  /** Prints a text as it stands inside the quotes of a JSON string. `mended`: with `'` as it is, which JSON wants so. */
  | {
      readonly kind: 'escaped'
      readonly of: 'value' | 'json'
      readonly expression: Expression
      readonly mended?: boolean
    }
  /** A list with one item that the template put into it: prints the item's JSON in brackets. */
  | { readonly kind: 'boxed'; readonly expression: Expression }
  /** `$util.urlEncode` of a value's JSON. */
  | { readonly kind: 'codedJson'; readonly expression: Expression }
  /** `isChanged`: the template has put something into the body. */
  | { readonly kind: 'input'; readonly isChanged?: boolean }
  | { readonly kind: 'util' | 'stageVariables' | 'context' }
  /** `$input.params()`, or one of its three maps. */
  | { readonly kind: 'parameters'; readonly in?: ParameterPlace }
  /** What `#foreach` walks for the keys of a map, for its entries, or for its values. */
  | { readonly kind: 'keys' | 'entrySet'; readonly over: Expression }
  /** An entry of such a walk: `$entry.key`, `$entry.value`. */
  | { readonly kind: 'entry'; readonly loop: Id }
  /** `$foreach` of the innermost loop. */
  | { readonly kind: 'foreach' }
  /** A map or list that the template wrote out. */
  | { readonly kind: 'map'; readonly entries: ReadonlyMap<string, Meaning> }
  /** A variable that only ever holds a comma, or nothing. */
  | { readonly kind: 'separator' }
  /** `#define` */
  | { readonly kind: 'block'; readonly body: readonly Statement[] }
  /** Never set: prints nothing. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'opaque'; readonly reason: string }

export function opaque(reason: string): Meaning {
  return { kind: 'opaque', reason }
}

export function literal(json: string): Expression {
  return { kind: 'literal', json }
}

/** A text as a constant. */
export function textLiteral(text: string): Expression {
  return literal(JSON.stringify(text))
}

export function valueOf(expression: Expression, plain = false): Extract<Meaning, { kind: 'value' }> {
  return { kind: 'value', expression, plain }
}
