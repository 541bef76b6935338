/** How theories stand to one another: relations of a theory's page whose type is one of these words. `inverse` is what the other
 *  page says of it. */
export const THEORY_LINKS = {
  'competes with': { inverse: 'competes with', words: 'Competes with it: not both can be so' },
  'depends on': { inverse: 'is needed by', words: 'Depends on it: it can only be so if that is' },
  'fork of': { inverse: 'forked as', words: 'Is a fork of it: the same, but for what differs' },
} as const
export type TheoryLink = keyof typeof THEORY_LINKS

export const isTheoryLink = (type: string): type is TheoryLink => type in THEORY_LINKS
