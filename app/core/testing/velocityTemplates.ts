import * as fc from 'fast-check'

/** The variables that generated templates read, as JSON text: the form that the oracle takes. */
export const velocityVariables: string = JSON.stringify({
  x: 'X',
  s: 'a b-c,d',
  e: '',
  n: 5,
  d: 1.5,
  big: 12345678901,
  l: [1, 2, 3],
  ll: ['b', 'a', ''],
  m: { a: 1, b: { c: 'deep' }, k: [{ v: 1 }, { v: 'w' }] },
  o: {},
  z: null,
  nulls: [null, 1, null],
  t: true,
  f: false,
})

const names = ['x', 's', 'e', 'n', 'd', 'big', 'l', 'll', 'm', 'o', 'z', 'nulls', 't', 'f', 'q', 'w', 'nope'] as const
const name = fc.constantFrom(...names)
const blank = fc.constantFrom('', '', '', ' ', '  ', '\t', '\n', ' \n')
const keys = fc.constantFrom('a', 'b', 'k', 'c', 'zz')

const text = fc.oneof(
  fc.constantFrom(
    ' ',
    '\n',
    'a',
    'b c',
    ', ',
    '"',
    "'",
    '{',
    '}',
    '(',
    ')',
    '[',
    ']',
    '.',
    ':',
    '-',
    '1',
    ' \n  ',
    '%',
  ),
  fc.constantFrom('\\', '\\\\', '$ ', '# ', '$5', '$!', '#5', '#[[ $x #if ]]#', '## c\n', '#* c *#', '$$x', '\r\n'),
  fc.constantFrom(
    '\\$x',
    '\\\\$x',
    '\\$nope',
    '\\\\$nope',
    '\\$!x',
    '$\\!x',
    '\\#if',
    '\\\\#set',
    '\\#foo',
    '\\#{end}',
  ),
)

const integer = fc.constantFrom('0', '1', '2', '3', '5', '-1', '-3', '10', '2147483647', '9223372036854775807')
const float = fc.constantFrom('1.5', '0.1', '2.0', '1.', '.5', '1e3', '-2.5', '1.0E7')

interface Grammar {
  readonly reference: string
  readonly member: string
  readonly argument: string
  readonly string: string
  readonly expression: string
  readonly statement: string
  readonly block: string
}

const methods = [
  'size()',
  'isEmpty()',
  'toString()',
  'length()',
  'toUpperCase()',
  'trim()',
  'keySet()',
  'values()',
  'entrySet()',
  'iterator',
  'empty',
  'a',
  'b.c',
  'k',
  'zz',
] as const

const joined = (...parts: readonly fc.Arbitrary<string>[]): fc.Arbitrary<string> =>
  fc.tuple(...parts).map((strings) => strings.join(''))

const word = fc.constant<string>

