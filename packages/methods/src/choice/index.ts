/** Choosing a policy under uncertainty. */

export { type Direction, nonDominated, type ParetoOptions, type ParetoPolicy, paretoFront } from './pareto.ts'
export { type Box, type Limit, type Prim, type PrimOptions, prim, type Values } from './prim.ts'
export { good, type RobustChoice, type RobustOptions, type RobustPolicy, robustChoice } from './robust.ts'
export {
  allocate,
  FIRST,
  type Judgement,
  type JudgeOptions,
  judge,
  roundAfter,
  type Selection,
  type SelectOptions,
  selectBest,
} from './select.ts'
