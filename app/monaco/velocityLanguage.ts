import type { languages } from 'monaco-editor/editor'

export const velocityLanguageId = 'velocity'

/** How brackets and comments behave while a template is typed. */
export const velocityConfiguration: languages.LanguageConfiguration = {
  comments: { lineComment: '##', blockComment: ['#*', '*#'] },
  brackets: [
    ['{', '}'],
    ['[', ']'],
    ['(', ')'],
  ],
  autoClosingPairs: [
    { open: '{', close: '}' },
    { open: '[', close: ']' },
    { open: '(', close: ')' },
    { open: '"', close: '"', notIn: ['string'] },
  ],
}

/** Velocity's colours: the instant ones, by Monarch. Text around directives and references is mostly JSON. */
export const velocityTokens: languages.IMonarchLanguage = {
  tokenizer: {
    root: [
      [/##.*$/, 'comment'],
      [/#\*/, 'comment', '@comment'],
      [/#\[\[/, 'string', '@literal'],
      [/#\{?(?:set|if|elseif|foreach|define|macro)\}?(?=\s*\()/, 'keyword', '@arguments'],
      [/#\{?(?:else|end|stop|break)\}?/, 'keyword'],
      [/\$!?\{?[A-Za-z_][\w-]*/, 'variable', '@reference'],
      [/"(?=[^"]*"\s*:)/, 'type', '@key'],
      [/-?\d+(?:\.\d+)?/, 'number'],
      [/\b(?:true|false|null)\b/, 'number'],
    ],
    comment: [
      [/\*#/, 'comment', '@pop'],
      [/./, 'comment'],
    ],
    literal: [
      [/\]\]#/, 'string', '@pop'],
      [/./, 'string'],
    ],
    key: [
      [/"/, 'type', '@pop'],
      [/\$!?\{?[A-Za-z_][\w-]*/, 'variable', '@reference'],
      [/./, 'type'],
    ],
    reference: [
      [/\.[A-Za-z_][\w-]*/, 'variable'],
      [/\(/, 'delimiter', '@parenthesis'],
      [/\[/, 'delimiter', '@index'],
      [/\}/, 'variable', '@pop'],
      [/(?=.)/, '', '@pop'],
      [/$/, '', '@pop'],
    ],
    arguments: [
      [/\(/, { token: 'delimiter', switchTo: '@parenthesis' }],
      [/\s+/, ''],
    ],
    parenthesis: [[/\)/, 'delimiter', '@pop'], [/\(/, 'delimiter', '@push'], { include: '@expression' }],
    index: [[/\]/, 'delimiter', '@pop'], { include: '@expression' }],
    expression: [
      [/\$!?\{?[A-Za-z_][\w-]*/, 'variable', '@reference'],
      [/"/, 'string', '@interpolated'],
      [/'(?:[^']|'')*'/, 'string'],
      [/-?\d+(?:\.\d+)?/, 'number'],
      [/\b(?:in|and|or|not|eq|ne|lt|le|gt|ge|true|false)\b/, 'keyword'],
    ],
    interpolated: [
      [/"/, 'string', '@pop'],
      [/\$!?\{?[A-Za-z_][\w-]*/, 'variable', '@reference'],
      [/./, 'string'],
    ],
  },
}
