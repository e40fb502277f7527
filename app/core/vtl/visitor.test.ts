import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { velocityTemplates } from '../testing/velocityTemplates.ts'
import { type VtlNode, childrenOf, parseTemplate, visit } from './index.ts'
import { childKeys } from './visitor.ts'

function kindsOf(template: string, enter: (node: VtlNode) => boolean | void = () => true): readonly string[] {
  const kinds: string[] = []
  visit(parseTemplate(template, 'velocity-1.7').root, (node) => {
    kinds.push(node.kind)
    return enter(node)
  })
  return kinds
}

describe('visiting', () => {
  it('goes through the tree in source order, outermost first', () => {
    expect(kindsOf('#if($a)$b#else c#end')).toEqual([
      'template',
      'if',
      'branch',
      'reference',
      'block',
      'reference',
      'block',
      'text',
    ])
  })

  it('leaves out what is below a node that says so', () => {
    expect(kindsOf('#if($a)$b#end$c', ({ kind }) => kind !== 'if')).toEqual(['template', 'if', 'reference'])
  })

  it('finds no children where there are none', () => {
    expect(childrenOf(parseTemplate('').root)).toEqual([])
  })
})

describe('the generator of templates', () => {
  it('writes every kind of node in at least one of a hundred', () => {
    const counts = new Map<string, number>()
    const templates = fc.sample(velocityTemplates, { numRuns: 2000, seed: 17 })
    for (const template of templates) {
      for (const kind of new Set(kindsOf(template))) counts.set(kind, (counts.get(kind) ?? 0) + 1)
    }
    const rare = Object.keys(childKeys).filter((kind) => (counts.get(kind) ?? 0) < templates.length / 100)
    expect(rare).toEqual([])
  })
})
