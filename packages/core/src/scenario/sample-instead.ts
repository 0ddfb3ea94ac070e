/** What a file of today says instead of the `scale` of version 1. */

/**
 * @param scale share of a place's residents that was simulated
 * @returns the key and the value that take its place
 */
export const sampleInstead = (scale: number): [key: string, value: number | string] => ['scale', scale]
