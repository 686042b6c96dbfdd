// While a child is being written down, likely same children appear below its name. Without this file they are shown when the form is sent.
const form = document.querySelector("form[data-likely]");
const shown = form.querySelector(".likely");
const asked = ["ho-ten", "ngay-sinh", "gioi-tinh", "so", "me-ho-ten", "cha-ho-ten", "dia-chi"];
let timer;
let latest = "";

async function look() {
  const typed = new URLSearchParams(new FormData(form));
  const words = asked.map(name => typed.get(name) ?? "").join("|");
  if (words === latest || !typed.get("ho-ten")?.trim() || !typed.get("ngay-sinh")?.trim()) return;
  latest = words;
  try {
    const answer = await fetch(form.dataset.likely, { method: "POST", body: typed });
    const html = await answer.text();
    if (answer.ok && latest === words) shown.innerHTML = html;
  } catch {
    latest = "";   // a bad line: the next key asks again, and sending the form asks in any case
  }
}

form.addEventListener("input", event => {
  if (!asked.includes(event.target.name)) return;
  clearTimeout(timer);
  timer = setTimeout(look, 500);
});
