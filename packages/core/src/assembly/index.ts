/** More of @cogov/core: assembly. */
export { checkedPhases, settingsOf, UNITS } from './assemble.ts'
export { declarationsOf, outcomesOf } from './formulas.ts'
export { type Part, partNamed, partsOf } from './parts.ts'
export { populate } from './populate.ts'
export { mostSimulated, simulatedIn } from './sample.ts'
export { tieMistakes } from './ties.ts'
export { leversIn, mechanismsIn, usualLevers } from './usual.ts'
