import {
  printJson,
  type JavaList,
  type JavaValue,
  type PrintedJsonMember,
  type PrintJsonOptions,
  type WorkBudget,
} from '../java/index.ts'

const unlimited: PrintJsonOptions = { escapeSlash: false }

/**
 * What `$input.json` prints: json-smart's compact JSON, `/` left alone, numbers in Java's form. Null prints `null`:
 * that API Gateway gives `""` for it is the caller's business.
 */
export function printInputJson(value: JavaValue, budget?: WorkBudget): string {
  return printJson(value, budget === undefined ? unlimited : { escapeSlash: false, budget })
}

/** `printInputJson` with the place of every scalar in the text. */
export function printInputJsonTraced(
  value: JavaValue,
  budget?: WorkBudget,
): { readonly text: string; readonly members: readonly PrintedJsonMember[] } {
  if (typeof value === 'string' && budget === undefined) {
    const text = printInputJson(value)
    return { text, members: [{ start: 0, end: text.length, path: [] }] }
  }
  const members: PrintedJsonMember[] = []
  return { text: printJson(value, { escapeSlash: false, budget, members }), members }
}

/** JSONArray.toString: as `printInputJson`, with `/` as `\/`. */
export function printJsonArray(list: JavaList, budget?: WorkBudget): string {
  return printJson(list, { escapeSlash: true, budget })
}
