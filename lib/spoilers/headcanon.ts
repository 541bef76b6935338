/** Why words are not a claim that others can weigh: several sentences, a question, or a doubt. */
export type Unclaimed = 'sentences' | 'question' | 'doubt'

const PAIRS = [['“', '”'], ['"', '"'], ['«', '»'], ['‹', '›'], ['„', '“']] as const
// What somebody else says, or a title, is a word of the claim, whatever stands in it.
const QUOTED = /“[^”]*”|„[^“”]*[“”]|"[^"]*"|«[^»]*»|‹[^›]*›/gu

const SHORT = 'mr|mrs|ms|dr|prof|st|ste|mt|ft|jr|sr|mme|mmes|mlle|mlles|mm|me|vs|cf|no|nos|op|ep|eps|vol|p|pp|approx|ca|rev|gen|capt|lt|col|hon|sgt|inc|ltd|co'
const INITIAL = new RegExp(`(?:^|[^\\p{L}])(?:${SHORT}|\\p{L}|(?:\\p{L}\\.)+\\p{L})$`, 'iu')
/** An end within the words: a full stop or exclamation, and another sentence that begins after it. A pause (…) ends nothing. */
const END = /(?<!\.)[.!](?![.!…])\)?\s+(?=[\p{Lu}\p{N}«“"„‹(])/gu

// “May” with a capital is a month or a name, and “the might of” is a noun. “Could” also tells what somebody is able to do.
const DOUBTS = [
  /(?<![\p{L}\p{N}])(?:maybe|perhaps|perchance|possibly|probably|presumably|conceivably|peut-être|peut‑être|possiblement|probablement|il se (?:peut|pourrait)|qui sait|who knows|i (?:wonder|guess|suppose)|je me demande)(?![\p{L}\p{N}])/iu,
  /(?<![\p{L}\p{N}])(?<!(?:the|his|her|its|their|our|my|all|with|of) )might(?![\p{L}\p{N}])/iu,
  /(?<![\p{L}\p{N}])may(?![\p{L}\p{N}])/u,
  /^(?:what if|whether)(?![\p{L}\p{N}])/iu,
]

/** Whether words are a claim: one sentence that is true or not. What stands in quotation marks is not judged. */
export const isClaim = (words: string): boolean => whyUnclaimed(words) === null

/** Why words are not a claim; null where they are one. */
export function whyUnclaimed(words: string): Unclaimed | null {
  const said = outOfQuotes(words.normalize('NFC').replace(/\s+/gu, ' ').trim()).replace(QUOTED, 'Q')
  if (/\?/u.test(said)) return 'question'
  if (sentencesIn(said) > 1) return 'sentences'
  return DOUBTS.some((doubt) => doubt.test(said)) ? 'doubt' : null
}

/** A theory that nothing could speak against, or that claims nothing: welcome, listed apart, not ranked. */
export const isHeadcanon = ({ claim, falsifier }: { claim: string; falsifier?: string | null | undefined }): boolean => !falsifier?.trim() || !isClaim(claim)

/** Words that stand in one pair of quotation marks as a whole are judged as if they did not. */
function outOfQuotes(words: string): string {
  const pair = PAIRS.find(([open, close]) => words.length > 2 && words.startsWith(open) && words.endsWith(close) && words.indexOf(close, 1) === words.length - 1)
  return pair ? words.slice(1, -1).trim() : words
}

const sentencesIn = (words: string): number => 1 + [...words.matchAll(END)].filter((end) => end[0].startsWith('!') || !INITIAL.test(words.slice(0, end.index))).length
