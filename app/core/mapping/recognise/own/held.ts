import type { Expression, Id, Over } from '../../model.ts'

/** What a reference or variable of a template of ours stands for. */
export type Held =
  /** The value itself. `kept`: in a variable, from which members are got by a function. */
  | { readonly kind: 'value'; readonly expression: Expression; readonly kept?: true }
  /** Its text, its JSON, the text of its JSON unless it is a string. */
  | { readonly kind: 'text' | 'json' | 'plainJson'; readonly expression: Expression }
  /** What escapes text for JSON, or for XML. */
  | { readonly kind: 'escaped' | 'xml'; readonly of: Held }
  /** `$util.base64Encode`, `$util.urlEncode`: a function of expressions, and how values are written. */
  | { readonly kind: 'coded'; readonly by: 'base64Encode' | 'urlEncode'; readonly of: Held }
  /** A flag that says whether there is a value. */
  | { readonly kind: 'flag'; readonly expression: Expression }
  /** What a loop walks. */
  | { readonly kind: 'list'; readonly over: Over; readonly isChecked: boolean }
  | { readonly kind: 'parameters'; readonly in?: 'path' | 'querystring' | 'header' }
  | { readonly kind: 'separator' }

/** A loop around a place. */
export interface OwnLoop {
  readonly id: Id
  readonly over: Over
  /** The variables that hold its item, or key, and its list, without `$`. */
  readonly item: string
  readonly list: string
}

/** What is known of a template while it is read. Its variables have each a name of their own, but for loops' items. */
export interface Own {
  readonly source: string
  readonly held: Map<string, Held>
  readonly loops: readonly OwnLoop[]
  readonly freshId: () => Id
}

export function value(expression: Expression): Held {
  return { kind: 'value', expression }
}

/** What is held in a variable, so that members of it are got by a function. */
export function kept(expression: Expression): Held {
  return { kind: 'value', expression, kept: true }
}

export function call(fn: string, ...args: readonly Expression[]): Expression {
  return { kind: 'call', fn, args }
}

/** What a text is of, or a value, for where either is read as text. */
export function expressionOf(held: Held | undefined): Expression | undefined {
  switch (held?.kind) {
    case 'value':
    case 'text':
      return held.expression
    case 'json':
      return call('toJson', held.expression)
    case 'coded': {
      const of = expressionOf(held.of)
      return of && call(held.by, of)
    }
    default:
      return undefined
  }
}

export function isSame(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other)
}
