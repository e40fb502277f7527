import { check, type Project } from '../core/project/index.ts'
import type { PreviewProblems } from './previewJob.ts'

/** What is wrong with a project. A module of its own, which the preview worker fetches after its first preview. */
export function problemsOf(project: Project): PreviewProblems {
  return check(project)
}
