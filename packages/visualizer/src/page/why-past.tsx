/** What is behind an explanation: ties, history, and the state as it is now. */
import { useEffect, useState } from 'preact/hooks'
import type { Resident } from '../engine/messages.ts'
import { catalogue, main } from '../state/state.ts'
import { meaningOf } from '../words/names.ts'
import { quantity } from '../words/numbers.ts'
import { capital, type Key, t } from '../words/speak.ts'

/** Neighbours, and trust upwards: each tie keeps evidence of promises kept and broken. */
export function Ties({ resident: { neighbours, values } }: { resident: Resident }) {
  const acting = neighbours.filter((one) => main.frame.value?.acts[one]).length
  const trust = (['committee', 'township', 'superior', 'residents'] as const).flatMap((name) => {
    const [kept, broken] = [values[`${name}_kept`], values[`${name}_broken`]]
    return kept === undefined || broken === undefined ? [] : [{ name, share: kept / (kept + broken) }]
  })
  return (
    <div>
      <h3>{t('ties')}</h3>
      <p>{t('neighboursSay', { n: neighbours.length, acting })}</p>
      <ul class="ties">
        {trust.map(({ name, share }) => (
          <li key={name}>
            {t(`tie_${name}`)} <strong>{quantity(share, 'share')}</strong>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** A small square a month: filled where they took part. */
export function History({ acted }: { acted: readonly boolean[] }) {
  const count = acted.filter(Boolean).length
  return (
    <div>
      <h3>{t('history')}</h3>
      <svg
        class="history"
        viewBox={`0 0 ${acted.length * 4} 10`}
        preserveAspectRatio="none"
        role="img"
        aria-label={t('labelled', { label: t('history'), what: `${count} / ${acted.length}` })}
      >
        {acted.map((one, n) => (
          <rect key={n} class={one ? 'yes' : 'no'} x={n * 4 + 0.4} y={1} width={3.2} height={8} />
        ))}
      </svg>
    </div>
  )
}

/** Ties of an office, and what it did in every month, as a bar each. */
export function OfficePast({ table, name, tick: now }: { table: string; name: string; tick: number }) {
  const [deeds, setDeeds] = useState<number[]>([])
  const kind = table === 'department' ? 'attendance' : table
  const row = rowOf(kind, name)
  const scenario = main.scenario.value
  useEffect(() => {
    let current = true
    if (row !== undefined) void main.engine.deeds(kind, row).then((answer) => current && setDeeds(answer))
    return () => {
      current = false
    }
  }, [kind, row, now, scenario])
  const offices = main.frame.value?.offices
  const value = (from: string, column: string, at: number | undefined) => offices?.[from]?.[column]?.[at ?? -1]
  const ties = (TIES[table] ?? []).flatMap(({ says, from = table, trust, kept, broken }) => {
    const at = rowOf(from, name)
    const [yes, no] = [value(from, kept ?? '', at), value(from, broken ?? '', at)]
    const share = trust ? value(from, trust, at) : yes === undefined || no === undefined ? undefined : yes / (yes + no)
    return share === undefined ? [] : [{ says, share }]
  })
  const means = deeds.filter(Number.isFinite)
  return (
    <div>
      {ties.length > 0 && <h3>{t('ties')}</h3>}
      <ul class="ties">
        {ties.map(({ says, share }) => (
          <li key={says}>
            {t(says)} <strong>{quantity(share, 'share')}</strong>
          </li>
        ))}
      </ul>
      {deeds.length > 1 && (
        <>
          <h3>{t(`deeds_${kind}` as Key)}</h3>
          <svg
            class="history"
            viewBox={`0 0 ${deeds.length * 4} 10`}
            preserveAspectRatio="none"
            role="img"
            aria-label={t('deedsSay', {
              what: t(`deeds_${kind}` as Key),
              now: quantity(deeds.at(-1) ?? Number.NaN, 'share'),
              mean: quantity(means.reduce((sum, one) => sum + one, 0) / means.length, 'share'),
            })}
          >
            {deeds.map((deed, n) => (
              <rect
                key={n}
                class={Number.isFinite(deed) ? 'yes' : 'no'}
                x={n * 4 + 0.4}
                width={3.2}
                {...heightOf(deed)}
              />
            ))}
          </svg>
        </>
      )}
    </div>
  )
}

/** A month in which nothing was asked of it is an empty line. */
const heightOf = (deed: number): { y: number; height: number } => {
  const height = Number.isFinite(deed) ? Math.max(0.4, 9 * Math.min(1, deed)) : 0.4
  return { y: 9.6 - height, height }
}

interface Tie {
  says: Key
  /** The table that keeps it, where it is another. */
  from?: string
  trust?: string
  kept?: string
  broken?: string
}

const TIES: Readonly<Record<string, readonly Tie[]>> = {
  superior: [{ says: 'tie_ofResidents', trust: 'trust_superior_mean' }],
  township: [
    { says: 'tie_superior', trust: 'trust_in_superior' },
    { says: 'tie_ofResidents', trust: 'trust_township_mean' },
  ],
  community: [
    { says: 'tie_township', trust: 'trust_in_township' },
    { says: 'tie_ofResidents', trust: 'trust_committee_mean' },
  ],
  department: [{ says: 'tie_ofDepartments', trust: 'department_trust' }],
  organisation: [{ says: 'tie_withCommunity', kept: 'organisation_kept', broken: 'organisation_broken' }],
  enterprise: [{ says: 'tie_withCommunity', kept: 'enterprise_kept', broken: 'enterprise_broken' }],
}

/** Every column of a resident or an office, as it is now. */
export function State({ table, name, own }: { table: string; name: string; own: Resident['values'] | undefined }) {
  const columns = main.frame.value?.offices[table]
  const row = rowOf(table, name)
  const actor = catalogue.value?.actors.find((one) => one.name === table)
  if (!actor || !(own || (columns && row !== undefined))) return null
  const value = (column: string) => own?.[column] ?? columns?.[column]?.[row ?? 0] ?? Number.NaN
  return (
    <details>
      <summary>{t('state')}</summary>
      <table>
        <tbody>
          {actor.columns.map((column) => (
            <tr key={column.name}>
              <th scope="row" title={column.name}>
                {capital(
                  meaningOf(
                    column.kind,
                    column.kind === 'state' ? `${table}.${column.name}` : column.name,
                    column.meaning,
                  ),
                )}
              </th>
              <td>{quantity(value(column.name), column.unit)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}

/** An office's row in its table. */
function rowOf(table: string, name: string): number | undefined {
  const place = main.place.value
  if (!place) return undefined
  if (table === 'superior') return place.counties.indexOf(name)
  const [township = '', second = ''] = name.split('/')
  const t = place.townships.findIndex((one) => one.name === township)
  const here = place.townships[t]
  if (!here) return undefined
  if (table === 'township') return t
  if (table === 'attendance') {
    const own = place.departments.findIndex((name) => second === `department:${name}`)
    return t * place.departments.length + own
  }
  if (table === 'department') {
    const own = place.departments.findIndex((name) => second === `department:${name}`)
    return here.county * place.departments.length + own
  }
  const c = here.communities.findIndex((one) => one.name === second)
  return place.townships.slice(0, t).reduce((sum, { communities }) => sum + communities.length, c)
}
