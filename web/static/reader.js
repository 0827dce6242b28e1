// The reader: a click on marked words shows what was read from them; kinds can be left out.
// Without script the same links lead to the list of facts and back to the text.
"use strict";

const list = document.getElementById("facts");
const all = document.getElementById("all-facts");
const items = new Map([...list.children].map((item) => [item.id.slice("fact-".length), item]));
const marks = [...document.querySelectorAll(".text a.fact")];
const kinds = document.getElementById("kinds");
let chosen = null;

const shown = () => new Set([...kinds.querySelectorAll("input:checked")].map((box) => box.value));

function refresh() {
  const on = shown();
  for (const [name, item] of items) item.hidden = !on.has(item.dataset.kind) || (chosen !== null && !chosen.includes(name));
  for (const mark of marks) mark.classList.toggle("off", !mark.dataset.facts.trim().split(" ").some((name) => on.has(items.get(name)?.dataset.kind)));
  all.hidden = chosen === null;
}

function choose(names, mark) {
  chosen = names;
  marks.forEach((each) => each.classList.toggle("chosen", each === mark));
  refresh();
}

document.querySelector(".text").addEventListener("click", (event) => {
  const mark = event.target.closest("a.fact");
  if (!mark) return;
  event.preventDefault();
  const names = mark.dataset.facts.trim().split(" ");
  choose(names, mark);
  history.replaceState(null, "", mark.getAttribute("href"));
  list.parentElement.scrollTop = 0;
  items.get(names[0])?.querySelector("a")?.focus({ preventScroll: true });
});

list.addEventListener("click", (event) => {
  const item = event.target.closest("li");
  if (!item || !event.target.closest("a.where")) return;
  const name = item.id.slice("fact-".length);
  marks.forEach((each) => each.classList.toggle("chosen", each.dataset.facts.includes(name)));
});

all.addEventListener("click", () => { choose(null, null); list.focus(); });
kinds.addEventListener("change", refresh);

// Whoever comes by a link to a passage sees its words marked and its facts alone.
function arrive() {
  const place = document.getElementById(window.location.hash.slice(1));
  if (!place || !place.matches(".place-of")) return;
  let next = place.nextElementSibling;
  while (next && !next.matches("a.fact")) next = next.nextElementSibling;
  if (next) choose(next.dataset.facts.trim().split(" "), next);
  place.scrollIntoView({ block: "center" });
}
window.addEventListener("hashchange", arrive);
arrive();
document.documentElement.dataset.ready = "reader";
