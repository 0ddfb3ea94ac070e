/** Every command as a process of its own, as a user starts it. They run what is built. */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PRESETS } from '@cogov/core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const COGOV = fileURLToPath(new URL('../bin/cogov.js', import.meta.url))
const EXAMPLES = fileURLToPath(new URL('../../../examples/pinggu/', import.meta.url))
let home = ''

interface Ended {
  code: number | null
  out: string
  err: string
}

/** @param during is called once the process runs */
function cogov(
  args: string[],
  during: (child: ReturnType<typeof spawn>) => void = () => {},
  flags: string[] = [],
): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [...flags, COGOV, ...args], { cwd: home, stdio: ['ignore', 'pipe', 'pipe'] })
    const ended: Ended = { code: null, out: '', err: '' }
    child.stdout?.on('data', (text) => {
      ended.out += text
    })
    child.stderr?.on('data', (text) => {
      ended.err += text
    })
    child.on('close', (code) => resolve({ ...ended, code }))
    during(child)
  })
}

/**
 * Stops a command by SIGINT as soon as its progress, which it says as on a terminal, has come to ten runs or months.
 */
function stopped(args: string[]): Promise<Ended> {
  const stop = (child: ReturnType<typeof spawn>) => {
    const look = (text: Buffer) => {
      if (!/\d{2,} of [\d,]+/.test(String(text))) return
      child.stderr?.off('data', look)
      child.kill('SIGINT')
    }
    child.stderr?.on('data', look)
  }
  return cogov(args, stop, ['--import', 'data:text/javascript,process.stderr.isTTY=true'])
}

const file = (name: string, text: string) => writeFile(join(home, name), text)

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'cogov-cli-'))
  await file('small.yaml', 'cogov: 2\nstart: fresh\nname: small\nplace: { residents: 20 }\nticks: 6\n')
  const paid = 'mechanisms: { incentives: { reward: 1 } }'
  await file('paid.yaml', `cogov: 2\nstart: fresh\nname: paid\nplace: { residents: 20 }\nticks: 6\n${paid}\n`)
  await file('wrong.yaml', 'cogov: 2\nname: wrong\nplace: 北京市/平古区\nticks: 0\n')
  const above = '  - { tick: 3, place: township 2, mechanisms: { supervision: { vertical: 1 } } }\n'
  await file(
    'where.yaml',
    `cogov: 2\nname: where\nplace: {}\nwhere:\n  - place: township 9\n    ${paid}\ntimeline:\n  - { tick: 2, ` +
      `place: township 8 }\n${above}`,
  )
  await writeFile(join(home, 'bytes.yaml'), Buffer.from([0xff, 0xfe, 0x00, 0x61]))
})
afterAll(() => rm(home, { recursive: true }))

describe('cogov', () => {
  it('prints help with an example for itself and for each command', async () => {
    const all = await Promise.all(
      ['run', 'compare', 'validate', 'explain', 'model', 'schema'].map((name) => cogov([name, '--help'])),
    )
    for (const { code, out, err } of [await cogov([]), await cogov(['--help']), ...all]) {
      expect({ code, err }).toEqual({ code: 0, err: '' })
      expect(out).toMatch(/^Usage: cogov/)
      expect(out).toContain('Example:\n  $ cogov ')
    }
  })

  it('ends with 2 and the nearest name where a command or an option does not exist', async () => {
    const [command, option] = await Promise.all([
      cogov(['runn', 'small.yaml']),
      cogov(['run', 'small.yaml', '--tick', '3']),
    ])
    expect(command).toMatchObject({ code: 2, out: '' })
    expect(command.err).toContain('Did you mean run?')
    expect(option).toMatchObject({ code: 2, out: '' })
    expect(option.err).toContain('Did you mean --ticks?')
  })

  it.each([
    [['--ticks', 'abc'], "found 'abc'"],
    [['--ticks', '1e3'], "found '1e3'"],
    [['--ticks', '12001'], '--ticks: ticks: found 12001'],
    [['--workers', '0'], "found '0'"],
    [['--set', 'incentives.reward=9'], '--set incentives.reward=9: mechanisms.incentives.reward: found 9'],
    [['--set', 'rewrd=1'], "did you mean 'reward'?"],
    [['--set', 'place=北京市/平古区'], '--set place: There is no "平古区"'],
    [['--out', 'small.yaml'], '--out: small.yaml: is a file, not a folder'],
  ])('ends with 2 and one line on %j', async (options, message) => {
    const { code, out, err } = await cogov(['run', 'small.yaml', ...options])
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err.trim().split('\n')).toHaveLength(1)
    expect(err).toContain(message)
  })

  it('does not mind a reader that has seen enough', async () => {
    const { code, err } = await cogov(['model', '--json'], (child) =>
      child.stdout?.once('data', () => child.stdout?.destroy()),
    )
    expect({ code, err }).toEqual({ code: 0, err: '' })
  })
})

