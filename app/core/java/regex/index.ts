export type {
  JavaRegex,
  RegexBudget,
  RegexCompiled,
  RegexFlags,
  RegexFound,
  RegexMatch,
  RegexReplaced,
} from './regex.ts'
export { compileRegex } from './compile.ts'
export { findNext, matchWhole } from './match.ts'
export { replaceAll, replaceFirst } from './replace.ts'
export { split } from './split.ts'
