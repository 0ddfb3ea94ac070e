/** Choosing a policy under uncertainty. */

export { type ChooseOptions, chooseFrom, type Goal, type Policy, type StudyChoice } from './of-study.ts'
export { type Direction, nonDominated, type ParetoOptions, type ParetoPolicy, paretoFront } from './pareto.ts'
export { type Box, type Limit, type Prim, type PrimOptions, prim, type Values } from './prim.ts'
export { good, type RobustChoice, type RobustOptions, type RobustPolicy, robustChoice } from './robust.ts'
export { type Judgement, type JudgeOptions, judge, type Selection, type SelectOptions, selectBest } from './select.ts'
export { replicateUntilSure, type UntilSure, type UntilSureOptions } from './until-sure.ts'
