/** Workers, as objects whose methods are answered later. */
import { type Remote, wrap } from 'comlink'
import type { Engine } from '../engine/engine.ts'
import { t } from '../words/speak.ts'

export interface EngineClient {
  engine: Remote<Engine>
  /** Resolves, once, with what stopped the worker. */
  broken: Promise<string>
  end(): void
}

export function startEngine(): EngineClient {
  const worker = new Worker(new URL('../engine/engine.worker.ts', import.meta.url), { type: 'module' })
  const broken = new Promise<string>((resolve) => {
    worker.addEventListener('error', (event) => resolve(event.message || t('notStarted')))
  })
  return { engine: wrap<Engine>(worker), broken, end: () => worker.terminate() }
}
