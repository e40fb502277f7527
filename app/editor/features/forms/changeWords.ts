import type { Drift } from '../../../core/project/index.ts'

/** One difference between two versions of a schema, as a line to read. */
export function changeWords(change: Drift['changes'][number]): string {
  switch (change.kind) {
    case 'added':
      return `${change.path} is new${change.required ? ' and required' : ''}`
    case 'removed':
      return `${change.path} is gone`
    case 'renamed':
      return `${change.from} is ${change.to} now`
    case 'retyped':
      return `${change.path} is ${change.to} now, not ${change.from}`
    case 'required':
      return `${change.path} is ${change.required ? 'required' : 'optional'} now`
  }
}
