/** The commands that infer something, on small places. What runs in threads is built. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { commandHere } from '@cogov/tests/command-here'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exitCode } from '../exit-code.ts'

let home = ''

/** A command in this process, which need not start the engine anew each time. */
const cogov = (...args: string[]) => commandHere(() => exitCode('en', args), home)

const PLACE = 'place: { townships: 1, communities: 1, residents: 40 }\nticks: 8\n'
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'cogov-inference-'))
  const file = (name: string, text: string) => writeFile(join(home, name), text)
  await file('plain.yaml', `cogov: 2\nstart: fresh\nname: plain\n${PLACE}`)
  const own = 'formulas: [{ name: twice, kind: outcome, text: 2 * participation, unit: share }]\n'
  await file('own.yaml', `cogov: 2\nstart: fresh\nname: own\n${PLACE}${own}`)
  await file(
    'paid.yaml',
    `cogov: 2\nstart: fresh\nname: paid\n${PLACE}${own}mechanisms: { incentives: { reward: 1 } }\n`,
  )
  await file(
    'two.yaml',
    `cogov: 2\nstart: fresh\nname: two\n${PLACE}` +
      'mechanisms: { incentives: { reward: 1 }, supervision: { horizontal: 1 } }\n',
  )
  await file('data.csv', 'tick,participation\n2,0.5\n4,\n6,0.55\n8,0.6\n')
  await file(
    'policies.yaml',
    'cogov: 1\nname: policies\nscenario: plain.yaml\nfactors:\n  - { factor: incentives.reward, values: [0, ' +
      '2] }\ndesign: { kind: factorial }\nreplicates: 2\noutcomes:\n  - { of: participation, name: ' +
      'participation }\n',
  )
  await file(
    'study.yaml',
    `cogov: 1\nname: study\nscenario: plain.yaml\nfactors:\n  - { factor: incentives.reward, from: 0, to: 2 ` +
      `}\ndesign: { kind: saltelli, points: 4 }\nreplicates: 2\noutcomes:\n  - { of: participation, name: ` +
      `participation }\n  - { of: spending_per_resident, name: spending }\n`,
  )
  await file(
    'when.yaml',
    'cogov: 1\nname: when\nscenario: plain.yaml\nfactors:\n  - { factor: incentives.reward, values: [0, 0.2, 2] }\n' +
      'replicates: 6\noutcomes:\n  - { of: participation, summary: first-above, threshold: 0.8, name: most }\n' +
      'series: [participation]\ngoal: { outcome: most, best: smallest }\n',
  )
  await file(
    'never.yaml',
    'cogov: 1\nname: never\nscenario: plain.yaml\nfactors: [{ factor: ticks, from: 1.2, to: 1.8 }]\n',
  )
})
afterAll(() => rm(home, { recursive: true }))

describe('commands on a scenario', () => {
  it('attribute shares an outcome out, and refuses what switches nothing on', async () => {
    const { code, out } = await cogov('attribute', 'two.yaml', '--replicates', '3', '--months', '3', '--json')
    const found = JSON.parse(out)
    expect(code).toBe(0)
    const sum = found.players.reduce((so: number, one: { shapley: { mean: number } }) => so + one.shapley.mean, 0)
    expect(sum).toBeCloseTo(found.all.mean - found.none.mean, 10)
    const nothing = await cogov('attribute', 'plain.yaml')
    expect(nothing).toMatchObject({ code: 2, out: '' })
    expect(nothing.err).toContain("'plain' switches no mechanism on")
  })

  it('analyse lists states, draws the diagram, and names the nearest lever', async () => {
    const args = ['--lever', 'reward', '--from', '0', '--to', '2', '--svg', 'states.svg']
    const { code, out } = await cogov('analyse', 'plain.yaml', ...args)
    expect(code).toBe(0)
    expect(out).toMatch(/%\s+stable/)
    expect(out).toContain('Along incentives.reward')
    expect(await readFile(join(home, 'states.svg'), 'utf8')).toMatch(/^<svg .*<\/svg>\s*$/s)
    expect(await cogov('analyse', 'plain.yaml', '--lever', 'rewards')).toMatchObject({ code: 2, out: '' })
  })

  it('calibrate fits a lever to data with a missing cell, and writes the posterior', async () => {
    const fit = [
      '--data',
      'data.csv',
      '--fit',
      'reward=0..2',
      '--particles',
      '20',
      '--simulations',
      '100',
      '--out',
      'fitted',
    ]
    const { code, out } = await cogov('calibrate', 'plain.yaml', ...fit)
    expect(code).toBe(0)
    expect(out).toContain('3 cells of data (1 missing)')
    expect((await readFile(join(home, 'fitted/posterior.csv'), 'utf8')).split('\n')[0]).toBe('reward,weight')
    const wrong = await cogov('calibrate', 'plain.yaml', '--data', 'plain.yaml', '--fit', 'reward=0..2')
    expect(wrong).toMatchObject({ code: 2, out: '' })
    expect(wrong.err).toContain('plain.yaml:1:1: no line names the columns tick')
    expect((await cogov('calibrate', 'plain.yaml', '--data', 'data.csv')).err).toContain(
      "'--fit <key=from..to>' not specified",
    )
    const twice = ['--fit', 'reward=0..2', '--fit', 'incentives.reward=0..1']
    expect((await cogov('calibrate', 'plain.yaml', '--data', 'data.csv', ...twice)).err).toContain('fitted twice')
  })
})

