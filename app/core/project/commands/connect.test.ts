import { describe, expect, it } from 'vitest'
import { drawn, methodScript, script } from '../../testing/projectScript.ts'
import { linesOf, simulateMethod } from '../index.ts'

const ORDER = JSON.stringify({
  customer: { name: 'Zoë', email: 'z@acme.org' },
  items: [{ sku: 'A-1', qty: 2, unit: { amount: 10.5 }, tags: ['x'] }],
  orders: [{ no: 1, items: [{ sku: 'A' }] }],
  tags: ['a'],
  total: 3.5,
  count: 2,
  paid: true,
})
const PAYLOAD = JSON.stringify({
  customer: { name: 'n', phone: 'p' },
  contact: 's',
  lines: [{ sku: 's', quantity: 1, tags: ['t'] }],
  items: [{ sku: 's', qty: 1 }],
  labels: ['l'],
  rows: [{ no: 1, items: [{ sku: 's' }] }],
  total: 1.5,
  count: 1,
  paid: true,
  note: 'n',
})
const orders = (): ReturnType<typeof methodScript> => methodScript(ORDER, PAYLOAD)

describe('connect one value', () => {
  it.each([
    ['body.customer.email', 'contact', { contact: 'body $.customer.email as string' }],
    ['body.total', 'total', { total: 'body $.total as json' }],
    ['body.count', 'count', { count: 'body $.count as json' }],
    ['body.total', 'count', { count: 'body $.total as integer' }],
    ['body.customer.name', 'total', { total: 'body $.customer.name as number' }],
    ['body.paid', 'paid', { paid: 'body $.paid as json' }],
    ['body.count', 'contact', { contact: 'body $.count as string' }],
    ['path.orderId', 'contact', { contact: 'path orderId as string' }],
    ['path.orderId', 'count', { count: 'path orderId as integer' }],
    ['header.X-Paid', 'paid', { paid: 'header X-Paid as boolean' }],
    ['context.requestId', 'note', { note: 'context requestId as string' }],
    ['body.customer', 'note', { note: 'body $.customer as jsonText' }],
    ['body.total', 'unknown', { unknown: 'body $.total as json' }],
    ['query.q', 'unknown', { unknown: 'querystring q as string' }],
    ['path.orderId', 'customer.name', { customer: { name: 'path orderId as string' } }],
  ])('%s to %s', (source, target, tree) => {
    expect(drawn(orders().connect(source, target).method)).toEqual(tree)
  })

  it('puts members in the order of the shape, whatever the order of drawing', () => {
    const { method } = orders()
      .connect('body.paid', 'paid')
      .connect('path.orderId', 'extra')
      .connect('body.total', 'total')
      .connect('path.orderId', 'contact')
    expect(Object.keys(drawn(method) as object)).toEqual(['contact', 'total', 'paid', 'extra'])
  })

  it('leaves an optional member out, sends an empty text for a required one and null for another', () => {
    const schema = {
      type: 'object',
      required: ['a', 'b'],
      properties: { a: { type: 'string' }, b: { type: 'number' }, c: { type: 'string' } },
    }
    const start = methodScript(ORDER, undefined)
    const payload = start.method.mapping.payloads[0]?.id
    const shaped = start.apply({
      type: 'setPayload',
      method: start.method.id,
      ...(payload && { payload }),
      shape: { kind: 'schema', schema },
    })
    const { method } = shaped.connect('path.orderId', 'a').connect('body.total', 'b').connect('path.orderId', 'c')
    const body = method.mapping.payloads[0]?.body
    const root = body?.kind === 'rules' && body.root.kind === 'object' ? body.root : undefined
    expect(root?.members).toMatchObject([
      { name: 'a', node: { policy: { absent: 'empty' } } },
      { name: 'b', node: { policy: { absent: 'null' } } },
      { name: 'c', node: { policy: { absent: 'omit' } } },
    ])
  })

  it('notes the id of the parameter that it reads', () => {
    const { method } = orders().connect('path.orderId', 'note')
    const parameter = method.request.parameters[0]?.id
    expect(JSON.stringify(method.mapping)).toContain(`"fieldId":"${String(parameter)}"`)
  })
})

