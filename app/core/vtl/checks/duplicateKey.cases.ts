import type { CheckCases } from './checkCases.ts'

export const duplicateKeyCases: CheckCases = {
  found: [{ template: '#set($m = {"a": 1, "b": 2, "a": 3})$m.a', at: '"a"' }],
  clean: ['#set($m = {"a": 1, "b": {"a": 2}})$m.a', '#set($k = "x")#set($m = {"$k": 1, "$k": 2})$m.x'],
}
