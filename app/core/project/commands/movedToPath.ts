import type { Id } from '../../mapping/index.ts'
import type { ProjectMethod, RequestParameter } from '../model.ts'
import { pathVariables } from '../pathVariables.ts'
import { renamedParameter } from './renamedParameter.ts'
import { pathParameter } from './addMethod.ts'

/**
 * The method at another path. Variables that the path still has keep their parameters; of the others, the first that
 * went is the first that came, and so on: renamed, with id, lines and samples. What is left over is removed or added.
 */
export function movedToPath(method: ProjectMethod, path: string, freshId: () => Id): ProjectMethod {
  const before = method.request.parameters.filter((parameter) => parameter.in === 'path')
  const names = pathVariables(path)
  const gone = before.filter((parameter) => !names.includes(parameter.name))
  const come = names.filter((name) => !before.some((parameter) => parameter.name === name))
  const renames = new Map(gone.slice(0, come.length).map((parameter, i) => [parameter, come[i] ?? parameter.name]))
  const moved = [...renames].reduce((at, [parameter, name]) => renamedParameter(at, parameter, name), {
    ...method,
    path,
  })
  const others = moved.request.parameters.filter((parameter) => parameter.in !== 'path')
  const variables = names.map((name) => pathVariable(moved, name) ?? pathParameter(freshId(), name))
  return withSampleValues({ ...moved, request: { ...moved.request, parameters: [...variables, ...others] } }, variables)
}

function pathVariable(method: ProjectMethod, name: string): RequestParameter | undefined {
  return method.request.parameters.find((parameter) => parameter.in === 'path' && parameter.name === name)
}

/** Samples have a value for each variable, and for no other. */
function withSampleValues(method: ProjectMethod, variables: readonly RequestParameter[]): ProjectMethod {
  const testCases = method.testCases.map((testCase) => {
    const path = variables.map(({ name, sample }) => {
      return testCase.request.path.find((pair) => pair.name === name) ?? { name, value: sample ?? name }
    })
    return { ...testCase, request: { ...testCase.request, path } }
  })
  return { ...method, testCases }
}
