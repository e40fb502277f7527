import type { CheckCases } from './checkCases.ts'

export const bareWordCases: CheckCases = {
  found: [
    { template: '#set($m = {})$m.put(key, 1)', at: 'key', fixed: "#set($m = {})$m.put('key', 1)" },
    { template: '$input.params(id)', at: 'id', fixed: "$input.params('id')" },
  ],
  clean: ["#set($m = {})$m.put('k', null)", "#set($m = {})$m.put('k', true)", '$input.body{bar}'],
}
