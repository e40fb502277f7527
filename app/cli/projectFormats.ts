import { type ExportOutcome, formats, type Format, type ImportOutcome } from '../core/formats/index.ts'
import { createIdCounter, type IdSource } from '../core/mapping/index.ts'
import {
  type Project,
  type ProjectCommand,
  applyCommand,
  createProject,
  readProject,
  writeProject,
} from '../core/project/index.ts'
import { parseTemplate } from '../core/vtl/index.ts'

/** A project file names its version first, and no other format has these two members. */
const projectFile = /^\s*\{\s*"version"\s*:\s*\d+\s*,\s*"api"\s*:/

/** The project file itself, as the format `project`. */
const projectFormat: Format<'project'> = {
  id: 'project',
  title: 'Patchbay project',
  extensions: ['patchbay.json'],
  detect: (text) => projectFile.test(text),
  import: importProject,
  export: exportProject,
}

// Names that only mapping templates have.
const templateText = /\$!?\{?(?:input|context|util|stageVariables)\b|#(?:set|if|foreach)\s*\(/

/** A mapping template alone: one method that has it. */
const templateFormat: Format<'template'> = {
  id: 'template',
  title: 'mapping template',
  extensions: ['vtl', 'vm'],
  detect: (text) => templateText.test(text),
  import: importTemplate,
}

/** What `import` and `export` know, by the name that the command line gives it. */
export const projectFormats: readonly Format[] = [...Object.values(formats), projectFormat, templateFormat]

/** The first format that a text looks like and that can be imported. */
export function detectProjectFormat(text: string): Format | undefined {
  return projectFormats.find((format) => format.import !== undefined && format.detect(text))
}

/** `openapi, openapi-yaml, project`: those that can be imported or exported. */
export function formatNames(direction: 'import' | 'export'): string {
  const able = projectFormats.filter((format) => format[direction] !== undefined)
  return able.map(({ id }) => id).join(', ')
}

function importProject(text: string): ImportOutcome {
  const read = readProject(text)
  if (read.kind !== 'project') return { kind: 'refused', diagnostics: read.diagnostics }
  return { kind: 'imported', project: read.project, diagnostics: read.diagnostics, losses: [] }
}

function importTemplate(text: string): ImportOutcome {
  const ids = createIdCounter('t')
  const empty = createProject('Template')
  const created = applied(empty, { type: 'addMethod', path: '/', verb: 'POST', integrationType: 'AWS' }, ids)
  const [method] = created.methods
  if (method === undefined) return { kind: 'refused', diagnostics: [] }
  const keyed = applied(created, { type: 'setPayload', method: method.id, key: 'application/json' }, ids)
  const payload = keyed.methods[0]?.mapping.payloads[0]
  if (payload === undefined) return { kind: 'refused', diagnostics: [] }
  const project = applied(keyed, { type: 'switchToTemplate', method: method.id, payload: payload.id, text }, ids)
  return { kind: 'imported', project, diagnostics: parseTemplate(text).diagnostics, losses: [] }
}

function applied(project: Project, command: ProjectCommand, ids: IdSource): Project {
  const result = applyCommand(project, command, ids)
  return result.kind === 'refused' ? project : result.project
}

function exportProject(project: Project): ExportOutcome {
  const stem = project.api.name.replaceAll(/[^A-Za-z0-9._-]+/g, '-').replaceAll(/^[-.]+|-+$/g, '')
  const name = `${stem === '' ? 'project' : stem.toLowerCase()}.patchbay.json`
  return { files: [{ name, text: writeProject(project) }], losses: [], diagnostics: [] }
}