describe('connect into arrays', () => {
  it('makes the loop for a field of an item', () => {
    const { method } = orders().connect('body.items[].sku', 'lines[].sku')
    expect(drawn(method)).toEqual({ lines: [{ 'each body $.items': [{ sku: 'item $.sku as string' }] }] })
  })

  it('uses the loop that is there, and reads other things beside its item', () => {
    const { method } = orders()
      .connect('body.items[].sku', 'lines[].sku')
      .connect('body.items[].unit.amount', 'lines[].total')
      .connect('path.orderId', 'lines[].order')
    expect(drawn(method)).toEqual({
      lines: [
        {
          'each body $.items': [
            { sku: 'item $.sku as string', total: 'item $.unit.amount as json', order: 'path orderId as string' },
          ],
        },
      ],
    })
  })

  it('nests loops, the inner over the item of the outer', () => {
    const { method } = orders()
      .connect('body.orders[].items[].sku', 'rows[].items[].sku')
      .connect('body.orders[].no', 'rows[].no')
    expect(drawn(method)).toEqual({
      rows: [
        {
          'each body $.orders': [
            { no: 'item $.no as json', items: [{ 'each item $.items': [{ sku: 'item $.sku as string' }] }] },
          ],
        },
      ],
    })
  })

  it('makes the inner loop inside the outer one drawn before', () => {
    const { method } = orders()
      .connect('body.orders[].no', 'rows[].no')
      .connect('body.orders[].items[].sku', 'rows[].items[].sku')
    expect(drawn(method)).toEqual({
      rows: [
        {
          'each body $.orders': [
            { no: 'item $.no as json', items: [{ 'each item $.items': [{ sku: 'item $.sku as string' }] }] },
          ],
        },
      ],
    })
  })

  it('flattens nested arrays into one where the target has one', () => {
    const { method } = orders().connect('body.orders[].items[].sku', 'lines[].sku')
    expect(drawn(method)).toEqual({
      lines: [{ 'each body $.orders': [{ 'each item $.items': [{ sku: 'item $.sku as string' }] }] }],
    })
  })

  it('finds its way through flattened loops afterwards', () => {
    const { method } = orders()
      .connect('body.orders[].items[].sku', 'lines[].sku')
      .connect('body.orders[].no', 'lines[].quantity')
    expect(drawn(method)).toEqual({
      lines: [
        {
          'each body $.orders': [
            { 'each item $.items': [{ sku: 'item $.sku as string', quantity: 'item $.no as json' }] },
          ],
        },
      ],
    })
  })

  it('maps array to array by a loop, members of the same name one by one', () => {
    const { method } = orders().connect('body.items', 'lines')
    expect(drawn(method)).toEqual({
      lines: [
        { 'each body $.items': [{ sku: 'item $.sku as string', tags: [{ 'each item $.tags': ['item as string'] }] }] },
      ],
    })
  })

  it('maps a list of texts to a list of texts', () => {
    expect(drawn(orders().connect('body.tags', 'labels').method)).toEqual({
      labels: [{ 'each body $.tags': ['item as string'] }],
    })
    expect(drawn(orders().connect('body.tags[]', 'labels[]').method)).toEqual({
      labels: [{ 'each body $.tags': ['item as string'] }],
    })
  })

  it('leaves items to be drawn where both sides know their members and no name is the same', () => {
    expect(drawn(orders().connect('body.items', 'rows').method)).toEqual({
      rows: [{ 'each body $.items': [{}] }],
    })
  })

  it('gives a second array to one target by the choice made', () => {
    const one = orders().connect('body.items', 'items')
    expect(one.tryConnect('body.orders', 'items')).toMatchObject({
      kind: 'refused',
      ask: { choices: [{ label: 'Replace it' }, { label: 'Join both' }, { label: 'Walk it in step with body.items' }] },
    })
    const names = (tree: unknown): unknown =>
      (tree as { items: readonly object[] }).items.map((item) => Object.keys(item)[0])
    expect(names(drawn(one.connect('body.orders', 'items', { mode: 'join' }).method))).toEqual([
      'each body $.items',
      'each body $.orders',
    ])
    expect(names(drawn(one.connect('body.orders', 'items', { mode: 'replace' }).method))).toEqual([
      'each body $.orders',
    ])
  })

  it('names the items of inner loops after their array', () => {
    const names = (script: ReturnType<typeof orders>): readonly string[] =>
      [...JSON.stringify(script.method.mapping).matchAll(/"name":"(tag|item\d*|label)","over"/g)].map(
        (match) => match[1] ?? '',
      )
    expect(names(orders().connect('body.items[].tags[]', 'lines[].tags[]'))).toEqual(['tag'])
    expect(names(orders().connect('body.items', 'lines'))).toEqual(['tag'])
    expect(names(orders().connect('body.orders[].items[].sku', 'lines[].sku'))).toEqual(['item2'])
  })

  it('says that a loop was made', () => {
    const result = orders().tryConnect('body.items[].sku', 'lines[].sku')
    expect(result).toMatchObject({ kind: 'done', announce: 'Mapped body.items[].sku to lines[].sku. A loop was made.' })
  })
})

