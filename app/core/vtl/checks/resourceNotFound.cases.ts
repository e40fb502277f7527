import type { CheckCases } from './checkCases.ts'

export const resourceNotFoundCases: CheckCases = {
  found: [
    { template: 'a #parse("row.vm")', at: '#parse("row.vm")' },
    { template: "#include('a.txt')", at: "#include('a.txt')" },
  ],
  clean: [`\\#parse`, "# parse('x')"],
}
