import { createIdCounter } from '../core/mapping/index.ts'
import { applyCommand, createProject, type Project, type ProjectCommand } from '../core/project/index.ts'

/** Where a pasted request is tried until a person says where it goes. */
const samplePath = '/requests'

/** A project with one POST method whose body and sample are the pasted JSON; its targets are still to be drawn. */
export function sampleProject(text: string): Project {
  const ids = createIdCounter('p')
  const run = (project: Project, command: ProjectCommand): Project => {
    const outcome = applyCommand(project, command, ids)
    if (outcome.kind === 'refused') throw new Error(outcome.diagnostics[0]?.message ?? command.type)
    return outcome.project
  }
  const added = run(createProject('My API'), { type: 'addMethod', path: samplePath, verb: 'POST' })
  const method = added.methods[0]
  const testCase = method?.testCases[0]
  if (method === undefined || testCase === undefined) throw new Error('a new method comes with a sample')
  const contentType = 'application/json'
  const shaped = run(added, { type: 'setRequestBody', method: method.id, contentType, shape: { kind: 'sample', text } })
  const headers = [{ name: 'Content-Type', value: contentType }]
  const to = { request: { ...testCase.request, headers, body: text } }
  return run(shaped, { type: 'updateTestCase', method: method.id, testCase: testCase.id, to })
}
