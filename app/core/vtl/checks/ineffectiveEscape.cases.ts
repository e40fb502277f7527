import type { CheckCases } from './checkCases.ts'

export const ineffectiveEscapeCases: CheckCases = {
  found: [
    { template: `#set($nl = "\\n")$nl`, at: `"\\n"` },
    { template: `#set($sep = ',\\n')$sep`, at: `',\\n'` },
    { template: `$input.path("$.a").concat("\\t")`, at: `"\\t"` },
  ],
  clean: [
    `#set($t = "line\\nline")$t`,
    `$input.body.replaceAll("\\n", "")`,
    "#set($t = ',')$t",
    `#set($t = 'C:\\dir')$t`,
    `\\n`,
  ],
}
