import type { Project, TestCase } from '../model.ts'

/** The API's stage variables with the sample's over them. */
export function stageVariablesOf(project: Pick<Project, 'api'>, sample: TestCase): ReadonlyMap<string, string> {
  const all = [...project.api.stageVariables, ...(sample.stageVariables ?? [])]
  return new Map(all.map(({ name, value }) => [name, value]))
}
