/** Where the usual values of levers come from, as far as nobody has measured a dose. */
export const ORDINARY = 'judged, of an ordinary place of China 2016 to 2024'