describe('cogov validate', () => {
  // What they do in a run is tested in the experiments package.
  it('has nothing to say against any preset', async () => {
    const files = PRESETS.map(({ name }) => join(EXAMPLES, `../presets/${name}.yaml`))
    const { code, out, err } = await cogov(['validate', ...files])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out.match(/: valid: /g)).toHaveLength(PRESETS.length)
  })

  it('says of each right file what it is', async () => {
    const { code, out, err } = await cogov(['validate', 'small.yaml', join(EXAMPLES, 'money.yaml')])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain('small.yaml: valid: small, a made-up place, 640 residents, 6 months')
    expect(out).toContain('money, 北京市/平谷区 (simulated), 457,313 residents (129,200 simulated), 60 months')
  })

  it('tells one line a mistake, of all files, on standard error', async () => {
    const { code, out, err } = await cogov([
      'validate',
      'wrong.yaml',
      'small.yaml',
      'where.yaml',
      'bytes.yaml',
      '.',
      'none.yaml',
    ])
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err.trim().split('\n')).toEqual([
      expect.stringMatching(/^wrong\.yaml:3:8: place: .*Did you mean 北京市\/平谷区\?/),
      expect.stringMatching(/^wrong\.yaml:4:8: ticks: found 0/),
      expect.stringMatching(/^where\.yaml:5:12: where\[0\]\.place: 'township 9' is not in a made-up place/),
      expect.stringMatching(/^where\.yaml:8:23: timeline\[0\]\.place: 'township 8' is not in a made-up place/),
      expect.stringMatching(
        /^where\.yaml:9:74: timeline\[1\]\.mechanisms\.supervision\.vertical: is a lever of each superior/,
      ),
      'bytes.yaml: is not UTF-8; save it as UTF-8 text',
      '.: is a folder, a scenario is a file',
      'none.yaml: no such file',
    ])
  })

  it('knows a study from a scenario, and names the command that runs it', async () => {
    const study = join(EXAMPLES, 'rewards-study.yaml')
    const [run, sweep] = await Promise.all([cogov(['run', study]), cogov(['sweep', 'small.yaml'])])
    expect(run).toEqual({
      code: 2,
      out: '',
      err: `${study}: is a study, needed is a scenario; cogov sweep runs a study\n`,
    })
    expect(sweep).toMatchObject({
      code: 2,
      err: 'small.yaml: is a scenario, needed is a study; cogov run runs a scenario\n',
    })
  })
})

