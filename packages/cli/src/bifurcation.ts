/** A bifurcation diagram as SVG: stable states as dots, unstable ones as rings, tipping points as dashed lines. */
import type { FieldCheck, LeverAnalysis } from '@cogov/experiments'

const [WIDTH, HEIGHT] = [760, 420]
const [LEFT, RIGHT, TOP, BOTTOM] = [70, 24, 84, 56]

/**
 * @param title what the diagram is of; the reading of it stands below
 * @param check what short simulations say of it
 */
export function bifurcationDiagram(
  { lever, unit, value, points, tipping }: LeverAnalysis,
  title: string,
  check?: FieldCheck,
): string {
  const [from, to] = [points[0]?.lever ?? 0, points.at(-1)?.lever ?? 1]
  const x = (at: number) => LEFT + ((at - from) / (to - from)) * (WIDTH - LEFT - RIGHT)
  const y = (share: number) => HEIGHT - BOTTOM - share * (HEIGHT - TOP - BOTTOM)
  const name = lever.slice(lever.indexOf('.') + 1)
  const states = points.flatMap((point) => point.states.map((state) => ({ ...state, lever: point.lever })))
  const dots = states.map(({ lever: at, at: share, stable }) =>
    stable
      ? `<circle cx="${x(at).toFixed(1)}" cy="${y(share).toFixed(1)}" r="4.5" fill="#0b6e4f"/>`
      : `<circle cx="${x(at).toFixed(1)}" cy="${y(share).toFixed(1)}" r="4" fill="none" stroke="#b45f06" stroke-width="1.8"/>`,
  )
  const folds = tipping.map(({ at, kind, state, to: rest }) => {
    const arrow = kind === 'vanishes' && rest !== null ? arrowFrom(x(at), y(state), y(rest)) : ''
    const side = x(at) > WIDTH / 2 ? `x="${(x(at) - 6).toFixed(1)}" text-anchor="end"` : `x="${(x(at) + 6).toFixed(1)}"`
    return `<path d="M${x(at).toFixed(1)} ${TOP}V${HEIGHT - BOTTOM}" stroke="#5b6570" stroke-dasharray="4 4" fill="none"/>${arrow}<text ${side} y="${y((state + (rest ?? state)) / 2).toFixed(1)}" fill="#5b6570">${kind} at ${at.toPrecision(3)}</text>`
  })
  const simulated = (check?.tipping ?? []).flatMap(({ simulated: at }) => {
    if (at === null) return []
    const side = x(at) > WIDTH / 2 ? `x="${(x(at) - 6).toFixed(1)}" text-anchor="end"` : `x="${(x(at) + 6).toFixed(1)}"`
    return [
      `<path d="M${x(at).toFixed(1)} ${TOP}V${HEIGHT - BOTTOM}" stroke="#1f4e8c" stroke-dasharray="2 3" stroke-width="1.6" fill="none"/><text ${side} y="${y(0.7).toFixed(1)}" fill="#1f4e8c">in simulation at ${at.toPrecision(3)}</text>`,
    ]
  })
  const agrees =
    check === undefined ? '' : check.holds ? '; simulation agrees' : '; simulation does not agree: see its warning'
  const shares = [0, 0.2, 0.4, 0.6, 0.8, 1].map(
    (share) =>
      `<path d="M${LEFT} ${y(share)}H${WIDTH - RIGHT}" stroke="#d9d6cf"/><text x="${LEFT - 8}" y="${y(share) + 4}" text-anchor="end">${Math.round(share * 100)} %</text>`,
  )
  const marks = Array.from({ length: 6 }, (_, i) => from + ((to - from) * i) / 5).map(
    (at) =>
      `<text x="${x(at).toFixed(1)}" y="${HEIGHT - BOTTOM + 20}" text-anchor="middle">${Number(at.toPrecision(3))}</text>`,
  )
  const inside = value >= from && value <= to
  const now = inside
    ? `<path d="M${x(value).toFixed(1)} ${HEIGHT - BOTTOM - 7}V${HEIGHT - BOTTOM}" stroke="#1b1f24" stroke-width="2.5"/><text x="${x(value).toFixed(1)}" y="${HEIGHT - BOTTOM - 12}" text-anchor="${value === from ? 'start' : 'middle'}" font-weight="600">now</text>`
    : ''
  const unitText = unit === '1' ? '' : ` (${unit.replaceAll('_', ' ')})`
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" font-family="system-ui, sans-serif" font-size="13" fill="#1b1f24" role="img" aria-labelledby="title">
<title id="title">${escaped(title)}: participation that keeps itself, by ${escaped(name)}</title>
<rect width="${WIDTH}" height="${HEIGHT}" fill="#fbfaf7"/>
<text x="16" y="28" font-size="16" font-weight="700">Where participation comes to rest, by ${escaped(name.replaceAll('_', ' '))}</text>
<text x="16" y="48" fill="#5b6570">${escaped(title)}, from the equations${agrees}</text>
<circle cx="22" cy="64" r="4.5" fill="#0b6e4f"/><text x="32" y="68">stable</text>
<circle cx="92" cy="64" r="4" fill="none" stroke="#b45f06" stroke-width="1.8"/><text x="102" y="68">unstable: the smallest push decides</text>
<g fill="#5b6570">${shares.join('')}${marks.join('')}</g>
${folds.join('')}${simulated.join('')}
${dots.join('')}
${now}
<text x="${(LEFT + WIDTH - RIGHT) / 2}" y="${HEIGHT - 12}" text-anchor="middle" fill="#5b6570">${escaped(name.replaceAll('_', ' '))}${unitText}</text>
</svg>
`
}

function arrowFrom(x: number, from: number, to: number): string {
  const tip = to + (from > to ? 9 : -9)
  const wing = from > to ? 8 : -8
  return `<path d="M${x.toFixed(1)} ${from.toFixed(1)}V${tip.toFixed(1)}M${(x - 5).toFixed(1)} ${(tip + wing).toFixed(1)}L${x.toFixed(1)} ${tip.toFixed(1)}L${(x + 5).toFixed(1)} ${(tip + wing).toFixed(1)}" stroke="#1b1f24" stroke-width="1.8" fill="none"/>`
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
