import { describe, expect, it } from 'vitest'
import { JavaMap } from '../../java/index.ts'
import { parseTemplate, renderTemplate } from '../../vtl/index.ts'
import { createTemplateScope } from './createTemplateVariables.ts'

const body = '{"customer":{"name":"Ada"},"items":[{"sku":"a","qty":1},{"sku":"b","qty":5}]}'

/** Every rendered piece that has an origin, with its origins as `root/step/step`. */
function sources(template: string): readonly string[] {
  const header = new JavaMap(new Map([['X-Tenant', 'acme']]))
  const path = new JavaMap(new Map([['id', '42']]))
  const context = new JavaMap(new Map([['requestId', 'r-1']]))
  const stageVariables = new JavaMap(new Map([['host', 'h']]))
  const scope = createTemplateScope({ body, params: { path, header }, context, stageVariables })
  const outcome = renderTemplate(parseTemplate(template), { variables: scope.variables, traced: true })
  if (outcome.kind === 'failed') return [`failed: ${outcome.diagnostics[0]?.message}`]
  return outcome.spans
    .filter(({ origins }) => origins.length > 0)
    .map(({ start, end, origins }) => {
      const names = scope.resolveOrigins(origins).map((origin) => [origin.root, ...origin.path].join('/'))
      return `${outcome.output.slice(start, end)} <- ${names.join(' ')}`
    })
}

describe('what a template prints names the single value it came from', () => {
  it.each([
    ["x $input.params('id') y", ['42 <- params.path/id']],
    ["$input.params().header.get('X-Tenant')", ['acme <- params.header/X-Tenant']],
    ['$input.params().path.id', ['42 <- params.path/id']],
    ['$context.requestId$stageVariables.host', ['r-1 <- context/requestId', 'h <- stageVariables/host']],
    ["$input.path('$.customer.name')", ['Ada <- body/customer/name']],
    ["$input.path('$.customer').name", ['Ada <- body/customer/name']],
    ["$input.path('$.items')[1].sku", ['b <- body/items/1/sku']],
    ["$input.path('$.items[-1].sku')", ['b <- body/items/1/sku']],
    ["#foreach($i in $input.path('$.items'))$i.sku #end", ['a <- body/items/0/sku', 'b <- body/items/1/sku']],
    ["#foreach($i in $input.path('$.items[?(@.qty > 2)]'))$i.sku#end", ['b <- body/items/1/sku']],
    ["#foreach($s in $input.path('$..sku'))$s#end", ['a <- body/items/0/sku', 'b <- body/items/1/sku']],
    ["$util.urlEncode($input.params('X-Tenant'))", ['acme <- params.header/X-Tenant']],
  ])('%s', (template, expected) => {
    expect(sources(template)).toEqual(expected)
  })

  it('printed JSON names each scalar in it', () => {
    expect(sources("$input.json('$.items[0]')").filter((line) => !line.endsWith('body/items/0'))).toEqual([
      '"a" <- body/items/0/sku',
      '1 <- body/items/0/qty',
    ])
  })

  it('printed JSON of matches names the place of each match', () => {
    expect(sources("$input.json('$.items[?(@.qty > 2)]')")).toEqual(
      expect.arrayContaining(['"b" <- body/items/1/sku', '5 <- body/items/1/qty']),
    )
  })

  it('the raw body names itself', () => {
    expect(sources('$input.body')).toEqual([`${body} <- rawBody`])
  })
})
