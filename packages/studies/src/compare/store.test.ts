import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DEFAULT_SCENARIO, DEFAULT_SYNTHETIC, type Scenario } from '@cogov/core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { run } from '../run/run.ts'
import { openStore, type StoredRuns } from './store.ts'

const scenario: Scenario = {
  ...DEFAULT_SCENARIO,
  start: 'fresh',
  name: 'tiny',
  ticks: 2,
  place: { ...DEFAULT_SYNTHETIC, residents: 3 },
}
let home = ''
let study: StoredRuns

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'cogov-store-'))
  const result = await run(scenario)
  study = { command: 'run', scenarios: [scenario], runs: [{ replicate: 1, result }], stopped: false }
})
afterAll(() => rm(home, { recursive: true }))

describe('a folder of results', () => {
  it('holds a tidy CSV and all that is needed to repeat it', async () => {
    const folder = join(home, 'deep', 'new')
    expect(await (await openStore(folder)).write(study)).toEqual([join(folder, 'runs.csv'), join(folder, 'run.json')])
    expect((await readdir(folder)).sort()).toEqual(['run.json', 'runs.csv'])
    const description = JSON.parse(await readFile(join(folder, 'run.json'), 'utf8'))
    expect(description).toMatchObject({ command: 'run', stopped: false, scenarios: [scenario] })
    const { hash } = await run(description.scenarios[0])
    expect(description.runs).toMatchObject([{ replicate: 1, seed: 'cogov', hash }])
    expect((await readFile(join(folder, 'runs.csv'), 'utf8')).startsWith('scenario,seed,')).toBe(true)
  })

  it('is replaced where it is ours, and nothing else in it is touched', async () => {
    const folder = join(home, 'again')
    await (await openStore(folder)).write(study)
    await writeFile(join(folder, 'notes.txt'), 'mine')
    await (await openStore(folder)).write({ ...study, stopped: true })
    expect(await readFile(join(folder, 'notes.txt'), 'utf8')).toBe('mine')
    expect(JSON.parse(await readFile(join(folder, 'run.json'), 'utf8')).stopped).toBe(true)
  })

  it('is refused where it holds such files of somebody else', async () => {
    const folder = join(home, 'theirs')
    await mkdir(folder)
    await writeFile(join(folder, 'runs.csv'), 'a,b')
    await expect(openStore(folder)).rejects.toThrow('holds a runs.csv that cogov did not write')
    await writeFile(join(folder, 'run.json'), '{}')
    await expect(openStore(folder)).rejects.toThrow('a run.json and a runs.csv')
    expect(await readFile(join(folder, 'runs.csv'), 'utf8')).toBe('a,b')
  })

  it('is refused where no folder can be', async () => {
    const file = join(home, 'file')
    await writeFile(file, '')
    await expect(openStore(file)).rejects.toThrow('is a file, not a folder')
    await expect(openStore(join(file, 'below'))).rejects.toThrow('a part of the path is a file')
  })

  it('keeps the old files, and no halves of new ones, where writing fails', async () => {
    const folder = join(home, 'fails')
    await (await openStore(folder)).write(study)
    const before = await readFile(join(folder, 'runs.csv'), 'utf8')
    const broken = {
      ...study,
      runs: [
        ...study.runs,
        {
          replicate: 2,
          get result(): never {
            throw new Error('broken')
          },
        },
      ],
    }
    await expect((await openStore(folder)).write(broken)).rejects.toThrow('broken')
    expect((await readdir(folder)).sort()).toEqual(['run.json', 'runs.csv'])
    expect(await readFile(join(folder, 'runs.csv'), 'utf8')).toBe(before)
  })

  it('goes again where nothing was finished and it was made for that', async () => {
    const folder = join(home, 'nothing')
    await (await openStore(folder)).abandon()
    expect(await readdir(home)).not.toContain('nothing')
    await mkdir(folder)
    await (await openStore(folder)).abandon()
    expect(await readdir(home)).toContain('nothing')
  })
})
