import type { Format } from '../format.ts'
import { exportOpenApi, exportOpenApiYaml } from './export.ts'
import { importOpenApi } from './import.ts'

/** The version may stand anywhere: documents that tools have written often end with it. */
const jsonVersion = /"(openapi|swagger)"\s*:\s*"?[23]/
const yamlVersion = /^["']?(openapi|swagger)["']?\s*:\s*["']?[23]/m

export const openapiFormat: Format<'openapi'> = {
  id: 'openapi',
  title: 'OpenAPI 3.0 (JSON)',
  extensions: ['json'],
  detect: (text) => text.trimStart().startsWith('{') && jsonVersion.test(text),
  import: importOpenApi,
  export: exportOpenApi,
}

export const openapiYamlFormat: Format<'openapi-yaml'> = {
  id: 'openapi-yaml',
  title: 'OpenAPI 3.0 (YAML)',
  extensions: ['yaml', 'yml'],
  detect: (text) => yamlVersion.test(text),
  import: importOpenApi,
  export: exportOpenApiYaml,
}
