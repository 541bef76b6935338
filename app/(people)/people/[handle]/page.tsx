import type { Metadata } from 'next'
import { Nobody } from '@/components/people/nobody'
import { Profile } from '@/components/people/profile'
import { setStatus } from '@/lib/web/exchange'
import { loadProfile } from './load'

type Props = { params: Promise<{ handle: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const person = await loadProfile((await params).handle)
  return { title: person?.handle ?? 'Nobody here', robots: { index: false } }
}

export default async function PersonPage({ params }: Props) {
  const person = await loadProfile((await params).handle)
  if (!person) {
    setStatus(404)
    return <Nobody />
  }
  return <Profile person={person} />
}
