import type { Command } from './command.ts'
import type { OptionDefinition } from './readArguments.ts'

/** What `patchbay --help` prints. */
export function overview(commands: readonly Command[]): string {
  return `Patchbay: API Gateway integration requests, drawn, simulated and exported.

Usage: patchbay COMMAND [ARGUMENTS]

Commands:
${table(commands.map(({ name, summary }) => [name, summary]))}

patchbay COMMAND --help tells more of a command; patchbay --version prints the version.
A file named - is standard input.
Exit codes: 0 done, 1 problems found (they are on standard error), 2 wrong usage.
`
}

/** What `patchbay COMMAND --help` prints. */
export function commandHelp(command: Command): string {
  const options = [...command.options, helpOption].map((option) => [optionForm(option), option.summary] as const)
  return `${command.summary}

${usageLine(command)}

Options:
${table(options)}

${command.details}
`
}

export const helpOption: OptionDefinition = { name: 'help', short: 'h', summary: 'Print this.' }

export function usageLine({ name, usage }: Command): string {
  return `Usage: patchbay ${name} ${usage}`
}

function optionForm({ name, short, value }: OptionDefinition): string {
  return `${short === undefined ? '' : `-${short}, `}--${name}${value === undefined ? '' : ` ${value}`}`
}

function table(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([left]) => left.length))
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`).join('\n')
}
