export { ProblemList } from './ProblemList.tsx'
