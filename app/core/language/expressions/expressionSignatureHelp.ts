import { functions, isFunctionName } from '../../mapping/index.ts'
import type { Documentation, SignatureHelp } from '../answers.ts'
import { expressionForms } from './expressionForms.ts'

/** The function whose parentheses `offset` stands in, and which of its parameters; undefined elsewhere. */
export function expressionSignatureHelp(text: string, offset: number): SignatureHelp | undefined {
  const call = callAround(text, offset)
  const documentation = call && documentationOf(call.name)
  if (call === undefined || documentation === undefined) return undefined
  const list = /\((.*)\)$/.exec(documentation.signature)?.[1] ?? ''
  const parameters = list === '' ? [] : list.split(', ')
  return { documentation, parameters, active: activeParameter(parameters, call.argument) }
}

interface Call {
  readonly name: string
  /** How many commas stand between the parenthesis and the caret. */
  readonly argument: number
}

interface Open {
  readonly kind: '(' | '[' | 'text' | 'interpolation'
  readonly name?: string
  argument: number
}

/** Reads the text up to the caret, as what stands behind it is still to be written. */
function callAround(text: string, offset: number): Call | undefined {
  const open: Open[] = []
  for (let at = 0; at < offset; at++) {
    const character = text.charAt(at)
    const inside = open.at(-1)
    if (inside?.kind === 'text') {
      if (character === '\\') at++
      else if (character === '"') open.pop()
      else if (text.startsWith('${', at)) open.push({ kind: 'interpolation', argument: 0 })
    } else if (character === '"') open.push({ kind: 'text', argument: 0 })
    else if (character === '[') open.push({ kind: '[', argument: 0 })
    else if (character === '(') {
      const name = /([A-Za-z_]\w*)\s*$/.exec(text.slice(0, at))?.[1]
      open.push({ kind: '(', argument: 0, ...(name !== undefined && { name }) })
    } else if (character === ')' || character === ']' || character === '}') open.pop()
    else if (character === ',' && inside !== undefined) inside.argument++
  }
  const call = open.findLast(({ kind }) => kind === '(' || kind === 'interpolation')
  return call?.name === undefined ? undefined : { name: call.name, argument: call.argument }
}

function documentationOf(name: string): Documentation | undefined {
  if (!isFunctionName(name)) {
    return expressionForms.find((form) => form.kind === 'function' && form.name === name)?.documentation
  }
  const { documentation, unverified } = functions[name]
  const { signature, sentence } = documentation
  return { signature, text: sentence, ...(unverified && { unverified }) }
}

/** What stands before `…` repeats: of `if(condition, value, …, otherwise)` the third argument is a condition again. */
function activeParameter(parameters: readonly string[], argument: number): number {
  const dots = parameters.indexOf('…')
  if (dots < 0) return Math.min(argument, Math.max(0, parameters.length - 1))
  return argument < dots ? argument : dots
}
