/**
 * What is replaced in the template of a gateway response, which is no Velocity: `$context.NAME` and
 * `$stageVariables.NAME`, the dot of a sentence's end left alone (api-gateway facts 4.4).
 */
export const substitution: RegExp = /\$(context|stageVariables)\.([A-Za-z0-9_.-]*[A-Za-z0-9_-])/g
