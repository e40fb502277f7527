import { JavaList, JavaMap } from '../../java/index.ts'
import { printInputJson } from '../../json/index.ts'
import {
  type As,
  type Condition,
  type Expression,
  type Reading,
  type Readings,
  readInRequest,
} from '../../mapping/index.ts'
import type { Project, ProjectMethod, TestCase } from '../model.ts'
import { findPlace, type LoopInScope } from '../payload/findPlace.ts'
import type { SampleValue } from '../sampleValue.ts'
import type { TargetPlace } from '../tree.ts'
import { mappingInputOf } from './mappingInputOf.ts'
import { sampleTemplateInput } from './sampleTemplateInput.ts'

/** What is asked about a sample at a target's place: expressions, of the type that they are written as, and conditions. */
export interface AskedValues {
  readonly expressions: readonly { readonly expression: Expression; readonly as?: As }[]
  readonly conditions: readonly Condition[]
  /** The innermost loop is walked whole: its own condition is one of those asked about. */
  readonly unfiltered?: true
}

export interface ValueReading {
  readonly value: SampleValue
  /** It is not of the type that it is written as. */
  readonly mismatch?: true
}

/** What a sample gives, round by round of the loops around; one round where there is none. */
export interface ValuesAt {
  /** The first rounds. */
  readonly rounds: readonly { readonly values: readonly ValueReading[]; readonly holds: readonly boolean[] }[]
  /** How many rounds there are, and in how many of them each condition holds. */
  readonly count: number
  readonly held: readonly number[]
  /** What API Gateway refuses in the course of it. */
  readonly failure?: string
}

/** What expressions and conditions come to at a place of the method, for one of its samples, by the rules' own meaning. */
export function valuesAt(
  project: Project,
  method: ProjectMethod,
  at: { readonly place: TargetPlace; readonly sample: TestCase },
  asked: AskedValues,
): ValuesAt {
  const { place, sample } = at
  const payload = method.mapping.payloads.find(({ id }) => place.in === 'body' && id === place.payload)
  const rules = payload?.body.kind === 'rules' ? payload.body : undefined
  const loops = rules === undefined || place.in !== 'body' ? [] : findPlace(rules.root, place.path).loops
  const { expressions, conditions, unfiltered } = asked
  const context = sampleTemplateInput(project, method, sample, 'request')().context
  const readings = readInRequest(
    { variables: rules?.variables ?? [], loops: unfiltered ? wholeAtLast(loops) : loops, expressions, conditions },
    mappingInputOf(project, sample, payload?.key ?? '', context),
  )
  return { ...readings, rounds: readings.rounds.map(shownRound) }
}

function wholeAtLast(loops: readonly LoopInScope[]): readonly LoopInScope[] {
  return loops.map(({ where, ...loop }, index) =>
    where === undefined || index === loops.length - 1 ? loop : { ...loop, where },
  )
}

function shownRound({ values, holds }: Readings['rounds'][number]): ValuesAt['rounds'][number] {
  return { values: values.map(shownReading), holds }
}

function shownReading({ found, fits }: Reading): ValueReading {
  return { value: shownValue(found), ...(!fits && { mismatch: true }) }
}

function shownValue(found: Reading['found']): SampleValue {
  switch (found.kind) {
    case 'absent':
      return { kind: 'absent' }
    case 'null':
      return { kind: 'null', text: 'null' }
    case 'text':
      return { kind: 'string', text: found.text }
    case 'typed': {
      const { value, json } = found
      if (typeof value === 'string') return { kind: 'string', text: value }
      if (value instanceof JavaList) return { kind: 'array', count: value.items.length }
      if (value instanceof JavaMap) return { kind: 'object', count: value.entries.size }
      return { kind: typeof value === 'boolean' ? 'boolean' : 'number', text: json ?? printInputJson(value) }
    }
  }
}
