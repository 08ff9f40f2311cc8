(() => {
  "use strict";
  const data = JSON.parse(document.getElementById("messages").textContent);
  const panel = document.getElementById("panel");
  const body = panel.querySelector(".panel-body");
  const title = panel.querySelector("h2");
  const extent = panel.querySelector(".extent");
  let opener = null;

  const make = (name, className, text) => {
    const element = document.createElement(name);
    if (className) element.className = className;
    if (text !== undefined) element.textContent = text;
    return element;
  };

  // Evidence is marked where it stands as a whole word; a stretch is marked once, the longest entry first.
  const escaped = word => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const marked = (text, codes) => {
    const words = [...new Set(codes.flatMap(c => c.evidence.split("|")).map(w => w.trim()).filter(w => w))];
    const element = make("p", "words");
    element.dir = "auto";
    if (!words.length) { element.textContent = text; return element; }
    words.sort((a, b) => b.length - a.length);
    const pattern = new RegExp("(?<![\\p{L}\\p{N}])(?:" + words.slice(0, 200).map(escaped).join("|") + ")(?![\\p{L}\\p{N}])", "giu");
    let from = 0;
    for (const match of text.matchAll(pattern)) {
      element.append(text.slice(from, match.index), make("mark", "", match[0]));
      from = match.index + match[0].length;
    }
    element.append(text.slice(from));
    return element;
  };

  const number = value => value === null ? "not known" : value.toLocaleString("en");

  const article = message => {
    const box = make("article", "message");
    const head = make("p");
    head.append(make("b", "", message.account), " · " + message.role.replaceAll("_", " ") + " · " + message.kind.replaceAll("_", " "));
    if (message.published) {
      head.append(" · ");
      const time = make("time", "", message.published.replace("T", " ").replace(/(\.\d+)?Z$/, " UTC"));
      time.dateTime = message.published;
      head.append(time);
    }
    box.append(head);
    if (message.text === null) box.append(make("p", "hidden", "The words of a private account are not shown."));
    else if (message.text === "") box.append(make("p", "hidden", "No words: the text is empty."));
    else box.append(marked(message.text, message.codes));
    const counts = make("ul");
    for (const name of ["replies", "reposts", "likes"]) counts.append(make("li", "", name + " " + number(message[name])));
    counts.append(make("li", "", "id " + message.id));
    box.append(counts);
    if (message.codes.length) {
      const codes = make("ul");
      for (const code of message.codes) {
        const words = message.text !== null && code.evidence ? ": " + code.evidence.split("|").join(", ") : "";
        codes.append(make("li", "", code.variable + " = " + code.value + " (" + code.coder + ")" + words));
      }
      box.append(codes);
    }
    return box;
  };

  const show = id => {
    const selection = data.selections[id];
    if (!selection) return;
    const messages = selection.messages.map(i => data.messages[i]);
    title.textContent = selection.label;
    extent.textContent = messages.length < selection.total
      ? "first " + messages.length.toLocaleString("en") + " of " + selection.total.toLocaleString("en")
      : selection.total.toLocaleString("en") + (selection.total === 1 ? " message" : " messages");
    body.replaceChildren();
    const query = make("details");
    query.append(make("summary", "", "The query that lists all of them"), make("pre", "", selection.sql));
    body.append(query, ...messages.map(article));
    if (!panel.open) panel.showModal();
    panel.scrollTop = 0;
  };

  const follow = () => {
    const id = location.hash.startsWith("#sel=") ? decodeURIComponent(location.hash.slice(5)) : null;
    if (id !== null) show(id);
    else if (panel.open) panel.close();
  };
  document.addEventListener("click", event => {
    const link = event.target.closest("a.count");
    if (link) opener = link;
    if (event.target === panel) panel.close();
  });
  panel.querySelector("button").addEventListener("click", () => panel.close());
  panel.addEventListener("close", () => {
    if (location.hash.startsWith("#sel=")) history.replaceState(null, "", location.pathname + location.search);
    if (opener) opener.focus();
    opener = null;
  });
  addEventListener("hashchange", follow);
  follow();

  // Tables sort by what their cells hold in the file, not by what they show.
  const key = cell => cell.dataset.v ?? cell.textContent;
  for (const table of document.querySelectorAll("table.sortable")) {
    table.querySelectorAll("thead th").forEach((head, column) => {
      const button = make("button", "sort", head.textContent);
      button.type = "button";
      head.replaceChildren(button);
      button.addEventListener("click", () => {
        const down = head.getAttribute("aria-sort") === "ascending";
        table.querySelectorAll("thead th").forEach(h => h.removeAttribute("aria-sort"));
        head.setAttribute("aria-sort", down ? "descending" : "ascending");
        const rows = [...table.tBodies[0].rows];
        const numeric = head.classList.contains("num");
        rows.sort((a, b) => {
          const x = key(a.cells[column]), y = key(b.cells[column]);
          const order = numeric ? (parseFloat(x) || 0) - (parseFloat(y) || 0) : x.localeCompare(y, "en");
          return down ? -order : order;
        });
        table.tBodies[0].append(...rows);
      });
    });
  }

  for (const button of document.querySelectorAll("button[data-copy]")) {
    button.hidden = false;
    button.addEventListener("click", async () => {
      const text = document.getElementById(button.dataset.copy).innerText;
      try { await navigator.clipboard.writeText(text); button.textContent = "copied"; }
      catch { getSelection().selectAllChildren(document.getElementById(button.dataset.copy)); }
    });
  }
  addEventListener("beforeprint", () => document.querySelectorAll("main details").forEach(d => { d.open = true; }));
})();
