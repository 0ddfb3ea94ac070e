/** The page's beginning. */
import { render } from 'preact'
import { PRESETS } from '../presets.ts'
import { speakLanguage } from '../words/speak.ts'
import { App } from './app.tsx'
import { startComparison } from './comparison.ts'
import { startPlayer } from './player.ts'
import { catalogue, main, openCourse, playing } from './state.ts'

async function start(): Promise<void> {
  await speakLanguage(navigator.language.startsWith('zh') ? 'zh' : 'en')
  render(<App />, document.getElementById('page') as HTMLElement)
  catalogue.value = await main.engine.catalogue()
  const { scenario } = await main.engine.read((PRESETS[0] as { yaml: string }).yaml, 'preset')
  if (!scenario) throw new Error('the first preset is not a scenario')
  await openCourse({ scenario, changes: [] })
  startComparison()
  startPlayer()
  playing.value = !matchMedia('(prefers-reduced-motion: reduce)').matches
}

void start()
