/** Choice rules: how terms turn into an act. */
export { type BestResponseNames, bestResponse } from './best-response.ts'
export {
  type ConditionalContributionNames,
  type ConditionalCooperationNames,
  conditionalContribution,
  conditionalCooperation,
  followBelief,
} from './conditional-cooperation.ts'
export { type CopyingNames, copying, type ImitationNames, imitation, imitationStates } from './imitation.ts'
export { quantalResponse } from './quantal-response.ts'
export { type ReinforcementNames, reinforcement, reinforcementStates } from './reinforcement.ts'
export { CHOICE_RULES, type ChoiceRule, type DecisionNames } from './rules.ts'
export { type ThresholdNames, threshold } from './threshold.ts'
