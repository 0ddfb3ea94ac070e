/** A real place by its name, with as large a sample of its residents as a page simulates quickly. */
import { DEFAULT_SCENARIO } from '@cogov/core'
import { useState } from 'preact/hooks'
import { main } from '../state/state.ts'
import { t, tell } from '../words/speak.ts'

/** Dots that a page moves within a second, and the fewest of a community that stand for it. */
const DOTS = 60_000
const FEWEST = 64

/** @param begin opens a scenario file */
export function RealPlace({ begin }: { begin: (yaml: string) => void }) {
  const [name, setName] = useState('')
  const [found, setFound] = useState<Awaited<ReturnType<typeof main.engine.findPlace>>>()
  const find = async (wanted: string) => {
    setName(wanted)
    setFound(await main.engine.findPlace(wanted))
  }
  const simulate = (path: string, communities: number) => {
    const sample = Math.max(FEWEST, Math.min(DEFAULT_SCENARIO.sample as number, Math.floor(DOTS / communities)))
    const [name, place] = [JSON.stringify(path), JSON.stringify(path)]
    begin(`cogov: 2\nstart: as it is\nname: ${name}\nplace: ${place}\nsample: ${sample}\n`)
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
          {t('foundPlace', {
            path: found.path,
            residents: found.residents ?? 0,
            committees: found.committees ?? 0,
          })}{' '}
          {found.why && `${tell(found.why)} `}
          {found.source && `${tell(found.source)} `}
          <button type="button" class="button" onClick={() => simulate(found.path as string, found.committees ?? 1)}>
            {t('usePlace')}
          </button>
        </p>
      )}
      {found?.error && (
        <p role="alert">
          {tell(found.error)}{' '}
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