describe('connect objects', () => {
  it('maps members of the same name', () => {
    expect(drawn(orders().connect('body.customer', 'customer').method)).toEqual({
      customer: { name: 'body $.customer.name as string' },
    })
  })

  it('keeps what is mapped already', () => {
    const { method } = orders().connect('path.orderId', 'total').connect('body', '')
    expect(drawn(method)).toMatchObject({ total: 'path orderId as number', paid: 'body $.paid as json' })
    const twice = orders().connect('body.customer', 'customer')
    expect(twice.tryConnect('body.customer', 'customer')).toMatchObject({
      kind: 'refused',
      ask: { choices: [{ label: 'Replace it' }] },
    })
  })

  it('copies the whole object where that is asked for', () => {
    expect(drawn(orders().connect('body.customer', 'customer', { whole: true }).method)).toEqual({
      customer: 'body $.customer as json',
    })
  })

  it('copies the whole where the target is open', () => {
    expect(drawn(orders().connect('body.customer', 'anything').method)).toEqual({ anything: 'body $.customer as json' })
  })

  it('asks before a whole copy gives way to its members', () => {
    const whole = orders().connect('body.customer', 'anything')
    expect(whole.tryConnect('path.orderId', 'anything.id')).toMatchObject({
      kind: 'refused',
      ask: { choices: [{ label: 'Replace it' }] },
    })
    expect(drawn(whole.connect('path.orderId', 'anything.id', { mode: 'replace' }).method)).toEqual({
      anything: { id: 'path orderId as string' },
    })
  })

  it('maps the whole body to the whole payload by name', () => {
    const tree = drawn(orders().connect('body', '').method)
    expect(tree).toMatchObject({
      customer: { name: 'body $.customer.name as string' },
      items: [{ 'each body $.items': [{ sku: 'item $.sku as string' }] }],
      total: 'body $.total as json',
    })
  })

  it('ends for shapes that hold themselves', () => {
    const tree = {
      type: 'object',
      properties: { next: { $ref: '#' }, list: { type: 'array', items: { $ref: '#' } }, id: { type: 'string' } },
    }
    const start = methodScript(undefined, undefined)
    const payload = start.method.mapping.payloads[0]?.id
    const shape = { kind: 'schema' as const, schema: tree }
    const { method } = start
      .apply({ type: 'setRequestBody', method: start.method.id, contentType: 'application/json', shape })
      .apply({ type: 'setPayload', method: start.method.id, ...(payload && { payload }), shape })
      .connect('body', '')
    expect(drawn(method)).toMatchObject({
      id: 'body $.id as string',
      next: { next: { id: 'body $.next.next.id as string' } },
    })
  })

  it('passes the whole body where no shape is known', () => {
    expect(drawn(methodScript(undefined, undefined).connect('body', '').method)).toBe('body $ as json')
  })
})

