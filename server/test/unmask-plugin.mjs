import { at } from '../setup/root.mjs'

const MASKING = /(?:^|\/)(?:spoilers\/(horizon|visible|mask)|(sight))$/

/** Lets some files ask a mask that hides nothing, to see that the leak test then fails.
 *  @param {string | undefined} files their paths from the root, with commas between
 *  @returns {import('vite').Plugin[]} */
export function unmasking(files) {
  if (!files) return []
  const unmasked = new Set(files.split(',').map((file) => at(file)))
  return [
    {
      name: 'unmask',
      enforce: 'pre',
      resolveId(source, importer) {
        const [, mask, sight] = (importer && unmasked.has(importer.split('?')[0] ?? '') && MASKING.exec(source)) || []
        const stub = mask ?? sight
        return stub ? at(`lib/testing/unmasked/${stub}.ts`) : null
      },
    },
  ]
}
