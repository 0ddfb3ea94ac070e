/** Scenarios: presets, real places, files; as a form or as YAML, which are two sides of one text. */
import { signal } from '@preact/signals'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Catalogue } from '../engine/catalogue.ts'
import { PRESETS } from '../presets.ts'
import { capital, declared, type Key, messageOf, named, number, ownerName, t, unitName } from '../words/speak.ts'
import { openText, problems } from './open.ts'
import { catalogue, main, playing, view } from './state.ts'

const text = signal('')
/** Whether the text is the present scenario's: before, nobody can type what would be overwritten. */
const isWritten = signal(false)
const asForm = signal(false)
/** Values of the form that are on their way into the text, one after the other. */
let writing: Promise<void> = Promise.resolve()

export function ScenarioView() {
  useEffect(() => {
    const scenario = main.scenario.value
    writing = Promise.resolve()
    isWritten.value = false
    problems.value = []
    if (!scenario) return
    void main.engine.write(scenario).then((written) => {
      text.value = written
      isWritten.value = true
    })
  }, [])
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
      <RealPlace />
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
        {asForm.value ? <Form /> : <Editor />}
        <button
          type="button"
          class="button primary"
          onClick={() => void writing.then(() => begin(text.value, 'scenario.yaml'))}
        >
          {t('run')}
        </button>
      </section>
    </div>
  )
}

async function begin(yaml: string, file: string): Promise<void> {
  text.value = yaml
  if (!(await openText(yaml, file))) return
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
        accept=".yaml,.yml,.json"
        onChange={async ({ currentTarget }) => {
          const [file] = currentTarget.files ?? []
          currentTarget.value = ''
          if (file) await begin(await file.text(), file.name)
        }}
      />
    </>
  )
}

function RealPlace() {
  const [name, setName] = useState('')
  const [found, setFound] = useState<Awaited<ReturnType<typeof main.engine.findPlace>>>()
  const find = async (wanted: string) => {
    setName(wanted)
    setFound(await main.engine.findPlace(wanted))
  }
  const simulate = (path: string, residents: number) => {
    const scale = Math.min(1, Math.max(0.0001, Math.round((8000 / residents) * 1e4) / 1e4))
    void begin(`cogov: 1\nname: ${JSON.stringify(path)}\nplace: ${JSON.stringify(path)}\nscale: ${scale}\n`, 'place')
  }
  return (
    <section>
      <h2>{t('realPlace')}</h2>
      <p class="note">{t('realPlaceNote')}</p>
      <form
        class="finding"
        onSubmit={(event) => {
          event.preventDefault()
          void find(name)
        }}
      >
        <input
          aria-label={t('realPlace')}
          value={name}
          maxLength={200}
          onInput={(event) => setName(event.currentTarget.value)}
        />
        <button type="submit" class="button">
          {t('find')}
        </button>
      </form>
      {found?.path && (
        <p>
          {t('foundPlace', { path: found.path, residents: found.residents ?? 0, committees: found.committees ?? 0 })}{' '}
          <button type="button" class="button" onClick={() => simulate(found.path as string, found.residents ?? 1)}>
            {t('usePlace')}
          </button>
        </p>
      )}
      {found?.error && (
        <p role="alert">
          {messageOf(found.error)}{' '}
          {found.suggestions.slice(0, 5).map((one) => (
            <button key={one} type="button" class="button" onClick={() => void find(one)}>
              {one}
            </button>
          ))}
        </p>
      )}
    </section>
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
            <li key={`${line}:${column}:${message}`}>
              <button type="button" onClick={() => goTo(line, column)}>
                {t('problemAt', { line, column })}
              </button>{' '}
              {path && <code>{path}</code>} {messageOf(message)}
            </li>
          ))}
        </ul>
      </div>
    </>
  )
}

const FIELDS = ['name', 'description', 'seed', 'ticks', 'place', 'scale'] as const

/** Every value that is set is written into the text, by the same rules as the command’s --set. */
function Form() {
  const [error, setError] = useState('')
  const [values, setValues] = useState<Awaited<ReturnType<typeof main.engine.read>>['scenario']>()
  useEffect(() => {
    void main.engine.read(text.value, '').then(({ scenario }) => setValues(scenario))
  }, [text.value])
  const write = async (key: string, value: string) => {
    const changed = await main.engine.set(text.value, `${key}=${value}`)
    setError(changed.error ?? '')
    if (changed.text !== undefined) text.value = changed.text
  }
  const set = (key: string, value: string) => {
    writing = writing.then(() => write(key, value))
  }
  if (!values) return <p role="alert">{messageOf(problems.value[0]?.message ?? '')}</p>
  return (
    <div class="form">
      {error && <p role="alert">{messageOf(error)}</p>}
      {FIELDS.map((name) => {
        const value = values[name]
        return (
          <label key={name} class="field">
            <span>{t(`field_${name}`)}</span>
            <input
              value={typeof value === 'object' ? flow(value) : String(value)}
              onChange={(event) => set(name, event.currentTarget.value)}
            />
          </label>
        )
      })}
      {(catalogue.value?.mechanisms ?? []).map(({ name, levers }) => (
        <fieldset key={name}>
          <legend>{capital(ownerName(name))}</legend>
          {levers.map((lever) => (
            <NumberField
              key={lever.name}
              label={named(lever.name)}
              unit={lever.unit}
              range={lever.range}
              value={values.mechanisms[name]?.[lever.name] ?? 0}
              onSet={(value) => set(`mechanisms.${name}.${lever.name}`, value)}
            />
          ))}
        </fieldset>
      ))}
      {owners(catalogue.value).map(([of, parameters]) => (
        <details key={of}>
          <summary>{t('parametersOf', { name: ownerName(of) })}</summary>
          {parameters.map((one) => (
            <NumberField
              key={one.name}
              label={named(one.name)}
              title={`${declared(one.meaning)}. ${one.source}`}
              unit={one.unit}
              range={one.range}
              value={values.parameters[one.name] ?? one.default}
              onSet={(value) => set(`parameters.${one.name}`, value)}
            />
          ))}
        </details>
      ))}
    </div>
  )
}

interface NumberFieldProps {
  label: string
  title?: string
  unit: string
  range: readonly [number, number]
  value: number
  onSet: (value: string) => void
}

function NumberField({ label, title, unit, range, value, onSet }: NumberFieldProps) {
  return (
    <label class="field" title={title}>
      <span>
        {capital(label)}{' '}
        <small>{[unitName(unit), `${number(range[0])} – ${number(range[1])}`].filter(Boolean).join(' · ')}</small>
      </span>
      <input inputMode="decimal" value={String(value)} onChange={(event) => onSet(event.currentTarget.value)} />
    </label>
  )
}

const flow = (value: object): string =>
  `{ ${Object.entries(value)
    .map(([key, one]) => `${key}: ${one}`)
    .join(', ')} }`

function owners(found: Catalogue | undefined): [string, Catalogue['parameters']][] {
  const groups = new Map<string, Catalogue['parameters']>()
  for (const one of found?.parameters ?? []) groups.set(one.of, [...(groups.get(one.of) ?? []), one])
  return [...groups]
}
