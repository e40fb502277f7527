import type { CompletionKind, Documentation } from '../answers.ts'

interface ExpressionForm {
  readonly name: string
  readonly kind: CompletionKind
  /** With `█` where the caret goes. */
  readonly insert: string
  readonly documentation: Documentation
}

function source(name: string, text: string, example: string): ExpressionForm {
  return { name, kind: 'host', insert: name, documentation: { signature: name, text, example } }
}

function form(name: string, signature: string, text: string): ExpressionForm {
  return { name, kind: 'function', insert: `${name}(█)`, documentation: { signature, text } }
}

/** What expressions are made of beside functions; core/mapping's parser reads them. */
export const expressionForms: readonly ExpressionForm[] = [
  source('path', 'The path variables.', 'path.orderId'),
  source('query', 'The query parameters; query.tag[] is all values of one name.', 'query.expand'),
  source('header', 'The headers.', 'header["X-Tenant"]'),
  source('body', 'The body, by members and indexes.', 'body.customer.name'),
  source('rawBody', 'The body as it was sent, as text.', 'rawBody'),
  source('context', 'What API Gateway knows of the call.', 'context.requestId'),
  source('stage', 'The stage variables.', 'stage.host'),
  source('index', 'How many items of the loop came before.', 'index'),
  source('count', 'The number of the loop’s item, from 1.', 'count'),
  source('last', 'Whether the loop’s item is its last.', 'last'),
  source('key', 'The name of the member that the loop stands at.', 'key'),
  form('if', 'if(condition, value, …, otherwise)', 'The value of the first condition that holds.'),
]
