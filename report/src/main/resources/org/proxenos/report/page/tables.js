(() => {
  "use strict";
  // Tables sort by what their cells hold in the file, not by what they show; what is no number comes last.
  const key = cell => cell.dataset.v ?? cell.textContent;
  const order = (x, y, numeric, way) => {
    if (!numeric) return way * x.localeCompare(y, "en");
    const a = parseFloat(x), b = parseFloat(y);
    return Number.isNaN(a) || Number.isNaN(b) ? Number.isNaN(a) - Number.isNaN(b) : way * (a - b);
  };
  for (const table of document.querySelectorAll("table.sortable")) {
    table.querySelectorAll("thead th").forEach((head, column) => {
      const button = document.createElement("button");
      button.className = "sort";
      button.textContent = head.textContent;
      button.type = "button";
      head.replaceChildren(button);
      button.addEventListener("click", () => {
        const down = head.getAttribute("aria-sort") === "ascending";
        table.querySelectorAll("thead th").forEach(h => h.removeAttribute("aria-sort"));
        head.setAttribute("aria-sort", down ? "descending" : "ascending");
        const numeric = head.classList.contains("num");
        const rows = [...table.tBodies[0].rows];
        rows.sort((a, b) => order(key(a.cells[column]), key(b.cells[column]), numeric, down ? -1 : 1));
        table.tBodies[0].append(...rows);
      });
    });
  }

  for (const button of document.querySelectorAll("button[data-copy]")) {
    button.hidden = false;
    button.addEventListener("click", async () => {
      const text = document.getElementById(button.dataset.copy);
      try { await navigator.clipboard.writeText(text.innerText); button.textContent = "Copied"; }
      catch { getSelection().selectAllChildren(text); }
    });
  }
})();
