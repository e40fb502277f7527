import { createTemplateVariables, type TemplateInput } from '../../apigateway/index.ts'
import { javaTypeName, toJavaString } from '../../java/index.ts'
import {
  isHostObject,
  type ParsedTemplate,
  type ReferenceNode,
  renderTemplate,
  type VtlBudget,
  type VtlValue,
} from '../../vtl/index.ts'
import type { HoverValue } from '../answers.ts'
import { probePlace } from './probePlace.ts'

/** A hover must not wait for a template that runs long; more than enough for any that prints a payload. */
const budget: Partial<VtlBudget> = { steps: 1_000_000, outputLength: 4 * 1024 * 1024 }
const shownLength = 400
/** No person writes a variable of this name. */
const probe = 'patchbay__probe'

/**
 * The value that a reference has, from its `$` to `end`, the first time the template gets to its statement with the
 * sample: the template runs up to there, then the reference alone is read and the run is stopped. In a template that
 * does not parse, references to what every template has are read by themselves.
 */
export function valueUnderSample(
  template: ParsedTemplate,
  reference: ReferenceNode,
  end: number,
  sample: () => TemplateInput,
): HoverValue | undefined {
  const { source, dialect } = template
  const variables = createTemplateVariables(sample())
  const broken = template.diagnostics.some(({ severity }) => severity === 'error')
  if (broken && !variables.has(reference.name)) return undefined
  const place = broken ? 0 : probePlace(template, reference)
  if (place === undefined) return undefined
  const read = `$${source.slice(reference.nameRange.start, end)}`
  // The blank keeps a backslash before the place from escaping the directive.
  const stop = ` #set($${probe} = ${read})#stop`
  const before = broken ? '' : source.slice(0, place)
  const outcome = renderTemplate(before + stop + (broken ? '' : source.slice(place)), { dialect, variables, budget })
  if (outcome.kind === 'failed') {
    return { kind: 'failed', message: outcome.diagnostics.find(({ severity }) => severity === 'error')?.message ?? '' }
  }
  const value = outcome.variables.get(probe)
  return value === undefined ? { kind: 'notReached' } : shown(value)
}

function shown(value: VtlValue): HoverValue {
  const printed = isHostObject(value) ? value.print() : value === null ? '' : toJavaString(value)
  const type = isHostObject(value) ? 'object' : shortName(javaTypeName(value))
  return { kind: 'value', type, printed: printed.length > shownLength ? `${printed.slice(0, shownLength)}…` : printed }
}

function shortName(javaName: string): string {
  return javaName.slice(javaName.lastIndexOf('.') + 1)
}
