/** The cities of the story, in the order of the map, each with its tint. */
export const CITIES = [
  { name: 'New York', className: 'city city-new-york' },
  { name: 'Paris', className: 'city city-paris' },
] as const

/** The tint of a fact that says where: it stands beside the word, never for it. A row that names both cities has none.
 *  @param text plain or marked up. */
export function cityOf(name: string, text: string): string | undefined {
  if (!/^(city|where|place|location)$/i.test(name)) return undefined
  const [paris, newYork] = [/\bParis\b/.test(text), /\bNew York\b/.test(text)]
  if (paris === newYork) return undefined
  return paris ? 'city city-paris' : 'city city-new-york'
}
