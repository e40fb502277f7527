// node scripts/make-large-openapi.mjs [OPERATIONS] [SEED] > FILE: an OpenAPI 3.0 description of the size and shapes of a
// large public API (GitHub's has about 900 operations in 10 MB): deep and recursive schemas, references for parameters,
// responses and examples, unions, nullable members, no API Gateway extension. The same seed gives the same bytes.
import { pathToFileURL } from 'node:url'
import { createChance } from './chance.mjs'

/** @typedef {{ [name: string]: unknown }} Document */
/** @typedef {import('./chance.mjs').Chance} Chance */

const RESOURCES = (
  'account actor alert artifact branch check comment commit deployment discussion event gist hook ' +
  'installation invitation issue job key label license member milestone migration notification organization ' +
  'package project reaction release repository review runner secret team thread user variable workflow'
).split(' ')
const WORDS = (
  'active archived body color count default description email enabled environment head homepage language ' +
  'locked mode name number origin permission position private reason role score size slug state status title ' +
  'topic type version visibility weight'
).split(' ')
const SUBRESOURCES = [
  '',
  ...'comments events labels members permissions reactions settings statuses versions'.split(' '),
]
/** Members of a schema: with these, 900 operations come to 10 MB, as GitHub's do. */
const PROPERTIES = 21

/**
 * @param {{ operations?: number, seed?: number }} [options]
 * @returns {string} JSON with an indent of two, and a final newline
 */
export function makeLargeOpenApi({ operations = 900, seed = 1 } = {}) {
  const chance = createChance(seed)
  const schemas = makeSchemas(chance)
  /** @type {Document} */
  const examples = {}
  const paths = makePaths(chance, operations, schemas, examples)
  const document = {
    openapi: '3.0.3',
    info: { title: 'Large API', description: 'A generated description.', version: '1.1.4', license: { name: 'MIT' } },
    tags: RESOURCES.map((name) => ({ name, description: `Everything about each ${name}.` })),
    servers: [{ url: 'https://api.example.com' }],
    externalDocs: { description: 'Documentation', url: 'https://docs.example.com/rest' },
    paths,
    components: {
      schemas,
      examples,
      parameters: makeParameters(),
      responses: {
        not_found: errorResponse('Resource not found', 'basic-error'),
        validation_failed: errorResponse('Validation failed', 'validation-error'),
      },
    },
  }
  return `${JSON.stringify(document, null, 2)}\n`
}

/**
 * @param {Chance} chance
 * @returns {Document}
 */
function makeSchemas(chance) {
  /** @type {Document} */
  const schemas = {
    'basic-error': objectOf({ message: { type: 'string' }, documentation_url: { type: 'string', format: 'uri' } }),
    'validation-error': objectOf({ message: { type: 'string' }, errors: { type: 'array', items: { type: 'string' } } }),
    // A comment answers comments, and a tree has trees: recursion through members and through items.
    'comment-thread': objectOf({
      body: { type: 'string' },
      replies: { type: 'array', items: reference('comment-thread') },
    }),
    tree: objectOf({ path: { type: 'string' }, left: reference('tree'), right: reference('tree') }),
  }
  RESOURCES.forEach((name, index) => {
    schemas[`simple-${name}`] = objectOf(makeProperties(chance, 8, 0))
    schemas[name] = {
      title: name,
      description: `A ${name} and what belongs to it.`,
      ...objectOf({
        ...makeProperties(chance, PROPERTIES, 4),
        parent: index === 0 ? reference('tree') : reference(RESOURCES[index - 1] ?? 'tree'),
        owner: { nullable: true, allOf: [reference('simple-user')] },
        thread: reference('comment-thread'),
      }),
    }
    schemas[`full-${name}`] = { allOf: [reference(name), objectOf(makeProperties(chance, 12, 2))] }
    schemas[`${name}-or-error`] = {
      oneOf: [reference(name), reference('basic-error'), { type: 'array', items: reference(`simple-${name}`) }],
    }
  })
  return schemas
}

/**
 * @param {Chance} chance
 * @param {number} count
 * @param {number} depth levels that objects may still nest
 * @returns {Document}
 */
function makeProperties(chance, count, depth) {
  /** @type {Document} */
  const properties = { id: { type: 'integer', description: 'Unique identifier', example: 42 + chance.next(1000) } }
  for (let at = 1; at < count; at++) {
    const name = `${chance.pick(WORDS)}_${chance.pick(WORDS)}`
    properties[name] = makeProperty(chance, name, depth)
  }
  return properties
}

/**
 * @param {Chance} chance
 * @param {string} name
 * @param {number} depth
 * @returns {Document}
 */
function makeProperty(chance, name, depth) {
  const description = `The ${name.replace('_', ' ')} as it was when the request was made.`
  switch (chance.next(depth > 0 ? 9 : 6)) {
    case 0:
      return { type: 'integer', description, minimum: 0, example: chance.next(10000) }
    case 1:
      return { type: 'boolean', description, default: chance.next(2) === 0 }
    case 2:
      return { type: 'string', description, enum: [chance.pick(WORDS), chance.pick(WORDS), 'none'] }
    case 3:
      return { type: 'string', format: 'date-time', nullable: true, description, example: '2011-01-26T19:01:12Z' }
    case 4:
      return { type: 'string', format: 'uri', description, example: `https://api.example.com/${name}` }
    case 5:
      return {
        type: 'array',
        description,
        items: { type: 'string' },
        example: [chance.pick(WORDS), chance.pick(WORDS)],
      }
    case 6:
      return { ...objectOf(makeProperties(chance, 5, depth - 1)), description }
    case 7:
      return { type: 'array', description, items: objectOf(makeProperties(chance, 4, depth - 1)) }
    default:
      return { description, anyOf: [{ type: 'string' }, objectOf(makeProperties(chance, 3, depth - 1))] }
  }
}

