import { atRange, type Diagnostic } from '../../core/diagnostics/index.ts'
import { JavaMap, type JavaValue } from '../../core/java/index.ts'
import { jsonNodeToJava, parseJsonNode, printInputJson } from '../../core/json/index.ts'
import { textRange } from '../../core/text/index.ts'
import type { CommandOutcome } from '../command.ts'
import type { Host } from '../host.ts'
import { fileName } from '../input/fileName.ts'
import { ObjectReader, type Problems } from '../input/objectReader.ts'
import { readLines } from '../input/readLines.ts'
import { printProblem } from '../problems/printProblem.ts'

/** What comes of a case: members of the answer, or why there are none, with a range in the template or path. */
export type CaseAnswer =
  | { readonly kind: 'answer'; readonly members: readonly (readonly [string, JavaValue])[] }
  | { readonly kind: 'error'; readonly error: Diagnostic }

/** Reads a case and gives its answer; what it finds wrong with the case itself goes to `problems`. */
export type CaseRunner = (given: ObjectReader, problems: Problems) => CaseAnswer

/**
 * Answers each line of a case file, one JSON object, by a line with its `id`, printed as json-smart does, so that numbers
 * have Java's form. A case that fails has an `error` and is data; a line that is no case has one too, and is a problem.
 */
export async function runCases(host: Host, path: string, run: CaseRunner): Promise<CommandOutcome> {
  let outcome: CommandOutcome = 'done'
  let count = 0
  for await (const line of readLines(host, path)) {
    if (host.output.closed) break
    count++
    if (line.kind === 'failed') {
      await host.errors.write(`patchbay: ${line.message}\n`)
      return 'problems'
    }
    const { answer, problem } =
      line.kind === 'line' ? answerLine(line.text, run) : unanswerable(notUtf8(line.message), undefined)
    if (problem !== undefined) {
      outcome = 'problems'
      const source = { name: fileName(path), text: line.kind === 'line' ? line.text : '', firstLine: line.number }
      await host.errors.write(printProblem(problem, source))
    }
    await host.output.write(`${answer}\n`)
  }
  if (count === 0) await host.errors.write(`patchbay: ${fileName(path)} has no cases: a case is a JSON object on a line.\n`)
  return outcome
}

interface LineAnswer {
  readonly answer: string
  /** What makes the line no case. */
  readonly problem?: Diagnostic
}

function answerLine(text: string, run: CaseRunner): LineAnswer {
  const { root, diagnostics } = parseJsonNode(text)
  const broken = diagnostics.find(({ severity }) => severity === 'error')
  if (broken !== undefined) return unanswerable(broken, undefined)
  if (root?.kind !== 'object') return unanswerable(notAnObject(text), undefined)
  const problems: Problems = []
  const given = new ObjectReader(root, problems)
  const id = given.member('id')
  const answer = attempt(run, given, problems)
  const [problem] = problems.filter(({ severity }) => severity === 'error')
  const idValue = id && jsonNodeToJava(id)
  if (problem !== undefined) return unanswerable(problem, idValue)
  const members = answer.kind === 'answer' ? answer.members : [['error', errorValue(answer.error)] as const]
  return { answer: printAnswer(idValue, members) }
}

/** A bug that one case finds shall not cost the answers of the others. */
function attempt(run: CaseRunner, given: ObjectReader, problems: Problems): CaseAnswer {
  try {
    return run(given, problems)
  } catch (error) {
    const bug = atRange('cli/bug', 'error', textRange(0, 0), { message: `This is a bug in Patchbay: ${String(error)}` })
    problems.push(bug)
    return { kind: 'error', error: bug }
  }
}

function unanswerable(problem: Diagnostic, id: JavaValue | undefined): LineAnswer {
  return { answer: printAnswer(id, [['error', errorValue(problem)]]), problem }
}

function printAnswer(id: JavaValue | undefined, members: readonly (readonly [string, JavaValue])[]): string {
  return printInputJson(new JavaMap(new Map<string, JavaValue>([['id', id ?? null], ...members])))
}

function errorValue({ code, message, at }: Diagnostic): JavaMap {
  const range = at.kind === 'source' ? [['range', javaMap({ start: at.range.start, end: at.range.end })] as const] : []
  return new JavaMap(new Map<string, JavaValue>([['code', code], ['message', message], ...range]))
}

function javaMap(members: Readonly<Record<string, JavaValue>>): JavaMap {
  return new JavaMap(new Map(Object.entries(members)))
}

function notAnObject(text: string): Diagnostic {
  return atRange('input/not-an-object', 'error', textRange(0, text.length), { message: 'The line is not a JSON object.' })
}

function notUtf8(message: string): Diagnostic {
  return atRange('input/not-utf8', 'error', textRange(0, 0), { message })
}
