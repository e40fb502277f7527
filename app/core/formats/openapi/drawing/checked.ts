import { type JsonObject, printCanonicalJson } from '../../../json/index.ts'
import { type Api, createProject, type ProjectMethod, readProject } from '../../../project/index.ts'
import { asJson } from './sections.ts'

/** A method as project files hold it, its members in their order; undefined where the JSON is none. */
export function checkedMethod(json: JsonObject): ProjectMethod | undefined {
  const read = readProject(printCanonicalJson({ ...asJson(createProject('')), methods: [json] }))
  return read.kind === 'project' ? read.project.methods[0] : undefined
}

/** An API likewise. */
export function checkedApi(json: JsonObject): Api | undefined {
  const read = readProject(printCanonicalJson({ ...asJson(createProject('')), api: json }))
  return read.kind === 'project' ? read.project.api : undefined
}
