/** Made by vite.config.ts. */
declare module 'virtual:places' {
  import type { District } from '@cogov/core'
  /** Districts of the presets, by the place that a scenario names. */
  export const DISTRICTS: Readonly<Record<string, District>>
  /** Names of their communities. */
  export const NAMES: Readonly<Record<string, string[]>>
}
