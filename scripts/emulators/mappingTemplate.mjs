// api-gateway-mapping-template: one function from a template, a payload and parameters to a text.
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { observeTemplate } from './observations.mjs'

/**
 * @typedef {import('./cases.mjs').Case} Case
 * @typedef {import('./observations.mjs').Observations} Observations
 */

/**
 * @param {string} modules the folder of packages
 * @param {readonly Case[]} cases
 * @returns {ReadonlyMap<string, Observations>} by the case's id; of the cases with a template only
 */
export function observeMappingTemplate(modules, cases) {
  /** @type {(given: object) => string} */
  const render = createRequire(join(modules, 'x.js'))('api-gateway-mapping-template')
  return new Map(
    cases.flatMap((given) =>
      given.kind === 'template' && given.template !== undefined ? [[given.id, observe(render, given)]] : [],
    ),
  )
}

/** @param {(given: object) => string} render @param {Case} given @returns {Observations} */
function observe(render, { verb, resource, path, query, headers, body, template }) {
  const parameters = {
    template,
    payload: body,
    params: {
      path: { id: path.split('/').at(-1) },
      querystring: Object.fromEntries(new URLSearchParams(query)),
      header: Object.fromEntries(headers),
    },
    context: { httpMethod: verb, stage: 'prod', resourcePath: resource },
  }
  try {
    return observeTemplate(render(parameters))
  } catch (error) {
    return { rendered: `fails: ${error instanceof Error ? error.message : String(error)}` } // its own way to refuse a template
  }
}
