import type { MemberDocumentation } from './member.ts'

export type JavaType = 'String' | 'List' | 'Map' | 'Set' | 'Entry' | 'Number' | 'Boolean'

type Row = readonly [returns: string, signature: string, text: string, example?: string]

/** The example arguments, by which a test calls each method on a value of its type. */
function records(recorded: readonly Row[], further: readonly Row[]): readonly MemberDocumentation[] {
  return [
    ...recorded.map((row) => record(row)),
    ...further.map((row) => ({ ...record(row), unverified: true as const })),
  ]
}

function record([type, signature, text, example]: Row): MemberDocumentation {
  const name = signature.slice(0, signature.indexOf('('))
  const insert = signature.endsWith('()') ? `${name}()` : `${name}(█)`
  return { name, signature, insert, type, text, ...(example !== undefined && { example }) }
}

const common: readonly Row[] = [
  ['boolean', 'equals(Object other)', 'Whether both are of one class and equal.', "$name.equals('none')"],
  ['String', 'toString()', 'How it prints.'],
]

const strings = records(
  [
    ['int', 'length()', 'How many UTF-16 units it has.', '$name.length()'],
    ['boolean', 'isEmpty()', 'Whether it is "".', '$name.isEmpty()'],
    ['boolean', 'contains(String part)', 'Whether the part stands in it.', "$name.contains('@')"],
    ['boolean', 'startsWith(String part)', 'Whether it begins with the part.', "$name.startsWith('/')"],
    ['int', 'indexOf(String part)', 'Where the part stands first; -1 where it does not.', "$name.indexOf('@')"],
    [
      'String',
      'substring(int begin, int end)',
      'The characters from begin, up to end; the end may be left out.',
      '$name.substring(0, 1)',
    ],
    [
      'String',
      'replaceAll(String regex, String by)',
      'With every match of a Java regular expression replaced.',
      "$name.replaceAll('[^a-z]', '')",
    ],
    [
      'boolean',
      'matches(String regex)',
      'Whether all of it matches a Java regular expression.',
      "$name.matches('[a-z]+')",
    ],
    ...common,
  ],
  [
    [
      'String[]',
      'split(String regex)',
      'Its parts between the matches of a Java regular expression.',
      "$name.split(',')",
    ],
    ['boolean', 'endsWith(String part)', 'Whether it ends with the part.', "$name.endsWith('/')"],
    [
      'boolean',
      'equalsIgnoreCase(String other)',
      'Whether it is the other, whatever the case of letters.',
      "$name.equalsIgnoreCase('yes')",
    ],
    ['String', 'toLowerCase()', 'In lower case.', '$name.toLowerCase()'],
    ['String', 'toUpperCase()', 'In upper case.', '$name.toUpperCase()'],
    ['String', 'trim()', 'Without blanks at both ends.', '$name.trim()'],
    [
      'String',
      'replace(String part, String by)',
      'With every occurrence of the part replaced.',
      "$name.replace('-', '_')",
    ],
    ['String', 'concat(String more)', 'With more behind it.', "$name.concat('!')"],
    ['int', 'lastIndexOf(String part)', 'Where the part stands last; -1 where it does not.', "$name.lastIndexOf('/')"],
    ['char', 'charAt(int index)', 'The character at an index from 0.', '$name.charAt(0)'],
  ],
)

const lists = records(
  [
    ['int', 'size()', 'How many items it has.', '$items.size()'],
    ['boolean', 'isEmpty()', 'Whether it has no items.', '$items.isEmpty()'],
    [
      'Object',
      'get(int index)',
      'The item at an index from 0; the template fails where there is none.',
      '$items.get(0)',
    ],
    ['boolean', 'contains(Object item)', 'Whether an item equals it.', "$items.contains('a')"],
    [
      'boolean',
      'add(Object item)',
      'Appends an item, and prints true: write it in a #set.',
      "#set($done = $items.add('a'))",
    ],
    [
      'Object',
      'set(int index, Object item)',
      'Replaces an item, and prints the old one.',
      "#set($old = $items.set(0, 'a'))",
    ],
    ...common,
  ],
  [
    [
      'int',
      'indexOf(Object item)',
      'The index of the first item that equals it; -1 where none does.',
      "$items.indexOf('a')",
    ],
    ['Object', 'remove(int index)', 'Takes out an item, and prints it.', '#set($gone = $items.remove(0))'],
    ['List', 'subList(int begin, int end)', 'The items from begin, up to end.', '$items.subList(0, 1)'],
    ['boolean', 'addAll(Collection items)', 'Appends all items of another list.', '#set($done = $items.addAll([1]))'],
  ],
)

const maps = records(
  [
    ['Object', 'get(Object key)', 'The value under a key; nothing where there is none.', "$map.get('key')"],
    ['Set', 'keySet()', 'Its keys, to loop over.', '#foreach($key in $map.keySet())$key#end'],
    ['int', 'size()', 'How many members it has.', '$map.size()'],
    ['boolean', 'isEmpty()', 'Whether it has no members.', '$map.isEmpty()'],
    [
      'Object',
      'put(Object key, Object value)',
      'Sets a member, and prints its old value: write it in a #set.',
      "#set($old = $map.put('key', 1))",
    ],
    ['void', 'putAll(Map members)', 'Sets all members of another map.', '$map.putAll({"key": 1})'],
    ...common,
  ],
  [
    [
      'boolean',
      'containsKey(Object key)',
      'Whether it has the key. Recorded instead: keySet().contains(key).',
      "$map.containsKey('key')",
    ],
    ['boolean', 'containsValue(Object value)', 'Whether a member has the value.', '$map.containsValue(1)'],
    ['Collection', 'values()', 'Its values, to loop over.', '#foreach($value in $map.values())$value#end'],
    [
      'Set',
      'entrySet()',
      'Its members, each with .key and .value.',
      '#foreach($entry in $map.entrySet())$entry.key#end',
    ],
    ['Object', 'remove(Object key)', 'Takes out a member, and prints its value.', "#set($gone = $map.remove('key'))"],
  ],
)

const sets = records(
  [
    ['boolean', 'contains(Object key)', 'Whether it has the key.', "$map.keySet().contains('key')"],
    ['int', 'size()', 'How many there are.', '$map.keySet().size()'],
    ['boolean', 'isEmpty()', 'Whether there are none.', '$map.keySet().isEmpty()'],
  ],
  [],
)

const entries = records(
  [],
  [
    ['Object', 'getKey()', 'The key; also .key.', '$entry.getKey()'],
    ['Object', 'getValue()', 'The value; also .value.', '$entry.getValue()'],
  ],
)

const numbers = records(
  [['String', 'toString()', 'How it prints.']],
  [
    ['int', 'intValue()', 'Without its fraction, as an Integer.', '$count.intValue()'],
    ['double', 'doubleValue()', 'As a Double, which divides with a fraction.', '$count.doubleValue()'],
  ],
)

const booleans = records(common, [])

/**
 * Methods that templates call on values, those recorded on AWS first and the others marked. Behaviour: core/java's
 * method tables, which take more than these. Recorded: api-gateway facts 3.4.
 */
export const javaMethods: { readonly [type in JavaType]: readonly MemberDocumentation[] } = {
  String: strings,
  List: lists,
  Map: maps,
  Set: sets,
  Entry: entries,
  Number: numbers,
  Boolean: booleans,
}
