/** Choosing a policy under uncertainty. */

export { type Direction, nonDominated, type ParetoOptions, type ParetoPolicy, paretoFront } from './pareto.ts'
export { type Box, type Limit, type Prim, type PrimOptions, type PrimValues, prim } from './prim.ts'
export { meetsGoals, type RobustChoice, type RobustOptions, type RobustPolicy, robustChoice } from './robust.ts'
export {
  allocateReplicates,
  FIRST_REPLICATES,
  type Judgement,
  type JudgeOptions,
  judgePolicies,
  roundAfter,
  type Selection,
  type SelectOptions,
  selectBest,
} from './select.ts'
