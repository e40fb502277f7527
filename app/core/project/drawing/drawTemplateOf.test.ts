import { describe, expect, it } from 'vitest'
import { type Id, createIdCounter } from '../../mapping/index.ts'
import { methodScript } from '../../testing/projectScript.ts'
import { applyCommand } from '../applyCommand.ts'
import { drawTemplateOf } from './drawTemplateOf.ts'

/** A method `POST /orders/{orderId}` with that template. */
function withTemplate(text: string): ReturnType<typeof methodScript> {
  const start = methodScript('{"a": 1}', '{"a": 1}')
  const [payload] = start.method.mapping.payloads
  return start.apply({ type: 'switchToTemplate', method: start.method.id, payload: payload?.id ?? ('' as Id), text })
}

function draw(text: string): ReturnType<typeof drawTemplateOf> {
  const { project, method } = withTemplate(text)
  return drawTemplateOf(project, method.id, method.mapping.payloads[0]?.id ?? ('' as Id), createIdCounter('d'))
}

describe('drawing a template', () => {
  it('reads a parameter where the method declares it', () => {
    const source = { kind: 'parameter', in: 'path', name: 'orderId' }
    expect(draw('{"id": "$util.escapeJavaScript($input.params(\'orderId\'))"}')?.command?.body.root).toMatchObject({
      members: [{ name: 'id', node: { value: { kind: 'ref', source } } }],
    })
  })

  it('puts the drawing and the parameters it sets in the template’s place', () => {
    const { project } = withTemplate('')
    const text = '#set($context.requestOverride.header.X-Mode = "fast"){"a": $input.json(\'$.a\')}'
    const command = draw(text)?.command
    const result = command && applyCommand(withTemplate(text).project, command, createIdCounter('x'))
    expect(result?.kind === 'done' ? result.project.methods.at(-1)?.mapping : project).toMatchObject({
      parameters: [{ to: { in: 'header', name: 'X-Mode' }, means: 'override' }],
      payloads: [{ body: { kind: 'rules', format: 'json' } }],
    })
  })

  it('has no command for a template with mistakes, whose text would be lost', () => {
    const drawing = draw('{"a": #if($x) 1}')
    expect(drawing?.command).toBeUndefined()
    expect(drawing?.decompiled.diagnostics.map(({ code }) => code)).toContain('vtl/unclosed-block')
  })

  it('has none for a payload that is drawn already', () => {
    const { project, method } = methodScript('{"a": 1}', '{"a": 1}')
    expect(
      drawTemplateOf(project, method.id, method.mapping.payloads[0]?.id ?? ('' as Id), createIdCounter('d')),
    ).toBeUndefined()
  })

  it('is refused where there is no template', () => {
    const { project, method } = methodScript('{"a": 1}', '{"a": 1}')
    const root = { id: 'r' as Id, kind: 'object', members: [] } as const
    const body = { kind: 'rules', format: 'json', variables: [], root } as const
    const payload = method.mapping.payloads[0]?.id ?? ('' as Id)
    const result = applyCommand(
      project,
      { type: 'drawTemplate', method: method.id, payload, body, parameters: [] },
      createIdCounter('d'),
    )
    expect(result.kind === 'refused' && result.diagnostics[0]?.code).toBe('project/already-rules')
  })
})
