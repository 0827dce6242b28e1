// Narrows the list of claims by words and kind; without JavaScript the whole list stands.
"use strict";

const form = document.querySelector("[data-filter=claims]");

if (form) {
  const words = document.getElementById("claim-words");
  const kind = document.getElementById("claim-kind");
  const subject = document.getElementById("claim-subject");
  const count = document.getElementById("claim-count");
  const openAll = document.getElementById("open-all");
  const groups = [...document.querySelectorAll("details.group")];
  const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/gi, "d").toLowerCase();
  const claims = groups.flatMap((group) =>
    [...group.querySelectorAll(".claims > li")].map((item) => ({ item, group, text: fold(item.textContent) })));

  const narrow = () => {
    const asked = fold(words.value).split(/\s+/).filter(Boolean);
    const narrowed = asked.length > 0 || kind.value !== "" || subject.value !== "";
    const shown = new Map(groups.map((group) => [group, 0]));
    for (const claim of claims) {
      const fits = asked.every((word) => claim.text.includes(word)) && (!kind.value || claim.item.dataset.kind === kind.value)
        && (!subject.value || claim.item.dataset.subject === subject.value);
      claim.item.hidden = !fits;
      if (fits) shown.set(claim.group, shown.get(claim.group) + 1);
    }
    for (const [group, number] of shown) {
      group.hidden = number === 0;
      if (narrowed) group.open = true;
      group.querySelector(".count").textContent = number;
    }
    const total = [...shown.values()].reduce((sum, number) => sum + number, 0);
    count.textContent = narrowed ? count.dataset.text.replace("{count}", total) : "";
  };

  words.addEventListener("input", narrow);
  kind.addEventListener("change", narrow);
  subject.addEventListener("change", narrow);
  form.addEventListener("submit", (event) => event.preventDefault());
  openAll.addEventListener("click", () => {
    const open = openAll.getAttribute("aria-pressed") !== "true";
    for (const group of groups) group.open = open;
    openAll.setAttribute("aria-pressed", String(open));
    openAll.textContent = open ? openAll.dataset.close : openAll.dataset.open;
  });
  form.hidden = false;
}

// A link to a claim opens the group that it stands in, and the words behind it.
const reveal = () => {
  const named = document.getElementById(decodeURIComponent(window.location.hash.slice(1)));
  if (!named || !named.matches(".claims > li")) return;
  named.closest("details.group").open = true;
  named.hidden = false;
  const claim = named.querySelector("details.claim");
  claim.open = true;
  named.scrollIntoView({ block: "center" });
  claim.querySelector("summary").focus({ preventScroll: true });
};
window.addEventListener("hashchange", reveal);
reveal();
