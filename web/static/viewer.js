// Draws the network that the page describes; every node has its place already.
"use strict";

const described = JSON.parse(document.getElementById("network-data").textContent);
const canvas = document.getElementById("network");
const ink = getComputedStyle(document.documentElement).getPropertyValue("--ink").trim();
const line = getComputedStyle(document.documentElement).getPropertyValue("--line-strong").trim();
const family = getComputedStyle(document.body).fontFamily;

const nodes = new vis.DataSet(described.nodes);
const edges = new vis.DataSet(described.edges);
const network = new vis.Network(canvas, { nodes, edges }, {
  physics: false,
  interaction: { hover: true, tooltipDelay: 120, keyboard: { enabled: true, bindToWindow: false } },
  nodes: { font: { size: 16, color: "#ffffff", face: family }, margin: { top: 4, bottom: 4, left: 8, right: 8 }, borderWidth: 0 },
  edges: {
    color: { color: line, highlight: ink, hover: ink }, width: 1, arrows: { to: { scaleFactor: 0.5 } },
    smooth: { enabled: true, type: "cubicBezier", forceDirection: "horizontal", roundness: 0.5 },
  },
});

network.on("selectNode", (event) => {
  const node = nodes.get(event.nodes[0]);
  if (node && node.address) window.location.assign(node.address);
});
network.on("hoverNode", () => { canvas.style.cursor = "pointer"; });
network.on("blurNode", () => { canvas.style.cursor = ""; });
network.once("afterDrawing", () => { canvas.dataset.drawn = String(nodes.length); });
document.getElementById("whole").addEventListener("click", () => network.fit({ animation: false }));

document.getElementById("legend").addEventListener("change", (event) => {
  const box = event.target;
  nodes.update(nodes.get().filter((node) => node.kind === box.value).map((node) => ({ id: node.id, hidden: !box.checked })));
});
