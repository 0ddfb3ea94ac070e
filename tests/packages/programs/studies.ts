// A run of a real place.
import { defineScenario } from '@cogov/core'
import { run } from '@cogov/studies'

const scenario = defineScenario({ name: 'a year', place: '金海湖镇', ticks: 12 })
const { outcomes } = await run(scenario)
console.log(outcomes.participation?.values.length)
