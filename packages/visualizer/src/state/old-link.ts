/** A link as format 1 wrote it first, for tests: links that people have must open for good. */
export const OLD_LINK =
  '#1.Zc9LDoJAEIThq3RqPRJA8dFXcVwMYysToTEwgUTicTyGx_EehrgwxmV9q78mDGCkSZakMOjB8O25HZgyq-oaYXo9nlavtfPCN' +
  'N2txtBIHVTYKtGCYvAXpmIeRI34ymnom54_QBTUi8YwyJeIOhldd2RKk8IqDCI4yw1GMOIYZqnBuFUwOIH3K_NXVf404WBQzT-yf' +
  'Lkq1pvtzpX-KCfc3w'
