import { describe, expect, it } from 'vitest'
import type { CompletionItem } from '../../core/language/index.ts'
import { rankItems, takeItem } from './rankItems.ts'

function item(label: string, start: number, end: number, newText = label, more: Partial<CompletionItem> = {}) {
  const edit = { range: { start, end }, newText }
  return { label, kind: 'field', edit, documentation: { signature: label }, rank: 0, ...more } as CompletionItem
}

const labels = (items: readonly CompletionItem[]): readonly string[] => items.map(({ label }) => label)

describe('rankItems', () => {
  it('puts what begins with the word before what holds it, whatever its case', () => {
    const items = [item('unitAmount', 5, 7), item('Amount', 5, 7), item('sku', 5, 7)]
    expect(labels(rankItems(items, 'body.am', 7))).toEqual(['Amount', 'unitAmount'])
  })

  it('counts the word behind a dot or a bracket', () => {
    expect(labels(rankItems([item('sku', 4, 6), item('qty', 4, 6)], 'item.s', 6))).toEqual(['sku'])
    expect(labels(rankItems([item('X-Tenant', 6, 11)], 'header["X-T', 11))).toEqual(['X-Tenant'])
  })

  it('offers nothing for a word that is there already', () => {
    expect(rankItems([item('sku', 4, 8)], 'item.sku', 8)).toEqual([])
  })

  it('offers everything where no word has begun', () => {
    expect(labels(rankItems([item('b', 0, 0, 'b', { rank: 1 }), item('a', 0, 0)], '', 0))).toEqual(['a', 'b'])
  })
})

describe('takeItem', () => {
  it('puts the caret where the item wants it', () => {
    expect(takeItem(item('lower', 0, 3, 'lower()', { caret: 6 }), 'low + x')).toEqual({ text: 'lower() + x', caret: 6 })
    expect(takeItem(item('sku', 4, 6, '.sku'), 'item.s')).toEqual({ text: 'item.sku', caret: 8 })
  })
})
