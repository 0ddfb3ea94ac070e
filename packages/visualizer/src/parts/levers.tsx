/** Every mechanism with its levers: what it is, why one would move it, what it costs. */

import { signal } from '@preact/signals'
import type { CatalogueLever, CatalogueMechanism } from '../engine/catalogue.ts'
import { leverAt } from '../engine/timeline.ts'
import { byRank, hue, isMain, mechanismColour, strengthOf } from '../state/mechanisms.ts'
import { catalogue, dropped, isMoved, leverValue, main, move, opened, reset } from '../state/state.ts'
import type { LivePlace } from '../state/world.ts'
import { meaningOf, nameOf, whyOf } from '../words/names.ts'
import { number, unitName } from '../words/numbers.ts'
import { capital, t } from '../words/speak.ts'

const unfolded = signal<ReadonlySet<string>>(new Set())
const showAll = signal(false)

function toggle(name: string): void {
  const next = new Set(unfolded.value)
  if (!next.delete(name)) next.add(name)
  unfolded.value = next
}

/** @param only the levers to show, as `mechanism.lever`, for a lesson; all of them where nothing is said */
export function Levers({ world, only, label }: { world: LivePlace; only?: readonly string[]; label?: string }) {
  const all = byRank(catalogue.value?.mechanisms ?? []).filter(({ levers }) => levers.length > 0)
  const first = only ? all.flatMap((one) => some(one, only)) : all.filter(({ name }) => isMain(name))
  const rest = only ? [] : all.filter(({ name }) => !isMain(name))
  return (
    <section class="levers" aria-label={label ?? t('mechanisms')}>
      <h2>{label ?? t('mechanisms')}</h2>
      {first.map((one) => (
        <MechanismLevers
          key={one.name}
          world={world}
          mechanism={one}
          open={only !== undefined && !only.includes(one.name)}
        />
      ))}
      {rest.length > 0 && (
        <>
          <button
            type="button"
            class="quiet more"
            aria-expanded={showAll.value}
            onClick={() => {
              showAll.value = !showAll.value
            }}
          >
            {showAll.value ? t('fewerMechanisms') : t('inBrackets', { what: t('moreMechanisms'), more: rest.length })}
          </button>
          {showAll.value && rest.map((one) => <MechanismLevers key={one.name} world={world} mechanism={one} />)}
        </>
      )}
      {!only && world === main && isMoved.value && (
        <button type="button" class="quiet more" onClick={reset}>
          {t('reset')}
        </button>
      )}
    </section>
  )
}

/** A mechanism with those of its levers that are wanted; whole where the mechanism itself is. */
function some(mechanism: CatalogueMechanism, wanted: readonly string[]): CatalogueMechanism[] {
  if (wanted.includes(mechanism.name)) return [mechanism]
  const levers = mechanism.levers.filter(({ name }) => wanted.includes(`${mechanism.name}.${name}`))
  return levers.length > 0 ? [{ ...mechanism, levers }] : []
}

function MechanismLevers({
  world,
  mechanism,
  open,
}: {
  world: LivePlace
  mechanism: CatalogueMechanism
  open?: boolean
}) {
  const { name, levers } = mechanism
  const isOpen = open || unfolded.value.has(name)
  const strength = strengthOf(mechanism, (lever) => leverValue(world, name, lever))
  const title = capital(nameOf('mechanism', name))
  return (
    <div class="mechanism" data-lever={name} style={{ '--hue': hue(mechanismColour(name)) }}>
      <div class="mechanism-head">
        <button type="button" class="mechanism-name" aria-expanded={isOpen} onClick={() => toggle(name)}>
          <span class="swatch" aria-hidden="true" />
          <span>{title}</span>
          <span class="turn" aria-hidden="true" />
        </button>
        <output class="strength">{strength === 0 ? t('off') : number(strength)}</output>
      </div>
      {!open && (
        <>
          <p class="why">{capital(meaningOf('mechanism', name, mechanism.meaning))}</p>
          <Slider
            label={t('allLevers', { name: title })}
            value={strength}
            range={[0, 1]}
            usual={strengthOf(mechanism, (lever) => usualOf(name, lever))}
            onMove={(value, dragging) =>
              move(
                world,
                levers.map((lever) => ({ mechanism: name, lever: lever.name, value: rounded(value * lever.range[1]) })),
                dragging,
              )
            }
          />
        </>
      )}
      {isOpen && (
        <div class="own-levers">
          <p class="because">{whyOf('mechanism', name, mechanism.why)}</p>
          {levers.map((lever) => (
            <OneLever key={lever.name} world={world} mechanism={name} lever={lever} />
          ))}
        </div>
      )}
    </div>
  )
}

