/** What stands above everything that is printed: what a reader has to know of the place before any number. */

let heading = ''

/** From now on this is printed first, once. */
export function headWith(text: string): void {
  heading = text
}

/** The heading, to whoever prints first. */
export function takeHeading(): string {
  const taken = heading
  heading = ''
  return taken
}
