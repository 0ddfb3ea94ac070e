/**
 * Which parameter is fitted to the mean of the untreated, by outcome: the intercept of who decides. So a vote, a blood
 * donation and a day of ditch work may cost different things; what an effect is does not follow from it.
 */

export interface Intercept {
  parameter: string
  /** Whether the outcome rises with it. */
  rises: boolean
  /** First step, in the parameter's own unit, away from its value. */
  step: number
}

export const NUISANCES: Readonly<Record<string, Intercept>> = {
  participation: { parameter: 'cost_mean', rises: false, step: 0.3 },
  effort: { parameter: 'effort_base', rises: true, step: 0.3 },
  agreements_kept: { parameter: 'keep_base', rises: true, step: 0.3 },
  mediation: { parameter: 'mediation_base', rises: true, step: 1 },
  reporting: { parameter: 'report_base', rises: true, step: 1 },
  resolution: { parameter: 'cases_per_staff', rises: true, step: 10 },
  trust_in_committee: { parameter: 'trust_prior', rises: true, step: 0.1 },
}
