// Every page works without this file. It loads only what the page at hand can use.
const wanted = [
  ["form[data-autosave]", "./autosave.js"],
  ["form[data-guard]", "./unsaved.js"],
  ["form[data-likely]", "./likely.js"],
  ["form.filters", "./filters.js"],
  [".paper", "./review.js"],
  ["form[data-passkey]", "./passkey.js"],
  ["[data-leave]", "./leave.js"],
];
for (const [selector, module] of wanted) if (document.querySelector(selector)) import(module);

// "/" goes to the search box, unless somebody is writing.
document.addEventListener("keydown", event => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, select, textarea, [contenteditable]")) return;
  const box = document.querySelector("[data-find]");
  if (!box) return;
  event.preventDefault();
  box.focus();
  box.select();
});

// A second press while the first is on its way does nothing; the server would answer it with the first one's page anyway.
document.addEventListener("submit", event => {
  const form = event.target;
  if (event.defaultPrevented || form.method !== "post") return;
  if (form.dataset.sending) return event.preventDefault();
  form.dataset.sending = "1";
  event.submitter?.setAttribute("aria-busy", "true");
  setTimeout(ready, 10000);
});

// Coming back with the browser's button finds the form ready again; so does a form that answered with a file.
function ready() {
  for (const form of document.querySelectorAll("form[data-sending]")) delete form.dataset.sending;
  for (const button of document.querySelectorAll("[aria-busy]")) button.removeAttribute("aria-busy");
}
addEventListener("pageshow", ready);

// Menus and questions that fold close with Escape, and the bar's menu with a press elsewhere.
document.addEventListener("keydown", event => {
  const open = event.key === "Escape" && event.target.closest("details[open]");
  if (!open) return;
  open.open = false;
  open.querySelector("summary").focus();
});
document.addEventListener("click", event => {
  const menu = document.querySelector(".nav details[open]");
  if (menu && !menu.contains(event.target)) menu.open = false;
});
