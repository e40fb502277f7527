import { describe, expect, it } from 'vitest'
import { createTemplateVariables } from '../apigateway/index.ts'
import type { Diagnostic } from '../diagnostics/index.ts'
import { JavaMap } from '../java/index.ts'
import { applyTextEdits, sliceRange } from '../text/index.ts'
import { type CheckCases, renderTemplate } from '../vtl/index.ts'

const body = '{"name": "Kim", "qty": 2, "items": [{"sku": "a"}, {"sku": "b"}]}'
const params = { header: new JavaMap(new Map([['X-Tenant', 'acme']])), querystring: new JavaMap(new Map([['q', '7']])) }

function rendered(template: string): string | undefined {
  const outcome = renderTemplate(template, { variables: createTemplateVariables({ body, params }) })
  return outcome.kind === 'rendered' ? outcome.output : undefined
}

/** The cases of one check: where it looks, what its first fix does, and that a safe one changes nothing that renders. */
export function describeCheck(
  code: string,
  check: (template: string) => readonly Diagnostic[],
  { found, clean }: CheckCases,
): void {
  const findings = (template: string): readonly Diagnostic[] => check(template).filter((each) => each.code === code)
  const textAt = (template: string, { at }: Diagnostic): string =>
    at.kind === 'source' ? sliceRange(template, at.range) : ''
  const places = (template: string): readonly string[] => findings(template).map((one) => textAt(template, one))

  describe(`the check ${code}`, () => {
    it.each(found)('is found in $template', ({ template, at }) => {
      expect(places(template)).toContain(at)
      for (const { message, hint } of findings(template)) {
        expect(message).toMatch(/\S/)
        expect(hint).toMatch(/\S/)
      }
    })

    it.each(clean)('is not found in %s', (template) => {
      expect(places(template)).toEqual([])
    })

    it.each(found.filter(({ fixed }) => fixed !== undefined))('is mended in $template', ({ template, at, fixed }) => {
      const [fix] = findings(template).find((one) => textAt(template, one) === at)?.fixes ?? []
      const mended = applyTextEdits(template, fix?.edits ?? [])
      expect(mended).toBe(fixed)
      expect(places(mended)).not.toContain(at)
      const alike = fix?.safe === true ? template : mended
      expect(rendered(mended)).toBe(rendered(alike))
    })
  })
}
