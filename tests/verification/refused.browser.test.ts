/** A page whose policy forbids compiling WebAssembly: a run goes on by reference and ends with the same bits. */
import { expect, it } from 'vitest'
import { GOLDEN, type GoldenRun } from './golden.ts'

const [off] = GOLDEN as [GoldenRun]

/** Runs a module's text in a page of its own and returns what it posts. */
function inPage(policy: string, module: string): Promise<unknown> {
  const frame = document.createElement('iframe')
  return new Promise((resolve) => {
    const listen = ({ data, source }: MessageEvent) => {
      if (source !== frame.contentWindow) return
      removeEventListener('message', listen)
      frame.remove()
      resolve(data)
    }
    addEventListener('message', listen)
    frame.srcdoc =
      `<meta http-equiv="Content-Security-Policy" content="${policy}"><script ` + `type="module">${module}</script>`
    document.body.append(frame)
  })
}

const golden = new URL('./golden.ts', import.meta.url).href
const module = `
  let compiled = true
  try { new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)) } catch { compiled = false }
  try {
    const { GOLDEN, hashOf } = await import('${golden}')
    parent.postMessage({ compiled, hash: hashOf(GOLDEN[0]) }, '*')
  } catch (error) {
    parent.postMessage({ compiled, error: String(error) }, '*')
  }`

/** Milliseconds after which a page that has said nothing will say nothing, on any machine. */
const SILENT = 600_000

it(
  'refuses to compile and runs all the same',
  async () => {
    const refusing = await inPage("script-src 'self' 'unsafe-inline'", module)
    expect(refusing).toEqual({ compiled: false, hash: off.hash })
  },
  SILENT,
)

it(
  'compiles where the policy allows it',
  async () => {
    const allowing = await inPage("script-src 'self' 'unsafe-inline' 'wasm-unsafe-eval'", module)
    expect(allowing).toEqual({ compiled: true, hash: off.hash })
  },
  SILENT,
)
