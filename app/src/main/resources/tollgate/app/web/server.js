// Asks the server, and says what it refused.

const box = document.getElementById("message");

/** Shows what went wrong, or nothing. */
export function say(text) {
  box.textContent = text;
  box.hidden = text === "";
}

async function answer(response) {
  const body = await response.json();
  if (!response.ok) throw new Error(body.error);
  return body;
}

/** What the server says. */
export async function ask(path) {
  return answer(await fetch(path));
}

/** Has the server do something. */
export async function tell(path, what) {
  return answer(await fetch(path, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(what) }));
}

/** Does it, and shows why it could not be done. */
export async function tried(act) {
  try {
    say("");
    return await act();
  } catch (refused) {
    say(refused instanceof TypeError ? "The server does not answer. Maybe it was ended." : refused.message);
    return null;
  }
}

/** An address within this site. */
export function path(...parts) {
  return "/" + parts.map(encodeURIComponent).join("/");
}

/** Fills a select with choices, each an id with its words. */
export function fill(select, choices, chosen) {
  select.replaceChildren(...choices.map(({ id, words }) => new Option(words, id, id === chosen, id === chosen)));
}
