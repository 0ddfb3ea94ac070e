// One thing of each package that the others are made of.
import { designColour, seriesChart } from '@cogov/charts'
import { createSimulation, DEFAULT_SYNTHETIC, defineScenario, syntheticDistrict } from '@cogov/core'
import { numberFormat } from '@cogov/language'
import { committeeNames, findPlace } from '@cogov/places'

const lines = [{ name: 'a line', colour: designColour(0), values: [0.25, 0.5] }]
const chart = seriesChart({ unit: 'share', lines }, { title: 'A line' }, { width: 640, language: 'en', theme: 'light' })
console.log(chart.svg.startsWith('<svg'))
console.log(numberFormat('share', [0.25], 'en', 2).full(0.25).replace(/\s/, ' '))
const scenario = defineScenario({ name: 'a month', place: DEFAULT_SYNTHETIC })
const simulation = createSimulation(scenario, syntheticDistrict(DEFAULT_SYNTHETIC, scenario.seed))
simulation.step()
console.log(simulation.world.tick)
console.log(findPlace('Beijing/Pinggu').residents, (await committeeNames(findPlace('110117')))[0])
