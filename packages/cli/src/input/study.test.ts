/** The commands of studies. What runs in threads is built. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { commandHere } from '@cogov/tests/command-here'
import { afterAll, describe, expect, it } from 'vitest'
import { exitCode } from '../exit-code.ts'

const home = mkdtempSync(join(tmpdir(), 'cogov-study-'))
afterAll(() => rmSync(home, { recursive: true }))

/** A command in this process, which need not start the engine anew each time. */
const cogov = (...args: string[]) => commandHere(() => exitCode('en', args), home)

const study = `cogov: 1
name: small
scenario: base.yaml
factors: [{ factor: reward, from: 0, to: 2 }]
design: { kind: factorial, levels: 3 }
replicates: 2
outcomes: [participation]
`
writeFileSync(join(home, 'base.yaml'), 'cogov: 2\nstart: fresh\nname: base\nplace: { residents: 20 }\nticks: 6\n')
writeFileSync(join(home, 'study.yaml'), study)
writeFileSync(join(home, 'wrong.yaml'), study.replace('reward', 'rewrd').replace('outcomes', 'outcomess'))
writeFileSync(join(home, 'nowhere.yaml'), study.replace('base.yaml', 'none.yaml'))

describe('cogov sweep', () => {
  it('tells every mistake in one line with its place, and writes nothing', async () => {
    expect(await cogov('sweep', 'wrong.yaml')).toEqual({
      code: 2,
      out: '',
      err: expect.stringMatching(/^wrong\.yaml:7:1: outcomess: unknown key, .*did you mean 'outcomes'\?\)\n$/),
    })
    expect(await cogov('sweep', 'nowhere.yaml')).toEqual({
      code: 2,
      out: '',
      err: 'nowhere.yaml:3:11: scenario: none.yaml: no such file\n',
    })
    expect(await cogov('sweep', 'study.yaml', '--dry-run')).toMatchObject({
      code: 2,
      err: '--dry-run goes with --on slurm\n',
    })
    expect(existsSync(join(home, 'results'))).toBe(false)
  })

  it('prints the script of a job array, and makes no folder', async () => {
    const { code, out, err } = await cogov(
      'sweep',
      'study.yaml',
      '--on',
      'slurm',
      '--dry-run',
      '--shards',
      '2',
      '--sbatch',
      '--qos=long',
    )
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toMatch(/^#!\/bin\/bash\n#SBATCH --job-name=cogov-[0-9a-f]{8}-0\n#SBATCH --array=0-1\n/)
    expect(out).toContain('#SBATCH --qos=long\n')
    expect(out).toContain(`sweep ${join(home, 'results', 'study')} --shard "$SLURM_ARRAY_TASK_ID/2"`)
    expect(existsSync(join(home, 'results'))).toBe(false)
  })

  it('keeps every run, goes on only when asked to, and gives runs to repeat', async () => {
    const first = await cogov('sweep', 'study.yaml')
    expect(first).toMatchObject({ code: 0, err: '' })
    const kept = /^small: 6 runs in results\/study\n6 runs simulated in \d+ s on \d+ threads?, /
    const used = /.* m?s each, overhead \d+\.\d (s|%), \d+ MB of memory\n/
    expect(first.out).toMatch(new RegExp(kept.source + used.source))
    expect(await cogov('sweep', 'study.yaml')).toMatchObject({
      code: 2,
      err: expect.stringContaining('go on with --resume'),
    })
    expect((await cogov('sweep', 'results/study', '--resume', '--json')).out).toContain('"simulated": 0')
    const asked = await cogov(
      'query',
      'study.yaml',
      'select hash from runs where point = 2 and replicate = 1',
      '--json',
    )
    const [{ hash }] = JSON.parse(asked.out)
    writeFileSync(join(home, 'again.yaml'), (await cogov('repeat', 'study.yaml', '2/1')).out)
    expect(JSON.parse((await cogov('run', 'again.yaml', '--json')).out).hash).toBe(hash)
    expect(await cogov('repeat', 'study.yaml', '9/1')).toMatchObject({
      code: 2,
      err: 'results/study has no run 9/1 (point/replicate)\n',
    })
  })

  it('answers questions, and says what is wrong with them', async () => {
    const { out } = await cogov(
      'query',
      'study.yaml',
      'select reward, count(*) as n from runs group by all order by all',
    )
    expect(out).toBe('reward  n\n     0  2\n     1  2\n     2  2\n')
    expect((await cogov('query', 'study.yaml')).out).toMatch(/^table +columns\nfactors /)
    expect(await cogov('query', 'study.yaml', 'selekt')).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('selekt'),
    })
    expect(await cogov('query', 'none', 'select 1')).toMatchObject({
      code: 2,
      err: expect.stringContaining('no study is here'),
    })
    expect(await cogov('export', 'study.yaml', 'runs.csv')).toEqual({ code: 0, out: '', err: 'written: runs.csv\n' })
  })
})

describe('cogov validate', () => {
  it('says of which numbers of points a Sobol sequence is even', async () => {
    const of = (points: number) => study.replace('kind: factorial, levels: 3', `kind: saltelli, points: ${points}`)
    writeFileSync(join(home, 'odd.yaml'), of(100))
    writeFileSync(join(home, 'even.yaml'), of(128))
    const { out } = await cogov('validate', 'odd.yaml', 'even.yaml')
    expect(out.match(/100 is none: 64 or 128 tell more/g)).toHaveLength(1)
    expect(out.match(/powers of two/g)).toHaveLength(1)
  })

  it('says what a study varies, how many runs that is and how long they take', async () => {
    const { code, out, err } = await cogov('validate', 'study.yaml', 'base.yaml')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const varies = / {2}Varies the scenario 'base' \(a made-up place, .*\):\n {4}reward: 0 to 2.days\n/
    expect(out).toMatch(new RegExp(`^study\\.yaml: valid study: small\\n${varies.source}`))
    expect(out).toMatch(/ {2}Looks at 3 points \(factorial\), each 2 times: 6 runs\.\n {2}That takes roughly 1 s here/)
    expect(out).not.toContain('powers of two')
    expect(out).toContain('base.yaml: valid: base, a made-up place')
    expect(await cogov('validate', 'wrong.yaml', 'nowhere.yaml')).toEqual({
      code: 2,
      out: '',
      err: expect.stringMatching(
        /^wrong\.yaml:7:1: outcomess: .*\nnowhere\.yaml:3:11: scenario: none\.yaml: no such file\n$/,
      ),
    })
  })
})
