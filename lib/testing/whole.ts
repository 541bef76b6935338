import { randomUUID } from 'node:crypto'
import type { Removal } from '../pages/remove'
import type { Rename } from '../pages/rename'
import type { Restoration } from '../pages/restore'
import type { MadePage } from './pages'

// What the forms for whole pages send.
export const renaming = (page: Pick<MadePage, 'slug'>, title: string, more: Partial<Rename> = {}): Rename => ({ slug: page.slug, title, reason: '', key: randomUUID(), ...more })
export const removal = (page: Pick<MadePage, 'slug'>, more: Partial<Removal> = {}): Removal => ({ slug: page.slug, into: null, reason: 'A test.', safeFrom: '0', key: randomUUID(), ...more })
export const restoration = (page: Pick<MadePage, 'id' | 'title'>, more: Partial<Restoration> = {}): Restoration => ({ pageId: page.id, title: page.title, reason: 'Another test.', safeFrom: '0', key: randomUUID(), ...more })
