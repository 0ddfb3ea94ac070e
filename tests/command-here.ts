/** A command in the process of the tests: with a folder of its own, and what it writes kept. */
export interface Ended {
  code: number
  out: string
  err: string
}

/**
 * @param command gives the code with which its process would end
 * @param folder in which it runs
 */
export async function commandHere(command: () => Promise<number>, folder: string): Promise<Ended> {
  const texts = { out: '', err: '' }
  const streams = [
    { stream: process.stdout, to: 'out' },
    { stream: process.stderr, to: 'err' },
  ] as const
  const before = { folder: process.cwd(), writes: streams.map(({ stream }) => stream.write) }
  for (const { stream, to } of streams)
    stream.write = (text: string | Uint8Array, ...more: unknown[]) => {
      texts[to] += typeof text === 'string' ? text : new TextDecoder().decode(text)
      const done = more.at(-1)
      if (typeof done === 'function') done()
      return true
    }
  process.chdir(folder)
  try {
    return { code: await command(), ...texts }
  } finally {
    process.chdir(before.folder)
    process.exitCode = undefined
    streams.forEach(({ stream }, n) => {
      stream.write = before.writes[n] as typeof stream.write
    })
  }
}
