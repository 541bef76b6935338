import { cache } from 'react'
import { findProfile } from '@/lib/people/queries'
import { getViewer } from '@/lib/web/viewer'

/** The person an address names, once a request; null for nobody, and for an address that cannot be read. */
export const loadProfile = cache(async (segment: string) => {
  const handle = decoded(segment)
  return handle === null ? null : findProfile(await getViewer(), handle)
})

function decoded(segment: string): string | null {
  try {
    const handle = decodeURIComponent(segment)
    return handle.length <= 64 && !handle.includes('\0') ? handle : null
  } catch {
    return null
  }
}
