/** Scenarios: presets, real places, files; as a form or as YAML, which are two sides of one text. */
import { signal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { PRESETS } from '../engine/presets.ts'
import { filesOpened, openText, problems } from '../state/open.ts'
import { isWritten, text, writeText, writtenText } from '../state/scenario-text.ts'
import { main, playing, view } from '../state/state.ts'
import { type Key, t, tell } from '../words/speak.ts'
import { RealPlace } from './real-place.tsx'
import { ScenarioForm } from './scenario-form.tsx'

const asForm = signal(false)

export function ScenarioView() {
  useEffect(() => void writeText(), [])
  return (
    <div class="page scenario">
      <section>
        <h2>{t('presets')}</h2>
        <div class="cards">
          {PRESETS.map(({ name, yaml }) => (
            <button key={name} type="button" class="card" onClick={() => void begin(yaml, name)}>
              <strong>{t(`preset_${name}` as Key)}</strong>
              <span>{t(`presetNote_${name}` as Key)}</span>
            </button>
          ))}
          <OpenFile />
        </div>
      </section>
      <RealPlace begin={(yaml) => void begin(yaml, 'place')} />
      <section>
        <div class="tabs">
          <h2>{t('scenario')}</h2>
          <button type="button" aria-pressed={!asForm.value} onClick={() => (asForm.value = false)}>
            {t('asFile')}
          </button>
          <button type="button" aria-pressed={asForm.value} onClick={() => (asForm.value = true)}>
            {t('asForm')}
          </button>
        </div>
        {asForm.value ? <ScenarioForm /> : <Editor />}
        <button
          type="button"
          class="button primary"
          onClick={() => void writtenText().then((yaml) => begin(yaml, 'scenario.yaml'))}
        >
          {t('run')}
        </button>
      </section>
    </div>
  )
}

async function begin(yaml: string, file: string, tables: Readonly<Record<string, Uint8Array>> = {}): Promise<void> {
  text.value = yaml
  if (!(await openText(yaml, file, tables))) return
  view.value = 'explore'
  playing.value = !matchMedia('(prefers-reduced-motion: reduce)').matches
}

function OpenFile() {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <button type="button" class="card" onClick={() => input.current?.click()}>
        <strong>{t('openFile')}</strong>
        <span>{t('openFileNote')}</span>
      </button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={t('openFile')}
        multiple
        accept=".yaml,.yml,.json,.csv,.tsv,.txt,.xlsx,.geojson"
        onChange={async ({ currentTarget }) => {
          const chosen = [...(currentTarget.files ?? [])]
          currentTarget.value = ''
          const opened = await filesOpened(chosen)
          if (opened) await begin(opened.yaml, opened.file, opened.tables)
        }}
      />
    </>
  )
}

function Editor() {
  const area = useRef<HTMLTextAreaElement>(null)
  const check = async (next: string) => {
    text.value = next
    const { problems: found } = await main.engine.read(next, 'scenario.yaml')
    if (text.value === next) problems.value = found
  }
  const goTo = (line: number, column: number) => {
    const lines = text.value.split('\n')
    const at = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0) + column - 1
    area.current?.focus()
    area.current?.setSelectionRange(at, at + 1)
  }
  return (
    <>
      <textarea
        ref={area}
        aria-label={t('editorLabel')}
        readOnly={!isWritten.value}
        aria-invalid={problems.value.length > 0}
        spellcheck={false}
        rows={18}
        value={text.value}
        onInput={(event) => void check(event.currentTarget.value)}
      />
      <div role="status" class="problems">
        {problems.value.length === 0 && text.value ? t('valid') : ''}
        <ul>
          {problems.value.map(({ line, column, path, message }) => (
            <li key={`${line}:${column}:${tell(message)}`}>
              <button type="button" onClick={() => goTo(line, column)}>
                {t('problemAt', { line, column })}
              </button>{' '}
              {path && <code>{path}</code>} {tell(message)}
            </li>
          ))}
        </ul>
      </div>
    </>
  )
}
