import { atRange, type Diagnostic } from '../diagnostics/index.ts'
import type { TextRange } from '../text/index.ts'

type Problem = (range: TextRange, text: string) => Diagnostic

const quote = (text: string): string => `“${text.length > 40 ? `${text.slice(0, 40)}…` : text}”`

const error =
  (code: string, message: (text: string) => string, hint: string): Problem =>
  (range, text) =>
    atRange(`json/${code}`, 'error', range, { message: message(text), hint })

type JsonProblem =
  | 'missingValue'
  | 'unexpectedText'
  | 'trailingText'
  | 'unclosed'
  | 'unclosedString'
  | 'singleQuotes'
  | 'bareWord'
  | 'missingComma'
  | 'trailingComma'
  | 'missingColon'
  | 'invalidNumber'
  | 'invalidEscape'
  | 'controlCharacter'
  | 'tooDeep'
  | 'duplicateMember'

/** Every diagnostic of the strict parser: the range, and the offending text for the message. */
export const jsonProblems: Readonly<Record<JsonProblem, Problem>> = {
  missingValue: error(
    'missing-value',
    (text) => (text === '' ? 'A value is missing.' : `A value is missing before ${quote(text)}.`),
    'Write null where there is nothing.',
  ),
  unexpectedText: error('unexpected-text', (text) => `${quote(text)} is not JSON here.`, 'Remove it.'),
  trailingText: error(
    'trailing-text',
    (text) => `${quote(text)} follows the document’s value.`,
    'A JSON document is one value.',
  ),
  unclosed: error('unclosed', (text) => `${quote(text)} is never closed.`, 'Add the closing bracket.'),
  unclosedString: error(
    'unclosed-string',
    (text) => `The string ${quote(text)} has no closing quote.`,
    'Add a double quote; write line breaks as \\n.',
  ),
  singleQuotes: error(
    'single-quotes',
    (text) => `The string ${quote(text)} is in single quotes.`,
    'JSON strings are in double quotes.',
  ),
  bareWord: error(
    'bare-word',
    (text) => `${quote(text)} is neither a string nor true, false or null.`,
    'Put text in double quotes.',
  ),
  missingComma: error(
    'missing-comma',
    (text) => `A comma is missing before ${quote(text)}.`,
    'Separate members and elements by commas.',
  ),
  trailingComma: (range, text) => ({
    ...error(
      'trailing-comma',
      () => `Nothing follows the comma before ${quote(text)}.`,
      'Remove the comma.',
    )(range, text),
    fixes: [{ title: 'Remove the comma', safe: true, edits: [{ range, newText: '' }] }],
  }),
  missingColon: error(
    'missing-colon',
    (text) => `The member ${quote(text)} has no colon after its name.`,
    'Write "name": value.',
  ),
  invalidNumber: error(
    'invalid-number',
    (text) => `${quote(text)} is not a JSON number.`,
    'No leading zeros or plus; digits on both sides of the point.',
  ),
  invalidEscape: error(
    'invalid-escape',
    (text) => `${quote(text)} is not an escape.`,
    'Write \\\\ for a backslash, \\u and four hex digits for a character.',
  ),
  controlCharacter: error(
    'control-character',
    (text) => `The string holds the control character ${text}.`,
    'Write it as an escape, such as \\n or \\u0001.',
  ),
  tooDeep: error(
    'too-deep',
    (text) => `The document nests more than ${text} levels.`,
    'What is nested deeper is not read.',
  ),
  duplicateMember: (range, text) =>
    atRange('json/duplicate-member', 'warning', range, {
      message: `The member ${quote(text)} is given twice.`,
      hint: 'The last one counts.',
    }),
}
