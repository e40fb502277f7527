import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jsonToJava } from '../../json/index.ts'
import { velocityTemplates } from '../../testing/velocityTemplates.ts'
import { tableVariables } from '../../testing/velocityTable.ts'
import { sliceRange } from '../../text/index.ts'
import {
  type HostArgument,
  type HostObject,
  type HostResult,
  type Origin,
  type RenderSpan,
  type VtlDialect,
  renderTemplate,
} from '../index.ts'

const body = {
  id: 'A-1',
  items: [
    { sku: 'a', qty: 1 },
    { sku: 'b', qty: 2 },
  ],
  tags: { x: 'red', y: 'blue' },
}

/** A host with one document: `$in.get()` is all of it, `$in.text()` its `id` as a text of two members. */
const input: HostObject = {
  host: 'in',
  property: () => undefined,
  index: () => undefined,
  assign: () => false,
  iterate: () => undefined,
  print: () => '',
  call(name: string, args: readonly HostArgument[]): HostResult | undefined {
    const [argument] = args
    if (name === 'all') return { value: jsonToJava(body), origins: [{ root: 'body', path: [] }] }
    if (name === 'upper' && typeof argument?.value === 'string') {
      return { value: argument.value.toUpperCase(), origins: argument.origins }
    }
    if (name !== 'json') return undefined
    const printed = [
      { start: 1, end: 2, path: [0, 'qty'] },
      { start: 3, end: 4, path: [1, 'qty'] },
    ]
    return { value: '[1,2]', origins: [{ root: 'body', path: ['items'] }], printed }
  },
}

function shown({ root, path }: Origin): string {
  return [root, ...path].join('.')
}

function spansOf(
  template: string,
  dialect: VtlDialect = 'api-gateway',
): { output: string; spans: readonly RenderSpan[] } {
  const outcome = renderTemplate(template, { dialect, variables: new Map([['in', input]]), traced: true })
  return outcome.kind === 'rendered' ? outcome : { output: 'failed', spans: [] }
}

/** What came from somewhere: the output, then its origins. */
function originsOf(template: string, dialect?: VtlDialect): readonly string[] {
  const { output, spans } = spansOf(template, dialect)
  return spans
    .filter(({ origins }) => origins.length > 0)
    .map(({ start, end, origins }) => `${output.slice(start, end)} < ${origins.map(shown).join(' ')}`)
}

