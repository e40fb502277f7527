import type { Command } from '../command.ts'
import { checkCommand } from './check.ts'
import { exportCommand } from './export.ts'
import { fmtCommand } from './fmt.ts'
import { importCommand } from './import.ts'
import { jsonpathCommand } from './jsonpath.ts'
import { simulateCommand } from './simulate.ts'
import { testCommand } from './test.ts'
import { vtlRenderCommand } from './vtlRender.ts'

/** Every command, in the order `--help` lists them. */
export const commands: readonly Command[] = [
  checkCommand,
  simulateCommand,
  testCommand,
  importCommand,
  exportCommand,
  fmtCommand,
  vtlRenderCommand,
  jsonpathCommand,
]
