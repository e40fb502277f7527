import type { Id } from '../../mapping/index.ts'
import type { Project } from '../model.ts'
import { type CopyReport, matchSources } from './matchSources.ts'

/** What copying a method's mapping to others will match and what not, before it is done; methods that are not there are left out. */
export function copyReport(project: Project, from: Id, to: readonly Id[]): readonly CopyReport[] {
  const source = project.methods.find(({ id }) => id === from)
  if (source === undefined) return []
  return project.methods
    .filter(({ id }) => id !== from && to.includes(id))
    .map((method) => matchSources(project, source, method).report)
}
