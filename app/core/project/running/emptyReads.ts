import { shownValue, type SimulationOutcome } from '../../apigateway/index.ts'
import { type Mapping, walkSources } from '../../mapping/index.ts'
import { printBodyPath } from '../bodyPath.ts'
import type { ProjectMethod, TestCase } from '../model.ts'
import { bodyPathOf, loopsIn } from '../payload/loops.ts'
import { missingPath, type MissingPath } from './missingPath.ts'

/** A read of a body that found nothing in this run. */
export interface EmptyRead extends MissingPath {
  /** Whose body it was. */
  readonly of: 'client' | 'backend'
}

/** More are of no help to anybody. */
const mostReads = 50

/**
 * What the method's mappings read from the bodies of a run and did not find there, each path once: of the request from
 * the client's body, of the integration response that was chosen from the backend's. Rules that are switched off do not
 * read; of templates written by hand, the paths given to `$input.path` and `$input.json` as they stand.
 */
export function emptyReads(
  method: ProjectMethod,
  { request, backend }: TestCase,
  outcome: SimulationOutcome,
): readonly EmptyRead[] {
  const chosen = method.integrationResponses[outcome.integrationResponse ?? -1]
  const found = [
    ...readsOf(method.mapping).map((path) => ({ of: 'client' as const, missing: missingPath(request.body, path) })),
    ...(chosen === undefined || backend === undefined ? [] : readsOf(chosen.mapping)).map((path) => ({
      of: 'backend' as const,
      missing: missingPath(backend?.body ?? '', path),
    })),
  ]
  return found.flatMap(({ of, missing }) => (missing === undefined ? [] : [{ of, ...missing }])).slice(0, mostReads)
}

function readsOf(mapping: Mapping): readonly string[] {
  const loops = loopsIn(mapping)
  const drawn = walkSources(mapping).flatMap(({ source, disabled }) => {
    const path = disabled ? undefined : bodyPathOf(source, loops)
    return path === undefined || path.length === 0 ? [] : [printBodyPath(path)]
  })
  const written = mapping.payloads.flatMap(({ body }) =>
    body.kind === 'template' ? pathsIn(shownValue(body.vtl)) : [],
  )
  return [...new Set([...drawn, ...written])]
}

/** The paths written out in calls; one that is put together by the template is not known here. */
function pathsIn(template: string): readonly string[] {
  const calls = template.matchAll(/\$!?\{?input\.(?:path|json)\(\s*(?:'([^'$]*\$[^'$]*)'|"([^"$]*\$[^"$]*)")\s*\)/g)
  return [...calls].map(([, single, double]) => single ?? double ?? '')
}
