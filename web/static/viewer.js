// Draws the network that the page describes; every node has its place already.
"use strict";

const described = JSON.parse(document.getElementById("network-data").textContent);
const canvas = document.getElementById("network");
const style = getComputedStyle(document.documentElement);
const ink = style.getPropertyValue("--ink").trim();
const paper = style.getPropertyValue("--paper").trim();
const line = style.getPropertyValue("--line-strong").trim();

const nodes = new vis.DataSet(described.nodes);
const edges = new vis.DataSet(described.edges);
const network = new vis.Network(canvas, { nodes, edges }, {
  physics: false,
  interaction: { hover: true, tooltipDelay: 120, keyboard: { enabled: true, bindToWindow: false } },
  nodes: { font: { size: 15, color: ink, strokeWidth: 5, strokeColor: paper, face: getComputedStyle(document.body).fontFamily }, borderWidth: 0 },
  edges: { color: { color: line, highlight: ink, hover: ink }, width: 1, smooth: false, arrows: { to: { scaleFactor: 0.5 } } },
});

network.on("selectNode", (event) => {
  const node = nodes.get(event.nodes[0]);
  if (node && node.address) window.location.assign(node.address);
});
network.on("hoverNode", () => { canvas.style.cursor = "pointer"; });
network.on("blurNode", () => { canvas.style.cursor = ""; });
network.once("afterDrawing", () => network.moveTo({ scale: network.getScale() * 1.15 }));
network.once("afterDrawing", () => { canvas.dataset.drawn = String(nodes.length); });
document.getElementById("whole").addEventListener("click", () => network.fit({ animation: false }));

document.getElementById("legend").addEventListener("change", (event) => {
  const box = event.target;
  nodes.update(nodes.get().filter((node) => node.kind === box.value).map((node) => ({ id: node.id, hidden: !box.checked })));
});
