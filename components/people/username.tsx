/** Whose password a form is about, for the browser that keeps passwords; nobody sees it. */
export function Username({ handle }: { handle: string }) {
  return <input type="text" hidden readOnly name="username" value={handle} autoComplete="username" />
}
