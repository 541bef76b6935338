import type { HorizonView } from '@/lib/pages/view'
import { safeWords } from './horizon-words'

export function SafeLine({ horizon }: { horizon: HorizonView }) {
  return <p className="safe-line">{safeWords(horizon)}</p>
}
