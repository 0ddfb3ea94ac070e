/**
 * The seed of all random cases that fast-check makes: given, or 1 in continuous integration, or drawn anew for each
 * run. A failure prints it with the path to its counterexample; `FAST_CHECK_SEED=… npx vitest run FILE` repeats it.
 */
import fc from 'fast-check'

const { FAST_CHECK_SEED } = process.env
if (FAST_CHECK_SEED !== undefined) fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(FAST_CHECK_SEED) })
