import type { TraceStep } from '../../../../core/apigateway/index.ts'

/** Decisions that follow each other in one stage. */
export interface StepGroup {
  readonly stage: TraceStep['stage']
  readonly steps: readonly TraceStep[]
}

/** The steps in their order, those of one stage that follow each other together. */
export function groupSteps(trace: readonly TraceStep[]): readonly StepGroup[] {
  const groups: { readonly stage: TraceStep['stage']; readonly steps: TraceStep[] }[] = []
  for (const step of trace) {
    const last = groups.at(-1)
    if (last?.stage === step.stage) last.steps.push(step)
    else groups.push({ stage: step.stage, steps: [step] })
  }
  return groups
}

export const stageNames: { readonly [S in TraceStep['stage']]: string } = {
  route: 'Route',
  authorization: 'Authorization',
  validation: 'Validation',
  parameters: 'Parameters',
  'template-selection': 'Choice of template',
  'content-handling': 'Content handling',
  template: 'Template',
  overrides: 'Overrides',
  uri: 'Endpoint',
  headers: 'Headers',
  backend: 'Backend',
  selection: 'Choice of response',
  'response-parameters': 'Response parameters',
  'response-template': 'Response template',
  'response-headers': 'Response headers',
  'gateway-response': 'Gateway response',
}