describe('connect where a choice is needed', () => {
  it.each([
    ['first', 'body $.items[0].sku as string'],
    ['last', 'last(item $.sku of body $.items) as string'],
    ['join', 'join(item $.sku of body $.items) as string'],
    ['count', 'size(body $.items) as string'],
  ] as const)('several values to one text: %s', (reduce, value) => {
    expect(drawn(orders().connect('body.items[].sku', 'note', { reduce }).method)).toEqual({ note: value })
  })

  it('asks which of several values goes to one', () => {
    const result = orders().tryConnect('body.items[].sku', 'note')
    expect(result).toMatchObject({ kind: 'refused', diagnostics: [{ code: 'project/several-values' }] })
    const choices = result.kind === 'refused' ? result.ask?.choices : []
    expect(choices?.map(({ command }) => command.type === 'connect' && command.reduce)).toEqual([
      'first',
      'last',
      'index',
      'join',
      'count',
    ])
    expect(choices?.map(({ asks }) => asks)).toEqual([undefined, undefined, 'index', undefined, undefined])
    const [first] = choices ?? []
    expect(first && orders().tryOut({ ...first.command }).kind).toBe('done')
  })

  it.each([
    ['body.items[].sku', 'body $.items[2].sku as string'],
    ['body.orders[].items[].sku', 'body $.orders[2].items[0].sku as string'],
    ['body.tags', 'body $.tags[2] as string'],
  ])('takes the item at an index of %s', (source, value) => {
    expect(drawn(orders().connect(source, 'note', { reduce: 'index', index: 2 }).method)).toEqual({ note: value })
  })

  it('asks the same of an array that goes to one number', () => {
    expect(orders().tryConnect('body.tags', 'count')).toMatchObject({
      kind: 'refused',
      diagnostics: [{ code: 'project/several-values' }],
    })
    expect(drawn(orders().connect('body.tags', 'count', { reduce: 'count' }).method)).toEqual({
      count: 'size(body $.tags) as integer',
    })
  })

  it('counts through nested arrays', () => {
    expect(drawn(orders().connect('body.orders[].items[].sku', 'count', { reduce: 'count' }).method)).toEqual({
      count: 'sum(size(item $.items) of body $.orders) as integer',
    })
  })

  it('reads the other array of an item from inside its loop', () => {
    const { method } = orders()
      .connect('body.items[].sku', 'lines[].sku')
      .connect('body.items[].tags[]', 'lines[].all', { reduce: 'join' })
    expect(drawn(method)).toEqual({
      lines: [{ 'each body $.items': [{ sku: 'item $.sku as string', all: 'join(item of item $.tags) as string' }] }],
    })
  })

  it('asks how one value goes into an array without a loop', () => {
    const result = orders().tryConnect('path.orderId', 'lines[].sku')
    expect(result).toMatchObject({
      kind: 'refused',
      diagnostics: [{ code: 'project/no-loop' }],
      ask: { choices: [{ label: 'As one item of lines' }] },
    })
    const command = result.kind === 'refused' ? result.ask?.choices[0]?.command : undefined
    expect(command && drawn(orders().apply(command).method)).toEqual({ lines: [{ sku: 'path orderId as string' }] })
  })

  it.each([
    ['path.orderId', { labels: ['path orderId as string'] }],
    ['body.customer.name', { labels: ['body $.customer.name as string'] }],
  ])('makes a list of the one value of %s', (source, tree) => {
    const result = orders().tryConnect(source, 'labels')
    expect(result).toMatchObject({
      kind: 'refused',
      diagnostics: [{ code: 'project/one-for-list' }],
      ask: { choices: [{ label: 'As a list of one' }] },
    })
    const command = result.kind === 'refused' ? result.ask?.choices[0]?.command : undefined
    expect(command && drawn(orders().apply(command).method)).toEqual(tree)
  })

  it('adds one value to the items that a list has', () => {
    const start = orders().connect('body.tags', 'labels')
    const result = start.tryConnect('path.orderId', 'labels')
    const [choice] = (result.kind === 'refused' ? result.ask?.choices : undefined) ?? []
    expect(choice?.label).toBe('As one more item of labels')
    expect(choice && drawn(start.apply(choice.command).method)).toEqual({
      labels: [{ 'each body $.tags': ['item as string'] }, 'path orderId as string'],
    })
  })

  it.each([
    ['replace', 'body $.customer.email as string'],
    ['join', 'text(path orderId, " ", body $.customer.email) as string'],
    ['firstNonEmpty', 'firstNonEmpty(path orderId, body $.customer.email) as string'],
  ] as const)('a second line: %s', (mode, value) => {
    const one = orders().connect('path.orderId', 'contact')
    expect(one.tryConnect('body.customer.email', 'contact')).toMatchObject({
      kind: 'refused',
      diagnostics: [{ code: 'project/target-taken' }],
    })
    expect(drawn(one.connect('body.customer.email', 'contact', { mode }).method)).toEqual({ contact: value })
  })

  it('does not draw a line twice', () => {
    const one = orders().connect('path.orderId', 'contact').connect('path.orderId', 'header X-Id')
    for (const target of ['contact', 'header X-Id']) {
      expect(one.tryConnect('path.orderId', target)).toMatchObject({
        kind: 'refused',
        diagnostics: [{ code: 'project/already-mapped' }],
      })
    }
  })

  it('joins a third line to two', () => {
    const { method } = orders()
      .connect('path.orderId', 'contact')
      .connect('query.a', 'contact', { mode: 'firstNonEmpty' })
      .connect('query.b', 'contact', { mode: 'firstNonEmpty' })
    expect(drawn(method)).toEqual({ contact: 'firstNonEmpty(path orderId, querystring a, querystring b) as string' })
  })
})

