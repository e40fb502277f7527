import type { As } from '../../../../core/mapping/index.ts'

/** How a value is written, in the words that one chooses by. */
export const asWords: Readonly<Record<As, string>> = {
  string: 'Text',
  number: 'Number',
  integer: 'Whole number',
  boolean: 'True or false',
  json: 'JSON, as it is',
  jsonText: 'Text of its JSON',
  base64: 'Text in base64',
  verbatim: 'As it was found',
}

/** Those that can be chosen; what a template was lifted with is not chosen but kept. */
export const asChoices: readonly As[] = ['string', 'number', 'integer', 'boolean', 'json', 'jsonText', 'base64']
