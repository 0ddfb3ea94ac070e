/** Choice rules: how terms turn into an act. */
export { type BestResponseNames, bestResponse } from './best-response.ts'
export { bestName, DEGREE_RULES, degreeOf } from './by-degrees.ts'
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
export { CHOICE_RULES, type ChoiceRule, DECISION_UNIT, DEFAULT_RULE, RULE_PARAMETERS } from './rules.ts'
export { type ThresholdNames, threshold } from './threshold.ts'
