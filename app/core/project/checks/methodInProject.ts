import type { Project, ProjectMethod } from '../model.ts'

/** What a check of one method gets. */
export interface MethodInProject {
  readonly project: Project
  readonly method: ProjectMethod
  /** JSON pointer of the method in the project document. */
  readonly pointer: string
}
