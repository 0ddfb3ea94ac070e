/** Made by vite.config.ts. */
declare module 'virtual:places' {
  /** Districts of the presets, by the place that a scenario names. */
  export const DISTRICTS: Readonly<Record<string, import('@cogov/core').District>>
  /** Names of their communities. */
  export const NAMES: Readonly<Record<string, string[]>>
}

declare module 'virtual:more-places' {
  export { DISTRICTS, NAMES } from 'virtual:places'
}

declare module 'virtual:first' {
  /** The first preset, read when the page was built. */
  export const FIRST: import('@cogov/core').Scenario
}
