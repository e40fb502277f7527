import { type Diagnostic, atPointer } from '../../diagnostics/index.ts'
import { assertNever } from '../../text/index.ts'
import type { ProjectMethod } from '../model.ts'
import type { TeamAsk, TeamCheck } from '../sharing/apiChecks.ts'
import { inheriting } from '../sharing/apiDefaults.ts'
import type { MethodInProject } from './methodInProject.ts'

/** What the team's own checks find in a method, with what it inherits: `project/team-check`. */
export function teamChecks({ project, method, pointer }: MethodInProject): readonly Diagnostic[] {
  const whole = inheriting(method, project.api)
  return (project.api.checks?.rules ?? []).flatMap((check) => {
    if (!concerns(check, method)) return []
    const missing = missingOf(check.ask, whole)
    if (missing === undefined) return []
    const { message = `${method.verb} ${method.path} ${missing}.`, severity = 'warning' } = check
    return [atPointer('project/team-check', severity, pointer, { message, hint: hintOf(check) }, method.id)]
  })
}

function concerns({ verbs, paths }: TeamCheck, { verb, path }: ProjectMethod): boolean {
  return (
    (verbs === undefined || verbs.includes(verb)) && (paths === undefined || paths.some((like) => isLike(path, like)))
  )
}

/** `*` is any text, also none; everything else is itself. */
function isLike(text: string, like: string): boolean {
  const [first = '', ...rest] = like.split('*')
  if (rest.length === 0) return text === first
  if (!text.startsWith(first)) return false
  let at = first.length
  const last = rest.pop() ?? ''
  for (const part of rest) {
    const found = text.indexOf(part, at)
    if (found < 0) return false
    at = found + part.length
  }
  return text.length - last.length >= at && text.endsWith(last)
}

/** What a method lacks, as the end of a sentence that begins with it; undefined where it lacks nothing. */
function missingOf(ask: TeamAsk, method: ProjectMethod): string | undefined {
  const { request, integration, mapping } = method
  switch (ask.kind) {
    case 'sends': {
      const sent = mapping.parameters.some(
        ({ to, disabled }) => disabled !== true && to.in === ask.in && isNamed(to.name, ask),
      )
      return sent ? undefined : `sends no ${PLACES[ask.in]} ${ask.name}`
    }
    case 'declares':
      return request.parameters.some((one) => one.in === ask.in && isNamed(one.name, ask))
        ? undefined
        : `declares no ${PLACES[ask.in]} ${ask.name}`
    case 'bodyModel':
      return request.bodies.length > 0 && request.bodies.every(({ shape }) => shape.kind === 'model')
        ? undefined
        : 'has a request body without a model'
    case 'validates':
      return request.validator[ask.part] ? undefined : `does not validate its ${ask.part}`
    case 'authorized':
      return request.authorization.type === 'NONE' ? 'may be called by anybody' : undefined
    case 'testCases': {
      const count = method.testCases.filter(({ expect }) => expect !== undefined).length
      return count >= ask.least ? undefined : `has ${count} of ${ask.least} test cases with expectations`
    }
    case 'answers':
      return method.methodResponses.some(({ statusCode }) => isLike(statusCode, ask.statusCode))
        ? undefined
        : `has no response ${ask.statusCode}`
    case 'integration':
      return ask.types.includes(integration.type) ? undefined : `has an integration of type ${integration.type}`
    case 'passthrough': {
      // Proxies have none; elsewhere API Gateway takes WHEN_NO_MATCH where nothing is said (api-gateway facts 1).
      if (integration.type === 'HTTP_PROXY' || integration.type === 'AWS_PROXY') return undefined
      const { passthroughBehavior = 'WHEN_NO_MATCH' } = integration
      return ask.behaviors.includes(passthroughBehavior) ? undefined : `passes bodies through ${passthroughBehavior}`
    }
    case 'named': {
      const odd = request.parameters.filter((one) => one.in === ask.of && !isLike(one.name, ask.like))
      return odd.length === 0
        ? undefined
        : `has ${odd.map(({ name }) => name).join(', ')}, which is not like ${ask.like}`
    }
    default:
      return assertNever(ask)
  }
}

const PLACES = { header: 'header', querystring: 'query parameter', path: 'path value' } as const

/** Header names do not depend on case. */
function isNamed(name: string, ask: { readonly in: string; readonly name: string }): boolean {
  return ask.in === 'header' ? name.toLowerCase() === ask.name.toLowerCase() : name === ask.name
}

function hintOf({ verbs, paths }: TeamCheck): string {
  const which = [...(verbs ?? []), ...(paths ?? [])].join(', ')
  return which === '' ? 'The API asks this of every method.' : `The API asks this of ${which}.`
}
