// Shows what a node of the drawing is tied to, lets the arrow keys go from node to node, and hides communities.
"use strict";

const drawing = document.getElementById("citations");
const told = document.getElementById("told");

if (drawing) {
  const nodes = [...drawing.querySelectorAll(".node")];
  const lines = [...drawing.querySelectorAll("line")].map((line) => ({ line, ends: line.dataset.ends.split(" ").map((end) => `n${end}`) }));
  const place = (node) => ({ x: Number(node.dataset.x), y: Number(node.dataset.y) });
  const isOff = (node) => node.classList.contains("off");

  const ask = (node) => {
    const near = new Set();
    for (const { line, ends } of lines) {
      const own = node !== null && ends.includes(node.id);
      line.classList.toggle("near", own);
      if (own) ends.forEach((end) => near.add(end));
    }
    for (const each of nodes) {
      each.classList.toggle("at", each === node);
      each.classList.toggle("near", near.has(each.id));
    }
    drawing.classList.toggle("asked", node !== null);
    if (node) told.textContent = node.getAttribute("aria-label");
  };

  // One node takes the focus of the tabulator key; the arrow keys lead to the nearest in their direction.
  const settle = (node) => nodes.forEach((each) => each.setAttribute("tabindex", each === node ? "0" : "-1"));
  const first = nodes.at(-1);
  settle(first);

  const towards = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };
  const next = (from, [dx, dy]) => {
    const start = place(from);
    let best = null;
    let least = Infinity;
    for (const node of nodes) {
      if (node === from || isOff(node)) continue;
      const { x, y } = place(node);
      const along = (x - start.x) * dx + (y - start.y) * dy;
      const across = Math.abs((x - start.x) * dy) + Math.abs((y - start.y) * dx);
      if (along > 0.5 && along + 2 * across < least) { best = node; least = along + 2 * across; }
    }
    return best;
  };

  drawing.addEventListener("keydown", (event) => {
    const node = event.target.closest(".node");
    const way = towards[event.key];
    if (!node || !way) return;
    event.preventDefault();
    const found = next(node, way);
    if (found) { settle(found); found.focus(); }
  });
  drawing.addEventListener("focusin", (event) => { const node = event.target.closest(".node"); if (node) { settle(node); ask(node); } });
  drawing.addEventListener("focusout", () => ask(null));
  drawing.addEventListener("pointerover", (event) => { const node = event.target.closest(".node"); if (node) ask(node); });
  drawing.addEventListener("pointerout", (event) => { if (event.target.closest(".node")) ask(null); });

  document.getElementById("communities").addEventListener("change", (event) => {
    const { value, checked } = event.target;
    nodes.filter((node) => node.dataset.community === value).forEach((node) => node.classList.toggle("off", !checked));
    for (const { line, ends } of lines) line.classList.toggle("off", ends.some((end) => isOff(document.getElementById(end))));
  });
  drawing.dataset.ready = String(nodes.length);
}
