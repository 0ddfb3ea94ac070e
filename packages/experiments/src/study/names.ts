export type FactorName = string
export type OutcomeName = string
