import { version } from '../../package.json'
import type { Command } from './command.ts'
import { commands } from './commands/registry.ts'
import { commandHelp, helpOption, overview, usageLine } from './help.ts'
import type { Host } from './host.ts'
import { readArguments } from './readArguments.ts'

/** 0 done, 1 problems found, 2 wrong usage. */
export type ExitCode = 0 | 1 | 2

/** Runs the command that `args` (without the program's name) call, and says what the process is to exit with. */
export async function runPatchbay(args: readonly string[], host: Host): Promise<ExitCode> {
  const [first, second] = args
  if (first === '--help' || first === '-h') return printed(host, overview(commands))
  if (first === '--version' || first === '-V') return printed(host, `patchbay ${version}\n`)
  const command = commands.find(({ name }) => name === first || name === `${first} ${second}`)
  if (command === undefined) {
    await host.errors.write(`patchbay: ${noCommand(first, second)}\n\n${overview(commands)}`)
    return 2
  }
  return runCommand(command, args.slice(command.name.split(' ').length), host)
}

async function runCommand(command: Command, args: readonly string[], host: Host): Promise<ExitCode> {
  const read = readArguments(args, [...command.options, helpOption])
  if (read.kind === 'wrong') return wrongUsage(command, read.message, host)
  const { given } = read
  if (given.has(helpOption.name)) return printed(host, commandHelp(command))
  const { least, most } = command.operands
  if (given.operands.length < least) return wrongUsage(command, 'A file is missing.', host)
  const extra = given.operands[most]
  if (extra !== undefined) return wrongUsage(command, `"${extra}" is one argument too many.`, host)
  const outcome = await command.run(given, host)
  if (typeof outcome === 'object') return wrongUsage(command, outcome.wrongUsage, host)
  return outcome === 'done' ? writtenWell(host) : 1
}

async function writtenWell(host: Host): Promise<ExitCode> {
  const { failure } = host.output
  if (failure === undefined) return 0
  await host.errors.write(`patchbay: standard output ${failure}.\n`)
  return 1
}

function noCommand(first: string | undefined, second: string | undefined): string {
  if (first === undefined) return 'Which command?'
  const longer = commands.filter(({ name }) => name.startsWith(`${first} `)).map(({ name }) => name)
  if (longer.length > 0 && second === undefined) return `"${first}" is half a command: ${longer.join(', ')}.`
  return `There is no command "${longer.length > 0 ? `${first} ${second}` : first}".`
}

async function wrongUsage(command: Command, message: string, host: Host): Promise<ExitCode> {
  await host.errors.write(`patchbay: ${message}\n${usageLine(command)}\npatchbay ${command.name} --help tells more.\n`)
  return 2
}

async function printed(host: Host, text: string): Promise<ExitCode> {
  await host.output.write(text)
  return writtenWell(host)
}
