/** What did it? The outcome of the last year, shared out among the mechanisms that are on. */
import { causesFigures } from '../figures/causes.ts'
import { Drawing } from '../figures/drawing.tsx'
import { FigureButton } from '../parts/figure-button.tsx'
import { OutcomeSelect } from '../parts/outcome-select.tsx'
import { attribution, compute, done, isWithoutValue, left, MOST, outcome, present, SEEDS } from '../state/causes.ts'
import { nameOf } from '../words/names.ts'
import { number } from '../words/numbers.ts'
import { capital, t } from '../words/speak.ts'

export function CausesView() {
  const { on, names } = present.value
  return (
    <div class="page causes">
      <h2>{t('causesTitle')}</h2>
      {on.length === 0 ? (
        <p>{t('causesNone')}</p>
      ) : (
        <>
          <p class="note">{t('causesNote', { n: SEEDS })}</p>
          <Choices on={on} names={names} />
          <Shares />
        </>
      )}
    </div>
  )
}

function Choices({ on, names }: { on: readonly string[]; names: readonly string[] }) {
  const runs = SEEDS * 2 ** names.length
  const many = names.length > MOST
  return (
    <div class="choices row">
      {on.map((name) => (
        <label key={name} class="check">
          <input
            type="checkbox"
            checked={!left.value.has(name)}
            onChange={() => {
              const next = new Set(left.value)
              if (!next.delete(name)) next.add(name)
              left.value = next
            }}
          />
          {capital(nameOf('mechanism', name))}
        </label>
      ))}
      <OutcomeSelect chosen={outcome} />
      <button type="button" class="button primary" disabled={names.length === 0 || many} onClick={() => void compute()}>
        {t('compute')}
      </button>
      {attribution.value && <FigureButton figure="causes" of={capital(nameOf('outcome', outcome.value))} text />}
      <span role="status">
        {many
          ? t('causesMany', { n: names.length, runs: number(runs) })
          : done.value > 0 && done.value < runs && t('runsDone', { done: done.value, all: runs })}
      </span>
    </div>
  )
}

function Shares() {
  const [figure] = causesFigures()
  const { pairs = [] } = attribution.value ?? {}
  if (isWithoutValue.value) return <p role="status">{t('noValue')}</p>
  if (!figure) return null
  return (
    <>
      <Drawing id="causes" draw={figure.draw} theme="live" />
      {pairs.length > 0 && pairs.every(({ verdict }) => verdict === 'not shown') && (
        <p class="note">{t('pairsNone', { n: pairs.length })}</p>
      )}
    </>
  )
}
