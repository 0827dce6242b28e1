// Makes fields of a form comboboxes (ARIA Authoring Practices) that offer what was perhaps meant; without script the
// field takes a name or a key, or is a list.
const PAUSE = 120; // milliseconds after a key before the server is asked

for (const field of document.querySelectorAll("[data-suggestions]")) enhance(field);

function enhance(field) {
  const given = field.querySelector("select, input");
  const kept = Object.assign(document.createElement("input"), { type: "hidden", name: given.name, value: given.value });
  const words = Object.assign(document.createElement("input"), { type: "text", id: given.id, value: field.dataset.label, autocomplete: "off", spellcheck: false, placeholder: field.dataset.all ?? "" });
  const list = Object.assign(document.createElement("ul"), { className: "offered", id: `${given.id}-offered`, hidden: true });
  const told = Object.assign(document.createElement("p"), { className: "hidden" });
  const name = field.querySelector("label").textContent;
  const settings = { role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id };
  for (const [key, value] of Object.entries(settings)) words.setAttribute(key, value);
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", name);
  told.setAttribute("role", "status");
  given.replaceWith(words, kept, list, told);
  const where = field.querySelector("small");

  let offered = [];
  let at = -1;
  let timer = 0;
  let asking = new AbortController();

  const mark = (place) => {
    at = place;
    [...list.children].forEach((item, index) => item.setAttribute("aria-selected", String(index === at)));
    if (at < 0) return words.removeAttribute("aria-activedescendant");
    words.setAttribute("aria-activedescendant", list.children[at].id);
    list.children[at].scrollIntoView({ block: "nearest" });
  };
  const close = () => {
    clearTimeout(timer);
    asking.abort();
    list.hidden = true;
    words.setAttribute("aria-expanded", "false");
    mark(-1);
  };
  const choose = (one) => {
    words.value = one.label;
    kept.value = one.value;
    if (where) where.textContent = one.note;
    close();
  };
  const item = (one, index) => {
    const made = Object.assign(document.createElement("li"), { id: `${list.id}-${index}`, textContent: one.label });
    if (field.dataset.lang) made.lang = field.dataset.lang;
    made.setAttribute("role", "option");
    if (one.note) made.append(Object.assign(document.createElement("small"), { textContent: one.note }));
    made.addEventListener("mousedown", (event) => event.preventDefault()); // the field keeps the focus
    made.addEventListener("click", () => choose(one));
    return made;
  };
  const ask = async (asked) => {
    asking.abort();
    asking = new AbortController();
    try {
      const answer = await fetch(`${field.dataset.suggestions}&q=${encodeURIComponent(asked)}`, { signal: asking.signal });
      offered = await answer.json();
    } catch (error) {
      if (error.name === "AbortError") return;
      offered = [];
    }
    list.replaceChildren(...offered.map(item));
    list.hidden = offered.length === 0;
    words.setAttribute("aria-expanded", String(offered.length > 0));
    mark(-1);
    told.textContent = offered.length ? field.dataset.found.replace("{count}", offered.length) : field.dataset.none;
  };

  words.addEventListener("input", () => {
    if (where) where.textContent = "";
    kept.value = words.value; // a name that nobody chose from the list is understood by the server
    clearTimeout(timer);
    timer = setTimeout(() => ask(words.value), PAUSE);
  });
  words.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (list.hidden) ask("").then(() => mark(offered.length ? 0 : -1));
      else mark((at + (event.key === "ArrowDown" ? 1 : -1) + offered.length) % offered.length);
    } else if (event.key === "Enter" && at >= 0) {
      event.preventDefault();
      choose(offered[at]);
    } else if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      close();
    }
  });
  words.addEventListener("focus", () => words.select());
  words.addEventListener("blur", close);
  field.dataset.ready = "true";
}
