/** How the actors of the model decide: which choice rules they have, in which unit they weigh, and how offices do. */
import { CHOICE_RULES } from '@cogov/engine/choice'

/** What decisions are in: everybody weighs working days. */
export const DECISION_UNIT = 'day'

/** How an actor decides of whom a scenario says nothing. */
export const DEFAULT_RULE = 'quantal-response'

/** What the choice rules ask for beside what the actors have. */
export const RULE_PARAMETERS = CHOICE_RULES.flatMap((rule) => rule.parameters(DECISION_UNIT))

// Offices decide by degrees: how much of a month they work, how surely they come. What the choice rules of single acts
// give as a chance is here the degree itself, or what it moves towards.

/** The rules that an office can decide by; those that need neighbours, or a crowd to join, are for single acts. */
export const DEGREE_RULES = ['quantal-response', 'best-response'] as const

/** The constant that says which rule an actor decides by. */
export const bestName = (actor: string): string => `${actor}_best`

/**
 * The text of a degree: quantal response (McKelvey & Palfrey 1995), or all or nothing where the scenario has best
 * response.
 *
 * @param utility an expression in the unit of `noise`
 * @example degreeOf('superior', 'inspect_utility', 'inspect_noise')
 */
export const degreeOf = (actor: string, utility: string, noise: string): string =>
  `(${bestName(actor)} > 0.5 ? ((${utility}) > 0 ? 1 : 0) : 1 / (1 + exp(-(${utility}) / ${noise})))`
