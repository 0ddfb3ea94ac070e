/** Names and sentences of the core's declarations, in Chinese, by what they are in English. */
export const DECLARED: Readonly<Record<string, string>> = {
  trust: '信任机制',
  incentives: '激励机制',
  supervision: '监督机制',
}
