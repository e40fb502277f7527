import type { As, Policy, Source } from '../../../mapping/index.ts'
import type { FieldType } from '../../../schema/index.ts'

/** A place that a value goes to, as far as its shape says. */
export interface TargetForm {
  readonly type: FieldType
  readonly required: boolean
  readonly isItem: boolean
}

/**
 * How a value is written by default. What comes from a JSON body with the target's type is copied as JSON, so that
 * numbers keep their text; what comes as text (parameters, context) becomes a JSON string or is converted.
 */
export function defaultAs(source: Source, sourceType: FieldType, target: FieldType): As {
  const fromBody =
    source.kind === 'body' || source.kind === 'rawBody' || (source.kind === 'loop' && source.part === 'item')
  switch (target) {
    case 'string':
      return sourceType === 'object' || sourceType === 'array' ? 'jsonText' : 'string'
    case 'number':
      return fromBody && (sourceType === 'number' || sourceType === 'integer') ? 'json' : 'number'
    case 'integer':
      return fromBody && sourceType === 'integer' ? 'json' : 'integer'
    case 'boolean':
      return fromBody && sourceType === 'boolean' ? 'json' : 'boolean'
    case 'object':
    case 'array':
    case 'null':
    case 'any':
      return fromBody ? 'json' : 'string'
  }
}

/**
 * What is sent without a value: an optional member is left out; a required text is empty and anything else required
 * is null; an item of an array is null, because leaving it out would move those after it.
 */
export function defaultPolicy(target: TargetForm): Policy {
  if (target.isItem) return { absent: 'null' }
  if (!target.required) return { absent: 'omit' }
  return { absent: target.type === 'string' ? 'empty' : 'null' }
}
