import { describe, expect, it } from 'vitest'
import type { Id } from '../../mapping/index.ts'
import { methodScript, type Script } from '../../testing/projectScript.ts'
import type { Project } from '../model.ts'
import { readProject } from '../document/readProject.ts'
import { writeProject } from '../document/writeProject.ts'
import type { ApiChecks, TeamAsk, TeamCheck } from '../sharing/apiChecks.ts'
import { check } from './check.ts'

const begun = (): Script => {
  const one = methodScript('{"a": 1}', undefined)
  return one.apply({ type: 'addParameter', method: one.method.id, in: 'header', name: 'X-Trace-Id' })
}

function set(project: Project, checks: Partial<ApiChecks>): Project {
  return { ...project, api: { ...project.api, checks: { rules: [], severities: [], suppressions: [], ...checks } } }
}

function found(project: Project, ask: TeamAsk, more: Partial<TeamCheck> = {}): readonly string[] {
  return check(set(project, { rules: [{ id: 'c' as Id, ask, ...more }] })).flatMap(({ code, severity, message }) =>
    code === 'project/team-check' ? [`${severity}: ${message}`] : [],
  )
}

const WHO = 'POST /orders/{orderId}'

describe('teamChecks', () => {
  it.each<readonly [TeamAsk, string]>([
    [{ kind: 'sends', in: 'header', name: 'X-Trace-Id' }, 'sends no header X-Trace-Id'],
    [{ kind: 'declares', in: 'querystring', name: 'page' }, 'declares no query parameter page'],
    [{ kind: 'bodyModel' }, 'has a request body without a model'],
    [{ kind: 'validates', part: 'parameters' }, 'does not validate its parameters'],
    [{ kind: 'authorized' }, 'may be called by anybody'],
    [{ kind: 'testCases', least: 2 }, 'has 0 of 2 test cases with expectations'],
    [{ kind: 'answers', statusCode: '4*' }, 'has no response 4*'],
    [{ kind: 'integration', types: ['AWS'] }, 'has an integration of type HTTP'],
    [{ kind: 'passthrough', behaviors: ['WHEN_NO_TEMPLATES'] }, 'passes bodies through WHEN_NO_MATCH'],
    [{ kind: 'named', of: 'header', like: 'x-*' }, 'has X-Trace-Id, which is not like x-*'],
  ])('asks %o', (ask, missing) => {
    expect(found(begun().project, ask)).toEqual([`warning: ${WHO} ${missing}.`])
  })

  it.each<readonly [TeamAsk]>([
    [{ kind: 'sends', in: 'header', name: 'x-trace-id' }],
    [{ kind: 'declares', in: 'header', name: 'X-TRACE-ID' }],
    [{ kind: 'answers', statusCode: '2*' }],
    [{ kind: 'integration', types: ['MOCK', 'HTTP'] }],
    [{ kind: 'named', of: 'header', like: 'X-*-Id' }],
    [{ kind: 'testCases', least: 0 }],
  ])('is content with %o', (ask) => {
    expect(found(begun().connect('header.X-Trace-Id', 'header X-Trace-Id').project, ask)).toEqual([])
  })

  it('counts what a method inherits', () => {
    const rule = {
      id: 'd' as Id,
      to: { in: 'header', name: 'X-Trace-Id' },
      value: { kind: 'ref', source: { kind: 'context', name: 'requestId' } },
      policy: { absent: 'omit' },
    } as const
    const one = begun().apply({ type: 'setDefaults', parameters: [rule] })
    expect(found(one.project, { kind: 'sends', in: 'header', name: 'X-Trace-Id' })).toEqual([])
  })

  it('asks only the methods it is for, in its own words', () => {
    const { project } = begun()
    const ask: TeamAsk = { kind: 'authorized' }
    expect(found(project, ask, { verbs: ['GET'] })).toEqual([])
    expect(found(project, ask, { paths: ['/admin*', '/users/*'] })).toEqual([])
    expect(found(project, ask, { paths: ['/orders/*'], severity: 'error', message: 'Ask Kim.' })).toEqual([
      'error: Ask Kim.',
    ])
  })
})

describe('severities and suppressions', () => {
  const dangling = (): Script => begun().connect('stage.host', 'host')
  const codes = (project: Project): readonly string[] =>
    check(project).map(({ code, severity }) => `${severity} ${code}`)

  it('turn any code up, down or off', () => {
    const { project } = dangling()
    const code = 'project/dangling-source'
    expect(codes(project)).toEqual([`warning ${code}`])
    expect(codes(set(project, { severities: [{ code, severity: 'error' }] }))).toEqual([`error ${code}`])
    expect(codes(set(project, { severities: [{ code, severity: 'off' }] }))).toEqual([])
  })

  it('leave out what is accepted, with a reason, in the API, a method or a rule', () => {
    const { project, method } = dangling()
    const code = 'project/dangling-source'
    const at = check(project)[0]?.at
    const rule = at?.kind === 'rule' ? (at.rule as Id) : method.id
    for (const place of [{}, { method: method.id }, { rule }, { method: method.id, rule }])
      expect(codes(set(project, { suppressions: [{ code, ...place, reason: 'set at deployment' }] }))).toEqual([])
    const elsewhere = { code, method: 'other' as Id, reason: 'set at deployment' }
    expect(codes(set(project, { suppressions: [elsewhere] }))).toEqual([
      `warning ${code}`,
      'info project/unused-suppression',
    ])
  })

  it('do not count without a reason, which is a problem itself', () => {
    const { project } = dangling()
    const silent = { code: 'project/dangling-source', reason: ' ' }
    expect(codes(set(project, { suppressions: [silent] }))).toEqual([
      'warning project/dangling-source',
      'warning project/suppression-without-reason',
    ])
    expect(begun().tryOut({ type: 'setChecks', suppressions: [silent] })).toMatchObject({
      kind: 'refused',
      diagnostics: [{ code: 'project/suppression-without-reason' }],
    })
  })

  it('stand in the file, and come back from it', () => {
    const rules: readonly TeamCheck[] = [
      { id: 'c' as Id, verbs: ['POST'], paths: ['/a*'], severity: 'error', message: 'm', ask: { kind: 'bodyModel' } },
    ]
    const text = writeProject(
      begun().apply({
        type: 'setChecks',
        rules,
        severities: [{ code: 'vtl/unused-variable', severity: 'off', reason: 'generated' }],
        suppressions: [{ code: 'project/team-check', reason: 'until spring' }],
      }).project,
    )
    const outcome = readProject(text)
    expect(outcome.kind === 'project' && writeProject(outcome.project)).toBe(text)
    expect(readProject(text.replace('"bodyModel"', '"bodyMode"')).kind).toBe('unreadable')
  })
})
