/** A model of something else: an epidemic on a small-world network, built with the engine alone. */
import { buildWorld, type Equation, Recording } from '@cogov/engine'
import { defineModel } from '@cogov/studies'

const [PEOPLE, FIRST, DAYS] = [400, 10, 60]

const quantity = (name: string, meaning = name) => ({ name, unit: '1', meaning })
const equation = (kind: 'value' | 'rule' | 'total', name: string, text: string): Equation => ({
  ...quantity(name),
  kind,
  text,
  source: 'Kermack & McKendrick 1927',
})

const VACCINATE = [equation('rule', 'immune', 'ill > 0.5 ? 0 : (draw < vaccination ? 1 : 0)')]
const SPREAD = [
  equation('value', 'pressure', '1 - pow(1 - chance, 8 * (1 - distancing) * seen(ill))'),
  equation('value', 'catches', 'ill + was + immune > 0.5 ? 0 : (draw < pressure ? 1 : 0)'),
  equation('value', 'stays', 'ill > 0.5 ? (draw < recovery ? 0 : 1) : 0'),
  equation('rule', 'ill', 'catches + stays'),
  equation('rule', 'was', 'max(was, catches)'),
  equation('total', 'infected', 'mean(catches + stays)'),
  equation('total', 'ever_infected', 'mean(max(was, catches))'),
]

const number = (unit: string, most: number, usual: number, meaning: string) =>
  ({ kind: 'number', unit, range: [0, most], default: usual, meaning }) as const

const epidemic = defineModel({
  name: 'epidemic',
  version: '1',
  tick: 'day',
  settings: {
    chance: number('probability', 0.5, 0.08, 'chance that an infected neighbour infects in a day'),
    recovery: number('probability', 1, 0.1, 'chance to recover in a day'),
    vaccination: number('share', 1, 0, 'share of people vaccinated'),
    distancing: number('share', 1, 0, 'share of contacts avoided'),
    colour: number('1', 1, 0.5, 'colour of the leaflet, which does nothing'),
  },
  levers: ['vaccination', 'distancing'],
  outcomes: [
    { name: 'infected', unit: 'share', range: [0, 1], meaning: 'people who are infected' },
    { name: 'ever_infected', unit: 'share', range: [0, 1], meaning: 'people who were infected so far' },
  ],
  seconds: 0.01,
  run({ colour, ...settings }, seed) {
    const { world, names } = buildWorld({
      seed,
      model: {
        units: [],
        constants: Object.entries(settings).map(([name, value]) => ({ ...quantity(name), value })),
        tables: [
          { name: 'town', columns: ['infected', 'ever_infected'].map((name) => quantity(name)) },
          {
            name: 'person',
            parent: 'town',
            network: true,
            columns: ['ill', 'was', 'immune'].map((name) => quantity(name)),
          },
        ],
      },
      population: [
        { table: 'town', sizes: Uint32Array.of(1), nameOf: () => 'town' },
        {
          table: 'person',
          sizes: Uint32Array.of(PEOPLE),
          nameOf: () => 'town',
          network: { kind: 'small-world', degree: 8, rewiring: 0.1 },
        },
      ],
      passes: [
        [{ name: 'vaccinate', table: 'person', equations: VACCINATE }],
        [{ name: 'spread', table: 'person', equations: SPREAD }],
      ],
    })
    const [vaccinate, spread] = names
    const start = FIRST / PEOPLE
    for (const column of ['ill', 'was']) world.blockColumn('person', column, 0).fill(1, 0, FIRST)
    for (const column of ['infected', 'ever_infected']) world.column('town', column)[0] = start
    world.run(vaccinate)
    const town = { name: 'town', level: 'all', rows: Uint32Array.of(0) }
    const recorded = ['infected', 'ever_infected'].map((name) => ({ ...quantity(name), mean: name }))
    const recording = new Recording(recorded, [town], DAYS, { table: 'town' })
    const readers = recording.readers(
      (column, table) => world.column(table, column),
      (table) => world.rowsOf(table),
    )
    recording.record(0, readers)
    for (world.tick = 1; world.tick <= DAYS; world.tick++) {
      world.run(spread)
      recording.record(world.tick, readers)
    }
    world.release()
    return { infected: recording.series('infected'), ever_infected: recording.series('ever_infected') }
  },
})

export default epidemic
