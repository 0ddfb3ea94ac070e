/** Places outside China by their names, wherever a place can be named. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Scenario } from '@cogov/core'
import { isOwnPlace } from '@cogov/core/scenario'
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { assemble } from '../program.ts'
import { WrongInput } from './failure.ts'
import { load, loadParsed, readParsed } from './input.ts'
import { studyOf } from './study-input.ts'

const home = mkdtempSync(join(tmpdir(), 'cogov-world-'))
afterAll(() => rmSync(home, { recursive: true }))

function written(name: string, text: string): string {
  writeFileSync(join(home, name), text)
  return join(home, name)
}

const scenario = written('pinggu.yaml', 'cogov: 2\nname: a\nplace: 北京市/平谷区\nticks: 3\nsample: 20\n')
const study = (place: string) =>
  written(
    'study.yaml',
    `cogov: 1
name: inline
scenario: { cogov: 2, name: b, place: Kerala/Thrissur, ticks: 3, sample: 20 }
factors:
  - { factor: place, values: [${place}, 北京市/平谷区] }
outcomes: [participation]
`,
  )

let said = ''
beforeEach(() => {
  said = ''
  for (const stream of [process.stdout, process.stderr])
    vi.spyOn(stream, 'write').mockImplementation((text: unknown, done?: unknown) => {
      said += String(text)
      if (typeof done === 'function') done()
      return true
    })
})
afterEach(() => vi.restoreAllMocks())

const nameOf = ({ place }: Scenario) => (isOwnPlace(place) ? place.name : place)
const command = async (...words: string[]) => (await assemble('en')).parseAsync(['node', 'cogov', ...words])

async function linesOf(work: Promise<unknown>): Promise<string[]> {
  try {
    await work
  } catch (error) {
    if (error instanceof WrongInput) return error.message.split('\n')
    throw error
  }
  return []
}

describe('a place outside China by its name', () => {
  it('is set by --set, in place of one of China', async () => {
    const found = await load(scenario, { set: ['place=Porto Alegre'] })
    expect(found.district.name).toBe('Porto Alegre, Rio Grande do Sul, Brazil (simulated)')
    expect(said).toContain('--set place: Porto Alegre, Rio Grande do Sul, Brazil has 1,488,252 residents')
    const wrong = await linesOf(load(scenario, { set: ['place=Porto Alegru'] }))
    expect(wrong.join()).toMatch(/^--set place: No place in China .* mean Brazil\/Rio Grande do Sul\/Porto Alegre\?$/)
  })

  it('is found in an inline scenario of a study and among the values of a factor', async () => {
    const { scenario: base, factors } = await studyOf(await readParsed(study('Porto Alegre')))
    expect(nameOf(base)).toBe('Thrissur, Kerala, India')
    expect(factors[0]).toMatchObject({
      labels: ['Porto Alegre', '北京市/平谷区'],
      values: [{ name: 'Porto Alegre, Rio Grande do Sul, Brazil', country: 'BR' }, '北京市/平谷区'],
    })
    expect(said).toMatch(/study\.yaml:5:31: factors\[0\]\.values\[0\]: Porto Alegre/)
  })

  it('is told with the nearest name at its line in a study', async () => {
    const wrong = await linesOf(studyOf(await readParsed(study('Porto Alegru'))))
    expect(wrong).toHaveLength(1)
    expect(wrong[0]).toMatch(/study\.yaml:5:31: factors\[0\]\.values\[0\]: No place in China .*Porto Alegre\?$/)
  })

  it('is no mistake beside another one', async () => {
    const file = written('odd.yaml', 'cogov: 2\nname: a\nplace: Porto Alegre\nticks: 0\n')
    const wrong = await linesOf(readParsed(file).then((parsed) => loadParsed(parsed)))
    expect(wrong).toEqual([expect.stringMatching(/odd\.yaml:4:8: ticks: /)])
  })

  it('begins a project', async () => {
    const folder = join(home, 'project')
    await command('new', folder, '--place', 'Porto Alegre')
    expect(said).toMatch(/1,488,252 residents[\s\S]*351 of a typical size[\s\S]*NOT FITTED HERE/)
    expect(readFileSync(join(folder, 'base.yaml'), 'utf8')).toContain('"Brazil/Rio Grande do Sul/Porto Alegre"')
    expect((await load(join(folder, 'base.yaml'))).district.townships).toHaveLength(24)
    expect(await linesOf(command('new', `${folder}2`, '--place', 'Porto Alegru'))).toEqual([
      expect.stringMatching(/^--place: No place in China .*Porto Alegre\?$/),
    ])
    expect(existsSync(`${folder}2`)).toBe(false)
  })

  it('is listed with all that its name finds', async () => {
    await command('places', 'London')
    expect(said).toMatch(/scenario is United Kingdom\/England\/London\.[\s\S]*Canada\/Ontario\/London +city +CA/)
    said = ''
    await command('places', 'London', '--json')
    expect(JSON.parse(said)).toMatchObject({ place: 'United Kingdom/England/London', places: [{ country: 'GB' }, {}] })
  })
})
