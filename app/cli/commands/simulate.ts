import { type GatewayResponseType, gatewayResponseTypeNames } from '../../core/apigateway/index.ts'
import type { ProjectMethod } from '../../core/project/index.ts'
import type { Command, CommandOutcome } from '../command.ts'
import type { Host } from '../host.ts'
import { type ProjectFile, requireProjectFile } from '../input/readProjectFile.ts'
import { reportProblems } from '../problems/reportProblems.ts'
import { findMethod, methodNames, parseMethodName } from '../simulation/findMethod.ts'
import {
  explainOutcome,
  OUTCOME_FORMATS,
  type OutcomeFormat,
  printOutcome,
  type Simulated,
} from '../simulation/printOutcome.ts'
import { type Circumstances, simulateRequest, simulateSample, writeFailure } from '../simulation/runSimulation.ts'

/** `simulate`: what API Gateway makes of a request. */
export const simulateCommand: Command = {
  name: 'simulate',
  usage:
    'PROJECT --method "POST /orders/{id}" [--test NAME | --request FILE] [--format http|curl|response|trace|json|log]',
  summary: 'Print the exact request that API Gateway sends for a sample, and what the client gets.',
  details: `Without --test and --request the method's first sample is taken. A request file is JSON, all of it but path may be left out:
{"path": "/orders/42", "query": {"a": "1", "tag": ["x", "y"]}, "headers": {"X-Tenant": "acme"}, "body": "text, or any JSON value",
 "isBase64Encoded": false, "stageVariables": {}, "context": {}, "backend": {"status": 200, "headers": {}, "body": "…"},
 "method": "POST", "authorizer": {"principalId": "…"}, "apiKey": "…", "failure": "INTEGRATION_TIMEOUT", "testInvoke": false}
Without a backend the simulation ends at the integration request. method is the client's verb where it is another; authorizer is what an authorizer put into $context.authorizer,
apiKey a key that is known; a failure ends the call where nothing is looked up: the type of a gateway response, such as
UNAUTHORIZED, THROTTLED, or INTEGRATION_FAILURE for a connection that is refused.
http is the raw integration request, curl a command that sends it, response the raw method response, trace each decision in a
line, json everything, log TestInvokeMethod's. http, curl and response print nothing where there is none; the exit code is then
1, and standard error says why.`,
  options: [
    { name: 'method', value: 'METHOD', summary: 'The method, by verb and path.' },
    { name: 'test', value: 'NAME', summary: 'One of its saved samples.' },
    { name: 'request', value: 'FILE', summary: 'A request in JSON.' },
    { name: 'failure', value: 'TYPE', summary: 'What ends the call: the type of a gateway response.' },
    { name: 'test-invoke', summary: 'Call the method as the console does: unauthorized, whatever the path.' },
    { name: 'format', value: 'FORMAT', summary: 'http, which is the default, curl, response, trace, json or log.' },
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
    const failure = givenFailure(given.option('failure'))
    if (typeof failure === 'object') return failure
    const circumstances: Circumstances = {
      ...(failure && { givenFailure: failure }),
      ...(given.has('test-invoke') && { testInvoke: true }),
    }
    const named = given.option('method')
    const method = named === undefined ? undefined : parseMethodName(named)
    if (method === undefined) return { wrongUsage: '--method names a verb and a path: "POST /orders/{id}".' }
    if (path === '-' && request === '-') return { wrongUsage: 'Only one of project and request can be standard input.' }
    const file = await requireProjectFile(host, path)
    if (file === undefined) return 'problems'
    const found = findMethod(file.project, method)
    if (found === undefined) {
      const message = `${file.source.name} has no method ${method.verb} ${method.path}: it has ${methodNames(file.project)}.`
      await writeFailure(host, message)
      return 'problems'
    }
    const simulated =
      request === undefined
        ? await simulateSample(file, found, test, circumstances, host)
        : await simulateRequest(file, { method: found, verb: method.verb }, request, circumstances, host)
    return simulated === undefined ? 'problems' : report(simulated, { file, method: found, format }, host)
  },
}

function givenFailure(name: string | undefined): GatewayResponseType | undefined | { readonly wrongUsage: string } {
  if (name === undefined) return undefined
  const known = gatewayResponseTypeNames.find((type) => type === name)
  const types = gatewayResponseTypeNames.join(', ')
  return known ?? { wrongUsage: `There is no failure "${name}": there are ${types}.` }
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
  const explanation = explainOutcome(outcome, format)
  if (explanation !== undefined) await host.errors.write(`${explanation}\n`)
  // What was asked for is there; of a MOCK, which sends nothing, no request was to be expected.
  const isThere = text !== undefined || (outcome.kind === 'mock' && format !== 'response')
  return isThere ? 'done' : 'problems'
}
