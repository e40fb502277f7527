import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyTextEdits, sliceRange } from '../../text/index.ts'
import { velocityTemplates } from '../../testing/velocityTemplates.ts'
import { checkVelocity, type CheckVelocityOptions, parseTemplate, renderTemplate } from '../index.ts'

function check(template: string, options: CheckVelocityOptions = {}): readonly (readonly string[])[] {
  return checkVelocity(parseTemplate(template), options).map(({ code, severity, at }) => [
    code,
    severity,
    at.kind === 'source' ? sliceRange(template, at.range) : '',
  ])
}

function codes(template: string): readonly string[] {
  return check(template).map(([code = '']) => code)
}

function rendered(template: string): string | undefined {
  const outcome = renderTemplate(template, { variables: new Map([['x', 'X']]), budget: { steps: 10_000 } })
  return outcome.kind === 'rendered' ? outcome.output : undefined
}

describe('a comment that leaves a problem out', () => {
  it('speaks of the next line where it stands alone', () => {
    expect(codes('## patchbay-ignore vtl/undefined-variable: filled in by the build\n$nope')).toEqual([])
  })

  it('speaks of its own line where it stands behind something', () => {
    expect(codes('$nope ## patchbay-ignore vtl/undefined-variable: filled in by the build\n')).toEqual([])
  })

  it('speaks of no other line and no other code', () => {
    expect(codes('## patchbay-ignore vtl/undefined-variable: why\n\n$nope')).toEqual(['vtl/undefined-variable'])
    expect(codes('$nope ## patchbay-ignore vtl/undefined-variable: why\n$nope')).toEqual(['vtl/undefined-variable'])
    expect(codes('## patchbay-ignore vtl/unused-variable: why\n$nope')).toEqual(['vtl/undefined-variable'])
  })

  it('takes several codes', () => {
    const comment = '## patchbay-ignore vtl/undefined-variable, vtl/division-by-zero: why\n'
    expect(codes(`${comment}$nope #set($x = 1 / 0)$x`)).toEqual([])
  })

  it('cannot leave out what the parser says', () => {
    expect(codes('## patchbay-ignore vtl/foreach-form: why\n#foreach($i $l)a#end')).toContain('vtl/foreach-form')
  })

  it('is told where its code is none', () => {
    expect(check('## patchbay-ignore vtl/unused-varaible: why\na')).toEqual([
      ['vtl/unknown-suppression', 'hint', 'vtl/unused-varaible'],
    ])
  })

  it('is told where it gives no reason, and still holds', () => {
    expect(check('## patchbay-ignore vtl/undefined-variable\n$nope')).toEqual([
      ['vtl/suppression-without-reason', 'hint', '## patchbay-ignore vtl/undefined-variable'],
    ])
    expect(codes('## patchbay-ignore\na')).toEqual(['vtl/suppression-without-reason'])
  })
})

describe('a table of severities', () => {
  it('turns a code down or off', () => {
    expect(check('$nope', { severities: { 'vtl/undefined-variable': 'info' } })).toEqual([
      ['vtl/undefined-variable', 'info', '$nope'],
    ])
    expect(check('$nope', { severities: { 'vtl/undefined-variable': 'off' } })).toEqual([])
  })
})

describe('a template that cannot be read', () => {
  it.each([
    ['#set($y = 5-3)', 'vtl/touching-minus', '#set($y = 5 - 3)'],
    ['#set($y = 5 -3)', 'vtl/touching-minus', '#set($y = 5 - 3)'],
    ['#if($x == null)a#end', 'vtl/null-literal', '#if($x == $null)a#end'],
    ['#set($y = -$x)', 'vtl/negated-reference', '#set($y = 0 - $x)'],
    ['costs $', 'vtl/unfinished-mark', 'costs $\n'],
    ['$x.size( )', 'vtl/blank-arguments', '$x.size()'],
    ['${x|"none"}', 'vtl/alternate-value', '${x}'],
  ])('is mended: %s', (template, code, mended) => {
    const parsed = parseTemplate(template)
    const [problem] = checkVelocity(parsed)
    expect(problem?.code).toBe(code)
    expect(problem?.fixes?.map(({ safe }) => safe)).toEqual([false])
    expect(applyTextEdits(template, problem?.fixes?.[0]?.edits ?? [])).toBe(mended)
    expect(parseTemplate(mended).diagnostics).toEqual([])
  })

  it('has the parser’s problems only', () => {
    expect(codes('$nope #if(')).toEqual(parseTemplate('$nope #if(').diagnostics.map(({ code }) => code))
  })
})

describe('checking', () => {
  it('never throws, names ranges of the template in order, and gives edits that do not overlap', () => {
    fc.assert(
      fc.property(velocityTemplates, (template) => {
        let last = 0
        for (const { at, fixes = [] } of checkVelocity(parseTemplate(template))) {
          const range = at.kind === 'source' ? at.range : { start: -1, end: -1 }
          expect(range.start).toBeGreaterThanOrEqual(last)
          expect(range.end).toBeLessThanOrEqual(template.length)
          last = range.start
          for (const { edits = [] } of fixes) applyTextEdits(template, edits)
        }
      }),
    )
  })

  it('makes safe fixes that change nothing that renders', () => {
    fc.assert(
      fc.property(velocityTemplates, (template) => {
        const safe = checkVelocity(parseTemplate(template)).flatMap(({ fixes = [] }) => fixes.filter((fix) => fix.safe))
        for (const { edits = [] } of safe) {
          const mended = applyTextEdits(template, edits)
          expect(rendered(mended)).toEqual(rendered(template))
        }
      }),
    )
  })
})
