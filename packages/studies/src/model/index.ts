/** More of @cogov/studies: models of one's own. */
export { type DefinedModel, defineModel, type ModelInput, type SettingField, type ValuesOf } from './define.ts'
export { type ModelRun, runModel } from './run.ts'
export type { ModelDeclaration, ModelOutcome, Run, Runnable, Values } from './runnable.ts'
