/** Every mechanism. A new one is added here and nowhere else. */
import type { Mechanism } from '../declare.ts'
import { enterprises } from './enterprises.ts'
import { equalisation } from './equalisation.ts'
import { horizontalCoordination } from './horizontal-coordination.ts'
import { hotline } from './hotline.ts'
import { incentives } from './incentives.ts'
import { informalInstitutions } from './informal-institutions.ts'
import { law } from './law.ts'
import { leadership } from './leadership.ts'
import { participation } from './participation.ts'
import { policyLearning } from './policy-learning.ts'
import { socialOrganisations } from './social-organisations.ts'
import { staffAbility } from './staff-ability.ts'
import { supervision } from './supervision.ts'
import { trust } from './trust.ts'
import { verticalCoordination } from './vertical-coordination.ts'

const DECLARED = [
  ...[trust, incentives, participation, supervision],
  ...[verticalCoordination, horizontalCoordination, leadership],
  ...[informalInstitutions, law, hotline],
  ...[staffAbility, equalisation, socialOrganisations, enterprises, policyLearning],
]

export const MECHANISMS: readonly Mechanism[] = DECLARED
export type DeclaredMechanism = (typeof DECLARED)[number]

/** The mechanism that an equation belongs to; none where it is an actor's own. */
export const mechanismOf = (equation: string): Mechanism | undefined =>
  MECHANISMS.find(({ contributions }) =>
    contributions.some(({ equations }) => equations.some(({ name }) => name === equation)),
  )
export { trustTie } from './trust.ts'