describe('connect lists in step', () => {
  const lists = JSON.stringify({ items: [{ sku: 'A' }], prices: [{ amount: 1, unit: 'EUR' }], tags: ['x'] })
  const start = () =>
    methodScript(lists, JSON.stringify({ lines: [{ sku: 's', amount: 1, unit: 'u', tag: 't' }] })).connect(
      'body.items[].sku',
      'lines[].sku',
    )
  const linesOfMethod = ({ project, method }: ReturnType<typeof start>): readonly string[] =>
    linesOf(project, method).map(({ sourceRow, targetRow }) =>
      [sourceRow, targetRow].map((key) => key.replace(/^body:[^:]*:/, '')).join(' → '),
    )

  it('offers the item in step with the loop around, and walks both', () => {
    const asked = start().tryConnect('body.prices[].amount', 'lines[].amount')
    expect(asked).toMatchObject({
      ask: { choices: [{ label: 'The item in step with body.items' }, {}, {}, {}, {}, {}] },
    })
    const both = start().connect('body.prices[].amount', 'lines[].amount', { reduce: 'inStep' })
    expect(JSON.stringify(both.method.mapping)).toContain('"kind":"zip"')
    expect(linesOfMethod(both)).toEqual([
      '$.items → $.lines',
      '$.prices → $.lines',
      '$.items[*].sku → $.lines[*].sku',
      '$.prices[*].amount → $.lines[*].amount',
    ])
  })

  it('reads other fields of both lists without asking again', () => {
    const both = start()
      .connect('body.prices[].amount', 'lines[].amount', { reduce: 'inStep' })
      .connect('body.prices[].unit', 'lines[].unit')
    expect(linesOfMethod(both)).toContain('$.prices[*].unit → $.lines[*].unit')
    expect(JSON.stringify(both.method.mapping)).toContain('"path":"$.prices.unit"')
  })

  it('walks a third list in step', () => {
    const three = start()
      .connect('body.prices[].amount', 'lines[].amount', { reduce: 'inStep' })
      .connect('body.tags[]', 'lines[].tag', { reduce: 'inStep' })
    expect(linesOfMethod(three)).toContain('$.tags[*] → $.lines[*].tag')
  })

  it('walks a second array in step with the first, and maps what is free by name', () => {
    const asked = start().tryConnect('body.prices', 'lines')
    expect(asked).toMatchObject({
      ask: { choices: [{ label: 'Replace it' }, { label: 'Join both' }, { label: 'Walk it in step with body.items' }] },
    })
    const both = start().connect('body.prices', 'lines', { reduce: 'inStep' })
    expect(linesOfMethod(both)).toEqual([
      '$.items → $.lines',
      '$.prices → $.lines',
      '$.items[*].sku → $.lines[*].sku',
      '$.prices[*].amount → $.lines[*].amount',
      '$.prices[*].unit → $.lines[*].unit',
    ])
  })

  it('renders each item with what stands at its place in the other list', () => {
    const { project, method } = start().connect('body.prices[].amount', 'lines[].amount', { reduce: 'inStep' })
    const body = '{"items": [{"sku": "A"}, {"sku": "B"}], "prices": [{"amount": 1.5}]}'
    const [sample] = script(project).apply({ type: 'addTestCase', method: method.id, name: 'two' }).method.testCases
    if (sample === undefined) throw new Error('a test case was added')
    const outcome = simulateMethod(project, method.id, { ...sample, request: { ...sample.request, body } })
    expect(outcome.kind === 'request' && outcome.integrationRequest.body.replaceAll(/\s/g, '')).toBe(
      '{"lines":[{"sku":"A","amount":1.5},{"sku":"B","amount":null}]}',
    )
  })
})

