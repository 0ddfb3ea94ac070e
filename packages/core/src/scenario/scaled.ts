/**
 * What a file of before says of the number simulated: `scale`, a share of a place's residents, whose smaller
 * communities behaved like smaller villages. It is read as a sample, whose residents stand for everybody.
 */
import { message } from './errors.english.ts'
import type { Renamed } from './renamed.ts'
import { DEFAULT_SCENARIO } from './scenario.ts'
import type { Path } from './show.ts'
import { isMapping } from './validate.ts'

/**
 * The sample that a share of residents means: everybody, or as many of each community as are usual.
 *
 * @example sampleOfScale(0.05) // 400
 */
export const sampleOfScale = (scale: number): number | 'everybody' =>
  scale < 1 ? DEFAULT_SCENARIO.sample : 'everybody'

/**
 * A file's value in which each scenario says its sample.
 *
 * @returns the value, and where a scale stood
 * @example withSample({ cogov: 1, scale: 0.05 }).value // { cogov: 1, sample: 400 }
 */
export function withSample(value: unknown): { value: unknown; renamed: Renamed[] } {
  if (!isMapping(value)) return { value, renamed: [] }
  if (!isMapping(value.scenario)) return inScenario(value, [])
  const { value: scenario, renamed } = inScenario(value.scenario, ['scenario'])
  return { value: scenario === value.scenario ? value : { ...value, scenario }, renamed }
}

function inScenario(written: Record<string, unknown>, path: Path): { value: unknown; renamed: Renamed[] } {
  if (Object.hasOwn(written, 'sample')) return { value: written, renamed: [] }
  const { scale, ...rest } = written
  if (typeof scale !== 'number' || !(scale > 0 && scale <= 1)) return { value: written, renamed: [] }
  const sample = sampleOfScale(scale)
  const said = () => message(sample === 'everybody' ? 'value.scale_whole' : 'value.scale', { found: scale, sample })
  return { value: { ...rest, sample }, renamed: [{ path: [...path, 'scale'], message: said }] }
}
