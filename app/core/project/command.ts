import type { HttpVerb, IntegrationType, MethodVerb, PassthroughBehavior, Value } from '../apigateway/index.ts'
import type { Json } from '../json/index.ts'
import type { Body, Id, ParameterRule, Shape } from '../mapping/index.ts'
import type { ApiDefaults, Authorization, DeploymentTarget, Expectation, RequestParameter, TestCase } from './model.ts'
import type { ApiChecks } from './sharing/apiChecks.ts'
import type { ResponseCommand } from './responseCommand.ts'
import type { OfDrawing, RuleCommand } from './ruleCommand.ts'

export type { LineEnd, LoopSettings, Reduction, SecondLine } from './ruleCommand.ts'

/** What reads or writes one field shall read or write another: JSONPaths of a request body or of a payload's shape. */
export interface Relink {
  readonly method: Id
  readonly in: 'body' | 'payload'
  readonly from: string
  readonly to: string
}

/** Every change that a person can make to a project, as data: what undo, the journal, fixes and scripts hold. */
export type ProjectCommand =
  | ApiCommand
  | MethodCommand
  | RequestCommand
  | IntegrationCommand
  | PayloadCommand
  | RuleCommand
  | TestCaseCommand
  | ApplySchema
  | SharingCommand
  | ResponseCommand

type ApiCommand =
  | {
      readonly type: 'setApi'
      readonly name?: string
      readonly description?: string
      readonly binaryMediaTypes?: readonly string[]
      readonly target?: DeploymentTarget
    }
  | { readonly type: 'addModel'; readonly name: string; readonly schema: Json; readonly contentType?: string }
  | {
      readonly type: 'updateModel'
      readonly model: Id
      /** Bodies and payloads that use the model follow its new name. */
      readonly name?: string
      readonly schema?: Json
      readonly description?: string
    }
  | { readonly type: 'removeModel'; readonly model: Id }
  /** Adds the variable, or changes its value. */
  | { readonly type: 'setStageVariable'; readonly name: string; readonly value: string }
  | { readonly type: 'removeStageVariable'; readonly name: string }

type MethodCommand =
  | {
      readonly type: 'addMethod'
      readonly path: string
      readonly verb: MethodVerb
      readonly integrationType?: IntegrationType
    }
  | { readonly type: 'removeMethod'; readonly method: Id }
  /** At `path` and `verb`; by default the same path and the first verb that is free there. */
  | { readonly type: 'duplicateMethod'; readonly method: Id; readonly path?: string; readonly verb?: MethodVerb }
  /** The path variables among the parameters follow the text; one that is renamed keeps its id and its lines. */
  | { readonly type: 'setMethodPath'; readonly method: Id; readonly path: string }
  | { readonly type: 'setMethodVerb'; readonly method: Id; readonly verb: MethodVerb }

type RequestCommand =
  | {
      readonly type: 'addParameter'
      readonly method: Id
      readonly in: 'querystring' | 'header'
      readonly name: string
      readonly required?: boolean
      readonly valueType?: RequestParameter['type']
      readonly sample?: string
    }
  /** Renaming keeps lines: what reads the parameter in this method is rewritten, samples too. */
  | {
      readonly type: 'updateParameter'
      readonly method: Id
      readonly parameter: Id
      readonly name?: string
      readonly required?: boolean
      readonly valueType?: RequestParameter['type']
      readonly description?: string
      readonly sample?: string
    }
  /** Rules that read it stay, and become problems. */
  | { readonly type: 'removeParameter'; readonly method: Id; readonly parameter: Id }
  /** Adds the body of that content type, or replaces its shape. */
  | { readonly type: 'setRequestBody'; readonly method: Id; readonly contentType: string; readonly shape: Shape }
  | { readonly type: 'removeRequestBody'; readonly method: Id; readonly contentType: string }
  | {
      readonly type: 'updateRequest'
      readonly method: Id
      readonly validator?: { readonly body: boolean; readonly parameters: boolean }
      readonly authorization?: Authorization
      readonly apiKeyRequired?: boolean
    }