/**
 * @param {Chance} chance
 * @param {number} operations
 * @param {Document} schemas
 * @param {Document} examples filled with what the operations refer to
 * @returns {Document}
 */
function makePaths(chance, operations, schemas, examples) {
  /** @type {{ path: string, verb: string, resource: string, child: string }[]} */
  const places = []
  for (const child of SUBRESOURCES) {
    for (const resource of RESOURCES) {
      const collection = `/orgs/{org}/${resource}s${child === '' ? '' : `/{${resource}_id}/${child}`}`
      for (const verb of ['get', 'post']) places.push({ path: collection, verb, resource, child })
      for (const verb of ['get', 'patch', 'delete'])
        places.push({ path: `${collection}/{item_id}`, verb, resource, child })
    }
  }
  /** @type {{ [path: string]: Document }} */
  const paths = {}
  for (const { path, verb, resource, child } of places.slice(0, operations)) {
    const item = (paths[path] ??= {})
    item[verb] = makeOperation(chance, verb, path, resource, child, schemas, examples)
  }
  return paths
}

/**
 * @param {Chance} chance
 * @param {string} verb
 * @param {string} path
 * @param {string} resource
 * @param {string} child
 * @param {Document} schemas
 * @param {Document} examples
 * @returns {Document}
 */
function makeOperation(chance, verb, path, resource, child, schemas, examples) {
  const variables = [...path.matchAll(/\{([^}]+)\}/g)].map(([, name]) => name ?? '')
  const name = `${resource}-${child === '' ? 'item' : child}-${verb}-${variables.length}`
  const schema = chance.next(4) === 0 ? `full-${resource}` : resource
  examples[name] = { value: exampleOf(schemas[resource], 3) }
  const media = { schema: reference(schema), examples: { default: { $ref: `#/components/examples/${name}` } } }
  const body = {
    required: true,
    content: {
      'application/json': {
        schema: objectOf(makeProperties(chance, 10, 2)),
        examples: { default: { value: { id: 1 } } },
      },
    },
  }
  return {
    summary: `${verb} ${resource} ${child}`.trim(),
    description: `Answers about each ${resource}. `.repeat(4 + chance.next(12)).trim(),
    tags: [resource],
    operationId: `${resource}s/${name}`,
    externalDocs: {
      description: 'API method documentation',
      url: `https://docs.example.com/rest/${resource}s#${name}`,
    },
    parameters: [
      ...variables.map((variable) =>
        variable === 'org'
          ? { $ref: '#/components/parameters/org' }
          : { name: variable, in: 'path', required: true, schema: { type: 'integer' } },
      ),
      ...(verb === 'get'
        ? [{ $ref: '#/components/parameters/per-page' }, { $ref: '#/components/parameters/page' }]
        : []),
      { $ref: '#/components/parameters/accept' },
    ],
    ...(verb === 'post' || verb === 'patch' ? { requestBody: body } : {}),
    responses: {
      [verb === 'post' ? '201' : verb === 'delete' ? '204' : '200']: {
        description: 'Response',
        ...(verb === 'delete' ? {} : { content: { 'application/json': media } }),
      },
      404: { $ref: '#/components/responses/not_found' },
      422: { $ref: '#/components/responses/validation_failed' },
    },
    'x-large': { category: resource, subcategory: child, previews: [] },
  }
}

/**
 * @param {unknown} schema
 * @param {number} depth
 * @returns {unknown}
 */
function exampleOf(schema, depth) {
  const { example, type, properties, items, enum: values, anyOf } = /** @type {Record<string, any>} */ (schema)
  if (example !== undefined) return example
  if (Array.isArray(values)) return values[0]
  if (Array.isArray(anyOf)) return exampleOf(anyOf[depth % anyOf.length], depth)
  if (type === 'object' && depth > 0) {
    return Object.fromEntries(Object.entries(properties).map(([name, inner]) => [name, exampleOf(inner, depth - 1)]))
  }
  if (type === 'array') return depth > 0 ? [exampleOf(items, depth - 1)] : []
  return type === 'boolean' ? true : type === 'integer' ? 1 : type === 'object' ? {} : type === 'string' ? 'text' : null
}

/** @returns {Document} */
function makeParameters() {
  return {
    org: { name: 'org', in: 'path', required: true, description: 'The organization.', schema: { type: 'string' } },
    accept: {
      name: 'X-Media',
      in: 'header',
      description: 'The form of the answer.',
      schema: { type: 'string', enum: ['full', 'text', 'raw'] },
    },
    page: { name: 'page', in: 'query', description: 'Page of results.', schema: { type: 'integer', default: 1 } },
    'per-page': {
      name: 'per_page',
      in: 'query',
      description: 'Results a page.',
      schema: { type: 'integer', default: 30, maximum: 100 },
    },
  }
}

/**
 * @param {Document} properties
 * @returns {Document}
 */
function objectOf(properties) {
  return { type: 'object', properties, required: Object.keys(properties).slice(0, 3) }
}

/**
 * @param {string} name
 * @returns {Document}
 */
function reference(name) {
  return { $ref: `#/components/schemas/${name}` }
}

/**
 * @param {string} description
 * @param {string} schema
 * @returns {Document}
 */
function errorResponse(description, schema) {
  return { description, content: { 'application/json': { schema: reference(schema) } } }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [operations = 900, seed = 1] = process.argv.slice(2).map(Number)
  process.stdout.write(makeLargeOpenApi({ operations, seed }))
}
