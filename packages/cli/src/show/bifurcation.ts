/** A bifurcation diagram: the states of a community along a lever, where they vanish, and where simulation says so. */
import { type Chart, type ChartOptions, curvesChart } from '@cogov/charts'
import { numberFormat } from '@cogov/language'
import type { FieldCheck, LeverAnalysis } from '@cogov/studies/mean-field'
import { LANGUAGE } from '../words/language.ts'
import { nameOf } from '../words/model.ts'
import { say } from '../words/say.ts'

/**
 * @param of what the diagram is of
 * @param check what short simulations say of it
 */
export function bifurcationDiagram(
  { lever, unit, value, points, tipping }: LeverAnalysis,
  of: string,
  check: FieldCheck | undefined,
  options: ChartOptions,
): Chart {
  const name = nameOf('lever', lever.slice(lever.indexOf('.') + 1))
  const { full } = numberFormat(unit, [points.at(-1)?.lever ?? 1], LANGUAGE, 4)
  const share = (state: number) => numberFormat('share', [state], LANGUAGE, 3).full(state)
  const states = (stable: boolean) =>
    points.flatMap(({ lever: x, states }) =>
      states.filter((one) => one.stable === stable).map(({ at: y }) => ({ x, y })),
    )
  const folds = tipping.map(({ at, kind, state, to }) => ({
    at,
    label: say(`${kind}At`, { at: full(at) }),
    ...(kind === 'vanishes' && to !== null ? { arrow: [state, to] as const } : {}),
  }))
  const simulated = (check?.tipping ?? []).flatMap(({ simulated: at }) =>
    at === null ? [] : [{ at, label: say('simulatedAt', { at: full(at) }) }],
  )
  const [from, to] = [points[0]?.lever ?? value, points.at(-1)?.lever ?? value]
  const now = value >= from && value <= to ? [{ at: value, label: say('now') }] : []
  const gone = tipping.find(({ kind, to }) => kind === 'vanishes' && to !== null)
  const agrees = check === undefined ? 'notCompared' : check.holds ? 'simulationAgrees' : 'simulationDisagrees'
  return curvesChart(
    {
      x: { name, unit },
      y: { unit: 'share', domain: [0, 1] },
      curves: [
        { name: say('stable'), colour: 'design-3', points: states(true) },
        { name: say('unstable'), colour: 'design-1', points: states(false), hollow: true },
      ],
      marks: [...now, ...folds, ...simulated],
    },
    {
      title: gone
        ? say('leavesAt', { state: share(gone.state), to: share(gone.to as number), lever: name, at: full(gone.at) })
        : say('restsAlong', { lever: name }),
      subtitle: say('diagramOf', { of }),
      source: say(agrees),
    },
    options,
  )
}
