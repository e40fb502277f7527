import type { JavaValue } from '../java/index.ts'
import type { TextRange } from '../text/index.ts'

/**
 * The tree of a template. Every node has the range it covers in the source; what 1.7 prints or looks up differently
 * from what the source says (`\\$x`, `$!x`, `\#if`) stands beside it, so that evaluation never reads the source.
 */
interface Node {
  readonly range: TextRange
}

export interface TemplateNode extends Node {
  readonly kind: 'template'
  readonly body: readonly Statement[]
}

/** The body of a directive: from behind its `)` to before `#end`, `#else` or `#elseif`. */
export interface BlockNode extends Node {
  readonly kind: 'block'
  readonly body: readonly Statement[]
}

/** Text that prints as `printed`. */
export interface TextNode extends Node {
  readonly kind: 'text'
  readonly printed: string
}

/** `#[[ … ]]#` */
export interface UnparsedNode extends Node {
  readonly kind: 'unparsed'
  readonly printed: string
}

/** `## …` with its newline, or `#* … *#`. What stood before it in the same token is printed (`$##` prints `$`). */
export interface CommentNode extends Node {
  readonly kind: 'comment'
  readonly form: 'line' | 'block'
  readonly printed: string
}

/** `\#if`, `\\\#end`: backslashes before a directive's name. */
export interface EscapedDirectiveNode extends Node {
  readonly kind: 'escapedDirective'
  readonly printed: string
}

/** Pairs of backslashes outside of references; halved before a directive. */
export interface EscapesNode extends Node {
  readonly kind: 'escapes'
  readonly printed: string
}

/**
 * `$x`, `${x}`, `$!x`, `$!{x}` with what follows. A `bare` one has no `$`: a word as an argument of a method, which
 * is null, or `{bar}` right behind a reference, which prints `{`.
 */
export interface ReferenceNode extends Node {
  readonly kind: 'reference'
  readonly form: 'plain' | 'formal' | 'quiet' | 'bare'
  /** The variable's name, as it is looked up. */
  readonly name: string
  /** Without `$`, braces and what follows. */
  readonly nameRange: TextRange
  readonly members: readonly Member[]
  /** An odd number of backslashes stands before it: it prints itself, if it is defined. */
  readonly escaped: boolean
  /** Half of the backslashes before it. */
  readonly backslashes: string
  /** Printed before it: `$` of `$$x`. */
  readonly lead: string
  /** What prints where it has no value: its source, or nothing for `$!x`. */
  readonly whenAbsent: string
  /** Its source without backslashes and lead: what `+` appends for null, and macros print for their arguments. */
  readonly literal: string
  /** The name that `#set` assigns to, which differs from `name` for all but the plain form (`{` for `${x}`). */
  readonly assignedName: string
  /** False for `$\!x`, whose value is null in expressions. */
  readonly computable: boolean
}

export type Member = PropertyNode | CallNode | IndexNode

/** `.name` */
export interface PropertyNode extends Node {
  readonly kind: 'property'
  readonly name: string
  readonly nameRange: TextRange
}

/** `.name(arguments)` */
export interface CallNode extends Node {
  readonly kind: 'call'
  readonly name: string
  readonly nameRange: TextRange
  readonly args: readonly Expression[]
}

/** `[index]` */
export interface IndexNode extends Node {
  readonly kind: 'index'
  readonly index: Expression
}

/** `'…'`, `"…"`. `parts` where it interpolates: a template of its own, whose ranges are of the whole source. */
export interface StringNode extends Node {
  readonly kind: 'string'
  readonly quote: '"' | "'"
  readonly value: string
  readonly parts?: TemplateNode
  /**
   * 1.7 appends a blank to what it interpolates and takes the last character off the result, except where the text
   * has a `##`.
   */
  readonly trimmed: boolean
}

export interface NumberNode extends Node {
  readonly kind: 'number'
  readonly value: JavaValue
}

export interface BooleanNode extends Node {
  readonly kind: 'boolean'
  readonly value: boolean
}

/** `[a, b]` */
export interface ListNode extends Node {
  readonly kind: 'list'
  readonly items: readonly Expression[]
}

/** `[from..to]` */
export interface RangeNode extends Node {
  readonly kind: 'range'
  readonly from: Expression
  readonly to: Expression
  /** Its source, which `+` appends where a bound is no number. */
  readonly literal: string
}

export interface MapEntryNode extends Node {
  readonly kind: 'entry'
  readonly key: Expression
  readonly value: Expression
}

