import { type ExportOutcome, formats, type Format, type ImportOutcome } from '../core/formats/index.ts'
import { type Project, readProject, writeProject } from '../core/project/index.ts'
import { templateProject } from './drawing/templateProject.ts'

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

/** A mapping template alone: one method that has it, as what it sends where nothing else is said. */
const templateFormat: Format<'template'> = {
  id: 'template',
  title: 'mapping template',
  extensions: ['vtl', 'vm'],
  detect: (text) => templateText.test(text),
  import: (text) => templateProject(text, { side: 'request', key: 'application/json', status: '200' }),
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

function exportProject(project: Project): ExportOutcome {
  const stem = project.api.name.replaceAll(/[^A-Za-z0-9._-]+/g, '-').replaceAll(/^[-.]+|-+$/g, '')
  const name = `${stem === '' ? 'project' : stem.toLowerCase()}.patchbay.json`
  return { files: [{ name, text: writeProject(project) }], losses: [], diagnostics: [] }
}
