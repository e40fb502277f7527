import { JavaMap } from '../../java/index.ts'
import { jsonToJava } from '../../json/index.ts'
import type { MappingInput } from '../../mapping/index.ts'
import type { Project, SamplePairs, TestCase } from '../model.ts'
import { stageVariablesOf } from './stageVariablesOf.ts'

/** A sample's request as rules read it; of `$context`, what the sample sets unless more is given. */
export function mappingInputOf(
  project: Pick<Project, 'api'>,
  sample: TestCase,
  contentType: string,
  context: JavaMap = contextOf(sample),
): MappingInput {
  const { request } = sample
  return {
    path: pairs(request.path),
    querystring: pairs(request.query),
    header: pairs(request.headers),
    body: request.body,
    context,
    stageVariables: stageVariablesOf(project, sample),
    contentType,
  }
}

function contextOf({ context = {} }: TestCase): JavaMap {
  const values = jsonToJava(context)
  return values instanceof JavaMap ? values : new JavaMap()
}

function pairs(named: SamplePairs): MappingInput['path'] {
  return named.map(({ name, value }) => [name, value])
}
