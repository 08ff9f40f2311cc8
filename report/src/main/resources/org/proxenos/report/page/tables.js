(() => {
  "use strict";
  // Tables sort by what their cells hold in the file, not by what they show; what is no number comes last. Where a table
  // has a body for each of its entries the bodies are sorted; lines about a model's fit stay below.
  const key = cell => cell?.dataset.v ?? cell?.textContent.trim() ?? "";
  const number = text => parseFloat(text.replace(/^[<>]\s*/, "").replace(/,(?=\d{3})/g, "").replace("\u2212", "-"));
  const order = (x, y, numeric, way) => {
    if (!numeric) return way * x.localeCompare(y, "en", { numeric: true });
    const a = number(x), b = number(y);
    return Number.isNaN(a) || Number.isNaN(b) ? Number.isNaN(a) - Number.isNaN(b) : way * (a - b);
  };
  for (const table of document.querySelectorAll("main table:has(> thead:not(.unseen))")) {
    const heads = [...table.tHead.rows[0].cells];
    heads.forEach((head, column) => {
      const button = document.createElement("button");
      button.className = "sort";
      button.type = "button";
      if (head.querySelector("a")) {
        button.setAttribute("aria-label", "Sort by " + head.textContent);
        head.append(button);
      } else {
        button.append(...head.childNodes);
        head.append(button);
      }
      button.addEventListener("click", () => {
        const down = head.getAttribute("aria-sort") === "ascending";
        heads.forEach(h => h.removeAttribute("aria-sort"));
        head.setAttribute("aria-sort", down ? "descending" : "ascending");
        const numeric = head.classList.contains("num");
        const bodies = [...table.tBodies].filter(body => !body.classList.contains("fit"));
        const cell = part => (part.rows?.[0] ?? part).cells[column];
        const parts = bodies.length > 1 ? bodies : [...bodies[0].rows];
        parts.sort((a, b) => order(key(cell(a)), key(cell(b)), numeric, down ? -1 : 1));
        if (bodies.length > 1) bodies[0].before(...parts);
        else bodies[0].append(...parts);
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
