import { describe, expect, it } from 'vitest'
import type { Id } from '../../mapping/index.ts'
import { methodScript } from '../../testing/projectScript.ts'
import { createExpressionService } from './expressionService.ts'
import { expressionNamesOf } from './expressionNamesOf.ts'

const script = methodScript('{"note": "n", "items": [{"sku": "s", "parts": [{"code": 1}]}]}', undefined)
const { project, method } = script
const payload = method.mapping.payloads[0]?.id ?? ('' as Id)
const service = createExpressionService(expressionNamesOf(project, method, { in: 'body', payload, path: ['note'] }))

function looped() {
  const drawn = script.connect('body.items[].sku', 'lines[].sku')
  const place = { in: 'body', payload, path: ['lines', { each: true }, 'sku'] } as const
  return createExpressionService(expressionNamesOf(drawn.project, drawn.method, place))
}

describe('the expression service of a target', () => {
  it.each([
    ['body.█', ['note', 'items']],
    ['body.items[0].█', ['sku', 'parts']],
    ['"for ${body.█}"', ['note', 'items']],
  ])('completes %s from the body’s fields', (marked, labels) => {
    const items = service.complete(marked.replace('█', ''), marked.indexOf('█'))
    expect(items.map(({ label }) => label)).toEqual(labels)
  })

  it('completes the items of the loop around', () => {
    const labels = looped()
      .complete('item.', 5)
      .map(({ label }) => label)
    expect(labels).toEqual(['sku', 'parts'])
    expect(service.complete('item.', 5)).toEqual([])
  })

  it.each([
    ['lower(█', 'lower(', 0],
    ['substring(body.note, █', 'substring(', 1],
    ['default(lower(body.note█), "")', 'lower(', 0],
    ['default(lower(body.note), █', 'default(', 1],
    ['"a ${upper(█', 'upper(', 0],
    ['if(body.note == "a, (b", █', 'if(', 1],
    ['if(body.note == "a", 1, body.█', 'if(', 2],
  ])('names the function and the parameter at %s', (marked, signature, active) => {
    const help = service.signatureHelp(marked.replace('█', ''), marked.indexOf('█'))
    expect(help?.documentation.signature.startsWith(signature)).toBe(true)
    expect(help?.documentation.text).toMatch(/\.$/)
    expect(help?.active).toBe(active)
    expect(help?.active).toBeLessThan(help?.parameters.length ?? 0)
  })

  it.each(['█', 'body.note█', 'lower(body.note)█', '(█', 'nothing(█', '"lower(█', '"${body.note█}"'])(
    'has no signature at %s',
    (marked) => {
      expect(service.signatureHelp(marked.replace('█', ''), marked.indexOf('█'))).toBeUndefined()
    },
  )

  it.each([
    ['body.note', []],
    ['lower(', ['expression/expected-expression']],
    ['nope', ['expression/unknown-name']],
    ['nope(1)', ['expression/unknown-function']],
    ['"open', ['expression/unclosed-text']],
  ])('says what is wrong with %s', (text, codes) => {
    expect(service.diagnostics(text).map(({ code }) => code)).toEqual(codes)
  })
})
