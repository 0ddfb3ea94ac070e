/** Version of the library: with scenario and seed it fixes every bit of a run. */
export const VERSION = '0.1.0'
