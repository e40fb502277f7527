// Project files for bench:editor, made from the example of the gallery.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.mjs'

/** @typedef {{ id: string, kind: string, [member: string]: unknown }} Node */

/**
 * The example with a body that passes through whole, beside the two drawn members.
 * @param {number} bytes of the sample's body, about
 * @returns {string} the project file's text
 */
export function projectWithPayload(bytes) {
  const { project, method } = readExample()
  const row = { id: 12_345, name: 'a row of the payload', tags: ['a', 'b'], nested: { flag: true, amount: 12.5 } }
  const rows = Math.ceil(bytes / (JSON.stringify(row).length + 1))
  method.verb = 'POST'
  const body = JSON.stringify(Array.from({ length: rows }, () => row))
  giveBody(method, { kind: 'schema', schema: { type: 'array', items: { type: 'object' } } }, body)
  const payload = method.mapping.payloads[0]
  payload.body.root.members.push({
    kind: 'member',
    name: 'rows',
    node: {
      id: 'rule-rows',
      kind: 'value',
      value: { kind: 'ref', source: { kind: 'body', path: '$' } },
      as: 'json',
      policy: { absent: 'omit' },
    },
  })
  return JSON.stringify(project)
}

/**
 * Two flat trees, and lines between their fields at even distances.
 * @param {{ readonly fields: number, readonly lines: number }} size
 * @returns {string} the project file's text
 */
export function projectWithTrees({ fields, lines }) {
  const { project, method } = readExample()
  const properties = Object.fromEntries(Array.from({ length: fields }, (_, i) => [`field${i}`, { type: 'string' }]))
  const shape = { kind: 'schema', schema: { type: 'object', properties } }
  method.verb = 'POST'
  giveBody(method, shape, '{}')
  const payload = method.mapping.payloads[0]
  payload.shape = shape
  const step = Math.floor(fields / lines)
  payload.body.root.members = Array.from({ length: lines }, (_, i) => ({
    kind: 'member',
    name: `field${i * step}`,
    node: {
      id: `rule-${i}`,
      kind: 'value',
      value: { kind: 'ref', source: { kind: 'body', path: `$.field${i * step}` } },
      as: 'string',
      policy: { absent: 'omit' },
    },
  }))
  return JSON.stringify(project)
}

function readExample() {
  const project = JSON.parse(readFileSync(join(root, 'public/gallery/example.patchbay.json'), 'utf8'))
  return { project, method: project.methods[0] }
}

/**
 * @param {{ request: { bodies: object[] }, testCases: { request: { headers: object[], body: string } }[] }} method
 * @param {object} shape
 * @param {string} text of the sample
 */
function giveBody(method, shape, text) {
  method.request.bodies = [{ id: 'body-1', contentType: 'application/json', shape }]
  for (const { request } of method.testCases) {
    request.headers.push({ name: 'Content-Type', value: 'application/json' })
    request.body = text
  }
}
