/** The dots' colours, read from the page's style and made to steps. */
import { mixed, type Rgb, rgb, STEPS, Stamps } from './stamps.ts'

/** Stamps for who takes part, or for a shade from low to high. */
export function stampsFor(element: Element, shade: string): Stamps {
  const style = getComputedStyle(element)
  const colour = (name: string): Rgb => rgb(style.getPropertyValue(`--cogov-${name}`) || '#888888')
  const ground = colour('community')
  const steps = Array.from({ length: STEPS }, (_, step) => step / (STEPS - 1))
  if (shade === 'act') {
    const [acts, aside] = [colour('acting'), colour('aside')]
    return new Stamps({
      ground,
      fills: steps.map((share) => mixed(ground, acts, share)),
      rims: steps.map((share) => mixed(aside, acts, share)),
    })
  }
  if (shade === 'difference') {
    const three = [ground, colour('only-a'), colour('only-b')] as const
    const fills = steps.map((share) => three[Math.round(share * 2)])
    return new Stamps({
      ground,
      rims: fills.map((fill) => (fill === ground ? mixed(ground, colour('aside'), 0.5) : fill)),
      fills,
    })
  }
  const ramp = [0, 1, 2, 3, 4, 5].map((n) => colour(`shade-${n}`))
  const along = (share: number): Rgb => {
    const at = share * (ramp.length - 1)
    const below = Math.min(Math.floor(at), ramp.length - 2)
    return mixed(ramp[below], ramp[below + 1], at - below)
  }
  const fills = steps.map(along)
  return new Stamps({
    ground,
    fills,
    rims: fills.map((fill) => mixed(fill, colour('aside'), 0.25)),
  })
}
