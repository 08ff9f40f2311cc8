"use strict";
// The drawing of the server, which also stands where there is no WebGL, becomes one that can be moved and asked.
addEventListener("DOMContentLoaded", async () => {
  const figure = document.getElementById("network"), stage = document.getElementById("stage");
  if (!figure || !document.createElement("canvas").getContext("webgl2")) return;
  const data = await (await fetch(figure.dataset.graph)).json();
  const night = matchMedia("(prefers-color-scheme: dark)");
  const graph = new graphology.DirectedGraph();
  // Sigma's y grows upwards, the drawing's downwards; both show the same, in the units of the drawing.
  const scale = Math.min(1, stage.clientWidth / 900) * (data.nodes.length > 500 ? .5 : .8);
  data.nodes.forEach((node, i) => graph.addNode(i, { ...node, x: 1000 * node.x, y: 1000 * (1 - node.y), size: node.size * scale }));
  for (const [source, target, width] of data.links) graph.addEdge(source, target, { size: width });
  stage.replaceChildren();
  stage.setAttribute("data-drawn", graph.order);

  const { sdfCircle, sdfSquare, sdfTriangle, sdfDiamond, layerFill } = Sigma.rendering;
  let renderer = null, chosen = null;
  const near = new Set();
  const style = name => getComputedStyle(document.body).getPropertyValue(name).trim();
  const draw = () => {
    renderer?.kill();
    const ink = style("--ink"), line = style("--muted"), colour = night.matches ? "dark" : "light";
    const fades = key => chosen !== null && !near.has(key);
    graph.forEachNode((key, node) => graph.mergeNodeAttributes(key, { color: node[colour], fade: fades(key) ? .15 : 1 }));
    graph.forEachEdge((key, tie, source, target) => graph.mergeEdgeAttributes(key, { color: line, fade: chosen === null ? .35 : source === chosen || target === chosen ? .9 : .05 }));
    renderer = new Sigma(graph, stage, {
      settings: { itemSizesReference: "screen" },
      primitives: { nodes: { shapes: [sdfCircle(), sdfSquare(), sdfTriangle(), sdfDiamond()], layers: [layerFill()] } },
      styles: {
        nodes: [Sigma.DEFAULT_STYLES.nodes, { shape: { attribute: "shape" }, opacity: { attribute: "fade", defaultValue: 1 }, labelColor: ink, backdropColor: style("--paper") }],
        edges: [Sigma.DEFAULT_STYLES.edges, { opacity: { attribute: "fade", defaultValue: .35 }, head: "arrow" }],
      },
    });
    renderer.on("clickNode", ({ node }) => choose(node));
    renderer.on("clickStage", () => choose(null));
  };
  const found = document.getElementById("found");
  const choose = key => {
    chosen = key;
    near.clear();
    found.textContent = "";
    if (key !== null) {
      near.add(key);
      graph.forEachNeighbor(key, other => near.add(other));
      const node = graph.getNodeAttributes(key);
      found.textContent = node.label + " (" + node.role.replaceAll("_", " ") + "): addressed by " + node.in + ", addresses " + node.out;
    }
    const state = renderer.getCamera().getState();
    draw();
    renderer.getCamera().setState(state);
  };
  draw();
  night.addEventListener("change", draw);

  const zoom = { in: () => renderer.getCamera().zoomIn(), out: () => renderer.getCamera().zoomOut(), all: () => renderer.getCamera().reset() };
  for (const button of figure.querySelectorAll("[data-zoom]")) button.addEventListener("click", () => zoom[button.dataset.zoom]());
  const move = (x, y) => { const camera = renderer.getCamera(), at = camera.getState(); camera.setState({ ...at, x: at.x + x * at.ratio, y: at.y + y * at.ratio }); };
  const keys = { "+": zoom.in, "=": zoom.in, "-": zoom.out, "0": zoom.all, ArrowLeft: () => move(-.1, 0), ArrowRight: () => move(.1, 0), ArrowUp: () => move(0, .1), ArrowDown: () => move(0, -.1) };
  stage.addEventListener("keydown", event => {
    if (keys[event.key] && !event.ctrlKey && !event.metaKey && !event.altKey) { event.preventDefault(); keys[event.key](); }
  });
  const numbers = new Map(data.nodes.map((node, i) => [node.label, String(i)]));
  document.getElementById("accounts-drawn").append(...data.nodes.map(node => { const option = document.createElement("option"); option.value = node.label; return option; }));
  const find = document.getElementById("find");
  find.addEventListener("change", () => {
    if (numbers.has(find.value)) choose(numbers.get(find.value));
    else found.textContent = find.value ? "No account of that name is drawn." : "";
  });
  figure.querySelector(".finder").hidden = false;
});
