import { type ExpressionScope, functions } from '../../mapping/index.ts'
import type { Field } from '../../schema/index.ts'
import { type TextRange, textRange } from '../../text/index.ts'
import type { CompletionItem, Documentation } from '../answers.ts'
import { completionItem, wordRange } from '../completion/item.ts'
import type { ParameterName } from '../context/templateContext.ts'
import { contextMembersOn } from '../documentation/contextMembers.ts'
import {
  type FieldPlace,
  fieldPlace,
  isArrayPlace,
  itemPlace,
  memberFields,
  memberPlace,
} from '../fields/fieldPlace.ts'
import { fieldDocumentation } from '../template/membersOf.ts'
import { expressionForms } from './expressionForms.ts'
import { type PathBefore, pathBefore } from './pathBefore.ts'

/** What an expression can name where it stands. */
export interface ExpressionNames {
  readonly scope: ExpressionScope
  readonly body: Field | undefined
  readonly parameters: readonly ParameterName[]
  readonly stageVariables: readonly string[]
  /** The JSONPath of the items that a loop walks over, by the loop's name. */
  readonly loopItems: ReadonlyMap<string, FieldPlace>
}

/** How the text of an expression (docs/expressions.md) can go on at `offset`; nothing in its literal text. */
export function completeExpression(text: string, offset: number, names: ExpressionNames): readonly CompletionItem[] {
  const path = pathBefore(text, offset)
  if (path === undefined) return []
  if (path.steps.length === 0) return roots(text, path, offset, names)
  const [root = '', ...steps] = path.steps
  const range = path.quoted ? quotedRange(text, path, offset) : wordRange(text, path.wordStart - 1, offset)
  return keysBelow(String(root), steps, names).map(({ name, kind, documentation }) =>
    completionItem({ label: name, kind, range, insert: stepText(name), documentation }),
  )
}

interface Key {
  readonly name: string
  readonly kind: CompletionItem['kind']
  readonly documentation: Documentation
}

function keysBelow(root: string, steps: readonly (string | number)[], names: ExpressionNames): readonly Key[] {
  const place = parameterPlaces.get(root)
  if (place !== undefined) {
    if (steps.length > 0) return []
    return names.parameters
      .filter((parameter) => parameter.in === place)
      .map(({ name, description }) =>
        key(name, 'value', { signature: name, ...(description !== undefined && { text: description }) }),
      )
  }
  if (root === 'stage')
    return steps.length > 0 ? [] : names.stageVariables.map((name) => key(name, 'value', { signature: name }))
  if (root === 'context') return contextKeys(steps.join('.'))
  const start = root === 'body' && names.body !== undefined ? fieldPlace(names.body) : names.loopItems.get(root)
  let at: FieldPlace | undefined = start
  for (const step of steps) at = at && (typeof step === 'number' ? itemPlace(at) : memberPlace(at, step))
  if (at === undefined || isArrayPlace(at)) return []
  return memberFields(at).map((field) => key(field.name, 'field', fieldDocumentation(field)))
}

const parameterPlaces: ReadonlyMap<string, ParameterName['in']> = new Map([
  ['path', 'path'],
  ['query', 'querystring'],
  ['header', 'header'],
])

function contextKeys(parent: string): readonly Key[] {
  const prefix = parent === '' ? '' : `${parent}.`
  return contextMembersOn('request')
    .filter(({ path }) => path.startsWith(prefix) && !path.slice(prefix.length).includes('.') && !/Override/.test(path))
    .map((member) => key(member.name, 'value', { ...member, example: `context.${member.path}` }))
}

function key(name: string, kind: CompletionItem['kind'], documentation: Documentation): Key {
  return { name, kind, documentation }
}

/** As `printExpression` writes a step: names that are no plain words stand in brackets. */
function stepText(name: string): string {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) ? `.${name}` : `[${JSON.stringify(name)}]`
}

function quotedRange(text: string, { wordStart }: PathBefore, offset: number): TextRange {
  const rest = /^[^"\n\]]*"?\]?/.exec(text.slice(offset))?.[0] ?? ''
  return textRange(wordStart - 2, offset + rest.length)
}

function roots(
  text: string,
  { wordStart }: PathBefore,
  offset: number,
  { scope }: ExpressionNames,
): readonly CompletionItem[] {
  const range = wordRange(text, wordStart, offset)
  const called = text.charAt(range.end) === '('
  const forms = [
    ...expressionForms,
    ...Object.entries(functions).map(([name, { documentation, unverified }]) => ({
      name,
      kind: 'function' as const,
      insert: `${name}(█)`,
      documentation: {
        signature: documentation.signature,
        text: documentation.sentence,
        ...(unverified && { unverified }),
      },
    })),
  ]
  return [
    ...[...scope.loops].reverse().map(({ name }) => ({
      name,
      kind: 'variable' as const,
      insert: name,
      documentation: { signature: name, text: 'The item of the loop.' },
    })),
    ...scope.variables.map(({ name }) => ({
      name,
      kind: 'variable' as const,
      insert: name,
      documentation: { signature: name, text: 'A variable of this payload.' },
    })),
    ...forms.filter(({ name }) => scope.loops.length > 0 || !loopWords.has(name)),
  ].map(({ name, kind, insert, documentation }, rank) =>
    completionItem({
      label: name,
      kind,
      range,
      insert: called && insert.includes('(') ? name : insert,
      documentation,
      rank,
    }),
  )
}

const loopWords: ReadonlySet<string> = new Set(['index', 'count', 'last', 'key'])
