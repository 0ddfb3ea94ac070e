/** Every kind of actor, from the top of the hierarchy down. */
import type { Actor } from '../engine/declare.ts'
import { community } from './community.ts'
import { resident } from './resident.ts'
import { superior } from './superior.ts'
import { township } from './township.ts'

export const ACTORS: readonly Actor[] = [superior, township, community, resident]