function OneLever({ world, mechanism, lever }: { world: LivePlace; mechanism: string; lever: CatalogueLever }) {
  const value = leverValue(world, mechanism, lever.name)
  const title = capital(nameOf('lever', lever.name))
  const set = (next: number, dragging: boolean) =>
    move(world, [{ mechanism, lever: lever.name, value: next }], dragging)
  const unit = unitName(lever.unit)
  return (
    <div class="lever" data-lever={lever.name}>
      <div class="lever-head">
        <span>{title}</span>
        <NumberBox
          label={unit ? t('inBrackets', { what: title, more: unit }) : title}
          value={value}
          range={lever.range}
          onSet={(next) => set(next, false)}
        />
        {unit && <span class="unit">{unit}</span>}
      </div>
      <p class="why">{capital(whyOf('lever', lever.name, lever.why))}</p>
      <Slider label={title} value={value} range={lever.range} usual={usualOf(mechanism, lever.name)} onMove={set} />
      <details>
        <summary>{t('details')}</summary>
        <p>
          {t('leverMeans', {
            meaning: capital(meaningOf('lever', lever.name, lever.meaning)),
            actor: nameOf('actor', lever.at),
          })}
        </p>
        <p>
          <strong>{t('source')}</strong> <span data-source>{lever.source}</span>
        </p>
        <p>
          <strong>{t('cost')}</strong>{' '}
          {lever.costs.length === 0
            ? t('noCost')
            : lever.costs
                .map(({ of, name, meaning }) =>
                  t('labelled', {
                    label: t(of === 'yuan' ? 'costMoney' : 'costTime'),
                    what: meaningOf('term', name, meaning),
                  }),
                )
                .join(t('between'))}
        </p>
      </details>
    </div>
  )
}

const usualOf = (mechanism: string, lever: string): number =>
  opened.value ? leverAt(opened.value, { mechanism, lever }, 0) : 0

/** Moved by a finger or a mouse, two digits are meant. */
const rounded = (value: number): number => Math.round(value * 100) / 100

interface SliderProps {
  label: string
  value: number
  range: readonly [number, number]
  /** Where the scenario has it, as a tick. */
  usual: number
  onMove: (value: number, dragging: boolean) => void
}

function Slider({ label, value, range: [least, most], usual, onMove }: SliderProps) {
  const share = (at: number) => (at - least) / (most - least)
  return (
    <div class="slider">
      <span class="usual" style={{ '--at': share(usual) }} aria-hidden="true" />
      <input
        type="range"
        aria-label={label}
        min={least}
        max={most}
        step={(most - least) / 100}
        value={value}
        style={{ '--share': share(value) }}
        onInput={(event) => onMove(rounded(event.currentTarget.valueAsNumber), true)}
        onChange={dropped}
      />
    </div>
  )
}

interface NumberBoxProps {
  label: string
  value: number
  range: readonly [number, number]
  onSet: (value: number) => void
}

function NumberBox({ label, value, range: [least, most], onSet }: NumberBoxProps) {
  return (
    <input
      type="number"
      class="number"
      aria-label={label}
      min={least}
      max={most}
      step="any"
      value={Math.round(value * 1000) / 1000}
      onChange={({ currentTarget }) => {
        const typed = currentTarget.valueAsNumber
        if (Number.isFinite(typed)) onSet(Math.min(most, Math.max(least, typed)))
        else currentTarget.value = String(value)
      }}
    />
  )
}
