/** Somebody stopped the runs. */
export class Stopped extends Error {
  override readonly name = 'Stopped'
}
