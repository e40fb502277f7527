import { simulate } from '../../core/apigateway/index.ts'
import { invariant } from '../../core/text/index.ts'
import { type ProjectMethod, simulateMethod, type TestCase, toRestApi } from '../../core/project/index.ts'
import type { Command, CommandOutcome } from '../command.ts'
import type { Host } from '../host.ts'
import { readText } from '../input/readText.ts'
import { type ProjectFile, requireProjectFile } from '../input/readProjectFile.ts'
import { createProjectSource } from '../problems/projectSource.ts'
import { reportProblems } from '../problems/reportProblems.ts'
import { findMethod, methodNames, parseMethodName } from '../simulation/findMethod.ts'
import {
  explainOutcome,
  OUTCOME_FORMATS,
  type OutcomeFormat,
  printOutcome,
  requestOf,
  type Simulated,
} from '../simulation/printOutcome.ts'
import { readRequestFile, type RequestFile } from '../simulation/requestFile.ts'

/** `simulate`: what API Gateway makes of a request. */
export const simulateCommand: Command = {
  name: 'simulate',
  usage: 'PROJECT --method "POST /orders/{id}" [--test NAME | --request FILE] [--format http|curl|json|log]',
  summary: 'Print the exact request that API Gateway sends for a sample.',
  details: `Without --test and --request the method's first sample is taken. A request file is JSON, all of it but path may be left out:
{"path": "/orders/42", "query": {"a": "1", "tag": ["x", "y"]}, "headers": {"X-Tenant": "acme"}, "body": "text, or any JSON value",
 "isBase64Encoded": false, "stageVariables": {}, "context": {}, "backend": {"status": 200, "headers": {}, "body": "…"}}
http is the raw integration request, curl a command that sends it, json everything, log TestInvokeMethod's. http and curl have
nothing to print where API Gateway answers by itself; the exit code is then 1, and standard error says why.`,
  options: [
    { name: 'method', value: 'METHOD', summary: 'The method, by verb and path.' },
    { name: 'test', value: 'NAME', summary: 'One of its saved samples.' },
    { name: 'request', value: 'FILE', summary: 'A request in JSON.' },
    { name: 'format', value: 'FORMAT', summary: 'http, which is the default, curl, json or log.' },
  ],
  operands: { least: 1, most: 1 },
  async run(given, host) {
    const [path = '-'] = given.operands
    const asked = given.option('format') ?? 'http'
    const format = OUTCOME_FORMATS.find((known) => known === asked)
    if (format === undefined)
      return { wrongUsage: `There is no form "${asked}": there are ${OUTCOME_FORMATS.join(', ')}.` }
    const [test, request] = [given.option('test'), given.option('request')]
    if (test !== undefined && request !== undefined)
      return { wrongUsage: '--test and --request are two samples: give one.' }
    const named = given.option('method')
    const method = named === undefined ? undefined : parseMethodName(named)
    if (method === undefined) return { wrongUsage: '--method names a verb and a path: "POST /orders/{id}".' }
    if (path === '-' && request === '-') return { wrongUsage: 'Only one of project and request can be standard input.' }
    const file = await requireProjectFile(host, path)
    if (file === undefined) return 'problems'
    const found = findMethod(file.project, method)
    if (found === undefined) {
      const message = `${file.source.name} has no method ${method.verb} ${method.path}: it has ${methodNames(file.project)}.`
      return failed(host, message)
    }
    const simulated =
      request === undefined
        ? await simulateSample(file, found, test, host)
        : await simulateRequest(file, found, method.verb, request, host)
    return simulated === undefined ? 'problems' : report(simulated, { file, method: found, format }, host)
  },
}

async function simulateSample(
  file: ProjectFile,
  method: ProjectMethod,
  name: string | undefined,
  host: Host,
): Promise<Simulated | undefined> {
  const sample = name === undefined ? method.testCases[0] : method.testCases.find((each) => each.name === name)
  if (sample === undefined) {
    await failed(host, noSample(method, name))
    return undefined
  }
  const outcome = simulateMethod(file.project, method.id, sample)
  return { outcome, backend: backendOf(sample), diagnostics: [...ruleProblems(file, method), ...outcome.diagnostics] }
}

function noSample({ verb, path, testCases }: ProjectMethod, name: string | undefined): string {
  const names = testCases.map((each) => `"${each.name}"`).join(', ')
  if (name === undefined || names === '') return `${verb} ${path} has no sample: --request names a file with one.`
  return `${verb} ${path} has no sample "${name}": it has ${names}.`
}

function backendOf({ backend }: TestCase): Simulated['backend'] {
  return backend && { ...backend, headers: backend.headers.map(({ name, value }) => [name, value] as const) }
}

async function simulateRequest(
  file: ProjectFile,
  method: ProjectMethod,
  verb: string,
  path: string,
  host: Host,
): Promise<Simulated | undefined> {
  const read = await readText(host, path)
  if (read.kind === 'unreadable') {
    await failed(host, read.message)
    return undefined
  }
  const { file: sample, diagnostics } = readRequestFile(read.text)
  await reportProblems(host, diagnostics, createProjectSource(read.name, read.text))
  return sample && simulateFile(file, method, verb, sample)
}

function simulateFile(file: ProjectFile, method: ProjectMethod, verb: string, sample: RequestFile): Simulated {
  const { restApi, methods } = toRestApi(file.project)
  const compiled = methods.get(method.id)
  invariant(compiled !== undefined, 'every method of a project is compiled')
  const own = file.project.api.stageVariables.map(({ name, value }) => [name, value] as const)
  const { request, context, backend } = sample
  // A client has a verb even where the method takes any.
  const clientVerb = verb === 'ANY' ? (request.body === '' ? 'GET' : 'POST') : verb
  const outcome = simulate({
    restApi,
    method: compiled.method,
    request: { ...request, verb: clientVerb },
    context,
    stageVariables: new Map([...own, ...sample.stageVariables]),
    ...(backend && { backend }),
  })
  return { outcome, backend, diagnostics: [...ruleProblems(file, method), ...outcome.diagnostics] }
}

/** Rules that cannot be said to API Gateway are left out of what is simulated: that must not go unnoticed. */
function ruleProblems({ project }: ProjectFile, method: ProjectMethod): Simulated['diagnostics'] {
  return toRestApi(project).methods.get(method.id)?.diagnostics ?? []
}

interface Asked {
  readonly file: ProjectFile
  readonly method: ProjectMethod
  readonly format: OutcomeFormat
}

async function report(simulated: Simulated, { file, method, format }: Asked, host: Host): Promise<CommandOutcome> {
  const { outcome, diagnostics } = simulated
  const text = printOutcome(simulated, format)
  if (text !== undefined) await host.output.write(text)
  if (format === 'json') return 'done'
  await reportProblems(host, diagnostics, file.source, method)
  const explanation = explainOutcome(outcome)
  if (explanation !== undefined) await host.errors.write(`${explanation}\n`)
  const sent = requestOf(outcome) !== undefined || outcome.kind === 'mock'
  return sent || format === 'log' ? 'done' : 'problems'
}

async function failed(host: Host, message: string): Promise<CommandOutcome> {
  await host.errors.write(`patchbay: ${message}\n`)
  return 'problems'
}