/** `{key: value}` */
export interface MapNode extends Node {
  readonly kind: 'map'
  readonly entries: readonly MapEntryNode[]
}

export interface NotNode extends Node {
  readonly kind: 'not'
  readonly operand: Expression
}

export type BinaryOperator = '||' | '&&' | '==' | '!=' | '<' | '>' | '<=' | '>=' | '+' | '-' | '*' | '/' | '%'

export interface BinaryNode extends Node {
  readonly kind: 'binary'
  readonly operator: BinaryOperator
  readonly left: Expression
  readonly right: Expression
  /** The text that 1.7 takes for this node's own, and `+` appends where it is null: that of its right side. */
  readonly literal: string
}

/** `(expression)` */
export interface GroupNode extends Node {
  readonly kind: 'group'
  readonly expression: Expression
  /** The text between the parentheses, blanks included. */
  readonly literal: string
}

/** A bare word as an argument of a directive: `in`, a macro's name. */
export interface WordNode extends Node {
  readonly kind: 'word'
  readonly text: string
}

/** What could not be read; a diagnostic says why, and the template does not render. */
export interface ErrorNode extends Node {
  readonly kind: 'error'
}

export type Expression =
  | ReferenceNode
  | StringNode
  | NumberNode
  | BooleanNode
  | ListNode
  | RangeNode
  | MapNode
  | NotNode
  | BinaryNode
  | GroupNode
  | ErrorNode

export interface SetNode extends Node {
  readonly kind: 'set'
  readonly target: ReferenceNode
  readonly value: Expression
}

/** `#if` or `#elseif`. */
export interface BranchNode extends Node {
  readonly kind: 'branch'
  readonly condition: Expression
  readonly body: BlockNode
}

export interface IfNode extends Node {
  readonly kind: 'if'
  readonly branches: readonly BranchNode[]
  readonly otherwise?: BlockNode
}

/** `#foreach($item in $list)`; without `source` it walks over nothing, as `#foreach($item $list)` does. */
export interface ForeachNode extends Node {
  readonly kind: 'foreach'
  readonly item: ReferenceNode | ErrorNode
  readonly itemName: string
  readonly source?: Expression
  readonly body: BlockNode
}

export interface DefineNode extends Node {
  readonly kind: 'define'
  readonly name: string
  readonly body: BlockNode
}

/** `#break`, `#break($foreach.parent)` */
export interface BreakNode extends Node {
  readonly kind: 'break'
  readonly scope?: Expression
}

/** `#stop`; its message is evaluated and dropped. */
export interface StopNode extends Node {
  readonly kind: 'stop'
  readonly message?: Expression
}

/** `#macro(name $a $b) … #end` */
export interface MacroNode extends Node {
  readonly kind: 'macro'
  readonly name: string
  readonly nameRange: TextRange
  readonly parameters: readonly string[]
  readonly body: BlockNode
}

/** `#name(…)` or `#@name(…) … #end`, a macro's call or, where there is none of that name, text. */
export interface MacroCallNode extends Node {
  readonly kind: 'macroCall'
  readonly name: string
  readonly nameRange: TextRange
  readonly args: readonly (Expression | WordNode)[]
  /** Of each argument that is no word: what the macro prints for it where it has no value. */
  readonly argumentLiterals: readonly string[]
  readonly body?: BlockNode
  /** What prints where no such macro is defined. */
  readonly literal: string
}

export interface EvaluateNode extends Node {
  readonly kind: 'evaluate'
  readonly source: Expression
}

/** `#parse`, `#include`: nothing is ever found by them here. */
export interface ResourceNode extends Node {
  readonly kind: 'resource'
  readonly directive: 'parse' | 'include'
  readonly args: readonly Expression[]
}

/** `#literal() … #end`, which prints its source. */
export interface LiteralNode extends Node {
  readonly kind: 'literal'
  readonly printed: string
  readonly body: BlockNode
}

export type Statement =
  | TextNode
  | UnparsedNode
  | CommentNode
  | EscapedDirectiveNode
  | EscapesNode
  | ReferenceNode
  | SetNode
  | IfNode
  | ForeachNode
  | DefineNode
  | BreakNode
  | StopNode
  | MacroNode
  | MacroCallNode
  | EvaluateNode
  | ResourceNode
  | LiteralNode
  | ErrorNode

export type VtlNode = TemplateNode | BlockNode | BranchNode | MapEntryNode | WordNode | Member | Statement | Expression
