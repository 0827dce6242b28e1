// Comparing: finds indicators in the long list.
"use strict";

const fold = (text) => text.toLowerCase().replace(/đ/g, "d").normalize("NFD").replace(/\p{M}/gu, "");
for (const words of document.querySelectorAll("[data-within]")) {
  const fields = [...document.getElementById(words.dataset.within).querySelectorAll("fieldset")];
  const labels = fields.map((field) => [field, [...field.querySelectorAll("label")].map((label) => [label, fold(label.textContent)])]);
  words.addEventListener("input", () => {
    const asked = fold(words.value).split(/\s+/).filter(Boolean);
    for (const [field, members] of labels) {
      for (const [label, text] of members) label.hidden = !asked.every((word) => text.includes(word));
      field.hidden = members.every(([label]) => label.hidden);
    }
  });
  words.addEventListener("keydown", (event) => { if (event.key === "Enter") event.preventDefault(); });
}