describe('a value came from', () => {
  it.each([
    [
      'the member that was walked to',
      '$in.all().items[1].sku $in.all().get("id")',
      ['b < body.items.1.sku', 'A-1 < body.id'],
    ],
    [
      'where its variable did',
      '#set($b = $in.all())#set($t = $b.tags)$t.x $b["id"]',
      ['red < body.tags.x', 'A-1 < body.id'],
    ],
    [
      'its place in the list',
      '#foreach($i in $in.all().items)$i.qty#end',
      ['1 < body.items.0.qty', '2 < body.items.1.qty'],
    ],
    ['its key in the map', '#foreach($v in $in.all().tags)$v,#end', ['red < body.tags.x', 'blue < body.tags.y']],
    [
      'the member that it names',
      '#foreach($k in $in.all().tags.keySet())$k#end',
      ['x < body.tags.x', 'y < body.tags.y'],
    ],
    ['the entry', '#foreach($e in $in.all().tags.entrySet())$e.value#end', ['red < body.tags.x', 'blue < body.tags.y']],
    ['a method and its arguments', '$in.all().id.concat($in.all().tags.x)', ['A-1red < body.id body.tags.x']],
    ['what a host made it of', '$in.upper($in.all().tags.y)', ['BLUE < body.tags.y']],
    ['each member of printed JSON', '$in.json()', ['1 < body.items.0.qty', '2 < body.items.1.qty']],
    ['each member, through a variable', '#set($j = $in.json())"$j"', ['1 < body.items.0.qty', '2 < body.items.1.qty']],
    ['each part of a string', '#set($s = "<$in.all().id|$in.all().tags.x>")$s', ['A-1 < body.id', 'red < body.tags.x']],
    [
      'each side of a sum of strings',
      '#set($s = $in.all().id + "-" + $in.all().tags.x)$s',
      ['A-1 < body.id', 'red < body.tags.x'],
    ],
    [
      'both sides of a sum',
      '#set($n = $in.all().items[0].qty + $in.all().items[1].qty)$n',
      ['3 < body.items.0.qty body.items.1.qty'],
    ],
    ['what was put in', '#set($l = [])#set($x = $l.add($in.all().id))$l[0]', ['A-1 < body.id']],
    ['what was put under the key', '#set($m = {})#set($x = $m.put("k", $in.all().id))$m.k', ['A-1 < body.id']],
    ['what was assigned', '#set($m = {})#set($m.k = $in.all().id)$m.get("k")', ['A-1 < body.id']],
    ['what a literal holds', '#set($m = {"k": $in.all().id})$m.k $m', ['A-1 < body.id', '{k=A-1} < body.id']],
    ['what it replaced in a list', '#set($l = [1])#set($l[0] = $in.all().id)$l', ['[A-1] < body.id']],
    ['what a block prints', '#define($b)<$in.all().id>#end$b', ['A-1 < body.id']],
    ['the last that was set', '#set($x = $in.all().id)#set($x = "own")$x', []],
    ['nowhere, if the template says it', 'a #set($x = 1)$x $nope', []],
  ])('%s: %s', (_, template, expected) => {
    expect(originsOf(template)).toEqual(expected)
  })

  it('what a macro was called with', () => {
    expect(originsOf('#macro(m $p)[$p]#end#m($in.all().id)', 'velocity-1.7')).toEqual(['A-1 < body.id'])
  })

  it('the loop variable again what it was before the loop', () => {
    expect(originsOf('#set($i = $in.all().id)#foreach($i in [1])$i#end$i')).toEqual(['A-1 < body.id'])
  })
})

describe('spans', () => {
  it('name the template stretch that printed them', () => {
    const template = 'a #if($in)${in.all().id}#end'
    expect(spansOf(template).spans.map((span) => sliceRange(template, span.template))).toEqual(['a ', '${in.all().id}'])
  })

  it('are none in a run that is not traced', () => {
    const outcome = renderTemplate('$in.all().id', { variables: new Map([['in', input]]) })
    expect(outcome).toMatchObject({ kind: 'rendered', output: 'A-1', spans: [] })
  })

  it.each(['api-gateway', 'velocity-1.7'] as const)(
    'tile the output, and tracing changes nothing of it: %s',
    (dialect) => {
      fc.assert(
        fc.property(velocityTemplates, (template) => {
          const plain = renderTemplate(template, { dialect, variables: tableVariables() })
          const traced = renderTemplate(template, { dialect, variables: tableVariables(), traced: true })
          expect(traced.kind).toBe(plain.kind)
          if (traced.kind !== 'rendered' || plain.kind !== 'rendered') return
          expect(traced.output).toBe(plain.output)
          expect(traced.spans.map(({ start, end }) => traced.output.slice(start, end)).join('')).toBe(traced.output)
          expect(traced.spans.every(({ start }, i) => start === (traced.spans[i - 1]?.end ?? 0))).toBe(true)
        }),
      )
    },
  )
})

describe('a host is told what of the template hands it a value', () => {
  it.each([
    ['a#set($out.x = 1)b', ['#set($out.x = 1)']],
    ["#set($out['x'] = 1)", ["#set($out['x'] = 1)"]],
    ["a $out.put('x', 1) b", [".put('x', 1)", ".put('x', 1)"]],
    ["#set($old = $out.put('x', 1))", [".put('x', 1)", ".put('x', 1)"]],
  ])('%s', (template, expected) => {
    const told: (string | undefined)[] = []
    const note = ({ range }: HostArgument): void => void told.push(range && sliceRange(template, range))
    const out: HostObject = {
      ...input,
      call: (_, args) => {
        args.forEach(note)
        return { value: '' }
      },
      assign: (_, value) => {
        note(value)
        return true
      },
    }
    renderTemplate(template, { dialect: 'api-gateway', variables: new Map([['out', out]]) })
    expect(told).toEqual(expected)
  })
})
