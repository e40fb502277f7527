import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkTemplate, gatewayChecks, gatewayResponseChecks } from '../apigateway/index.ts'
import { applyTextEdits } from '../text/index.ts'
import { compileMapping } from '../mapping/index.ts'
import { readProject, toRestApi } from '../project/index.ts'
import { parseTemplate, velocityChecks } from '../vtl/index.ts'
import { httpIntegration, methodWith } from './methodFixture.ts'
import { drawnForm, drawnPayload, drawnText, parameterRule } from './mappings.ts'
import { velocityTemplates } from './velocityTemplates.ts'
import { drawnXml } from './xmlDrawings.ts'

const gallery = join(import.meta.dirname, '../../../public/gallery')
const projects = readdirSync(gallery).filter((name) => name.endsWith('.patchbay.json'))

/** Drawings read `context.missing.name` and `context.identity`, and compare the raw body with "": warnings are right. */
const severities = {
  'apigateway/empty-comparison': 'off',
  'apigateway/printed-context-map': 'off',
  'apigateway/unknown-context-member': 'off',
} as const

/** Errors and warnings; hints and infos are no one's fault. */
function serious(template: string, contentType = 'application/json'): readonly string[] {
  return checkTemplate(parseTemplate(template), { side: 'request', contentType, severities })
    .filter(({ severity }) => severity === 'error' || severity === 'warning')
    .map(({ code, message }) => `${code}: ${message}`)
}

describe('generated templates', () => {
  it('have no errors and warnings, whatever is drawn', () => {
    fc.assert(
      fc.property(drawnPayload, fc.array(parameterRule, { maxLength: 1 }), (payload, parameters) => {
        const { templates } = compileMapping(
          { parameters: parameters.map((rule) => ({ ...rule, means: 'override' })), payloads: [payload] },
          { side: 'request', integrationType: 'HTTP' },
        )
        const text = templates.get('application/json')?.text ?? ''
        expect({ text, found: serious(text) }).toEqual({ text, found: [] })
      }),
    )
  })

  it.each([
    ['application/x-www-form-urlencoded', drawnForm],
    ['application/xml', drawnXml],
    ['text/plain', drawnText],
  ] as const)('have none as %s either', (contentType, drawn) => {
    fc.assert(
      fc.property(drawn, (payload) => {
        const mapping = { parameters: [], payloads: [payload] }
        const { templates } = compileMapping(mapping, { side: 'request', integrationType: 'HTTP' })
        const text = templates.get('application/json')?.text ?? ''
        expect({ text, found: serious(text, contentType) }).toEqual({ text, found: [] })
      }),
    )
  })

  it.each(projects)('have none in the gallery: %s', (name) => {
    const read = readProject(readFileSync(join(gallery, name), 'utf8'))
    const project = 'project' in read ? read.project : undefined
    expect(project).toBeDefined()
    const templates = [...(project === undefined ? [] : toRestApi(project).methods.values())].flatMap(({ method }) => [
      ...method.integration.requestTemplates.values(),
      ...method.integration.responses.flatMap(({ responseTemplates }) => [...responseTemplates.values()]),
    ])
    expect(templates.flatMap((template) => (typeof template === 'string' ? serious(template) : []))).toEqual([])
  })
})

describe('the page of a check', () => {
  const pages = join(import.meta.dirname, '../../..')
  const mappingChecks = [...velocityChecks, ...gatewayChecks]
  const ofMappings = new Set(mappingChecks.map(({ code }) => code))
  const ownOfGatewayResponses = gatewayResponseChecks.filter(({ code }) => !ofMappings.has(code))
  const checks = [
    ...mappingChecks.map((check) => ({ ...check, side: 'request' as const })),
    ...ownOfGatewayResponses.map((check) => ({ ...check, side: 'gatewayResponse' as const })),
  ]

  it.each(checks)('$code has a template that it finds and one that it does not', ({ code, title, docs, side }) => {
    const page = readFileSync(join(pages, docs), 'utf8')
    expect(page).toContain(`# ${title}\n\n\`${code}\``)
    const [reported, instead] = [...page.matchAll(/^```velocity\n(.*?)\n```$/gms)].map(([, text = '']) => text)
    const context = { side, contentType: 'application/json', method: methodWith(httpIntegration()) }
    const codesOf = (template: string): readonly string[] =>
      checkTemplate(parseTemplate(template), context).map((one) => one.code)
    // Some need a method of another kind, which their pages tell in words.
    if (reported === undefined || instead === undefined) return
    expect(codesOf(reported)).toContain(code)
    expect(codesOf(instead)).not.toContain(code)
  })

  it('is there for each check and no other', () => {
    const names = readdirSync(join(pages, 'docs/checks')).filter((name) => name !== 'README.md')
    expect(names.toSorted()).toEqual(checks.map(({ docs }) => docs.replace('docs/checks/', '')).toSorted())
  })
})

describe('checking a mapping template', () => {
  it('never throws, and names stretches of it', () => {
    fc.assert(
      fc.property(velocityTemplates, fc.boolean(), (template, json) => {
        const text = json ? `{"a": "${template}", "b": ${template}}` : template
        for (const { at, fixes = [] } of checkTemplate(parseTemplate(text), {
          side: 'response',
          contentType: 'text/plain',
        })) {
          const { start, end } = at.kind === 'source' ? at.range : { start: -1, end: -1 }
          expect(0 <= start && start <= end && end <= text.length).toBe(true)
          for (const { edits = [] } of fixes) applyTextEdits(text, edits)
        }
      }),
    )
  })
})
