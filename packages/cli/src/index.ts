/** Everything for scenarios, runs and studies in code, so that `npm i cogov` is enough; the command is `cogov`. */
export * from '@cogov/core'
export * from '@cogov/studies'
