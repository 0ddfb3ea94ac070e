/** A figure over the page, to look at, to save and to copy; and the choice among all that there are. */
import type { Theme } from '@cogov/charts'
import { useState } from 'preact/hooks'
import { Dialog } from '../parts/dialog.tsx'
import { isDark } from '../place/theme.ts'
import { download, fileName, pngOf } from '../state/export.ts'
import { figureShown, main } from '../state/state.ts'
import { language, t } from '../words/speak.ts'
import { Drawing, WIDTH } from './drawing.tsx'
import { type Figure, say } from './figure.ts'
import { figuresNow } from './figures.ts'

export function FigureDialog() {
  const all = figuresNow()
  const figure = all.find(({ name }) => name === figureShown.value) ?? all[0]
  const theme = isDark.value ? 'dark' : 'light'
  const close = () => {
    figureShown.value = ''
  }
  if (!figure) return null
  return (
    <Dialog title={say('figure.figure')} onClose={close} wide>
      <label class="which">
        <span class="unseen">{say('figure.which')}</span>
        <select value={figure.name} onChange={(event) => (figureShown.value = event.currentTarget.value)}>
          {all.map(({ name, title }) => (
            <option key={name} value={name}>
              {title}
            </option>
          ))}
        </select>
      </label>
      <Drawing key={figure.name} id="figure" draw={figure.draw} theme={theme} />
      <Files figure={figure} theme={theme} />
    </Dialog>
  )
}

function Files({ figure, theme }: { figure: Figure; theme: Theme }) {
  const [copied, setCopied] = useState('')
  const svg = () => figure.draw({ width: WIDTH, language: language.value, theme, id: 'figure' }).svg
  const name = (ending: string) => fileName(`${main.scenario.value?.name ?? ''} ${figure.title}`, ending)
  const copy = async () => {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': pngOf(svg()) })])
    setCopied(figure.name)
  }
  return (
    <div class="files">
      <button type="button" class="button" onClick={() => download(svg(), name('svg'), 'image/svg+xml')}>
        {say('figure.saveSvg')}
      </button>
      <button
        type="button"
        class="button"
        onClick={() => void pngOf(svg()).then((picture) => download(picture, name('png')))}
      >
        {say('figure.savePng')}
      </button>
      {'ClipboardItem' in globalThis && (
        <button type="button" class="button" onClick={() => void copy().catch(() => setCopied('refused'))}>
          {copied === figure.name ? t('copied') : say('figure.copyPicture')}
        </button>
      )}
      {copied === 'refused' && <span role="alert">{say('figure.notCopied')}</span>}
    </div>
  )
}
