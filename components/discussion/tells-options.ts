import type { HorizonView } from '@/lib/pages/view'

/** How far a comment tells, to choose from. */
export const tellsOptions = ({ options }: HorizonView): { value: string; label: string }[] => [
  ...options.map(({ code, label }) => (code === null ? { value: '0', label: 'Nothing that anybody could mind' } : { value: code, label: `As far as ${label.replace(/^Episode/, 'episode')}` })),
  { value: 'last', label: 'Everything' },
]
