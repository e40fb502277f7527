import { type Json, printCanonicalJson } from '../../json/index.ts'
import type { Project } from '../model.ts'
import { canonicalise } from './canonicalise.ts'

/**
 * The bytes of the project file: members in one order, two-space indent, a final newline. Equal projects give equal
 * bytes, and `readProject` of them gives the project back.
 */
export function writeProject(project: Project): string {
  return printCanonicalJson(canonicalise(project as unknown as Json))
}
