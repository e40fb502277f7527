export type {
  JavaRegex,
  RegexBudget,
  RegexCompiled,
  RegexFlags,
  RegexFound,
  RegexMatch,
  RegexReplaced,
  RegexSplit,
} from './regex.ts'
// compileRegex(pattern: string, flags?: RegexFlags): RegexCompiled
// matchWhole(regex: JavaRegex, text: string, budget: RegexBudget): RegexFound
// findNext(regex: JavaRegex, text: string, from: number, budget: RegexBudget): RegexFound
// replaceAll(regex: JavaRegex, text: string, replacement: string, budget: RegexBudget): RegexReplaced
// replaceFirst(regex: JavaRegex, text: string, replacement: string, budget: RegexBudget): RegexReplaced
// split(regex: JavaRegex, text: string, limit: number, budget: RegexBudget): RegexSplit
