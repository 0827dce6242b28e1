// Turns the picture of a page, which the server draws as SVG, into a PNG.
const button = document.getElementById("as-png");
const LONGEST = 16000; // pixels: a canvas of Chromium may be 16384 long

button.hidden = false;
button.addEventListener("click", async () => {
  const text = await (await fetch(document.getElementById("as-svg").href)).text();
  const drawn = new DOMParser().parseFromString(text, "image/svg+xml").documentElement;
  const [width, height] = ["width", "height"].map((side) => Number(drawn.getAttribute(side)));
  const scale = Math.min(2, LONGEST / Math.max(width, height, 1));
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
