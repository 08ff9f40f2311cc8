"use strict";
// The secret of the page goes with every request that a script sends; see the package's documentation.
const csrf = document.querySelector('meta[name="csrf"]').content;
document.addEventListener("htmx:config:request", event => { event.detail.ctx.request.headers["X-CSRF-Token"] = csrf; });

addEventListener("DOMContentLoaded", () => {
  // --- every table is copied and saved, every figure saved, by the same few lines on all pages
  const make = (name, label, about) => {
    const element = document.createElement(name);
    element.className = "button";
    element.textContent = label;
    element.setAttribute("aria-label", label + ": " + about);
    if (name === "button") element.type = "button";
    return element;
  };
  const save = (blob, file) => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = file;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  };
  const slug = words => words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "").slice(0, 60) || "table";

  // What a cell holds: the number with all its digits where it has one, what is chosen in a form, else its words.
  const held = cell => {
    if (cell.dataset.v !== undefined) return cell.dataset.v;
    const select = cell.querySelector("select");
    return (select ? select.selectedOptions[0]?.text ?? "" : cell.innerText).replace(/\s+/g, " ").trim();
  };
  const rows = table => [...table.rows].filter(row => row.cells.length === table.tHead.rows[0].cells.length).map(row => [...row.cells].map(held));
  // As the program writes its own files: text that a spreadsheet would run is made text, digits in words stay words.
  const numeric = text => /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text);
  const field = text => {
    const tame = /^[=+\-@\t\r]/.test(text) && !numeric(text) ? "'" + text : text;
    return /[",\r\n]/.test(tame) ? '"' + tame.replaceAll('"', '""') + '"' : tame;
  };
  const title = table => (table.caption?.innerText || table.closest("[aria-label]")?.getAttribute("aria-label") || document.querySelector("h1").innerText).trim();

  for (const table of document.querySelectorAll("main table:has(> thead:not(.unseen))")) {
    const tools = document.createElement("p");
    tools.className = "tools";
    const name = title(table);
    const copy = make("button", "Copy", name);
    copy.classList.add("copy");
    copy.addEventListener("click", async () => {
      try { await navigator.clipboard.writeText(rows(table).map(row => row.join("\t")).join("\n")); copy.textContent = "Copied"; }
      catch { getSelection().selectAllChildren(table); }
    });
    const whole = table.parentElement.closest("table") ? null : table.closest(".table")?.querySelector("a.csv");
    const csv = make(whole ? "a" : "button", "CSV", name);
    csv.classList.add("as-csv");
    if (whole) { csv.href = whole.href; csv.download = ""; }
    else csv.addEventListener("click", () => save(new Blob([rows(table).map(row => row.map(field).join(",") + "\r\n").join("")], { type: "text/csv" }), slug(name) + ".csv"));
    tools.append(copy, csv);
    (table.closest(".wide, .scroll") ?? table).after(tools);
  }

  // A drawing of the page with the look that the style sheet gives it, to stand alone.
  const LOOK = ["fill", "fill-opacity", "stroke", "stroke-width", "stroke-opacity", "opacity", "font-size", "font-family", "font-weight", "text-anchor", "dominant-baseline"];
  const alone = drawing => {
    const copy = drawing.cloneNode(true);
    const from = [drawing, ...drawing.querySelectorAll("*")], to = [copy, ...copy.querySelectorAll("*")];
    from.forEach((element, i) => {
      const look = getComputedStyle(element);
      for (const name of LOOK) to[i].setAttribute(name, look.getPropertyValue(name));
      for (const name of ["class", "href", "tabindex"]) to[i].removeAttribute(name);
    });
    const box = drawing.viewBox.baseVal;
    const paper = document.createElementNS("http://www.w3.org/2000/svg", "rect");
    for (const [name, value] of Object.entries({ x: box.x, y: box.y, width: box.width, height: box.height, fill: getComputedStyle(document.body).backgroundColor })) paper.setAttribute(name, value);
    copy.prepend(paper);
    copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
    copy.setAttribute("width", box.width);
    copy.setAttribute("height", box.height);
    return new XMLSerializer().serializeToString(copy);
  };
  // A drawing becomes a picture of twice its size.
  const picture = async address => {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = image.naturalWidth * 2;
    canvas.height = image.naturalHeight * 2;
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    return new Promise(done => canvas.toBlob(done, "image/png"));
  };

  // A figure names itself, says where its numbers are, and where its drawing is unless it stands in the page.
  for (const figure of document.querySelectorAll("main figure")) {
    const { name, svg, csv } = figure.dataset;
    const about = figure.querySelector("figcaption")?.innerText.split("\n")[0] || name;
    const tools = document.createElement("p");
    tools.className = "tools";
    const drawing = figure.querySelector("svg");
    const link = (label, address, file) => {
      const element = make("a", label, about);
      element.href = address;
      element.download = file;
      return element;
    };
    const asSvg = svg ? link("SVG", svg, name + ".svg") : make("button", "SVG", about);
    if (!svg) asSvg.addEventListener("click", () => save(new Blob([alone(drawing)], { type: "image/svg+xml" }), name + ".svg"));
    const asPng = make("button", "PNG", about);
    asPng.dataset.png = name;
    asPng.addEventListener("click", async () => {
      save(await picture(svg ?? "data:image/svg+xml," + encodeURIComponent(alone(drawing))), name + ".png");
    });
    tools.append(asSvg, asPng, link("CSV", csv, name + ".csv"));
    figure.append(tools);
  }

  // What is empty in a form of filters stays out of the address.
  for (const form of document.querySelectorAll("form.filters")) {
    form.addEventListener("submit", () => {
      for (const field of form.elements) if (field.name && !field.value) field.disabled = true;
      setTimeout(() => { for (const field of form.elements) field.disabled = false; }, 100);
    });
  }
});
