import type { CommandType } from '../command.ts'
import { addMethod } from './addMethod.ts'
import { addModel } from './addModel.ts'
import { addParameter } from './addParameter.ts'
import { addTestCase } from './addTestCase.ts'
import { addTestCases } from './addTestCases.ts'
import { applySuggestions } from './applySuggestions.ts'
import type { CommandDefinition } from './commandChange.ts'
import { connect } from './connect.ts'
import { connectFields } from './connectFields.ts'
import { copyMapping } from './copyMapping.ts'
import { disableRule } from './disableRule.ts'
import { drawTemplate } from './drawTemplate.ts'
import { duplicateMethod } from './duplicateMethod.ts'
import { moveLine } from './moveLine.ts'
import { removeMethod } from './removeMethod.ts'
import { removeModel } from './removeModel.ts'
import { removeParameter } from './removeParameter.ts'
import { removePayload } from './removePayload.ts'
import { removeRequestBody } from './removeRequestBody.ts'
import { removeRule } from './removeRule.ts'
import { removeRules } from './removeRules.ts'
import { removeStageVariable } from './removeStageVariable.ts'
import { removeTestCase } from './removeTestCase.ts'
import { renameTarget } from './renameTarget.ts'
import { renameTestCase } from './renameTestCase.ts'
import {
  removeIntegrationResponse,
  removeMethodResponse,
  setIntegrationResponse,
  setMethodResponse,
} from './responseCommands.ts'
import { setGatewayResponse, setResponseMapping, setResponseTemplate } from './responseMappingCommands.ts'
import { setApi } from './setApi.ts'
import { setAs } from './setAs.ts'
import { setCondition } from './setCondition.ts'
import { setExpectation } from './setExpectation.ts'
import { setIntegrationType } from './setIntegrationType.ts'
import { setLoop } from './setLoop.ts'
import { setMethodPath } from './setMethodPath.ts'
import { setMethodVerb } from './setMethodVerb.ts'
import { setNote } from './setNote.ts'
import { setPolicy } from './setPolicy.ts'
import { setSending } from './setSending.ts'
import { setStageVariable } from './setStageVariable.ts'
import { setTemplateText } from './setTemplateText.ts'
import { setValue } from './setValue.ts'
import { setChecks, setDefaults, setInheritance } from './sharingCommands.ts'
import { switchToRules } from './switchToRules.ts'
import { switchToTemplate } from './switchToTemplate.ts'
import { updateIntegration } from './updateIntegration.ts'
import { applySchema, setPayload, setRequestBody, updateModel } from './schemaCommands.ts'
import { updateParameter } from './updateParameter.ts'
import { updateRequest } from './updateRequest.ts'
import { updateTestCase } from './updateTestCase.ts'

/** Every command by its type; a type without a definition does not compile. */
export const COMMANDS: { readonly [T in CommandType]: CommandDefinition<T> } = {
  addMethod,
  addModel,
  addParameter,
  addTestCase,
  addTestCases,
  applySchema,
  applySuggestions,
  connect,
  connectFields,
  copyMapping,
  disableRule,
  drawTemplate,
  duplicateMethod,
  moveLine,
  removeIntegrationResponse,
  removeMethod,
  removeMethodResponse,
  removeModel,
  removeParameter,
  removePayload,
  removeRequestBody,
  removeRule,
  removeRules,
  removeStageVariable,
  removeTestCase,
  renameTarget,
  renameTestCase,
  setApi,
  setAs,
  setChecks,
  setCondition,
  setDefaults,
  setExpectation,
  setInheritance,
  setGatewayResponse,
  setIntegrationResponse,
  setIntegrationType,
  setLoop,
  setMethodPath,
  setMethodResponse,
  setMethodVerb,
  setResponseMapping,
  setResponseTemplate,
  setNote,
  setPayload,
  setPolicy,
  setRequestBody,
  setSending,
  setStageVariable,
  setTemplateText,
  setValue,
  switchToRules,
  switchToTemplate,
  updateIntegration,
  updateModel,
  updateParameter,
  updateRequest,
  updateTestCase,
}
