// Draws the walk that the page describes; every node has its place already. A click looks at a node.
"use strict";

const described = JSON.parse(document.getElementById("network-data").textContent);
const holder = document.getElementById("network");
const style = getComputedStyle(document.documentElement);
const nodes = new vis.DataSet(described.nodes.map((node) => ({ ...node, color: { background: node.color, border: style.getPropertyValue("--focus").trim() } })));
const network = new vis.Network(holder, { nodes, edges: new vis.DataSet(described.edges) }, {
  physics: false,
  layout: { improvedLayout: false },
  interaction: { hover: true, tooltipDelay: 120, keyboard: { enabled: true, bindToWindow: false }, hideEdgesOnDrag: described.edges.length > 400 },
  nodes: { font: { size: 15, color: "#ffffff", face: getComputedStyle(document.body).fontFamily }, margin: { top: 4, bottom: 4, left: 8, right: 8 } },
  edges: { color: { color: style.getPropertyValue("--line-strong").trim() }, arrows: { to: { scaleFactor: 0.5 } }, smooth: { enabled: true, type: "cubicBezier", forceDirection: "horizontal", roundness: 0.5 } },
});
network.on("selectNode", (event) => {
  const node = nodes.get(event.nodes[0]);
  if (node && node.address) window.location.assign(node.address);
});
network.once("afterDrawing", () => { holder.dataset.drawn = String(nodes.length); performance.mark("graph-drawn"); });
document.getElementById("whole").addEventListener("click", () => network.fit({ animation: false }));

const png = document.getElementById("graph-png");
png.hidden = false;
png.addEventListener("click", () => {
  holder.querySelector("canvas").toBlob((blob) => {
    const link = Object.assign(document.createElement("a"), { href: URL.createObjectURL(blob), download: "graph.png" });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
    png.dataset.bytes = String(blob.size);
  }, "image/png");
});
