import { checkDeployment, type Method } from '../../apigateway/index.ts'
import type { Diagnostic } from '../../diagnostics/index.ts'
import { appendPointer } from '../../json/index.ts'
import type { CloudFormationTemplate, TemplateResource } from './template.ts'

/** A method of the template, with the resource that sets it up. */
export interface TemplateMethod {
  readonly resource: TemplateResource
  readonly method: Method
}

/** A deployment is made of what exists when it is made: of what it waits for, and what that waits for. */
export function deploymentProblems(
  deployment: TemplateResource,
  api: TemplateResource,
  methods: readonly TemplateMethod[],
  template: CloudFormationTemplate,
): readonly Diagnostic[] {
  const awaited = allAwaited(deployment, template)
  const name = ({ method }: TemplateMethod): string => `${method.httpMethod} ${method.path}`
  const there = methods.filter(({ resource }) => awaited.has(resource.id)).map(name)
  const isWrittenElsewhere = 'Body' in api.properties || 'BodyS3Location' in api.properties
  if (methods.length === 0 && isWrittenElsewhere) return []
  const at = appendPointer('/Resources', deployment.id)
  return checkDeployment(methods.map(name), new Set(there)).map((problem) => ({
    ...problem,
    at: { kind: 'pointer', pointer: at },
  }))
}

function allAwaited(from: TemplateResource, { resources }: CloudFormationTemplate): ReadonlySet<string> {
  const byId = new Map(resources.map((resource) => [resource.id, resource]))
  const found = new Set<string>()
  const open = [...from.waitsFor]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (found.has(id)) continue
    found.add(id)
    open.push(...(byId.get(id)?.waitsFor ?? []))
  }
  return found
}
