const NUMBERS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']

/** “two”, and in figures where words would grow long. */
export const numberWords = (number: number): string => NUMBERS[number] ?? String(number)

/** “Season two”. */
export const seasonWords = (number: number): string => `Season ${numberWords(number)}`
