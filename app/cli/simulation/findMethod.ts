import type { Project, ProjectMethod } from '../../core/project/index.ts'

/** A method as the command line names it: `POST /orders/{id}`. */
export interface MethodName {
  readonly verb: string
  readonly path: string
}

/** Undefined for a text that does not name a verb and a path. */
export function parseMethodName(text: string): MethodName | undefined {
  const [, verb, path] = /^\s*([A-Za-z]+)\s+(\/\S*)\s*$/.exec(text) ?? []
  return verb === undefined || path === undefined ? undefined : { verb: verb.toUpperCase(), path }
}

/** The method of that path and verb, or the one of that path that takes any verb. */
export function findMethod({ methods }: Project, { verb, path }: MethodName): ProjectMethod | undefined {
  const there = methods.filter((method) => method.path === path)
  return there.find((method) => method.verb === verb) ?? there.find((method) => method.verb === 'ANY')
}

/** `GET /a, POST /b`: what a project has instead. */
export function methodNames({ methods }: Project): string {
  return methods.length === 0 ? 'none' : methods.map(({ verb, path }) => `${verb} ${path}`).join(', ')
}
