import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { oneByOne as runner, smallStudy } from '@cogov/tests/studies/fixture'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type OpenStudy, openStudy, type StudyTable } from '../store/open.ts'
import { sweep } from '../sweep/sweep.ts'
import { sensitivityConvergence } from './convergence.ts'
import { sensitivityOverTime } from './over-time.ts'
import { sensitivityOf } from './sensitivity.ts'

let home = ''
let drivers: OpenStudy
let table: StudyTable

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'cogov-courses-'))
  const study = smallStudy({
    factors: [
      { factor: 'incentives.reward', from: 0, to: 2 },
      { factor: 'recognition', from: 0, to: 1 },
    ],
    design: { kind: 'saltelli', points: 16 },
    replicates: 2,
    outcomes: ['participation', { of: 'delivery', summary: 'mean', name: 'delivered' }],
    series: ['participation'],
  })
  await sweep(study, { folder: join(home, 'drivers'), runner })
  drivers = await openStudy(join(home, 'drivers'))
  table = await drivers.table()
})
afterAll(() => rm(home, { recursive: true }))

describe('sensitivity over months', () => {
  it('ends with that of the last month, and has one for every month before', async () => {
    const told: number[][] = []
    const { outcome, months } = await sensitivityOverTime(drivers, { onProgress: (...so) => told.push(so) })
    expect(outcome).toBe('participation')
    expect(months.map(({ tick }) => tick)).toEqual(Array.from({ length: 12 }, (_, n) => n + 1))
    expect(months.at(-1)?.sensitivity?.sobol?.factors).toEqual(sensitivityOf(table, 'participation').sobol?.factors)
    const [first, last] = [months[0], months.at(-1)].map((month) => month?.sensitivity?.sobol?.factors[0]?.total.raw)
    expect(first).not.toBe(last)
    expect(told.at(-1)).toEqual([12, 12])
  })

  it('says of what it has no course, and stops where it is asked to', async () => {
    await expect(sensitivityOverTime(drivers, { outcome: 'delivery' })).rejects.toThrow(
      "the study keeps no 'delivery' month by month; it keeps participation",
    )
    const without: OpenStudy = { ...drivers, table: async () => ({ ...table, study: { ...table.study, series: [] } }) }
    await expect(sensitivityOverTime(without)).rejects.toThrow('keeps no course month by month')
    const controller = new AbortController()
    const onProgress = (done: number) => done === 3 && controller.abort()
    await expect(sensitivityOverTime(drivers, { signal: controller.signal, onProgress })).rejects.toThrow(
      'stopped after 3 of 12 months',
    )
  })

  it('leaves months out in which nothing can be told', async () => {
    const empty: OpenStudy = {
      ...drivers,
      async *series() {
        for await (const course of drivers.series())
          yield {
            ...course,
            outcomes: {
              participation: course.outcomes.participation.map((value, n) => (n === 2 ? Number.NaN : value)),
            },
          }
      },
    }
    const { months } = await sensitivityOverTime(empty)
    expect(months.map(({ sensitivity }) => sensitivity !== undefined)).toEqual(
      Array.from({ length: 12 }, (_, n) => n !== 1),
    )
  })
})

describe('convergence', () => {
  it('is told of growing parts, each as if the design had been smaller, and ends with the whole', () => {
    const parts = sensitivityConvergence(table, 'participation')
    expect(parts.map(({ size }) => size)).toEqual([2, 4, 8, 16])
    expect(parts.map(({ sensitivity }) => sensitivity?.points)).toEqual([8, 16, 32, 64])
    expect(parts.at(-1)?.sensitivity).toEqual(sensitivityOf(table, 'participation'))
    const half = { ...table.study, design: { ...table.study.design, points: 8 } } as StudyTable['study']
    const smaller = { ...table, study: half, runs: table.runs.filter(({ point }) => point < 32) }
    expect(parts[2]?.sensitivity).toEqual(sensitivityOf(smaller, 'participation'))
  })

  it('leaves out parts that tell nothing, and is refused where a part is no design of its kind', () => {
    const few = table.runs.filter(({ replicate }) => replicate === 1)
    const samples = { ...table, study: { ...table.study, design: { kind: 'random' as const, points: 64 } }, runs: few }
    const parts = sensitivityConvergence(samples, 'participation')
    expect(parts.map(({ size }) => size)).toEqual([8, 16, 32, 64])
    expect(parts.every(({ sensitivity }) => sensitivity === undefined || sensitivity.regression)).toBe(true)
    const grid = { ...table, study: { ...table.study, design: { kind: 'one-at-a-time' as const, levels: 3 } } }
    expect(() => sensitivityConvergence(grid, 'participation')).toThrow('a part of a one-at-a-time design is not one')
  })
})