describe('an outcome of the scenario’s own', () => {
  it('is what a comparison and its report are about', async () => {
    const asked = ['--outcome', 'twice', '--replicates', '3', '--out', 'compared']
    const { code, out } = await cogov('compare', 'own.yaml', 'paid.yaml', ...asked)
    expect(code).toBe(0)
    expect(out).toContain('twice, against own:')
    expect((await cogov('report', 'compared', '--out', 'own.html')).code).toBe(0)
    const gap = await cogov('compare', 'own.yaml', 'paid.yaml', '--outcome', 'gap_participation', '--replicates', '1')
    expect(gap).toMatchObject({ code: 2, out: '' })
    expect(gap.err).toContain("'gap_participation' has no value in the last month")
    expect(await readFile(join(home, 'own.html'), 'utf8')).toMatch(/<h1[^>]*>[^<]* twice /)
  })
})

describe('commands on a study', () => {
  it('sensitivity, emulate and choose answer from its folder, and say which outcome there is not', async () => {
    expect((await cogov('sweep', 'study.yaml', '--out', 'swept', '--quiet')).code).toBe(0)
    expect((await cogov('sensitivity', 'swept')).out).toMatch(/reward\s+\d\.\d+/)
    expect((await cogov('emulate', 'swept', '--kind', 'quadratic')).out).toContain('Leaving one out')
    expect((await cogov('choose', 'swept', '--most', 'participation', '--least', 'spending')).out).toContain(
      'Most participation',
    )
    const policies = ['choose', 'policies', '--most', 'participation', '--json']
    expect((await cogov('sweep', 'policies.yaml', '--out', 'policies', '--quiet')).code).toBe(0)
    const further = JSON.parse((await cogov(...policies, '--budget', '40', '--until', '0.9')).out)
    expect(further.further).toMatchObject({ budget: 40, wanted: 0.9, reached: true })
    expect(JSON.parse((await cogov(...policies)).out).selection).toEqual(further.selection)
    expect((await cogov(...policies, '--until', '0.9')).err).toContain('--until goes with --budget')
    const wrong = await cogov('sensitivity', 'swept', '--outcome', 'particpation')
    expect(wrong).toMatchObject({ code: 2, out: '' })
    expect(wrong.err).toContain("did you mean 'participation'?")
    expect((await cogov('choose', 'swept')).err).toContain('say what is wanted')
  })

  it('count every run that waited for an event, and say how many got there', async () => {
    const swept = await cogov('sweep', 'when.yaml', '--out', 'when')
    expect(swept.out).toMatch(
      /smallest most \d\.\d+ months? on average, waiting 8\smonths at most \(\d of 6 got there\)/,
    )
    const { out } = await cogov('choose', 'when', '--least', 'most')
    const rows = out.split('\n').filter((line) => line.startsWith('reward '))
    expect(rows).toHaveLength(3)
    const means = rows.map((row) => Number(/(\d+\.\d+)\s+\d of 6$/.exec(row)?.[1]))
    expect(means).toEqual(means.toSorted((a, b) => a - b))
    expect(out).toMatch(/most is the time until something happens: [1-9]\d* of 18 runs never got there/)
    expect(out).not.toMatch(/NaN|–/)
    expect((await cogov('report', 'when', '--out', 'when.html')).code).toBe(0)
    expect(await readFile(join(home, 'when.html'), 'utf8')).toMatch(/\d of 6 runs got there/)
  })

  it('sensitivity tells of growing parts of the design and of every month, where there are some', async () => {
    expect((await cogov('sweep', 'study.yaml', '--out', 'parts', '--quiet')).code).toBe(0)
    const { out } = await cogov('sensitivity', 'parts', '--convergence')
    expect(out).toContain('by growing parts of the design')
    expect(out.split('\n').filter((line) => /^[24] /.test(line)).length).toBeGreaterThan(0)
    const none = await cogov('sensitivity', 'parts', '--months')
    expect(none).toMatchObject({ code: 2, out: '' })
    expect(none.err).toContain('keeps no course month by month')
    expect((await cogov('sensitivity', 'parts', '--months', '--convergence')).code).toBe(2)
  })

  it('validate refuses what no sweep could run, with its line', async () => {
    const { code, out, err } = await cogov('validate', 'never.yaml')
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain('never.yaml:4:34: factors[0].from: no whole number lies from 1.2 to 1.8')
  })
})
