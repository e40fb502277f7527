import type { IntegrationType } from '../../apigateway/index.ts'
import { type Diagnostic, atRule } from '../../diagnostics/index.ts'
import type { CompiledMapping } from '../compiled.ts'
import type { Id, Mapping, ParameterRule } from '../model.ts'
import { type MappingSide, parameterMappingOf } from './parameterMapping.ts'

export interface ParameterPlan {
  readonly mappings: CompiledMapping['parameters']
  /** Rules that every template must carry. */
  readonly overrides: readonly ParameterRule[]
  readonly diagnostics: readonly Diagnostic[]
}

interface PlanOptions {
  readonly side: MappingSide
  readonly integrationType: IntegrationType
  readonly templateKeys?: readonly string[]
}

/** Sorts parameter rules into what a parameter mapping says and what templates must compute. */
export function planParameters(mapping: Mapping, options: PlanOptions): ParameterPlan {
  const { side } = options
  const mappings = new Map<string, { readonly expression: string; readonly rule: Id }>()
  const overrides: ParameterRule[] = []
  const diagnostics: Diagnostic[] = []
  const targets = new Set<string>()
  for (const rule of mapping.parameters) {
    if (rule.disabled) continue
    const target = targetOf(rule, side)
    const problem = targetProblem(rule, side) ?? (targets.has(target) ? duplicate(rule) : undefined)
    if (problem) {
      diagnostics.push(problem)
      continue
    }
    targets.add(target)
    const expression = rule.means === 'override' ? undefined : parameterMappingOf(rule, side)
    if (expression !== undefined) mappings.set(target, { expression, rule: rule.id })
    else if (rule.means === 'parameter') diagnostics.push(needsOverride(rule))
    else {
      const problems = overrideProblems(rule, mapping, options)
      diagnostics.push(...problems)
      if (problems.every(({ severity }) => severity !== 'error')) overrides.push(rule)
    }
  }
  if (options.integrationType === 'AWS_PROXY')
    diagnostics.push(...[...mappings.values()].map(({ rule }) => ignored(rule)))
  return { mappings, overrides, diagnostics }
}

function targetOf({ to }: ParameterRule, side: MappingSide): string {
  const where = side === 'request' ? 'integration.request' : 'method.response'
  // Header names mean the same in any case; AWS keeps the case of a mapping's name.
  return `${where}.${to.in}.${to.name}`
}

function targetProblem({ id, to }: ParameterRule, side: MappingSide): Diagnostic | undefined {
  if (side === 'response' ? to.in !== 'header' && to.in !== 'status' : to.in === 'status') {
    const message =
      side === 'response' ? `A response has no ${to.in} parameter ${to.name}.` : 'A request has no status.'
    return atRule('mapping/no-such-target', 'error', id, { message })
  }
  if (to.in === 'status' || /^[a-zA-Z0-9._$-]+$/.test(to.name)) return undefined
  return atRule('mapping/bad-parameter-name', 'error', id, {
    message: `${JSON.stringify(to.name)} is no name that API Gateway takes for a parameter.`,
    hint: 'Names are made of letters, digits and . _ $ -',
  })
}

function duplicate({ id, to }: ParameterRule): Diagnostic {
  return atRule('mapping/duplicate-target', 'error', id, {
    message: `Another rule sets the ${to.in} parameter ${to.name} already.`,
    hint: 'Join both into one rule, as with default(…).',
  })
}

function needsOverride({ id, to }: ParameterRule): Diagnostic {
  return atRule('mapping/not-a-parameter-mapping', 'error', id, {
    message: `A parameter mapping cannot compute ${to.name}: it copies one value, and leaves out what is missing.`,
    hint: 'Let it be an override, which the template computes.',
  })
}

function ignored(rule: Id): Diagnostic {
  return atRule('mapping/ignored-on-lambda-proxy', 'warning', rule, {
    message: 'A Lambda proxy integration ignores its parameter mappings.',
  })
}

/** What stands against an override: errors where it cannot be, warnings where it is lost at times. */
function overrideProblems(rule: ParameterRule, mapping: Mapping, options: PlanOptions): readonly Diagnostic[] {
  const { id, to } = rule
  const name = to.in === 'status' ? 'the status' : to.name
  if (options.integrationType === 'HTTP_PROXY' || options.integrationType === 'AWS_PROXY') {
    const message = `${name} is computed, which a proxy integration has no template for.`
    return [
      atRule('mapping/override-on-proxy', 'error', id, {
        message,
        hint: 'Copy one value as it is, or use an integration without proxy.',
      }),
    ]
  }
  const templated = mapping.payloads.filter(({ body }) => body.kind !== 'passthrough').map(({ key }) => key)
  if (templated.length === 0) {
    const message = `${name} is computed, and there is no template to compute it in.`
    return [atRule('mapping/override-needs-template', 'error', id, { message, hint: 'Draw a payload.' })]
  }
  const incoming = new Set([...(options.templateKeys ?? []), ...mapping.payloads.map(({ key }) => key)])
  return [...incoming]
    .filter((key) => !templated.includes(key))
    .map((key) =>
      atRule('mapping/override-lost', 'warning', id, {
        message: `${name} is computed in templates, and is lost where a body of ${key} passes through.`,
        hint: `Add a payload for ${key}.`,
      }),
    )
}
