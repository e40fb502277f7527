import { type Project, writeProject } from '../core/project/index.ts'
import { applyDelta, type Delta } from './delta.ts'

/** Writes one project after the other, which it remembers: a job is the change since the last one, as JSON. */
export function createWriterJob(): (payload: string) => string {
  let project: Project | undefined
  return (payload) => {
    const { delta } = JSON.parse(payload) as { readonly delta?: Delta }
    project = applyDelta(project, delta) as Project | undefined
    if (project === undefined) throw new Error('the first job came without a project')
    return writeProject(project)
  }
}
