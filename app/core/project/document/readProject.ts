import { type Diagnostic, atRange } from '../../diagnostics/index.ts'
import { type Json, type JsonObject, parseJson, parseJsonNode } from '../../json/index.ts'
import { textRange } from '../../text/index.ts'
import type { Project } from '../model.ts'
import { canonicalise } from './canonicalise.ts'
import { noteExactNumbers } from './exactNumbers.ts'
import { migrate, MIGRATIONS } from './migrations/index.ts'
import { projectProblems } from './projectProblems.ts'
import { PROJECT_VERSION, projectSchema } from './projectSchema.ts'

export type ReadOutcome =
  | { readonly kind: 'project'; readonly project: Project; readonly diagnostics: readonly Diagnostic[] }
  /** Written by a newer Patchbay. `project` is what this one understands of it: to look at, never to save over. */
  | {
      readonly kind: 'newer'
      readonly version: number
      readonly project?: Project
      readonly diagnostics: readonly Diagnostic[]
    }
  | { readonly kind: 'unreadable'; readonly diagnostics: readonly Diagnostic[] }

/**
 * Reads a project file of any version up to this one; older ones are migrated. Members that the model does not know
 * are kept where they stand. Text that is no project gives diagnostics `json/…` and `project/…` with ranges.
 */
export function readProject(text: string): ReadOutcome {
  const { root, diagnostics } = parseJson(text)
  if (root === undefined || diagnostics.some((diagnostic) => diagnostic.severity === 'error')) {
    return { kind: 'unreadable', diagnostics }
  }
  if (!isObject(root) || typeof root['version'] !== 'number' || !Number.isInteger(root['version'])) {
    return { kind: 'unreadable', diagnostics: [...diagnostics, notAProject(text)] }
  }
  const version = root['version']
  if (version > PROJECT_VERSION) return newer(text, root, version, diagnostics)
  const migrated = migrate(noted(text, root), version, PROJECT_VERSION, MIGRATIONS)
  if (migrated === undefined)
    return { kind: 'unreadable', diagnostics: [...diagnostics, unknownVersion(text, version)] }
  const checked = checkProject(migrated)
  if (checked.project !== undefined) return { kind: 'project', project: checked.project, diagnostics }
  return { kind: 'unreadable', diagnostics: [...diagnostics, ...projectProblems(text, checked.issues)] }
}

function newer(text: string, root: JsonObject, version: number, diagnostics: readonly Diagnostic[]): ReadOutcome {
  const { project } = checkProject({ ...root, version: PROJECT_VERSION })
  const words = {
    message: `The file has version ${version}; this Patchbay knows version ${PROJECT_VERSION}.`,
    hint: 'Open it with a newer Patchbay. It is shown read-only here.',
  }
  const problem = atRange('project/newer-version', 'error', textRange(0, text.length), words)
  return { kind: 'newer', version, ...(project && { project }), diagnostics: [...diagnostics, problem] }
}

/** Most files have no such number; only those that do are read a second time. */
function noted(text: string, root: JsonObject): JsonObject {
  if (!INEXACT.test(text)) return root
  const { root: node } = parseJsonNode(text)
  const json = node === undefined ? root : noteExactNumbers(node, root)
  return isObject(json) ? json : root
}

/** A number that may print otherwise: with a fraction, an exponent, sixteen digits, or a minus before zero. */
const INEXACT = /[:[,]\s*-?(?:\d*[.eE]|\d{16})|[:[,]\s*-0/

type Issues = Parameters<typeof projectProblems>[1]

function checkProject(document: JsonObject): { readonly project?: Project; readonly issues: Issues } {
  const plain = canonicalise(document)
  const result = projectSchema.safeParse(plain, { reportInput: true })
  // The document itself, not the schema's copy of it, which leaves `__proto__` out.
  return result.success ? { project: plain as unknown as Project, issues: [] } : { issues: result.error.issues }
}

function notAProject(text: string): Diagnostic {
  return atRange('project/not-a-project', 'error', textRange(0, text.length), {
    message: 'The file is not a Patchbay project: it has no whole number "version".',
    hint: 'Import other formats instead of opening them.',
  })
}

function unknownVersion(text: string, version: number): Diagnostic {
  const message = `There is no version ${version} of the project file.`
  return atRange('project/unknown-version', 'error', textRange(0, text.length), { message })
}

function isObject(json: Json): json is JsonObject {
  return typeof json === 'object' && json !== null && !Array.isArray(json)
}