describe('connect parameters', () => {
  it.each([
    ['path.orderId', 'path id', { in: 'path', name: 'id' }],
    ['body.customer.name', 'header X-Name', { in: 'header', name: 'X-Name' }],
    ['context.requestId', 'query trace', { in: 'querystring', name: 'trace' }],
  ])('%s to %s', (source, target, to) => {
    const { method } = orders().connect(source, target)
    expect(method.mapping.parameters).toMatchObject([{ to, value: { kind: 'ref' }, policy: { absent: 'omit' } }])
  })

  it('asks which of several values a header takes', () => {
    expect(orders().tryConnect('body.items[].sku', 'header X-Sku')).toMatchObject({
      kind: 'refused',
      diagnostics: [{ code: 'project/several-values' }],
    })
    const { method } = orders().connect('body.items[].sku', 'header X-Sku', { reduce: 'first' })
    expect(method.mapping.parameters[0]?.value).toMatchObject({ kind: 'ref', source: { path: '$.items[0].sku' } })
  })

  it('repeats a query parameter that has several values', () => {
    const start = orders()
    const { method } = start
      .apply({ type: 'addParameter', method: start.method.id, in: 'querystring', name: 'expand', valueType: 'array' })
      .connect('query.expand', 'query expand')
    expect(method.mapping.parameters[0]).toMatchObject({ many: 'repeat', value: { source: { many: 'all' } } })
  })

  it('refuses a payload that is written by hand', () => {
    const start = orders()
    const payload = start.method.mapping.payloads[0]?.id
    expect(payload).toBeDefined()
    if (payload === undefined) return
    const switched = start.apply({ type: 'switchToTemplate', method: start.method.id, payload, text: '{}' })
    expect(switched.tryConnect('path.orderId', 'note')).toMatchObject({
      kind: 'refused',
      diagnostics: [{ code: 'project/not-drawn' }],
    })
  })
})
