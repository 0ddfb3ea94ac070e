/** Standard output: results and nothing else. */

/** Prints, and waits until a slow reader has taken it. */
export const print = (text: string): Promise<void> =>
  new Promise((resolve, reject) => {
    process.stdout.write(`${text}\n`, (error) => (error ? reject(error) : resolve()))
  })

export const printJson = (value: unknown): Promise<void> => print(JSON.stringify(value, undefined, 2))

/** Remarks beside the results, on standard error. */
export const remark = (text: string): void => {
  process.stderr.write(`${text}\n`)
}
