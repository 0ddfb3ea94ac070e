/** The posterior that is shipped, as `npm run fit` wrote it; none yet, so that worlds are drawn from the priors. */
export const POSTERIOR: string = ''
