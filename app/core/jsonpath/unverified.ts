import { atRange, type Diagnostic } from '../diagnostics/index.ts'
import { sliceRange, type TextRange } from '../text/index.ts'
import type { JsonPath, JsonPathParameter, JsonPathSegment } from './jsonPath.ts'
import { isDefiniteSegment } from './parser.ts'
import type { JsonPathOperand, JsonPathPredicate } from './filter/predicate.ts'

/** Where a form stands, and what Jayway 2.0.0 makes of it instead of what 2.9.0 does. */
interface Form {
  readonly range: TextRange
  readonly older: string
}

/**
 * One info for each form that Jayway 2.0.0 and 2.9.0 read differently whatever the document (where only odd documents
 * tell them apart, nothing is said). Verified: 2.0.0 and 2.10.0 on 12,000 generated paths, and the cases in fixtures.
 */
export function unverifiedForms(path: JsonPath): readonly Diagnostic[] {
  return formsOf(path, path.text).map(({ range, older }) =>
    atRange('jsonpath/unverified-on-aws', 'info', range, {
      message: `${sliceRange(path.text, range)} is unverified on AWS: older versions of the library ${older}.`,
      hint: 'Try it on API Gateway, or write the path without it.',
    }),
  )
}

function formsOf(path: JsonPath, text: string): readonly Form[] {
  const last = path.segments.length - 1
  let definite = true
  const forms: Form[] = []
  path.segments.forEach((segment, index) => {
    forms.push(...segmentForms(segment, text, index === last, definite))
    if (path.segments[index - 1]?.kind === 'deepScan' && sliceRange(text, segment.range).startsWith('$')) {
      forms.push({ range: segment.range, older: 'find nothing of that name' })
    }
    definite &&= isDefiniteSegment(segment, index === last)
  })
  const lastRange = path.segments[last]?.range
  if (path.text === text && text.endsWith('[') && lastRange !== undefined && lastRange.end < text.length) {
    forms.push({ range: { start: text.length - 1, end: text.length }, older: 'refuse it' })
  }
  return forms
}

function segmentForms(segment: JsonPathSegment, text: string, last: boolean, definite: boolean): readonly Form[] {
  const { range } = segment
  const forms: Form[] = []
  switch (segment.kind) {
    case 'function':
      return [
        { range, older: 'take it for the name of a property' },
        ...segment.parameters.flatMap((one) => parameterForms(one, text)),
      ]
    case 'property':
      if (sliceRange(text, range).includes('\\'))
        forms.push({ range, older: 'take a backslash for a part of the name' })
      if (sliceRange(text, range).includes('"')) forms.push({ range, older: 'refuse names in double quotes' })
      if (segment.names.length > 1 && !last)
        forms.push({ range, older: 'take several names at the end of a path only' })
      return forms
    case 'index':
      if (segment.indexes.some((index) => index < 0)) forms.push({ range, older: 'do not count from the back' })
      else if (segment.indexes.length > 1) forms.push({ range, older: 'fail where one of the items is missing' })
      else if (!definite) forms.push({ range, older: 'fail where there is no such item' })
      return forms
    case 'wildcard':
      return sliceRange(text, range).includes(' ') ? [{ range, older: 'refuse the blanks' }] : []
    case 'filter':
      return segment.predicates.flatMap((predicate) => predicateForms(predicate, text, range))
    case 'slice':
      if ((segment.from ?? 0) >= 0 || segment.to === undefined) return []
      return [{ range, older: 'find nothing from such a start' }]
    case 'deepScan':
      return []
  }
}

function parameterForms(parameter: JsonPathParameter, text: string): readonly Form[] {
  return parameter.kind === 'path' ? formsOf(parameter.path, text) : []
}

const common: ReadonlySet<string> = new Set(['==', '<', '<=', '>', '>=', '=~', 'EXISTS'])

function predicateForms(predicate: JsonPathPredicate, text: string, filter: TextRange): readonly Form[] {
  switch (predicate.kind) {
    case 'and':
      return [
        ...(predicate.all.some(({ kind }) => kind === 'or')
          ? [{ range: filter, older: 'do not group conditions' }]
          : []),
        ...predicate.all.flatMap((one) => predicateForms(one, text, filter)),
      ]
    case 'or':
      return predicate.all.flatMap((one) => predicateForms(one, text, filter))
    case 'not':
      return predicateForms(predicate.of, text, filter)
    case 'relation': {
      const { left, operator, right } = predicate
      const forms = [...operandForms(left, text), ...operandForms(right, text)]
      if (operator === '!=') forms.push({ range: filter, older: 'leave out items that lack the property' })
      else if (!common.has(operator))
        forms.push({ range: filter, older: `do not know the operator ${operator.toLowerCase()}` })
      if (left.kind !== 'path') forms.push({ range: filter, older: 'take a path on the left side only' })
      return forms
    }
  }
}

function operandForms(operand: JsonPathOperand, text: string): readonly Form[] {
  switch (operand.kind) {
    case 'path': {
      const forms = formsOf(operand.path, text)
      const [first] = operand.path.segments
      const last = operand.path.segments.at(-1)
      if (operand.path.definite || first === undefined || last === undefined) return forms
      return [
        ...forms,
        { range: { start: first.range.start, end: last.range.end }, older: 'take paths to one place only in a filter' },
      ]
    }
    case 'string':
      if (operand.value === 'null') return [{ range: operand.range, older: 'take it for null' }]
      return text.charAt(operand.range.start) === '"'
        ? [{ range: operand.range, older: 'take strings in single quotes only' }]
        : []
    case 'pattern':
      return /[^i]/.test(operand.flags) ? [{ range: operand.range, older: 'know the flag i only' }] : []
    case 'json':
      return [{ range: operand.range, older: 'know no lists and objects there' }]
    case 'number':
    case 'boolean':
    case 'null':
      return []
  }
}
