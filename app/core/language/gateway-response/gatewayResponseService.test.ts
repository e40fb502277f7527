import { describe, expect, it } from 'vitest'
import type { Id } from '../../mapping/index.ts'
import { exampleProject } from '../../project/index.ts'
import { applyTextEdits } from '../../text/index.ts'
import { parseTemplate } from '../../vtl/index.ts'
import { gatewayResponseContextOf } from '../context/templateContextOf.ts'
import { createLanguageService } from '../languageService.ts'

const project = exampleProject()
const api = { ...project.api, stageVariables: [{ id: 'v' as Id, name: 'host', value: 'h' }] }
const service = createLanguageService(gatewayResponseContextOf({ ...project, api }, 'application/json'))

function itemsAt(marked: string) {
  return service.complete(parseTemplate(marked.replace('█', '')), marked.indexOf('█'))
}

function accept(marked: string, label: string): string {
  const item = itemsAt(marked).find((one) => one.label === label)
  if (item === undefined) return `no ${label}`
  const { range, newText } = item.edit
  const caret = item.caret ?? newText.length
  const withCaret = `${newText.slice(0, caret)}█${newText.slice(caret)}`
  return applyTextEdits(marked.replace('█', ''), [{ range, newText: withCaret }])
}

describe('completion in a gateway response', () => {
  it.each([
    ['a dollar', '{"message": $█}', '$context.error.messageString', '{"message": $context.error.messageString█}'],
    ['a word', '$con█', '$context', '$context.█'],
    ['a member', '"$context.█"', 'error', '"$context.error█"'],
    ['a member of the error', '"$context.error.mes█"', 'messageString', '"$context.error.messageString█"'],
    ['over the rest of the word', '$context.error.mes█sage', 'messageString', '$context.error.messageString█'],
    ['a stage variable', '$stageVariables.█', 'host', '$stageVariables.host█'],
  ])('goes on from %s', (_, before, label, after) => {
    expect(accept(before, label)).toBe(after)
  })

  it('offers what errors have, and nothing that a request template alone has', () => {
    expect(itemsAt('$context.error.█').map(({ label }) => label)).toEqual([
      'message',
      'messageString',
      'responseType',
      'validationErrorString',
    ])
    expect(itemsAt('$context.█').map(({ label }) => label)).not.toContain('requestOverride')
    expect(itemsAt('$█').map(({ label }) => label)).not.toContain('$input')
  })

  it.each(['#█', 'text█', '5 █', '$input.█', '$context.error.message.█'])('offers nothing at %s', (marked) => {
    expect(itemsAt(marked)).toEqual([])
  })
})

describe('the rest of the service in a gateway response', () => {
  it.each([
    ['$context.error.message█String', 'messageString'],
    ['$context.er█ror.message', 'error'],
    ['$stageVariables.ho█st', '$stageVariables.host'],
    ['$context.identity.source█Ip', 'sourceIp'],
  ])('explains %s', (marked, signature) => {
    const hover = service.hover(parseTemplate(marked.replace('█', '')), marked.indexOf('█'))
    expect(hover?.documentation?.signature).toBe(signature)
  })

  it('takes nothing for Velocity', () => {
    const template = parseTemplate('#if($x)\n$input.json(\n')
    expect(service.hover(template, 2)).toBeUndefined()
    expect(service.signatureHelp(template, 20)).toBeUndefined()
    expect(service.definition(template, 5)).toBeUndefined()
    expect(service.documentSymbols(template)).toEqual([])
    expect(service.foldingRanges(template)).toEqual([])
    expect(service.semanticTokens(template)).toEqual([])
    expect(service.format(template)).toMatchObject({ kind: 'formatted', edits: [] })
  })

  it('checks what is replaced', () => {
    const codes = service.diagnostics(parseTemplate('#if({"m": "$context.error.nope"}')).map(({ code }) => code)
    expect(codes).toEqual(['apigateway/velocity-in-gateway-response', 'apigateway/unknown-context-member'])
  })
})
