const LIGATURES: Record<string, string> = {
  œ: 'oe', æ: 'ae', ß: 'ss', ł: 'l', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ħ: 'h', ı: 'i', ŋ: 'n', ĸ: 'k', ŧ: 't', ſ: 's',
}
const LETTERS = new RegExp(`[${Object.keys(LIGATURES).join('')}]`, 'g')

/** Lower case without accents or ligatures: `Œuvre à Łódź` → `oeuvre a lodz`. For comparing and searching. */
export function foldText(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(LETTERS, (letter) => LIGATURES[letter] ?? letter)
}

/** Whole words with a space between and around each, whatever their case, accents and marks: ` who is it `. */
export const foldWords = (text: string): string => ` ${foldText(text).replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `

/** The key and slug of a name: `Geneviève Lavigne` → `genevieve-lavigne`; empty where no letter or digit is left. */
export function foldName(name: string): string {
  return foldText(name)
    .replace(/['’`]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 200)
    .replace(/-+$/, '')
}