describe('cogov run', () => {
  it('prints a table, and the same for the same seed', async () => {
    const [one, two] = await Promise.all([cogov(['run', 'small.yaml']), cogov(['run', 'small.yaml', '--workers', '1'])])
    expect(one).toMatchObject({ code: 0, err: '' })
    expect(one.out).toMatch(/^small: a made-up place, 640 residents, 6 months, seed 'cogov'\n/)
    expect(one.out).toMatch(/participation \(%\) +\d\d\.\d/)
    expect(two).toEqual(one)
  })

  it('prints one JSON document, and writes what can be repeated from it', async () => {
    const { code, out } = await cogov([
      'run',
      'small.yaml',
      '--seed',
      'x',
      '--ticks',
      '3',
      '--set',
      'reward=1',
      '--json',
      '--out',
      'results',
    ])
    expect(code).toBe(0)
    const document = JSON.parse(out)
    expect(document).toMatchObject({ version: expect.any(String), scenario: 'small', seed: 'x', ticks: 3 })
    expect(document.hash).toMatch(/^[0-9a-f]{16}$/)
    expect(document.outcomes.participation).toEqual({ unit: 'share', values: Array(4).fill(expect.any(Number)) })
    expect((await readdir(join(home, 'results'))).sort()).toEqual(['run.json', 'runs.csv'])
    const csv = (await readFile(join(home, 'results', 'runs.csv'), 'utf8')).split('\r\n')
    expect(csv[0]).toBe('scenario,seed,replicate,tick,place,outcome,value')
    expect(csv).toContain(`small,x,1,3,a made-up place,participation,${document.outcomes.participation.values[3]}`)
    const { scenarios } = JSON.parse(await readFile(join(home, 'results', 'run.json'), 'utf8'))
    await file('again.json', JSON.stringify(scenarios[0]))
    expect(JSON.parse((await cogov(['run', 'again.json', '--json'])).out).hash).toBe(document.hash)
  })

  it('says nothing with --quiet, and writes nothing where the file is wrong', async () => {
    expect(await cogov(['run', 'small.yaml', '--quiet'])).toEqual({ code: 0, out: '', err: '' })
    expect(await cogov(['run', 'wrong.yaml', '--out', 'never'])).toMatchObject({ code: 2, out: '' })
    expect(existsSync(join(home, 'never'))).toBe(false)
  })

  it('keeps the months that were simulated when it is stopped', async () => {
    const long = ['run', 'small.yaml', '--ticks', '12000', '--set', 'residents=2000', '--out', 'stopped']
    const ended = await stopped(long)
    expect(ended.code).toBe(130)
    expect(ended.err).toMatch(/stopped after month \d+ of 12000; what was simulated is kept/)
    const { runs, stopped: flag } = JSON.parse(await readFile(join(home, 'stopped', 'run.json'), 'utf8'))
    expect(flag).toBe(true)
    expect(runs[0].ticks).toBeLessThan(12_000)
  })
})

describe('cogov compare', () => {
  it('prints means with intervals and paired differences, and what to try next', async () => {
    const { code, out } = await cogov(['compare', 'small.yaml', 'paid.yaml', '--replicates', '3', '--workers', '2'])
    expect(code).toBe(0)
    expect(out).toMatch(/^a made-up place, 640 residents, 6 months, 3 replicates\n/)
    const small = /participation \(%\) +small +[\d.]+ +[\d.]+ … [\d.]+\n/
    const paid = / +paid +[\d.]+ +[\d.]+ … [\d.]+ +\+[\d.]+ +\+[\d.]+ … \+[\d.]+\n/
    expect(out).toMatch(new RegExp(small.source + paid.source))
    expect(out).toContain('paid: ')
    expect(out).toContain('Try next:')
  })

  it('tells to try only what can be done', async () => {
    const { out } = await cogov(['compare', 'small.yaml', 'paid.yaml', '--replicates', '1'])
    const told = out.split('\n').filter((line) => line.startsWith('  npx cogov '))
    expect(told).toHaveLength(2)
    for (const line of told) {
      const words = [...line.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '')
      expect(await cogov(words.slice(2))).toMatchObject({ code: 0 })
    }
  })

  it('prints the same JSON document for any number of workers', async () => {
    const args = ['compare', 'small.yaml', 'paid.yaml', '--replicates', '3', '--json', '--workers']
    const [one, three] = await Promise.all([cogov([...args, '1']), cogov([...args, '3'])])
    expect(three).toEqual(one)
    const document = JSON.parse(one.out)
    expect(document.replicates.map(({ seed }: { seed: string }) => seed)).toEqual(['cogov#1', 'cogov#2', 'cogov#3'])
    expect(document.runs).toHaveLength(6)
  })

  it('refuses scenarios that end at different ticks', async () => {
    await file('longer.yaml', 'cogov: 2\nstart: fresh\nname: longer\nplace: {}\nticks: 7\n')
    const { code, err } = await cogov(['compare', 'small.yaml', 'longer.yaml'])
    expect({ code, err }).toEqual({
      code: 2,
      err: "scenarios are compared at the same final tick: 'small' has 6 ticks, 'longer' has 7\n",
    })
  })

  it('writes the finished replicates when it is stopped', async () => {
    const long = ['compare', 'small.yaml', 'paid.yaml', '--replicates', '100000', '--out', 'study']
    const ended = await stopped(long)
    expect(ended.code).toBe(130)
    const [, finished] = /stopped after ([\d,]+) of 100,000 replicates; these are kept/.exec(ended.err) ?? []
    const { runs, stopped: flag } = JSON.parse(await readFile(join(home, 'study', 'run.json'), 'utf8'))
    expect(flag).toBe(true)
    expect(runs).toHaveLength(2 * Number(finished?.replaceAll(',', '')))
    expect((await readdir(join(home, 'study'))).sort()).toEqual(['run.json', 'runs.csv'])
  })
})

