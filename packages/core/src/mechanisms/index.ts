/** Every mechanism. A new one is added here and nowhere else. */
import type { Mechanism } from '../engine/declare.ts'
import { incentives } from './incentives.ts'
import { supervision } from './supervision.ts'
import { trust } from './trust.ts'

export const MECHANISMS: readonly Mechanism[] = [trust, incentives, supervision]
