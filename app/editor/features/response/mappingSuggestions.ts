import type { SampleResponse, StageVariable } from '../../../core/project/index.ts'

const context = ['requestId', 'apiId', 'stage', 'httpMethod', 'identity.sourceIp'].map((name) => `context.${name}`)

/** Expressions that a header of the response can be mapped from: the backend's headers and members, and what is always there. */
export function mappingSuggestions(
  backend: SampleResponse | undefined,
  stageVariables: readonly StageVariable[],
): readonly string[] {
  const headers = (backend?.headers ?? []).map(({ name }) => `integration.response.header.${name}`)
  const members = topMembers(backend?.body ?? '').map((name) => `integration.response.body.${name}`)
  const stage = stageVariables.map(({ name }) => `stageVariables.${name}`)
  return [...new Set([...headers, ...members, ...stage, ...context])]
}

/** The names at the top of a JSON object that a path can spell plainly; none of anything else. */
function topMembers(body: string): readonly string[] {
  try {
    const value: unknown = JSON.parse(body)
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
    return isObject ? Object.keys(value).filter((name) => /^[A-Za-z_]\w*$/.test(name)) : []
  } catch {
    // A body that is no JSON has no members.
    return []
  }
}
