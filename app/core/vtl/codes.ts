import type { Problem } from './problem.ts'

/** A piece of source as a message quotes it: one line, cut to a length one can take in. */
function quote(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return `“${line.length > 40 ? `${line.slice(0, 39)}…` : line}”`
}

function error(code: `vtl/${string}`, message: string, hint?: string): Problem {
  return { code, severity: 'error', message, ...(hint === undefined ? {} : { hint }) }
}

/** Every problem of the template language, parsing first. One row, one code; docs/diagnostics.md explains them. */
export const problems = {
  unexpected: (found: string, expected: string): Problem =>
    error('vtl/unexpected-token', `${quote(found)} cannot stand here; expected ${expected}.`),
  endOfTemplate: (expected: string): Problem =>
    error('vtl/unexpected-end', `The text ends where ${expected} is expected.`),
  unfinishedMark: (mark: string): Problem =>
    error(
      'vtl/unfinished-mark',
      `The template ends right after ${quote(mark)}, which Velocity cannot read.`,
      'Put a blank or a newline behind it.',
    ),
  unclosedString: (quoteMark: string): Problem =>
    error(
      'vtl/unclosed-string',
      `The string that starts with ${quoteMark} is never closed.`,
      `Double a ${quoteMark} to write one inside; a backslash does not escape it.`,
    ),
  unclosedUnparsed: (): Problem => error('vtl/unclosed-unparsed', '“#[[” has no ]]# that ends it.'),
  unclosedBlock: (directive: string): Problem =>
    error('vtl/unclosed-block', `${quote(directive)} has no #end.`, 'Close it with #end.'),
  strayDirective: (directive: string): Problem =>
    error(
      'vtl/stray-directive',
      `${quote(directive)} belongs to no #if or other block.`,
      'Remove it, or write it as text with \\ before it.',
    ),
  keywordReference: (reference: string): Problem =>
    error(
      'vtl/keyword-reference',
      `${quote(reference)} cannot be a reference: true and false are literals.`,
      'Leave the $ off, or name the variable differently.',
    ),
  nullLiteral: (): Problem =>
    error(
      'vtl/null-literal',
      '“null” is not a literal in Velocity 1.7.',
      'Compare with a variable that is never set, or with "".',
    ),
  touchingMinus: (number: string): Problem =>
    error(
      'vtl/touching-minus',
      `${quote(number)} is a negative number here, not a subtraction.`,
      `Put a blank behind the minus: - ${number.slice(1)}`,
    ),
  negatedReference: (): Problem =>
    error('vtl/negated-reference', 'A minus cannot stand before a reference.', 'Subtract it from 0: 0 - $x'),
  alternateValue: (): Problem =>
    error(
      'vtl/alternate-value',
      'Velocity 1.7 has no default values in references (${x|"default"}).',
      'Use #if, or #set a default first.',
    ),
  blankArguments: (): Problem =>
    error(
      'vtl/blank-arguments',
      'Blanks alone cannot stand between the parentheses of a call.',
      'Write () without a blank.',
    ),
  unicodeEscape: (escape: string): Problem =>
    error(
      'vtl/unicode-escape',
      `${quote(escape)} needs four hexadecimal digits.`,
      'Use single quotes to keep a backslash and u as they are.',
    ),
  directiveArguments: (directive: string, wanted: string): Problem =>
    error('vtl/directive-arguments', `#${directive} takes ${wanted}.`),
  wordArgument: (directive: string, word: string): Problem =>
    error(
      'vtl/word-argument',
      `#${directive} cannot take the bare word ${quote(word)}.`,
      'Put it in quotes, or put $ before it.',
    ),
  macroName: (): Problem =>
    error('vtl/macro-name', '#macro needs the name of the macro, a bare word, as its first argument.'),
  defineForm: (): Problem => ({
    code: 'vtl/define-form',
    severity: 'warning',
    message: 'This #define defines nothing, as it does not read #define($name).',
  }),
  emptyLiteral: (): Problem =>
    error('vtl/empty-literal', 'There is nothing between #literal() and its #end, on which Velocity 1.7 fails.'),
  foreachForm: (): Problem => ({
    code: 'vtl/foreach-form',
    severity: 'warning',
    message: 'This #foreach leaves out its block, as it does not read #foreach($item in $list).',
  }),
  tooDeep: (limit: number): Problem => error('vtl/too-deep', `The template is nested deeper than ${limit} levels.`),
  budgetSteps: (limit: number): Problem => error('vtl/budget-steps', `The template was stopped after ${limit} steps.`),
  budgetOutput: (limit: number): Problem =>
    error('vtl/budget-output', `The template was stopped as it had built more than ${limit} characters.`),
  budgetDepth: (limit: number): Problem =>
    error('vtl/budget-depth', `The template was stopped as its evaluation nests deeper than ${limit} levels.`),
  loopCut: (limit: number): Problem => ({
    code: 'vtl/loop-cut',
    severity: 'warning',
    message: `The loop was cut after ${limit} iterations.`,
    hint: 'API Gateway limits a #foreach to 1,000 iterations.',
  }),
  loopModified: (): Problem =>
    error(
      'vtl/loop-modified',
      'The list changes while #foreach walks over it (ConcurrentModificationException).',
      'Collect the changes in another list.',
    ),
  negativeIndex: (reference: string): Problem =>
    error('vtl/negative-index', `${quote(reference)} has no size, so a negative index cannot be read.`),
  notAScope: (argument: string): Problem =>
    error(
      'vtl/not-a-scope',
      `${quote(argument)} is not a loop that #break could end.`,
      'Use $foreach or $foreach.parent.',
    ),
  resource: (directive: string, name: string): Problem =>
    error('vtl/resource-not-found', `#${directive} cannot find ${quote(name)}: API Gateway keeps no template files.`),
  resourceArgument: (directive: string): Problem =>
    error('vtl/resource-argument', `#${directive} takes strings and references only.`),
  macroDepth: (name: string, limit: number): Problem =>
    error('vtl/macro-depth', `#${name} calls itself more than ${limit} levels deep.`),
  blockInItself: (): Problem => error('vtl/block-in-itself', 'A #define block that is nested in itself has no text.'),
  evaluated: (message: string): Problem =>
    error('vtl/evaluate-failed', `The text given to #evaluate is no template: ${message}`),
  calculation: (message: string): Problem =>
    error('vtl/calculation-failed', `The calculation fails: ${message.replace(/\.$/, '')}.`),
  classUnavailable: (reference: string): Problem => ({
    code: 'vtl/class-unavailable',
    severity: 'warning',
    message: `${quote(reference)} reads a Java class, which is taken as unavailable on API Gateway.`,
    hint: 'Whether AWS allows .class is unknown.',
  }),
} as const
