import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mappingInput } from '../testing/mappingInputs.ts'
import { drawnPayload } from '../testing/mappings.ts'
import { prettyJson } from '../testing/prettyJson.ts'
import { renderMappingTemplate } from '../testing/renderMappingTemplate.ts'
import { compileMapping, type Item, type Member, type Node, type Payload } from './index.ts'

/** The drawing without values that bring brackets of their own, which `$input.json` and constants print as they are. */
function withoutJson(payload: Payload): Payload {
  const { body } = payload
  return body.kind === 'rules' ? { ...payload, body: { ...body, root: scalars(body.root) } } : payload
}

function scalars(node: Node): Node {
  switch (node.kind) {
    case 'value':
      return node.as === 'json' ? { ...node, as: 'string' } : node
    case 'object':
      return { ...node, members: node.members.flatMap(scalarMember) }
    case 'array':
      return { ...node, items: node.items.flatMap(scalarItem) }
    case 'raw':
      return node
  }
}

function scalarMember(member: Member): readonly Member[] {
  switch (member.kind) {
    case 'member':
      return [{ ...member, node: scalars(member.node) }]
    case 'group':
    case 'each':
      return [{ ...member, members: member.members.flatMap(scalarMember) }]
    case 'spread':
    case 'raw':
      return []
  }
}

function scalarItem(item: Item): readonly Item[] {
  switch (item.kind) {
    case 'one':
      return [{ kind: 'one', node: scalars(item.node) }]
    case 'each':
      return [{ ...item, items: item.items.flatMap(scalarItem) }]
    case 'spread':
    case 'raw':
      return []
  }
}

describe('the layout of what a generated template renders', () => {
  it('is JSON of two spaces a level, each member and item on its own line', () => {
    fc.assert(
      fc.property(drawnPayload, mappingInput, (payload, input) => {
        const compiled = compileMapping(
          { parameters: [], payloads: [withoutJson(payload)] },
          { side: 'request', integrationType: 'HTTP' },
        )
        const { outcome } = renderMappingTemplate(compiled.templates.get('application/json')?.text ?? '', input)
        const output = outcome.kind === 'rendered' ? outcome.output : ''
        expect(output).toBe(prettyJson(output))
      }),
    )
  })

  it('is told from other layouts', () => {
    expect(prettyJson('{"a" : [ ],"b":[1,{"c\\",":{}}]}')).toBe(
      ['{', '  "a": [],', '  "b": [', '    1,', '    {', '      "c\\",": {}', '    }', '  ]', '}'].join('\n'),
    )
  })
})
