/** A share (0 … 1) in per cent, as people say it: never 0 % for something, nor 100 % beside something. */
export function shareWords(share: number): string {
  const percent = Math.round(share * 100)
  if (share > 0 && percent === 0) return 'under 1 %'
  if (share < 1 && percent === 100) return 'over 99 %'
  return `${percent} %`
}
