/* Notices that are looked at have been seen: what the button says is said without it. */

const form = document.querySelector<HTMLFormElement>('.seen-form')
if (form) {
  void fetch(form.action, { method: 'POST', body: new FormData(form), redirect: 'manual' }).then(() => form.remove(), () => undefined)
}

export {}
