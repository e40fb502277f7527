import type { Project } from '../model.ts'

/** An empty project. Its target is a made-up account, so that ARNs read as ARNs until somebody names the real one. */
export function createProject(name: string): Project {
  return {
    version: 1,
    api: {
      name,
      models: [],
      binaryMediaTypes: [],
      stageVariables: [],
      target: { partition: 'aws', region: 'us-east-1', accountId: '123456789012', stage: 'prod' },
    },
    methods: [],
  }
}
