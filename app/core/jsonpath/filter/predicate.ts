import type { JavaDecimal, JavaRegex } from '../../java/index.ts'
import type { TextRange } from '../../text/index.ts'
import type { JsonPath } from '../jsonPath.ts'

/** A filter's condition: `[?(@.qty > 1 && !(@.void))]`. */
export type JsonPathPredicate =
  | { readonly kind: 'and' | 'or'; readonly all: readonly JsonPathPredicate[] }
  | { readonly kind: 'not'; readonly of: JsonPathPredicate }
  | {
      readonly kind: 'relation'
      readonly left: JsonPathOperand
      readonly operator: JsonPathOperator
      readonly right: JsonPathOperand
    }

/** Words are upper-case here; a path may write them in any case. */
export type JsonPathOperator =
  | '=='
  | '!='
  | '==='
  | '!=='
  | '<'
  | '<='
  | '>'
  | '>='
  | '=~'
  | 'IN'
  | 'NIN'
  | 'CONTAINS'
  | 'ALL'
  | 'SIZE'
  | 'EXISTS'
  | 'TYPE'
  | 'MATCHES'
  | 'EMPTY'
  | 'SUBSETOF'
  | 'ANYOF'
  | 'NONEOF'

export type JsonPathOperand =
  /** `existence`: the operand stands for whether the path selects something. `negated`: a `!` stands before it. */
  | {
      readonly kind: 'path'
      readonly path: JsonPath
      readonly fromRoot: boolean
      readonly existence: boolean
      readonly negated: boolean
    }
  | { readonly kind: 'string'; readonly value: string; readonly range: TextRange }
  | { readonly kind: 'number'; readonly text: string; readonly value: number | JavaDecimal; readonly range: TextRange }
  | { readonly kind: 'boolean'; readonly value: boolean; readonly range: TextRange }
  | { readonly kind: 'null'; readonly range: TextRange }
  /** Read only when the filter runs, by json-smart's permissive parser. */
  | { readonly kind: 'json'; readonly text: string; readonly range: TextRange }
  | {
      readonly kind: 'pattern'
      readonly pattern: string
      readonly flags: string
      readonly regex: JavaRegex
      readonly range: TextRange
    }
