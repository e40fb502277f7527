import { describe, expect, it } from 'vitest'
import type { TraceStep } from '../../../../core/apigateway/index.ts'
import { groupSteps } from './groupSteps.ts'

const step = (stage: TraceStep['stage'], sentence: string): TraceStep => ({ stage, sentence })

describe('groupSteps', () => {
  it('keeps the order, and joins only what follows each other', () => {
    const trace = [step('route', 'a'), step('headers', 'b'), step('headers', 'c'), step('route', 'd')]
    expect(groupSteps(trace).map(({ stage, steps }) => [stage, steps.map(({ sentence }) => sentence)])).toEqual([
      ['route', ['a']],
      ['headers', ['b', 'c']],
      ['route', ['d']],
    ])
  })

  it('has no group of nothing', () => {
    expect(groupSteps([])).toEqual([])
  })
})
