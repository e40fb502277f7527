import * as fc from 'fast-check'

/** What calls are made on: texts of references, by the type of their value. */
// prettier-ignore
const receivers = {
  String: ['$s', '$s', '$x', '$e', '$u', '$m.b.c'],
  Integer: ['$n', '$n', '$l.get(0)', '$s.length()'],
  Long: ['$big'],
  Double: ['$d'],
  BigNumber: ['$huge', '$dec'],
  Boolean: ['$t', '$f', '$l.isEmpty()'],
  Character: ['$s.charAt(0)', '$u.charAt(1)', '$s.charAt(1)'],
  List: ['$l', '$ll', '$nulls', '$m.k'],
  Map: ['$m', '$o', '$m.b'],
  View: ['$m.keySet()', '$m.values()', '$m.entrySet()'],
  Array: ['$s.split(" ")', '$s.split("")', '$x.toCharArray()'],
  Entry: ['$entry'],
} as const satisfies Readonly<Record<string, readonly string[]>>

type Receiver = keyof typeof receivers

/** Every method that templates can call, with its parameters' types: what a type's table has, one overload or more a name. */
const methods: Readonly<Record<Receiver, string>> = {
  String: `length() isEmpty() isBlank() charAt(int) codePointAt(int) codePointCount(int,int) substring(int) substring(int,int)
    subSequence(int,int) equalsIgnoreCase(String) compareTo(String) compareTo(Object) compareToIgnoreCase(String)
    contentEquals(String) startsWith(String) startsWith(String,int) endsWith(String) contains(String)
    regionMatches(int,String,int,int) regionMatches(boolean,int,String,int,int) indexOf(int) indexOf(String)
    indexOf(String,int) lastIndexOf(String) lastIndexOf(String,int) concat(String) replace(char,char) replace(String,String)
    repeat(int) toLowerCase() toUpperCase() trim() strip() stripLeading() stripTrailing() intern() toCharArray() getBytes()
    join(String,Collection) valueOf(Object) matches(Regex) replaceAll(Regex,By) replaceFirst(Regex,By) split(Regex)
    split(Regex,int) equals(Object) hashCode() toString()`,
  Integer: `parseInt(Digits) parseInt(Digits,int) valueOf(Digits) toHexString(int) toOctalString(int) bitCount(int)
    toBinaryString(int) intValue() longValue() shortValue() byteValue() doubleValue() compareTo(Number) equals(Object)
    hashCode() toString() max(int,int) min(int,int) sum(int,int) compare(int,int) signum(int)`,
  Long: `parseLong(Digits) parseLong(Digits,int) valueOf(Digits) toHexString(long) toBinaryString(long) intValue() longValue()
    shortValue() byteValue() compareTo(Number) equals(Object) hashCode() toString()`,
  Double: `isNaN() isInfinite() isNaN(double) isInfinite(double) isFinite(double) parseDouble(Digits) valueOf(Digits)
    max(double,double) min(double,double) sum(double,double) compare(double,double) intValue() longValue() shortValue()
    byteValue() doubleValue() compareTo(Number) equals(Object) hashCode() toString()`,
  BigNumber: 'signum() negate() abs() compareTo(Number) intValue() longValue() shortValue() equals(Object) toString()',
  Boolean: `booleanValue() compareTo(boolean) compareTo(Object) compare(boolean,boolean) parseBoolean(Digits) valueOf(Digits)
    logicalAnd(boolean,boolean) logicalOr(boolean,boolean) logicalXor(boolean,boolean) equals(Object) hashCode() toString()`,
  Character: `charValue() compareTo(char) compareTo(Object) isLetter(char) isDigit(char) isLetterOrDigit(char)
    isUpperCase(char) isLowerCase(char) isWhitespace(char) toUpperCase(char) toLowerCase(char) equals(Object) toString()`,
  List: `size() isEmpty() get(int) set(int,Object) contains(Object) indexOf(Object) lastIndexOf(Object)
    containsAll(Collection) subList(int,int) toArray() add(Object) add(int,Object) addAll(Collection)
    addAll(int,Collection) remove(int) remove(Object) removeAll(Collection) retainAll(Collection) clear() clone()
    equals(Object) toString()`,
  Map: `size() isEmpty() get(Object) getOrDefault(Object,Object) containsKey(Object) containsValue(Object)
    put(Object,Object) putAll(Map) putIfAbsent(Object,Object) remove(Object) remove(Object,Object) replace(Object,Object)
    replace(Object,Object,Object) clear() clone() keySet() values() entrySet() equals(Object) toString()`,
  View: `size() isEmpty() contains(Object) containsAll(Collection) remove(Object) removeAll(Collection)
    retainAll(Collection) clear() toArray() toString()`,
  Array: 'size() isEmpty() get(int) set(int,Object) contains(Object) indexOf(Object)',
  Entry: 'getKey() getValue() setValue(Object) equals(Object) toString()',
}

