/** Pixels of sixteen on the page's scale: letters and marks grow with large screens. */
export const rem = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16
