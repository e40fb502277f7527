import { type GatewayResponseType, simulate } from '../../core/apigateway/index.ts'
import { type ProjectMethod, simulateExchange, toRestApi } from '../../core/project/index.ts'
import { invariant } from '../../core/text/index.ts'
import type { Host } from '../host.ts'
import type { ProjectFile } from '../input/readProjectFile.ts'
import { readText } from '../input/readText.ts'
import { createProjectSource } from '../problems/projectSource.ts'
import { reportProblems } from '../problems/reportProblems.ts'
import type { Simulated } from './printOutcome.ts'
import { readRequestFile, type RequestFile } from './requestFile.ts'

/** What of the command line goes over what the sample or the request file says. */
export interface Circumstances {
  readonly givenFailure?: GatewayResponseType
  readonly testInvoke?: boolean
}

/** A sample of the method: its first unless one is named. Undefined, with the reason on standard error, where there is none. */
export async function simulateSample(
  file: ProjectFile,
  method: ProjectMethod,
  name: string | undefined,
  circumstances: Circumstances,
  host: Host,
): Promise<Simulated | undefined> {
  const sample = name === undefined ? method.testCases[0] : method.testCases.find((each) => each.name === name)
  if (sample === undefined) {
    await writeFailure(host, noSample(method, name))
    return undefined
  }
  const { outcome, backend } = simulateExchange(file.project, method.id, sample, circumstances)
  return { outcome, backend, diagnostics: [...ruleProblems(file, method), ...outcome.diagnostics] }
}

function noSample({ verb, path, testCases }: ProjectMethod, name: string | undefined): string {
  const names = testCases.map((each) => `"${each.name}"`).join(', ')
  if (name === undefined || names === '') return `${verb} ${path} has no sample: --request names a file with one.`
  return `${verb} ${path} has no sample "${name}": it has ${names}.`
}

/** A method, and the verb that it is called by. */
interface Called {
  readonly method: ProjectMethod
  readonly verb: string
}

/** The request of a file. Undefined, with the reason on standard error, where it cannot be read. */
export async function simulateRequest(
  file: ProjectFile,
  called: Called,
  path: string,
  circumstances: Circumstances,
  host: Host,
): Promise<Simulated | undefined> {
  const read = await readText(host, path)
  if (read.kind === 'unreadable') {
    await writeFailure(host, read.message)
    return undefined
  }
  const { file: sample, diagnostics } = readRequestFile(read.text)
  await reportProblems(host, diagnostics, createProjectSource(read.name, read.text))
  return sample && simulateFile(file, called, sample, circumstances)
}

function simulateFile(
  file: ProjectFile,
  { method, verb }: Called,
  sample: RequestFile,
  circumstances: Circumstances,
): Simulated {
  const { restApi, methods } = toRestApi(file.project)
  const compiled = methods.get(method.id)
  invariant(compiled !== undefined, 'every method of a project is compiled')
  const own = file.project.api.stageVariables.map(({ name, value }) => [name, value] as const)
  const { request, context, backend, failure, testInvoke } = sample
  // A client has a verb even where the method takes any.
  const ownVerb = verb === 'ANY' ? (request.body === '' ? 'GET' : 'POST') : verb
  const outcome = simulate({
    restApi,
    method: compiled.method,
    request: { ...request, verb: sample.verb ?? ownVerb },
    context,
    stageVariables: new Map([...own, ...sample.stageVariables]),
    ...(backend && { backend }),
    ...(failure && { givenFailure: failure }),
    ...(testInvoke && { testInvoke }),
    ...circumstances,
  })
  // A connection that failed brought no answer, whatever the file says.
  const isUnreached = outcome.kind === 'gatewayResponse' && outcome.type.startsWith('INTEGRATION_')
  const diagnostics = [...ruleProblems(file, method), ...outcome.diagnostics]
  return { outcome, backend: isUnreached ? undefined : backend, diagnostics }
}

/** Rules that cannot be said to API Gateway are left out of what is simulated: that must not go unnoticed. */
function ruleProblems({ project }: ProjectFile, method: ProjectMethod): Simulated['diagnostics'] {
  return toRestApi(project).methods.get(method.id)?.diagnostics ?? []
}

/** Says on standard error why a command cannot go on. */
export async function writeFailure(host: Host, message: string): Promise<void> {
  await host.errors.write(`patchbay: ${message}\n`)
}