describe('cogov exam', () => {
  it('shows what was measured beside what is predicted, and the score', async () => {
    const { code, out, err } = await cogov(['exam', '--only', 'I05,I107'])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain('2 studies with 5 claims, in the world in the middle of the priors.')
    expect(out).toMatch(
      /I05 neighbours are shown it +\+0\.37 log odds +[+-]\d\.\d\d +[+-]\d\.\d\d … [+-]\d\.\d\d +[01]\.\d\d/,
    )
    expect(out).toMatch(/Against “nothing works”: [+-]\d\.\d\d/)
  })

  it('gives numbers to programs, in as many worlds as are asked for', async () => {
    const { out } = await cogov(['exam', '--only', 'I107', '--worlds', '2', '--json'])
    const { answers, crossValidated } = JSON.parse(out)
    expect(answers[0].predicted).toHaveLength(2)
    expect(crossValidated.folds).toHaveLength(5)
  })

  it.each([
    [['--only', 'I106'], 'I106 is not sat: a reward for all if enough take part'],
    [['--only', 'I999'], "no question is about 'I999'"],
    [['--worlds', 'half'], 'from 2 to 10000, or central'],
  ])('%j is refused', async (args, said) => {
    const { code, out, err } = await cogov(['exam', ...args])
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(said)
  })
})

describe('--worlds', () => {
  it('runs a scenario in many worlds, says whether they are fitted, and keeps each as it was run', async () => {
    const { code, out } = await cogov(['run', 'small.yaml', '--worlds', '5', '--out', 'over', '--workers', '1'])
    expect(code).toBe(0)
    expect(out).toMatch(/^Over 5 worlds of the (priors alone|posterior)/m)
    expect(out).toMatch(/^participation \(%\) +[\d.]+ +[\d.]+ … [\d.]+$/m)
    const { scenarios, runs } = JSON.parse(await readFile(join(home, 'over/run.json'), 'utf8'))
    expect(scenarios).toHaveLength(5)
    await file('third.json', JSON.stringify(scenarios[2]))
    expect(JSON.parse((await cogov(['run', 'third.json', '--json'])).out).hash).toBe(runs[2].hash)
  })
  it('says how far a difference is known, beside luck', async () => {
    const { out } = await cogov(['compare', 'small.yaml', 'paid.yaml', '--replicates', '3', '--worlds', '4'])
    expect(out).toMatch(
      /^Over 4 worlds of the .+:\n {2}paid: nine in ten differences lie from .+ in [2-4] of 4; by luck/m,
    )
  })
  it('takes the world in the middle, where a scenario says nothing itself', async () => {
    const central = await cogov(['run', 'small.yaml', '--worlds', 'central', '--json'])
    expect(central.code).toBe(0)
    expect(JSON.parse(central.out).seed).toBe('cogov')
    const { code, err } = await cogov(['compare', 'small.yaml', 'paid.yaml', '--worlds', '1'])
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('from 2 to 10000, or central') })
  })
})