type IntegrationCommand =
  /** Keeps the members that are legal for the new type. */
  | { readonly type: 'setIntegrationType'; readonly method: Id; readonly to: IntegrationType }
  /** A member that the method's integration type does not have is refused. */
  | {
      readonly type: 'updateIntegration'
      readonly method: Id
      readonly uri?: Value
      readonly httpMethod?: HttpVerb | 'ANY'
      readonly passthroughBehavior?: PassthroughBehavior
      readonly timeoutInMillis?: number
      /** Of AWS types: the role to call with; '' calls by the resource's own policy. */
      readonly credentials?: Value
    }

type PayloadCommand = OfDrawing & PayloadChange

type PayloadChange =
  /** Adds the payload of that key, or changes the one given: its key, shape or kind of body. */
  | {
      readonly type: 'setPayload'
      readonly method: Id
      readonly payload?: Id
      readonly key?: string
      readonly shape?: Shape
      readonly format?: 'json' | 'form' | 'xml' | 'text'
    }
  | { readonly type: 'removePayload'; readonly method: Id; readonly payload: Id }
  /** From rules to text; the text is what the rules compile to unless given. */
  | { readonly type: 'switchToTemplate'; readonly method: Id; readonly payload: Id; readonly text: string }
  | { readonly type: 'setTemplateText'; readonly method: Id; readonly payload: Id; readonly text: string }
  /** Refused while the template has text that rules would lose. */
  | { readonly type: 'switchToRules'; readonly method: Id; readonly payload: Id }
  /** From text to the rules that it was recognised as, and the parameters that it sets (`drawTemplateOf`). */
  | {
      readonly type: 'drawTemplate'
      readonly method: Id
      readonly payload: Id
      readonly body: Extract<Body, { kind: 'rules' }>
      readonly parameters: readonly ParameterRule[]
    }

type TestCaseCommand =
  /** Without `testCase`, one that fits the method: its parameters' samples and a body made from its shape. */
  | {
      readonly type: 'addTestCase'
      readonly method: Id
      readonly name?: string
      readonly testCase?: Omit<TestCase, 'id' | 'name'>
    }
  /** Replaces what the case holds apart from its id and name. */
  | {
      readonly type: 'updateTestCase'
      readonly method: Id
      readonly testCase: Id
      readonly to: Omit<TestCase, 'id' | 'name'>
    }
  /** In one step, each under its name or the first free one after it. */
  | {
      readonly type: 'addTestCases'
      readonly method: Id
      readonly testCases: readonly Omit<TestCase, 'id'>[]
    }
  /** What the case expects from now on; without `expect` it is a sample that nothing is held against. */
  | {
      readonly type: 'setExpectation'
      readonly method: Id
      readonly testCase: Id
      readonly expect?: Expectation
    }
  | { readonly type: 'renameTestCase'; readonly method: Id; readonly testCase: Id; readonly name: string }
  | { readonly type: 'removeTestCase'; readonly method: Id; readonly testCase: Id }

/** A schema's new version; of its renamed fields, those listed take the rules that read or write them with them. */
interface ApplySchema {
  readonly type: 'applySchema'
  readonly change: Extract<ProjectCommand, { readonly type: 'setRequestBody' | 'setPayload' | 'updateModel' }>
  readonly relinks: readonly Relink[]
}

type SharingCommand =
  /** The members given replace those of the defaults; an id of '' gets a fresh one, a base URL of '' takes it away. */
  | ({ readonly type: 'setDefaults' } & Partial<ApiDefaults>)
  /** Defaults that the method does without, by their ids. */
  | { readonly type: 'setInheritance'; readonly method: Id; readonly without: readonly Id[] }
  /** The lists given replace the API's. */
  | ({ readonly type: 'setChecks' } & Partial<ApiChecks>)
  /** Copies the request mapping; sources are matched to the fields of each method. */
  | {
      readonly type: 'copyMapping'
      readonly method: Id
      readonly to: readonly Id[]
      /** Whether rules and payloads that the others have give way. */
      readonly replace?: boolean
    }

export type CommandType = ProjectCommand['type']
export type CommandOf<T extends CommandType> = Extract<ProjectCommand, { readonly type: T }>
