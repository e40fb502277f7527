import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')
const built = join(root, 'dist-cli/patchbay.js')
const shell = (script: string) =>
  spawnSync('bash', ['-c', script], { cwd: root, encoding: 'utf8', env: { ...process.env, PATCHBAY: built } })

describe('the built command', () => {
  beforeAll(() => {
    spawnSync('npm', ['run', '-s', 'patchbay', '--', '--version'], { cwd: root })
  }, 120_000)

  it('is built silently and stands where the user stands', () => {
    const line = '{"id":1,"template":"$x","vars":{"x":1.0}}'
    const ran = spawnSync('npm', ['run', '-s', 'patchbay', '--', 'vtl', 'render', '-'], {
      cwd: root,
      input: line,
      encoding: 'utf8',
    })
    expect([ran.status, ran.stdout]).toEqual([0, '{"id":1,"output":"1.0"}\n'])
    const below = spawnSync('npm', ['run', '-s', 'patchbay', '--', 'check', 'orders.patchbay.json'], {
      cwd: join(root, 'public/gallery'),
      encoding: 'utf8',
    })
    expect([below.status, below.stdout]).toEqual([0, 'orders.patchbay.json: no problems\n'])
  })

  it('ends quietly when its reader goes', () => {
    const { stdout, stderr } = shell(`yes '{"id":1,"template":"x"}' | node "$PATCHBAY" vtl render | head -n 1`)
    expect([stdout, stderr]).toEqual(['{"id":1,"output":"x"}\n', ''])
  })

  it.each([
    ['node "$PATCHBAY" check .', 1, 'patchbay: . is a folder.\n'],
    ['node "$PATCHBAY" vtl render < /', 1, 'patchbay: standard input is a folder.\n'],
    ['node "$PATCHBAY" --version > /dev/full', 1, 'patchbay: standard output does not fit on the disk.\n'],
    [`printf '{"id":1,"template":"$x","vars":{"x":"\\\\ud800"}}' | node "$PATCHBAY" vtl render | grep -c '"?"'`, 0, ''],
  ])('%s', (script, code, sentence) => {
    const { status, stderr } = shell(script)
    expect([status, stderr]).toEqual([code, sentence])
  })
})