describe('cogov explain', () => {
  it('gives the terms of a decision with values, equations and sources', async () => {
    const { code, out } = await cogov(['explain', 'paid.yaml', '--tick', '2', '--actor', 'township 1/community 1.1/3'])
    expect(code).toBe(0)
    expect(out).toMatch(/^resident township 1\/community 1\.1\/3 in month 2 \(paid, a made-up place, seed 'cogov'\)\n/)
    expect(out).toMatch(/utility = -?[\d.]+ day/)
    expect(out).toMatch(/reward_term +-?[\d.]+ day +the reward/)
    expect(out).toContain('[Bowles & Polanía-Reyes 2012')
  })

  it('gives the same as JSON, in which the terms add up', async () => {
    const { out } = await cogov([
      'explain',
      'paid.yaml',
      '--tick',
      '2',
      '--actor',
      'township 1/community 1.1/3',
      '--json',
    ])
    const [utility] = JSON.parse(out).sums
    const sum = utility.terms.reduce((all: number, { value }: { value: number }) => all + value, 0)
    expect(sum).toBeCloseTo(utility.value, 5)
  })

  it.each([
    [['--tick', '7', '--actor', 'superior'], '--tick: the scenario has 6 months, found 7'],
    [['--tick', '2', '--actor', 'township 1/community 1.1/99'], 'has residents 1 to 20'],
    [['--tick', '2', '--actor', 'townshp 1'], "'township 1'"],
    [['--tick', '2'], '--actor'],
  ])('ends with 2 on %j', async (args, message) => {
    const { code, out, err } = await cogov(['explain', 'small.yaml', ...args])
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(message)
  })
})

describe('cogov model and cogov schema', () => {
  it('print every mechanism, lever and outcome', async () => {
    const [{ out }, text] = await Promise.all([cogov(['model', '--json']), cogov(['model'])])
    const model = JSON.parse(out)
    const names = [...model.actors, ...model.mechanisms, ...model.outcomes].map(({ name }: { name: string }) => name)
    const levers = model.mechanisms.flatMap(({ levers }: { levers: { name: string }[] }) =>
      levers.map(({ name }) => name),
    )
    for (const name of [...names, ...levers]) expect(text.out).toContain(name)
    const [equation] = model.mechanisms[0].contributions[0].equations
    expect(equation).toMatchObject({ text: expect.any(String), latex: expect.stringContaining('=') })
  })

  it('print a JSON Schema', async () => {
    expect(JSON.parse((await cogov(['schema'])).out).$schema).toContain('json-schema.org')
  })
})

describe('cogov migrate', () => {
  const OLD = '# mine\ncogov: 1 # first\nname: old\nplace: { residents: 20 }\nticks: 3\n'
  const NEW =
    '# mine\ncogov: 2 # first\nstart: fresh\nsample: everybody\nname: old\nplace: { residents: 20 }\nticks: 3\n'

  it('prints, checks and writes a file in the format of today, comments kept', async () => {
    await file('old.yaml', OLD)
    expect(await cogov(['migrate', '--stdout', 'old.yaml'])).toEqual({ code: 0, out: NEW, err: '' })
    const checked = await cogov(['migrate', '--check', 'old.yaml', 'small.yaml'])
    expect([checked.code, checked.out.match(/older/g)?.length]).toEqual([1, 1])
    expect(await readFile(join(home, 'old.yaml'), 'utf8')).toBe(OLD)
    expect((await cogov(['migrate', 'old.yaml'])).code).toBe(0)
    expect(await readFile(join(home, 'old.yaml'), 'utf8')).toBe(NEW)
    expect((await cogov(['migrate', '--check', 'old.yaml'])).code).toBe(0)
  })

  it('touches no file where one has mistakes', async () => {
    await file('old.yaml', OLD)
    await file('mistaken.yaml', 'cogov: 1\nname: a\nplace: {}\nticks: 0\n')
    const { code, err } = await cogov(['migrate', 'old.yaml', 'mistaken.yaml'])
    expect([code, err]).toEqual([2, expect.stringContaining('mistaken.yaml:4:8: ticks: found 0')])
    expect(await readFile(join(home, 'old.yaml'), 'utf8')).toBe(OLD)
    expect((await readdir(home)).filter((name) => name.endsWith('.part'))).toEqual([])
  })
})

it('cogov run says what it took to come to rest, and calls months as the calendar does', async () => {
  await file('rests.yaml', 'cogov: 2\nname: rests\nplace: { residents: 20 }\nfrom: 2027-01\nticks: 4\n')
  const { code, out } = await cogov(['run', 'rests.yaml'])
  expect(code).toBe(0)
  expect(out).toMatch(/The place was (not )?at rest after [0-9]+ simulated months/)
  for (const month of ['2026-12', '2027-01', '2027-04']) expect(out).toContain(month)
})