// prettier-ignore
const values: Readonly<Record<string, readonly string[]>> = {
  int: ['0', '1', '2', '3', '-1', '9', '$n', '2147483647'],
  long: ['0', '-1', '$big', '9223372036854775807'],
  double: ['1.5', '0.0', '-0.0', '$d', '1.0E308'],
  char: ['$s.charAt(0)', '$s.charAt(1)', '$u.charAt(0)'],
  boolean: ['true', 'false', '$t', '$f'],
  String: ['"b"', "'a'", '""', '","', '" "', '$x', '$s', '"DEEP"', '"ss"', '"É"'],
  Digits: ['"12"', '"-7"', '"+3"', '"1.5"', '"true"', '""', '"x"', '" 1"', '"99999999999"', 'null'],
  Number: ['5', '4', '$big', '$d', '$huge', '"5"'],
  Regex: ["'[a-c]'", "'b|,'", "''", "'.'", "'(.)-(.)'", "'.*'", "'('", "'\\s+'", "'[^ ]*'"],
  By: ["''", "'-'", "'<$0>'", "'$1'", "'\\'", "'\\$'", '$x'],
  Object: ['"a"', "'x'", '1', '$n', '1.5', '$big', 'true', 'null', '$l', '[]', '[1, 2]', '{}', '$m.b', '"k"', '$nope'],
  Collection: ['[]', '[1, 2]', '$l', '["a", "b"]', '$m.values()', '$m.keySet()'],
  Map: ['{}', '{"a": 2}', '$m', '$o', '{"z": [1], "a": null}'],
}

/** Of what is made of an array the address would print. */
const arrays: ReadonlySet<string> = new Set(['toCharArray', 'getBytes', 'toArray', 'split'])

function argument(type: string): fc.Arbitrary<string> {
  const fitting = fc.constantFrom(...(values[type] ?? []))
  const other = fc.constantFrom(...Object.values(values).flat())
  return fc.oneof({ weight: 12, arbitrary: fitting }, { weight: 1, arbitrary: other })
}

function call(receiver: Receiver, signature: string): fc.Arbitrary<string> {
  const [name = '', types = ''] = signature.slice(0, -1).split('(')
  const args = types === '' ? [] : types.split(',').map((type) => argument(type))
  const end = arrays.has(name) ? '.size()' : ''
  return fc
    .tuple(fc.constantFrom(...receivers[receiver]), ...args)
    .map(([target, ...given]) => `${target}.${name}(${given.join(', ')})${end}`)
}

const names: readonly Receiver[] = Object.keys(receivers).filter((name): name is Receiver => name in receivers)

/** One call of any method on a value of its type; `$entry` is the variable of a loop. */
const calls: fc.Arbitrary<string> = fc.oneof(
  ...names.flatMap((receiver) => {
    const signatures = methods[receiver].split(/\s+/)
    const arbitrary = fc.oneof(...signatures.map((signature) => call(receiver, signature)))
    return { weight: signatures.length, arbitrary }
  }),
)

const places = [
  '«»',
  '«»',
  '${«»}',
  '$!{«»}',
  '"«»"',
  '#set($q = «»)$!q',
  '#if(«»)T#{else}F#end',
  '#foreach($i in «»)<$i>#end',
]

const statement = fc.tuple(fc.constantFrom(...places), calls).map(([place, made]) => {
  const braced = made.startsWith('$') && place.includes('{«»}') ? made.slice(1) : made
  const text = place.replace('«»', () => braced)
  return made.startsWith('$entry') ? `#foreach($entry in $m.entrySet())${text};#end` : text
})

/** Templates of a few calls each: every method on every type, with arguments of its types, edge values and wrong ones. */
export const velocityCalls: fc.Arbitrary<string> = fc
  .array(statement, { minLength: 2, maxLength: 6 })
  .map((statements) => statements.join(' '))
