import { atPointer, type Diagnostic } from '../../diagnostics/index.ts'

/**
 * What a deployment of an API would refuse, or miss: an API without methods (an emulator's words, api-gateway facts 1.6),
 * and methods that exist only after the deployment was made, as those of a template whose deployment does not wait for
 * them (DependsOn, depends_on). Methods are named as people name them: `POST /orders`. Places are pointers into `methods`.
 */
export function checkDeployment(
  methods: readonly string[],
  awaited: ReadonlySet<string> = new Set(methods),
): readonly Diagnostic[] {
  if (methods.length === 0) {
    return [
      atPointer('apigateway/no-methods', 'info', '', {
        message: "The REST API doesn't contain any methods",
        hint: 'Add a method: an API without one cannot be deployed.',
      }),
    ]
  }
  return methods.flatMap((name, index) => {
    if (awaited.has(name)) return []
    const message = `The deployment does not wait for ${name}: a stage may be without it.`
    const hint = 'Let the deployment depend on the method and its integration.'
    return [atPointer('apigateway/deployment-misses-method', 'warning', `/${index}`, { message, hint })]
  })
}
