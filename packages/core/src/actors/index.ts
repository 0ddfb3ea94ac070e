/** Every kind of actor, from the top of the hierarchy down. Residents, who are many, stand last. */
import type { Actor } from '../declare.ts'
import { attendance } from './attendance.ts'
import { community } from './community.ts'
import { department } from './department.ts'
import { enterprise } from './enterprise.ts'
import { evaluator } from './evaluator.ts'
import { organisation } from './organisation.ts'
import { resident } from './resident.ts'
import { superior } from './superior.ts'
import { township } from './township.ts'

const DECLARED = [superior, department, evaluator, township, attendance, community, organisation, enterprise, resident]

export const ACTORS: readonly Actor[] = DECLARED
export type DeclaredActor = (typeof DECLARED)[number]
export { AGES, type Domain, PATIENCE } from './needs.ts'
