import type { CheckCases } from './checkCases.ts'

export const classUnavailableCases: CheckCases = {
  found: [
    { template: '$input.body.class', at: '.class' },
    { template: '$input.body.getClass().getName()', at: '.getClass()' },
    { template: '#set($c = $input.class.name)$c', at: '.class' },
  ],
  clean: ['$input.path("$")["class"]', "$input.path('$').classes", 'class'],
}
