// Comparing: finds indicators in the long list, and turns the picture into a PNG.
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

const button = document.getElementById("as-png");
button.hidden = false;
button.addEventListener("click", async () => {
  const text = await (await fetch(document.getElementById("as-svg").href)).text();
  const drawn = new DOMParser().parseFromString(text, "image/svg+xml").documentElement;
  const [width, height] = ["width", "height"].map((side) => Number(drawn.getAttribute(side)));
  const scale = Math.min(2, 16000 / Math.max(width, height, 1));  // a canvas of Chromium may be 16384 long
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = Object.assign(document.createElement("canvas"), { width: Math.round(width * scale), height: Math.round(height * scale) });
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  canvas.toBlob((blob) => {
    const link = Object.assign(document.createElement("a"), { href: URL.createObjectURL(blob), download: button.dataset.name });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
    button.dataset.bytes = String(blob.size);
  }, "image/png");
});
