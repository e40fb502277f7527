import { type Id, type Source, suggest, type Suggestion } from '../../mapping/index.ts'
import { printBodyPath } from '../bodyPath.ts'
import type { Relink } from '../command.ts'
import type { Project, ProjectMethod } from '../model.ts'
import { bodyPathOf, type Loops, loopsIn } from '../payload/loops.ts'
import { showSource } from '../payload/show.ts'
import { sourcesIn } from '../payload/sourcesIn.ts'
import { sourceFields } from '../suggestions/matchFields.ts'
import { sourceEnd } from '../trees/linesOf.ts'
import { sourceTree } from '../trees/sourceTree.ts'

/** What becomes of a mapping's sources in another method. */
export interface CopyReport {
  readonly method: Id
  /** Sources that the method has too, as people read them. */
  readonly same: readonly string[]
  /** Sources for which the method has a field of another name, and why that one. */
  readonly matched: readonly { readonly from: string; readonly to: string; readonly reason: string }[]
  /** Sources without a match: their rules are copied, and are problems until somebody connects them. */
  readonly unmatched: readonly string[]
}

export interface MatchedSources {
  readonly report: CopyReport
  readonly relinks: readonly Relink[]
  /** Parameters by `in name` as their readers shall read them. */
  readonly parameters: ReadonlyMap<string, Source>
}

/** Names that only share words are left to people. */
const LEAST_SCORE = 0.6

/** Each source that the mapping of `from` reads, found in `to`: the same one, or the field that the two trees suggest. */
export function matchSources(project: Project, from: ProjectMethod, to: ProjectMethod): MatchedSources {
  const matches = matchedRows(project, from, to)
  const same = new Set<string>()
  const matched = new Map<string, CopyReport['matched'][number]>()
  const unmatched = new Set<string>()
  const relinks = new Map<string, Relink>()
  const parameters = new Map<string, Source>()
  for (const { source, loops } of readsOf(from)) {
    if (source.kind === 'context' || source.kind === 'stageVariable' || source.kind === 'variable') continue
    const shown = showSource(source, loops)
    if (!sourceEnd(project, to, source, loops).dangling) {
      same.add(shown)
      continue
    }
    const match = matches.get(sourceEnd(project, from, source, loops).sourceRow)
    const path = bodyPathOf(source, loops)
    if (source.kind === 'parameter' && match !== undefined) parameters.set(`${source.in} ${source.name}`, match.source)
    else if (path !== undefined && match?.source.kind === 'body') {
      const own = printBodyPath(path.map((step) => (typeof step === 'number' ? { each: true as const } : step)))
      relinks.set(own, { method: to.id, in: 'body', from: own, to: match.source.path })
    } else {
      unmatched.add(shown)
      continue
    }
    matched.set(shown, { from: shown, to: showSource(match.source), reason: match.reason })
  }
  const report = { method: to.id, same: [...same], matched: [...matched.values()], unmatched: [...unmatched] }
  return { report, relinks: [...relinks.values()], parameters }
}

function readsOf({ mapping }: ProjectMethod): readonly { readonly source: Source; readonly loops: Loops }[] {
  return [...mapping.parameters, ...mapping.payloads].flatMap((part) => {
    const loops = loopsIn(part)
    return sourcesIn(part).map(({ source }) => ({ source, loops }))
  })
}

/** Rows of one method's sources by those of the other's. */
function matchedRows(
  project: Project,
  from: ProjectMethod,
  to: ProjectMethod,
): ReadonlyMap<string, { readonly source: Source; readonly reason: string }> {
  const [theirs, ours] = [from, to].map((method) => sourceFields(sourceTree(project, method)))
  if (theirs === undefined || ours === undefined) return new Map()
  // What the copy needs is looked for among what the method offers: its fields are the sources here.
  const found = suggest(ours.fields, theirs.fields).filter(({ rank, score }) => rank === 1 && score >= LEAST_SCORE)
  return new Map(
    found.flatMap(({ source, target, reason }: Suggestion) => {
      const row = ours.sources.get(source)
      return row === undefined ? [] : [[target, { source: row, reason }] as const]
    }),
  )
}
