import type { Licence } from '../spoilers/front'

const CC = 'https://creativecommons.org'

/** What a licence is called, and where it stands. */
export const LICENCE_WORDS: Record<Licence, { label: string; href?: string }> = {
  'CC-BY-SA-4.0': { label: 'CC BY-SA 4.0', href: `${CC}/licenses/by-sa/4.0/` },
  'CC-BY-4.0': { label: 'CC BY 4.0', href: `${CC}/licenses/by/4.0/` },
  'CC-BY-SA-3.0': { label: 'CC BY-SA 3.0', href: `${CC}/licenses/by-sa/3.0/` },
  'CC-BY-3.0': { label: 'CC BY 3.0', href: `${CC}/licenses/by/3.0/` },
  'CC-BY-2.0': { label: 'CC BY 2.0', href: `${CC}/licenses/by/2.0/` },
  'CC0-1.0': { label: 'CC0', href: `${CC}/publicdomain/zero/1.0/` },
  'public-domain': { label: 'public domain' },
  permission: { label: 'used with permission' },
  quotation: { label: 'quoted to speak about it' },
}
