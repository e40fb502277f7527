import { type Diagnostic, atPointer } from '../diagnostics/index.ts'

/** The variables of a resource path or of the placeholders of a URI, in order: `/a/{b}/{c+}` has `b` and `c`. */
export function pathVariables(path: string): readonly string[] {
  const names = [...path.matchAll(/(?<!\$)\{([^{}+]+)\+?\}/g)].map((match) => match[1] ?? '')
  return [...new Set(names)]
}

const SEGMENT = /^(?:[A-Za-z0-9_.,:-]+|\{[A-Za-z0-9_.$-]+\+?\})$/

/** What API Gateway would refuse of a resource path; `pointer` says where it stands. @see api-gateway facts, section 8 */
export function pathProblems(path: string, pointer: string): readonly Diagnostic[] {
  const problem = (message: string, hint: string): readonly Diagnostic[] => [
    atPointer('project/invalid-path', 'error', pointer, { message, hint }),
  ]
  if (!path.startsWith('/')) return problem(`The path ${path} does not begin with a slash.`, 'Write /path.')
  if (path === '/') return []
  const segments = path.slice(1).split('/')
  const wrong = segments.find((segment) => !SEGMENT.test(segment))
  if (wrong !== undefined) {
    return problem(
      wrong === '' ? `The path ${path} has an empty segment.` : `The path segment ${wrong} is not allowed.`,
      'Segments hold letters, digits and _ - . , : or are one variable, such as {id} or, at the end, {proxy+}.',
    )
  }
  const greedy = segments.findIndex((segment) => segment.endsWith('+}'))
  if (greedy >= 0 && greedy < segments.length - 1) {
    return problem(`The greedy variable ${segments[greedy]} is not the last segment.`, 'Move it to the end.')
  }
  const names = segments.filter((segment) => segment.startsWith('{')).map((segment) => segment.replace('+', ''))
  const twice = names.find((name, i) => names.indexOf(name) !== i)
  return twice === undefined ? [] : problem(`The path has the variable ${twice} twice.`, 'Name each variable once.')
}