const { statement } = fc.letrec<Grammar>((tie) => {
  const argument = tie('argument')
  const expression = tie('expression')
  const block = tie('block')
  const call = fc.oneof(
    joined(
      fc.constantFrom('get', 'contains', 'indexOf', 'equals', 'add', 'remove', 'concat', 'foo'),
      word('('),
      argument,
      word(')'),
    ),
    joined(
      fc.constantFrom('substring', 'put', 'set', 'replace', 'add', 'foo'),
      word('('),
      argument,
      word(', '),
      argument,
      word(')'),
    ),
  )
  return {
    reference: fc.oneof(
      { maxDepth: 4, depthIdentifier: 'vtl' },
      joined(word('$'), name),
      joined(word('${'), name, word('}')),
      joined(fc.constantFrom('$', '$!'), name, tie('member')),
      joined(fc.constantFrom('${', '$!{'), name, tie('member'), word('}')),
    ),
    member: fc.oneof(
      { maxDepth: 4, depthIdentifier: 'vtl' },
      joined(word('.'), fc.constantFrom(...methods)),
      joined(word('["'), keys, word('"]')),
      joined(word('['), fc.constantFrom('0', '1', '-1', '2', ' 0 ', '9'), word(']')),
      joined(word('['), tie('reference'), word(']')),
      joined(word('.'), call),
      joined(tie('member'), tie('member')),
    ),
    string: fc.oneof(
      { maxDepth: 4, depthIdentifier: 'vtl' },
      fc.constantFrom("'x'", '""', '"a"', "'$x'", "''''", '"a""b"', '"\\u0041"', "'\\u0041'", '"## c"', '"$"'),
      joined(word('"'), tie('reference'), word('"')),
      joined(
        word('"a '),
        tie('reference'),
        text.filter((part) => !part.includes('"')),
        word(' b"'),
      ),
    ),
    argument: fc.oneof(
      { maxDepth: 4, depthIdentifier: 'vtl' },
      tie('reference'),
      tie('string'),
      integer,
      float,
      fc.constantFrom('true', 'false', 'null', '[]', '{}'),
      joined(word('['), argument, word(', '), argument, word(']')),
      joined(word('{'), tie('string'), word(' : '), argument, word('}')),
      joined(
        word('['),
        integer.filter((digits) => digits.length < 3),
        word('..'),
        fc.constantFrom('3', '$n', '-2'),
        word(']'),
      ),
    ),
    expression: fc.oneof(
      { maxDepth: 4, depthIdentifier: 'vtl' },
      argument,
      joined(expression, word(' '), fc.constantFrom('+', '-', '*', '/', '%'), word(' '), expression),
      joined(
        expression,
        word(' '),
        fc.constantFrom('==', '!=', '<', '>', '<=', '>=', 'eq', 'ne', 'lt', 'gt', 'le', 'ge'),
        word(' '),
        expression,
      ),
      joined(expression, word(' '), fc.constantFrom('&&', '||', 'and', 'or'), word(' '), expression),
      joined(fc.constantFrom('!', 'not '), expression),
      joined(word('('), expression, word(')')),
    ),
    statement: fc.oneof(
      { maxDepth: 4, depthIdentifier: 'vtl' },
      text,
      tie('reference'),
      joined(
        word('#set('),
        blank,
        fc.constantFrom('$x', '$q', '$w', '${q}', '$!q', '$m.zz', '$m["a"]', '$l[0]', '$q.a'),
        word(' = '),
        expression,
        word(')'),
      ),
      joined(word('#if('), expression, blank, word(')'), block, fc.constantFrom('#end', '#{end}', '#end\n')),
      joined(
        word('#if('),
        expression,
        word(')'),
        block,
        word('#elseif('),
        expression,
        word(')'),
        block,
        fc.constantFrom('#else', '#{else}', '#else \n'),
        block,
        word('#end'),
      ),
      joined(
        word('#foreach('),
        blank,
        fc.constantFrom('$i', '$x', '$q'),
        fc.constantFrom(' in ', ' in\n'),
        argument,
        word(')'),
        block,
        fc.constantFrom('#end', '#end \n'),
      ),
      joined(
        word('#foreach($i in '),
        argument,
        word(')'),
        block,
        fc.constantFrom(
          '$i',
          '$foreach.index',
          '$velocityCount',
          '$foreach.hasNext',
          '$foreach.parent.count',
          '#break',
          '#break($foreach)',
          '#if($foreach.last)#stop#end',
        ),
        word('#end'),
      ),
      joined(word('#define($q)'), block, word('#end'), fc.constantFrom('$q', '$q$q', '${q}()', '"$q"')),
      joined(word('#macro(mm $p $q)'), block, word('$p#end'), word('#mm('), argument, word(' '), argument, word(')')),
      joined(word('#evaluate('), tie('string'), word(')')),
      joined(fc.constantFrom('#foo', '#foo(', '#{foo}', '#@foo('), word('$x'), word(')')),
      fc.constantFrom('#stop', '#break', '#parse("x")', '#foo($x "a" 1)', '#literal()$x#end'),
    ),
    block: fc.oneof(
      { maxDepth: 4, depthIdentifier: 'vtl' },
      text,
      tie('statement'),
      joined(tie('statement'), tie('statement')),
      joined(blank, tie('statement'), blank),
    ),
  }
})

/** Templates that are mostly well formed: every directive, every kind of expression, and texts that only look so. */
export const velocityTemplates: fc.Arbitrary<string> = fc
  .array(statement, { minLength: 1, maxLength: 6 })
  .map((statements) => statements.join(''))

/** Pieces of templates in any order: what the lexer's states and the parser's recovery have to live with. */
export const velocityFragments: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      text,
      fc.constantFrom(
        '$x',
        '${x',
        '$!{',
        '$m.a',
        '.b',
        '.b(',
        '[0]',
        '[',
        '$',
        '!',
        '\\',
        '#',
        '##',
        '*',
        '*#',
        '#*',
        '#**',
        ']]#',
      ),
      fc.constantFrom(
        '#set(',
        '#set',
        '#if(',
        '#if ($x)',
        '#else',
        '#elseif(',
        '#end',
        '#foreach($i in $l)',
        ' in ',
        '#{',
        'end}',
        'if',
      ),
      fc.constantFrom(
        '"',
        "'",
        '=',
        '==',
        '+',
        '-1',
        '1.5',
        '..',
        ',',
        'true',
        '$true',
        'null',
        '@',
        '_',
        '|',
        '&&',
        '!',
        '\n',
        '\r',
        ' ',
        '\t',
      ),
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((pieces) => pieces.join(''))
