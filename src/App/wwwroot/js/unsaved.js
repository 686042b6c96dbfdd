// Asks before a page with unsaved writing is left. The browser words the question itself.
const changed = new Set();
for (const form of document.querySelectorAll("form[data-guard]")) {
  form.addEventListener("input", () => changed.add(form));
  form.addEventListener("draft-saved", () => changed.delete(form));
  form.addEventListener("submit", () => changed.delete(form));
}
addEventListener("beforeunload", event => {
  if (changed.size > 0) event.preventDefault();
});
