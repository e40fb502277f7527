import { type Json, printCanonicalJson } from '../../json/index.ts'
import { type Mapping, normaliseMapping } from '../../mapping/index.ts'
import type { Project, ProjectMethod } from '../model.ts'
import { canonicalise } from './canonicalise.ts'
import { takeExactNumbers } from './exactNumbers.ts'

/**
 * The bytes of the project file: mappings normalised, members in one order, two-space indent, a final newline. Equal
 * projects give equal bytes, and writing what `readProject` reads of them gives the same bytes again.
 */
export function writeProject(project: Project): string {
  const methods = project.methods.map(normalisedMethod)
  const { json, numberText } = takeExactNumbers(canonicalise({ ...project, methods } as unknown as Json))
  return printCanonicalJson(json, numberText)
}

function normalisedMethod(method: ProjectMethod): ProjectMethod {
  const integrationResponses = method.integrationResponses.map((response) => ({
    ...response,
    mapping: normalised(response.mapping),
  }))
  return { ...method, mapping: normalised(method.mapping), integrationResponses }
}

/** With the members beside rules and payloads that this version does not know. */
function normalised(mapping: Mapping): Mapping {
  return { ...mapping, ...normaliseMapping(mapping) }
}
