(() => {
  "use strict";
  let parsed = null;
  const data = () => parsed ??= JSON.parse(document.getElementById("messages").textContent);
  const panel = document.getElementById("panel");
  const at = selector => panel.querySelector(selector);
  const list = at(".messages"), more = at(".more"), find = at(".find"), words = at(".find input");
  const BATCH = 100;
  const en = new Intl.NumberFormat("en");
  let opener = null, found = [], drawn = 0;

  const make = (name, className, text) => {
    const element = document.createElement(name);
    if (className) element.className = className;
    if (text !== undefined) element.textContent = text;
    return element;
  };
  const count = (n, noun) => en.format(n) + " " + noun + (n === 1 ? "" : "s");

  // Evidence is marked where it stands as a whole word; a stretch is marked once, the longest entry first.
  const escaped = word => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const marked = (text, codes) => {
    const all = [...new Set(codes.flatMap(c => (c[2] ?? "").split("|")).map(w => w.trim()).filter(w => w))];
    const element = make("p", "words");
    element.dir = "auto";
    if (!all.length) { element.textContent = text; return element; }
    all.sort((a, b) => b.length - a.length);
    const pattern = new RegExp("(?<![\\p{L}\\p{N}])(?:" + all.slice(0, 200).map(escaped).join("|") + ")(?![\\p{L}\\p{N}])", "giu");
    let from = 0;
    for (const match of text.matchAll(pattern)) {
      element.append(text.slice(from, match.index), make("mark", "", match[0]));
      from = match.index + match[0].length;
    }
    element.append(text.slice(from));
    return element;
  };

  const article = message => {
    const box = make("article", "message");
    const head = make("p");
    head.append(make("b", "", message.account));
    for (const part of [message.role, message.kind]) if (part) head.append(" · ", make("bdi", "", part.replaceAll("_", " ")));
    if (message.published) {
      head.append(" · ");
      const time = make("time", "", message.published.replace("T", " ").replace(/(:\d\d)(:00)?(\.\d+)?Z$/, "$1 UTC"));
      time.dateTime = message.published;
      head.append(time);
    }
    box.append(head);
    if (message.text === null) box.append(make("p", "hidden", "The words of a private account are not shown."));
    else if (message.text === "") box.append(make("p", "hidden", "No words: the text is empty."));
    else box.append(marked(message.text, message.codes));
    const counts = make("ul");
    for (const name of ["replies", "reposts", "likes"])
      counts.append(make("li", "", name + " " + (message[name] === null ? "not known" : en.format(message[name]))));
    counts.append(make("li", "", "id " + message.id));
    box.append(counts);
    // What a coder did not find is said in one line.
    const isNone = code => /^[+-]?0*(\.0*)?$|^false$/.test(code[1]) && !code[2];
    const codes = make("ul");
    for (const code of message.codes.filter(c => !isNone(c)))
      codes.append(make("li", "", data().coders[code[0]] + " = " + code[1] + (code[2] ? ": " + code[2].split("|").join(", ") : "")));
    const none = message.codes.filter(isNone).map(c => data().coders[c[0]]);
    if (none.length) codes.append(make("li", "", "0: " + none.join(", ")));
    if (codes.childElementCount) box.append(codes);
    return box;
  };

  const draw = () => {
    list.append(...found.slice(drawn, drawn + BATCH).map(article));
    drawn = Math.min(drawn + BATCH, found.length);
    more.hidden = drawn >= found.length;
    more.textContent = "Show " + en.format(Math.min(BATCH, found.length - drawn)) + " more of " + en.format(found.length - drawn);
  };

  const search = selection => {
    const all = selection.messages.map(i => data().messages[i]);
    const wanted = words.value.trim().toLowerCase();
    found = wanted
      ? all.filter(m => [m.text ?? "", m.account, m.id, m.published].some(t => t.toLowerCase().includes(wanted)))
      : all;
    drawn = 0;
    list.replaceChildren();
    draw();
    const carried = all.length < selection.total
      ? "first " + en.format(all.length) + " of " + count(selection.total, "message")
      : count(selection.total, "message");
    at(".extent").textContent = wanted ? en.format(found.length) + " found in " + carried : carried;
  };

  let shown = null;
  const show = id => {
    if (!Object.hasOwn(data().selections, id)) return;
    shown = data().selections[id];
    at("h2").textContent = shown.label;
    at(".query pre").textContent = shown.sql;
    at(".query").open = false;
    words.value = "";
    find.hidden = shown.messages.length < 10;
    search(shown);
    if (!panel.open) panel.showModal();
    panel.scrollTop = 0;
  };

  const asked = () => {
    try { return location.hash.startsWith("#sel=") ? decodeURIComponent(location.hash.slice(5)) : null; }
    catch { return null; }
  };
  const follow = () => {
    const id = asked();
    if (id !== null) show(id);
    else if (panel.open) panel.close();
  };
  document.addEventListener("click", event => {
    const link = event.target.closest("a.count");
    if (link) opener = link;
    if (event.target === panel) panel.close();
  });
  at(".panel-head button").addEventListener("click", () => panel.close());
  more.addEventListener("click", draw);
  words.addEventListener("input", () => search(shown));
  panel.addEventListener("close", () => {
    if (location.hash.startsWith("#sel=")) history.replaceState(null, "", location.pathname + location.search);
    if (opener) opener.focus();
    opener = null;
  });
  addEventListener("hashchange", follow);
  follow();

  addEventListener("beforeprint", () => document.querySelectorAll("main details").forEach(d => { d.open = true; }));
})();
