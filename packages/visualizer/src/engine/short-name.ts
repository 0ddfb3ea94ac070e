/**
 * What people call a village or neighbourhood, from its committee's official name.
 *
 * @example shortName('胡庄村委会') // '胡庄'
 */
export const shortName = (name: string): string =>
  name.replace(/(村?村民委员会|村?村委会|社区居民委员会|社区居委会|居民委员会|居委会)$/u, '') || name
