import { shownValue } from '../core/apigateway/index.ts'
import { createIdCounter } from '../core/mapping/index.ts'
import { drawTemplateOf, type ProjectMethod } from '../core/project/index.ts'
import { createLineMap, sliceRange } from '../core/text/index.ts'
import type { DrawingReport, MethodsRequest } from './methodsJob.ts'

const nothing: DrawingReport = { owned: 0, kept: [], requests: 0, identical: 0, repairs: 0, problems: [] }

/** A payload's template as a drawing, for a person to read before it is taken. */
export function drawingReport(request: Extract<MethodsRequest, { readonly ask: 'draw' }>): DrawingReport {
  const { api, method, payload, ids } = request
  const drawing = drawTemplateOf({ version: 1, api, methods: [method] }, method.id, payload, createIdCounter(ids))
  if (drawing === undefined) return nothing
  const { command, decompiled } = drawing
  const { coverage, equivalence, diagnostics } = decompiled
  const text = textOf(method, payload)
  const lines = createLineMap(text)
  const kept = coverage.raws.map(({ range, reason }) => ({
    line: lines.lineColumnAt(range.start).line,
    text: sliceRange(text, range).trim(),
    reason,
  }))
  return {
    ...(command && { command }),
    owned: coverage.owned,
    kept,
    requests: equivalence.requests,
    identical: equivalence.identical,
    repairs: equivalence.repairs.length,
    problems: diagnostics.map(({ message }) => message),
  }
}

function textOf({ mapping }: ProjectMethod, id: string): string {
  const body = mapping.payloads.find((payload) => payload.id === id)?.body
  return body?.kind === 'template' ? shownValue(body.vtl) : ''
}
