/** More of @cogov/core: assembly. */
export { checkedPhases, settingsOf, UNITS } from './assemble.ts'
export { declarationsOf, outcomesOf } from './formulas.ts'
export { type Part, partsOf } from './parts.ts'
export { populate } from './populate.ts'
export { mostSimulated, simulatedIn } from './sample.ts'
export { mechanismsIn, usualLevers } from './usual.ts'
