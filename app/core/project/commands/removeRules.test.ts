import { expect, it } from 'vitest'
import { drawn, methodScript, placeNamed } from '../../testing/projectScript.ts'

const start = () =>
  methodScript('{"a": "x", "b": "y"}', '{"one": "s", "two": "s", "list": ["s"]}')
    .connect('body.a', 'one')
    .connect('body.b', 'two')
    .connect('path.orderId', 'list[0]')
    .connect('body.a', 'list[1]')

it('removes what is mapped to several places as one step', () => {
  const of = start()
  const places = ['one', 'list[0]', 'list[1]', 'nothing'].map((name) => placeNamed(of.method, name))
  const result = of.tryOut({ type: 'removeRules', method: of.method.id, places })
  expect(result).toMatchObject({ kind: 'done', label: 'Remove 3 rules' })
  const [method] = result.kind === 'done' ? result.project.methods : []
  expect(method && drawn(method)).toEqual({ two: 'body $.b as string' })
})

it('refuses where nothing is mapped to any of them', () => {
  const of = start()
  const places = [placeNamed(of.method, 'header X')]
  expect(of.tryOut({ type: 'removeRules', method: of.method.id, places })).toMatchObject({
    kind: 'refused',
    diagnostics: [{ code: 'project/nothing-mapped' }],
  })
})
