import type { Json } from '../json/index.ts'
import type { Value } from '../apigateway/index.ts'

/** Stable name of a field, rule, loop or payload: kept on rename, and by target path on decompile. */
export type Id = string & { readonly __brand: 'Id' }

/** A value of the request (on the response side: of the backend's answer). The path text is the truth; `fieldId` follows renames. */
export type Source =
  | {
      readonly kind: 'parameter'
      readonly in: 'path' | 'querystring' | 'header'
      readonly name: string
      readonly many?: 'last' | 'all'
      readonly fieldId?: Id
    }
  /** A JSONPath with its `$`: `$.customer.name`. */
  | { readonly kind: 'body'; readonly path: string; readonly fieldId?: Id }
  | { readonly kind: 'rawBody' }
  | { readonly kind: 'context'; readonly name: string }
  | { readonly kind: 'stageVariable'; readonly name: string }
  /** A shared intermediate of the payload. */
  | { readonly kind: 'variable'; readonly id: Id }
  /** `path` is relative to the item, as a JSONPath with `$` for the item: `$.unit.amount`. */
  | {
      readonly kind: 'loop'
      readonly loop: Id
      readonly part: 'item' | 'key' | 'index' | 'count' | 'last'
      readonly path?: string
      readonly fieldId?: Id
    }

export type Expression =
  | { readonly kind: 'ref'; readonly source: Source }
  /** Exact JSON text: 1.0 is not 1. */
  | { readonly kind: 'literal'; readonly json: string }
  | { readonly kind: 'text'; readonly parts: readonly Expression[] }
  | { readonly kind: 'call'; readonly fn: string; readonly args: readonly Expression[] }
  | {
      readonly kind: 'choose'
      readonly branches: readonly { readonly when: Condition; readonly then: Expression }[]
      readonly otherwise?: Expression
    }
  | {
      readonly kind: 'collect'
      readonly over: Over
      readonly loop: Id
      readonly where?: Condition
      readonly value: Expression
      readonly how: 'list' | 'join' | 'first' | 'last' | 'count' | 'sum'
      readonly by?: Expression
    }
  | { readonly kind: 'raw'; readonly vtl: string; readonly reads: readonly Source[]; readonly reason: string }

export type Condition =
  | {
      readonly kind: 'compare'
      readonly op: '==' | '!=' | '<' | '<=' | '>' | '>='
      readonly left: Expression
      readonly right: Expression
    }
  | { readonly kind: 'present' | 'null' | 'empty'; readonly value: Expression }
  | { readonly kind: 'matches'; readonly value: Expression; readonly pattern: string }
  | { readonly kind: 'in'; readonly value: Expression; readonly list: readonly Expression[] }
  | { readonly kind: 'and' | 'or'; readonly all: readonly Condition[] }
  | { readonly kind: 'not'; readonly of: Condition }
  | { readonly kind: 'raw'; readonly vtl: string }

export type Fallback = 'omit' | 'null' | 'empty' | { readonly value: Expression }

/** What to write when the source is absent, null, or not of the target's type. */
export interface Policy {
  readonly absent: Fallback
  readonly null?: 'keep' | Fallback
  readonly mismatch?: 'text' | Fallback
}

/** How a value is written. `verbatim`: lifted as found from a template, flagged. */
export type As = 'string' | 'number' | 'integer' | 'boolean' | 'json' | 'jsonText' | 'base64' | 'verbatim'

export type Over =
  | { readonly kind: 'items' | 'entries'; readonly source: Expression }
  | {
      readonly kind: 'zip'
      readonly lists: readonly { readonly name: string; readonly source: Expression }[]
      readonly length: 'shortest' | 'first'
    }

export interface Common {
  readonly id: Id
  readonly note?: string
  readonly disabled?: true
  readonly when?: Condition
}

/** Kept Velocity; stays in place between its siblings. */
export interface Raw {
  readonly kind: 'raw'
  readonly vtl: string
  readonly reason: string
}

export type Node = ValueNode | ObjectNode | ArrayNode | RawNode
export type ValueNode = Common & {
  readonly kind: 'value'
  readonly value: Expression
  readonly as: As
  readonly policy: Policy
}
export type ObjectNode = Common & { readonly kind: 'object'; readonly members: readonly Member[] }
export type ArrayNode = Common & { readonly kind: 'array'; readonly items: readonly Item[] }
export type RawNode = Common & Raw

export interface XmlForm {
  readonly form: 'element' | 'attribute' | 'text' | 'cdata'
  readonly prefix?: string
  readonly namespace?: string
}

export type Member =
  | {
      readonly kind: 'member'
      readonly name: string | Expression
      readonly node: Node
      readonly fieldId?: Id
      readonly xml?: XmlForm
    }
  /** Several members under one condition. */
  | (Common & { readonly kind: 'group'; readonly members: readonly Member[] })
  | {
      readonly kind: 'each'
      readonly loop: Id
      readonly over: Over
      readonly where?: Condition
      readonly members: readonly Member[]
    }
  | { readonly kind: 'spread'; readonly value: Expression }
  | Raw

export type Item =
  | { readonly kind: 'one'; readonly node: Node }
  | {
      readonly kind: 'each'
      readonly loop: Id
      /** What the text form of expressions calls the item; `item` when absent. */
      readonly name?: string
      readonly over: Over
      readonly where?: Condition
      readonly items: readonly Item[]
    }
  | { readonly kind: 'spread'; readonly value: Expression }
  | Raw

export type ParameterRule = Common & {
  readonly to: { readonly in: 'path' | 'querystring' | 'header' | 'status'; readonly name: string }
  readonly value: Expression
  readonly policy: Policy
  readonly many?: 'last' | 'join' | 'repeat'
  /** Default: the lightest that can say it; kept when imported. */
  readonly means?: 'parameter' | 'override'
}

export type Body =
  | {
      readonly kind: 'rules'
      readonly format: 'json' | 'form' | 'xml' | 'text'
      readonly arrays?: 'repeat' | 'brackets' | 'Member.N'
      readonly variables: readonly { readonly id: Id; readonly name: string; readonly value: Expression }[]
      readonly root: Node
      readonly layout?: { readonly indent: string; readonly banner: boolean }
    }
  | { readonly kind: 'template'; readonly vtl: Value }
  | { readonly kind: 'passthrough' }

/** What is known of a payload's shape; it annotates the tree and never adds to what is sent. */
export type Shape =
  | { readonly kind: 'model'; readonly name: string }
  | { readonly kind: 'schema'; readonly schema: Json }
  | { readonly kind: 'sample'; readonly text: string }

export interface Payload {
  readonly id: Id
  /** Key of requestTemplates or responseTemplates: a content type. */
  readonly key: string
  /** The Content-Type sent, where it differs from what API Gateway would send. */
  readonly produces?: string
  readonly shape?: Shape
  readonly body: Body
}

/** One for the request, one per integration response. */
export interface Mapping {
  readonly parameters: readonly ParameterRule[]
  readonly payloads: readonly Payload[]
}
