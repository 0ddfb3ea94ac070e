/**
 * Theory and simulation agree, row by row of docs/verification, at reduced size. Each comparison has a band of four
 * standard errors, which a right program leaves once in 16,000 times; seeds are fixed, so these tests always end alike.
 */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { agrees, optionsOf, readOptions } from './shared/classic.js'
import { CLASSICS } from './shared/list.js'

describe.each(CLASSICS.map((entry) => [`${entry.classic.row} ${entry.classic.name}`, entry] as const))(
  '%s',
  (_, { classic, quick }) => {
    it.each(quick.map((changed) => [JSON.stringify(changed), changed] as const))(
      'gives what theory says with %s',
      (_, changed) => {
        const options = optionsOf(classic, changed)
        expect(classic.check?.(options)).toBeUndefined()
        for (const result of classic.run(options, 'verification'))
          expect(result, result.quantity).toSatisfy(agreesOrOpen)
      },
      300_000,
    )

    it('takes its usual options, and refuses what is out of range by name', () => {
      const options = readOptions(classic, []).options
      expect(options).toEqual(optionsOf(classic))
      for (const [name, option] of Object.entries(classic.options)) {
        const above = `${option.range[1] + 1}`
        expect(() => readOptions(classic, [`--${name}`, above])).toThrow(`--${name} must be`)
        expect(() => readOptions(classic, [`--${name}`, 'many'])).toThrow(`found 'many'`)
        expect(() => readOptions(classic, [`--${name}`])).toThrow('found nothing')
        if (option.whole) expect(() => readOptions(classic, [`--${name}=2.5`])).toThrow('a whole number')
      }
      expect(() => readOptions(classic, ['--sede', '1'])).toThrow("did you mean 'seed'?")
      expect(() => readOptions(classic, ['3'])).toThrow("unexpected '3'")
    })
  },
)

describe('the numbers of the literature', () => {
  // Worked out apart from these programs: by hand from the formula, or as printed in the paper.
  it.each([
    ['moran', { N: 100, r: 1.1, replicates: 1 }, [0.09092]],
    ['matching-pennies', { N: 100 }, [0.8936, 0.3128]],
    ['mean-field', { N: 1000, start: 0.28, ticks: 500 }, [undefined, 0.1606]],
    ['mean-field', { N: 1000, start: 0.34, ticks: 500 }, [undefined, 0.9439]],
    ['mean-field', { N: 1000, a: 0.2, start: 0, ticks: 500 }, [undefined, 0.9611]],
    ['trust', {}, [undefined, 0.26667]],
    ['queue', { time: 2500 }, [0.6472, 1.0787]],
    ['granovetter', { second: 2 }, [1]],
  ] as const)('%s %o', (name, changed, expected) => {
    const found = CLASSICS.find(({ classic }) => classic.name === name)?.classic
    const results = found?.run(optionsOf(found, { ...changed }), 'literature') ?? []
    expected.forEach((value, k) => {
      if (value !== undefined) expect(results[k].theory).toBeCloseTo(value, 4)
    })
  })
})

describe('the command line', () => {
  const run = (...args: string[]) => {
    const program = fileURLToPath(new URL('trust.js', import.meta.url))
    return spawnSync(process.execPath, [program, ...args], { encoding: 'utf8' })
  }

  it('prints theory and simulation, as JSON too', () => {
    expect(run().stdout).toMatch(/trust in the end +0\.26667 +0\.26667/)
    const { options, results } = JSON.parse(run('--D', '1', '--months', '50', '--json').stdout)
    expect(options).toMatchObject({ D: 1, months: 50, lambda: 0.95, seed: '1' })
    expect(results.every(({ agrees }: { agrees: boolean }) => agrees)).toBe(true)
  })

  it('says what is wrong in one line, with exit code 2', () => {
    const { status, stderr, stdout } = run('--D', '1.5')
    expect([status, stderr, stdout]).toEqual([2, "trust: --D must be a number from 0 to 1, found '1.5'\n", ''])
  })

  it('helps', () => {
    expect(run('--help').stdout).toContain('--lambda')
  })
})

const agreesOrOpen = (result: Parameters<typeof agrees>[0]) => agrees(result) !== false
