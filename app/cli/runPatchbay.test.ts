import { describe, expect, it } from 'vitest'
import { version } from '../../package.json'
import { commands } from './commands/registry.ts'
import { usageLine } from './help.ts'
import { runInMemory } from './testing/runInMemory.ts'

describe('patchbay', () => {
  it.each([['--help'], ['-h']])('%s lists every command', async (option) => {
    const { code, out, err } = await runInMemory([option])
    expect([code, err]).toEqual([0, ''])
    for (const { name, summary } of commands) expect(out).toMatch(new RegExp(`^  ${name} +${summary}$`, 'm'))
  })

  it.each([['--version'], ['-V']])('%s prints the version of the package', async (option) => {
    expect(await runInMemory([option])).toMatchObject({ code: 0, out: `patchbay ${version}\n`, err: '' })
  })

  it.each(commands.map((command) => [command.name, command] as const))(
    '%s --help tells its options',
    async (name, command) => {
      const { code, out } = await runInMemory([...name.split(' '), '--help'])
      expect(code).toBe(0)
      expect(out).toContain(usageLine(command))
      for (const option of command.options) expect(out).toContain(`--${option.name}`)
    },
  )

  it.each([
    [[], 'Which command?'],
    [['frobnicate'], 'There is no command "frobnicate".'],
    [['vtl'], '"vtl" is half a command: vtl render.'],
    [['vtl', 'draw'], 'There is no command "vtl draw".'],
  ])('%j is no command: the others are listed', async (args, sentence) => {
    const { code, out, err } = await runInMemory(args)
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(new RegExp(`^patchbay: ${sentence.replaceAll(/[.?]/g, '\\$&')}\n`))
    expect(err).toContain('Usage: patchbay COMMAND')
  })

  it.each([
    [['check'], 'A file is missing.'],
    [['check', 'a.json', '--colour'], 'There is no option --colour.'],
    [['check', '--json=yes', 'a.json'], '--json takes no value.'],
    [['export', 'a.json', 'b.json', '--to', 'openapi'], '"b.json" is one argument too many.'],
    [['export', 'a.json', '--to'], '--to needs a value: FORMAT.'],
    [['export', 'a.json', '--to', '-o', 'dir'], '--to needs a value: FORMAT.'],
    [['export', 'a.json', '--to', 'openapi', '--to', 'project'], '--to is given twice.'],
    [['export', 'a.json'], 'To what? --to names one of openapi, openapi-yaml, project.'],
    [
      ['export', 'a.json', '--to', 'terraform'],
      '"terraform" is no format that can be exported: there are openapi, openapi-yaml, project.',
    ],
    [['import', 'a.json'], 'Where to? -o names the project file to write.'],
    [
      ['import', 'a.json', '--from', 'postman', '-o', 'b.json'],
      '"postman" is no format that can be imported: there are openapi, openapi-yaml, project, template.',
    ],
    [['simulate', 'a.json'], '--method names a verb and a path: "POST /orders/{id}".'],
    [['simulate', 'a.json', '--method', 'orders'], '--method names a verb and a path: "POST /orders/{id}".'],
    [
      ['simulate', 'a.json', '--method', 'GET /', '--format', 'xml'],
      'There is no form "xml": there are http, curl, response, trace, json, log.',
    ],
    [
      ['simulate', 'a.json', '--method', 'GET /', '--test', 'a', '--request', 'b'],
      '--test and --request are two samples: give one.',
    ],
    [
      ['simulate', '-', '--method', 'GET /', '--request', '-'],
      'Only one of project and request can be standard input.',
    ],
    [
      ['vtl', 'render', '--dialect', 'velocity-2'],
      'There is no dialect "velocity-2": there are api-gateway and velocity-1.7.',
    ],
    [['fmt'], 'A file is missing.'],
    [['test', '--junit', 'a.xml'], 'A file is missing.'],
  ])('%j is wrong usage', async (args, sentence) => {
    const { code, out, err, files } = await runInMemory(args)
    expect([code, out, files.size]).toEqual([2, '', 0])
    const lines = err.split('\n')
    expect(lines[0]).toBe(`patchbay: ${sentence}`)
    expect(lines[1]).toMatch(/^Usage: patchbay /)
  })
})
