// The lineage viewer: details of the band under the pointer or the focus, search, and the drawing as PNG.
// Everything it shows stands in the page already; without script the table and the titles of the bands say it.
"use strict";

const drawing = document.getElementById("lineage");
if (drawing) start(drawing);

function start(svg) {
  const bands = [...svg.querySelectorAll(".band")];
  const details = document.getElementById("lineage-details");
  const names = new Map([...svg.querySelectorAll(".name")].map((name) => [name.dataset.unit, name]));
  const facts = new Map(bands.map((band) => [band, read(band)]));
  let pinned = null;

  function read(band) {
    const row = document.getElementById(band.dataset.row);
    const event = document.getElementById(row.dataset.event);
    const [old, , district, extent, , result] = row.cells;
    return { row, event, old, district: district.textContent, extent, result };
  }

  // --- details -------------------------------------------------------------------------------------
  function show(band) {
    const { row, event, old, district, extent, result } = facts.get(band);
    bands.forEach((each) => each.classList.toggle("chosen", each === band));
    const title = document.createElement("h2");
    title.append(copy(old), " → ", copy(result));
    const how = document.createElement("p");
    how.append(extent.textContent.trim(), district ? ` · ${district}` : "");
    const basis = document.createElement("p");
    basis.append(...copies(event.querySelector(".basis")));
    details.replaceChildren(title, how, basis);
    const quote = event.querySelector(".quote");
    if (quote) details.append(quote.cloneNode(true));
    details.dataset.row = row.id;
  }
  const copies = (cell) => [...cell.childNodes].map((node) => node.cloneNode(true));
  function copy(cell) {
    const link = cell.querySelector("a");
    return link ? link.cloneNode(true) : document.createTextNode(cell.textContent.trim());
  }

  const bandOf = (event) => event.target.closest && event.target.closest(".band");
  svg.addEventListener("pointerover", (event) => {
    const band = bandOf(event);
    if (band && !pinned) show(band);
  });
  svg.addEventListener("click", (event) => {
    const band = bandOf(event);
    if (!band) { pinned = null; return; }
    pinned = pinned === band ? null : band;
    focus(band);
  });
  svg.addEventListener("focusin", (event) => {
    const band = bandOf(event);
    if (band) { pinned = null; show(band); }
  });

  // --- keyboard: one stop for Tab, arrows from band to band ----------------------------------------
  function focus(band) {
    bands.forEach((each) => each.setAttribute("tabindex", each === band ? "0" : "-1"));
    band.focus({ preventScroll: true });
    band.scrollIntoView({ block: "nearest", inline: "nearest" });
    show(band);
  }
  const seen = () => bands.filter((band) => !band.classList.contains("off"));
  const order = [...bands].sort((a, b) => starts(a) - starts(b));
  function starts(band) { return Number(band.querySelector("path").getAttribute("d").match(/^M[\d.]+ (-?[\d.]+)/)[1]); }
  if (order.length) bands.forEach((band) => band.setAttribute("tabindex", band === order[0] ? "0" : "-1"));

  svg.addEventListener("keydown", (event) => {
    const band = bandOf(event);
    if (!band) return;
    const shown = new Set(seen());
    const walk = order.filter((each) => shown.has(each) || each === band);
    const at = walk.indexOf(band);
    const to = { ArrowDown: at + 1, ArrowRight: at + 1, ArrowUp: at - 1, ArrowLeft: at - 1, Home: 0, End: walk.length - 1 }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      const next = walk[Math.max(0, Math.min(walk.length - 1, to))];
      focus(next);
    } else if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      pinned = band;
      show(band);
      const link = details.querySelector("a");
      (link || details).focus();
    }
  });
  details.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    const band = bands.find((each) => each.classList.contains("chosen"));
    pinned = null;
    if (band) focus(band);
  });

  // --- search --------------------------------------------------------------------------------------
  const form = document.getElementById("lineage-filter");
  const words = document.getElementById("lineage-words");
  const district = document.getElementById("lineage-district");
  const count = document.getElementById("lineage-count");
  form.hidden = false;
  const fold = (text) => text.toLowerCase().replace(/đ/g, "d").normalize("NFD").replace(/\p{M}/gu, "");
  const toned = (text) => text.toLowerCase().normalize("NFC");
  const texts = new Map(bands.map((band) => {
    const { row } = facts.get(band);
    const text = [row.cells[0], row.cells[1], row.cells[5]].map((cell) => cell.textContent.trim()).join(" | ");
    return [band, { toned: toned(text), bare: fold(text) }];
  }));

  function filter() {
    const asked = words.value.trim();
    const where = district ? district.value : "";
    const exact = fold(asked) !== toned(asked);  // whoever types tone marks means them
    const fits = (band) => {
      const text = texts.get(band);
      const named = !asked || (exact ? text.toned.includes(toned(asked)) : text.bare.includes(fold(asked)));
      return named && (!where || facts.get(band).district === where);
    };
    const found = new Set(bands.filter(fits));
    const all = found.size === bands.length;
    const lit = new Set();
    bands.forEach((band) => {
      const { row } = facts.get(band);
      const on = found.has(band);
      band.classList.toggle("off", !on);
      row.hidden = !on;
      if (on) lit.add(row.dataset.old).add(row.dataset.new);
    });
    names.forEach((name, unit) => {
      name.classList.toggle("off", !lit.has(unit));
      name.classList.toggle("lit", !all && lit.has(unit));
    });
    document.querySelectorAll(".lineage-table tbody").forEach((body) => {
      body.hidden = ![...body.rows].some((row) => row.id && !row.hidden);
    });
    count.textContent = all ? "" : count.dataset.text.replace("{found}", found.size).replace("{all}", bands.length);
    const first = order.find((band) => found.has(band));
    if (first && !all) {
      bands.forEach((band) => band.setAttribute("tabindex", band === first ? "0" : "-1"));
      first.scrollIntoView({ block: "nearest" });
    }
  }
  form.addEventListener("input", filter);
  form.addEventListener("change", filter);
  form.addEventListener("submit", (event) => event.preventDefault());

  // --- PNG -----------------------------------------------------------------------------------------
  const button = document.getElementById("lineage-png");
  button.hidden = false;
  const LONGEST = 16000;  // pixels; a canvas of Chromium may be 16384 long
  button.addEventListener("click", async () => {
    const answer = await fetch(document.querySelector("a[download$='.svg']").href);
    const text = await answer.text();
    const [width, height] = ["width", "height"].map((side) => Number(svg.getAttribute(side)));
    const scale = Math.min(2, LONGEST / Math.max(width, height));
    const image = new Image();
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    canvas.toBlob((blob) => {
      const link = document.createElement("a");
      link.href = URL.createObjectURL(blob);
      link.download = button.dataset.name;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 1000);
      button.dataset.bytes = String(blob.size);
    }, "image/png");
  });

  svg.dataset.ready = String(bands.length);
  performance.mark("lineage-ready");
}
