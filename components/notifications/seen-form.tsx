import { paths } from '@/lib/web/paths'

/** Say that everything up to this notice was seen. With scripts it says so itself. */
export function SeenForm({ through }: { through: string }) {
  return (
    <form action={paths.seeNotices()} method="post" className="seen-form">
      <input type="hidden" name="through" value={through} />
      <button type="submit" className="button-quiet">
        I have seen these
      </button>
    </form>
  )
}
