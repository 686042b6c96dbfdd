// Ties the document to what was read in it: data-lines="12-15 18" on a card, id="l12" on a line of .paper.
const paper = document.querySelector(".paper");
const calm = matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth";
const cards = [...document.querySelectorAll("[data-lines]")].map(card => ({ card, lines: linesOf(card.dataset.lines) }));
let shown = null;
let pinned = null;

function linesOf(text) {
  return text.split(/\s+/).filter(Boolean).flatMap(part => {
    const [from, to = from] = part.split("-").map(Number);
    return Array.from({ length: to - from + 1 }, (_, i) => document.getElementById(`l${from + i}`)).filter(Boolean);
  });
}

function show(entry, scroll) {
  if (entry === shown) return;
  for (const old of document.querySelectorAll(".paper .on, [data-lines].on")) old.classList.remove("on");
  shown = entry;
  if (!entry) return;
  entry.card.classList.add("on");
  for (const line of entry.lines) line.classList.add("on");
  if (scroll && entry.lines.length > 0) intoView(entry.lines[0]);
}

// A long text is shown in full from then on; nothing above it moves under the pointer.
function open(entry) {
  entry.card.classList.add("open");
}

// Only the document's own pane scrolls, never the page under the reader.
function intoView(line) {
  const top = line.getBoundingClientRect().top - paper.getBoundingClientRect().top + paper.scrollTop;
  const low = paper.scrollTop + paper.clientHeight * .75;
  if (top > paper.scrollTop + 24 && top < low) return;
  paper.scrollTo({ top: top - paper.clientHeight / 3, behavior: calm });
}

for (const entry of cards) {
  entry.card.addEventListener("focusin", () => { pinned = entry; show(entry, true); });
  entry.card.addEventListener("click", () => { open(entry); pinned = entry; show(entry, true); });
  entry.card.addEventListener("keyup", () => open(entry));
  entry.card.addEventListener("pointerenter", event => { if (event.pointerType === "mouse") show(entry, true); });
  entry.card.addEventListener("pointerleave", event => { if (event.pointerType === "mouse") show(pinned, false); });
}

// Back from saving, or open for editing: the document stands where the card does.
const first = cards.find(c => c.card.matches(".on, :target"));
if (first) show(first, true);

const cardOf = line => cards.filter(c => c.lines.includes(line)).sort((a, b) => a.lines.length - b.lines.length)[0];

paper.addEventListener("click", event => {
  if (event.target.closest("a") || String(getSelection()) !== "") return;
  const entry = cardOf(event.target.closest("[id]"));
  if (!entry) return;
  open(entry);
  pinned = entry;
  show(entry, false);
  entry.card.scrollIntoView({ block: "nearest", behavior: calm });
  if (!entry.card.matches("a, button, input, [tabindex]")) entry.card.tabIndex = -1;
  entry.card.focus({ preventScroll: true });
});
