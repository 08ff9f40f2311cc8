"use strict";
// One unit at a time. Every decision gets an id here and waits in localStorage until the server says that it is on the
// disk; it is sent again until then, and the server stores an id once. So nothing is lost and nothing comes twice.
(() => {
  const root = document.getElementById("coding");
  if (!root) { return; }
  const csrf = document.querySelector("meta[name=csrf]").content;
  const el = (id) => document.getElementById(id);
  const as = "coder=" + encodeURIComponent(root.dataset.coder);
  const shelf = "proxenos-coding:" + location.host + ":" + root.dataset.coder;
  const stored = (name, other) => { try { return JSON.parse(localStorage.getItem(shelf + name)) || other; } catch { return other; } };
  const store = (name, value) => localStorage.setItem(shelf + name, JSON.stringify(value));
  let queue = stored(":queue", []), state = stored(":units", null), refused = stored(":refused", []);
  let form = null, unit = null, answers = new Map(), current = 0, since = Date.now(), undoable = [], sending = false, wait = 1000, spent = [];

  // --- the queue
  const uuid = () => crypto.randomUUID ? crypto.randomUUID()
    : "10000000-1000-4000-8000-100000000000".replace(/[018]/g, (c) => (c ^ crypto.getRandomValues(new Uint8Array(1))[0] & 15 >> c / 4).toString(16));
  function decide(kind, part) {
    const decision = { id: uuid(), at: Date.now(), kind, message: unit.id, target: "", variable: "", value: "", memo: "", confidence: null,
      milliseconds: Math.min(Date.now() - since, 3600000), undoes: "", codebook: form.version, fingerprint: "", ...part };
    queue.push(decision); store(":queue", queue); since = Date.now(); send();
    return decision;
  }
  async function post(decisions) {
    const answer = await fetch("/coding/decisions?" + as, { method: "POST", headers: { "Content-Type": "application/json", "X-CSRF-Token": csrf }, body: JSON.stringify({ decisions }) });
    if (answer.status === 400) {
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      throw Object.assign(new Error((page.querySelector("main") || page.body).textContent.trim()), { refused: true });
    }
    if (!answer.ok || answer.redirected) { throw new Error(String(answer.status)); }
  }
  async function send() {
    if (sending || !queue.length) { return tell(); }
    sending = true;
    const batch = queue.slice(0, 200);
    try {
      try { await post(batch); } catch (e) {
        if (!e.refused) { throw e; }
        for (const one of batch) { // find the one that cannot be stored, and keep it apart
          try { await post([one]); } catch (f) { if (!f.refused) { throw f; } refused.push({ ...one, why: f.message }); store(":refused", refused); }
        }
      }
      const gone = new Set(batch.map((d) => d.id));
      queue = queue.filter((d) => !gone.has(d.id)); store(":queue", queue); wait = 1000;
      for (const d of batch) { if (d.kind === "done") { reveal(d.message); } }
      sending = false; tell();
      if (queue.length) { send(); }
    } catch {
      sending = false; tell(true); setTimeout(send, wait); wait = Math.min(wait * 2, 30000);
    }
  }
  function tell(away) {
    const s = el("saving");
    s.dataset.state = away ? "waiting" : "saved";
    s.textContent = refused.length ? refused.length + " decisions were refused: " + refused[refused.length - 1].why
      : away ? "The server does not answer; " + queue.length + " decisions wait here and are sent when it does." : queue.length ? "saving …" : "all saved";
  }
  addEventListener("online", () => { wait = 1000; send(); });

  // --- units
  let finishedUnits = 0, known = -1; // whether what the server last said is younger than the last unit finished here
  async function fetchNext() {
    const at = finishedUnits;
    try {
      const answer = await fetch("/coding/next?" + as, { headers: { Accept: "application/json" } });
      if (!answer.ok) { throw new Error(); }
      const fresh = await answer.json();
      const finished = new Set(queue.filter((d) => ["done", "skip", "flag"].includes(d.kind)).map((d) => d.message));
      fresh.units = fresh.units.filter((u) => !finished.has(u.id) && (!unit || u.id !== unit.id));
      state = fresh; known = at; store(":units", state);
    } catch { tell(true); }
    if (state) { form = state.form; }
    if (!unit) { show(); }
  }
  function show() {
    const finished = new Set(queue.filter((d) => ["done", "skip", "flag"].includes(d.kind)).map((d) => d.message));
    unit = state && (state.units || []).find((u) => !finished.has(u.id)) || null;
    el("desk").hidden = !unit; el("finished").hidden = !state || Boolean(unit) || known !== finishedUnits;
    if (!unit) { progress(); return; }
    answers = new Map(); undoable = []; current = 0; since = Date.now();
    for (const a of unit.answers) { answers.set(key(a), a); undoable.push(a.id); }
    for (const d of queue) { // what was answered here and has not arrived yet
      if (d.message === unit.id && (d.kind === "code" || d.kind === "retest")) { answers.set(key(d), d); undoable.push(d.id); }
      if (d.message === unit.id && d.kind === "undo") { for (const [k, a] of answers) { if (a.id === d.undoes) { answers.delete(k); } } }
    }
    el("by").textContent = [unit.retest ? "once more, after some weeks" : "", unit.kind.replace("_", " "), "@" + unit.account, unit.role.replace(/_/g, " "), unit.at.replace("T", " ").slice(0, 16)].filter(Boolean).join(" · ");
    el("text").textContent = unit.text; el("text").lang = unit.language;
    el("before").replaceChildren(...unit.thread.filter((m) => !unit.parent || m.id !== unit.parent.id).map((m) => around(m, "earlier in the thread")), ...(unit.parent ? [around(unit.parent, "in reply to")] : []));
    el("quoted").replaceChildren(...(unit.quoted ? [around(unit.quoted, "quoting")] : []));
    current = Math.max(0, items().findIndex((i) => !answers.has(i.key))); draw(); progress(); scrollTo(0, 0);
    root.querySelector(".unit").scrollTop = root.querySelector(".words").offsetTop; // on a phone what it answers must not hide the message
  }
  function around(m, what) {
    const box = make("div", "around"); box.append(make("p", "by", what + " · @" + m.account + " · " + m.role.replace(/_/g, " ")));
    const text = make("p", "text", m.text); text.dir = "auto"; box.append(text); return box;
  }
  const make = (tag, name, text) => { const e = document.createElement(tag); if (name) { e.className = name; } if (text !== undefined) { e.textContent = text; } return e; };
  function progress() {
    if (!state) { return; }
    const waiting = new Set(queue.filter((d) => d.kind === "done").map((d) => d.message)).size;
    const median = spent.length ? [...spent].sort((a, b) => a - b)[spent.length >> 1] : 0;
    const left = state.all - state.done - waiting;
    el("progress").textContent = (state.done + waiting) + " of " + state.all + " done" + (state.skipped ? ", " + state.skipped + " for later" : "")
      + (median ? " · " + Math.round(median / 1000) + " s a unit, about " + Math.max(1, Math.round(left * median / 60000)) + " min to go" : "");
  }

  // --- the form: skip logic as the codebook writes it
  const key = (a) => a.variable + "\n" + (a.target || "");
  const labels = (q, value) => q.kind === "multi" ? value.split("|").filter(Boolean) : [value];
  const here = (q) => !q.units.length || q.units.includes(unit.unit);
  function given(name, target) {
    const q = form.questions.find((x) => x.name === name);
    if (!q || !here(q)) { return []; }
    const of = !q.perTarget ? [""] : target ? [target] : targets();
    return of.flatMap((t) => { const a = answers.get(name + "\n" + t); return a && asked(q, t) ? labels(q, a.value) : []; });
  }
  const asked = (q, target) => !q.askIf.length || q.askIf.some((c) => Object.entries(c).every(([name, values]) => given(name, target).some((v) => values.includes(v))));
  function targets() {
    return form.questions.filter((q) => q.ofTargets && here(q) && asked(q, "")).flatMap((q) => {
      const a = answers.get(q.name + "\n"); return a && !q.missing.some((m) => m.value === a.value) ? labels(q, a.value) : [];
    }).filter((t) => t !== "none");
  }
  function items() {
    return form.questions.filter(here).flatMap((q) => (q.perTarget ? targets() : [""]).filter((t) => asked(q, t)).map((t) => ({ q, target: t, key: q.name + "\n" + t })));
  }
  const digits = (q) => q.answers.every((a) => /^\d$/.test(a.value));
  const keyOf = (q, i) => digits(q) ? q.answers[i].value : i < 9 ? String(i + 1) : i === 9 ? "0" : "";
  const missingKey = (m) => m.value === "8" ? "x" : m.value === "9" ? "." : "";
  function draw() {
    const all = items();
    current = Math.min(current, all.length - 1);
    el("questions").replaceChildren(...all.map((item, i) => {
      const li = make("li"); li.dataset.variable = item.q.name; if (i === current) { li.setAttribute("aria-current", "step"); }
      const a = answers.get(item.key);
      const p = make("p", "", item.q.question); p.id = "q" + i; if (item.target) { p.append(" ", make("span", "target", "→ " + item.target)); } li.append(p);
      const choices = make("div", "choices"); choices.setAttribute("role", "group"); choices.setAttribute("aria-labelledby", p.id);
      if (item.q.kind === "count" || item.q.kind === "text") {
        const input = make("input"); input.type = item.q.kind === "count" ? "number" : "text"; input.min = 0; input.value = a ? a.value : ""; input.setAttribute("aria-labelledby", p.id);
        input.addEventListener("change", () => { if (input.value) { answer(i, input.value); } }); choices.append(input);
      }
      const chosen = a ? labels(item.q, a.value) : [];
      [...item.q.answers.map((c, n) => [c, keyOf(item.q, n), ""]), ...item.q.missing.map((c) => [c, missingKey(c), "none"])].forEach(([c, k, name]) => {
        const b = make("button", name, c.label + " "); b.type = "button"; b.title = c.meaning; b.dataset.value = c.value; b.setAttribute("aria-pressed", String(chosen.includes(c.value)));
        if (k) { b.append(make("kbd", "", k.toUpperCase())); } b.addEventListener("click", () => { current = i; choose(c.value); }); choices.append(b);
      });
      li.append(choices);
      const said = [a && a.confidence === 1 ? "unsure" : "", a && a.memo ? "note: " + a.memo : ""].filter(Boolean).join(" · ");
      if (said) { li.append(make("p", "given", said)); }
      li.addEventListener("click", (e) => { if (e.target === li || e.target === p) { current = i; draw(); } });
      return li;
    }));
    const now = el("questions").children[current]; if (now) { now.scrollIntoView({ block: "nearest" }); }
  }
  function answer(index, value, more) {
    const item = items()[index]; if (!item) { return; }
    const before = answers.get(item.key) || {};
    const d = decide(unit.retest ? "retest" : "code", { variable: item.q.name, target: item.target, value, fingerprint: item.q.fingerprint, confidence: before.confidence ?? null, memo: before.memo || "", ...more });
    answers.set(item.key, { ...d, was: before.id ? before : null }); undoable.push(d.id);
  }
  function choose(value) {
    const item = items()[current]; if (!item) { return; }
    const q = item.q, a = answers.get(item.key), alone = value === "none" || q.missing.some((m) => m.value === value);
    if (q.kind !== "multi" || alone) { answer(current, value); advance(); draw(); return; }
    const set = new Set(a ? labels(q, a.value).filter((v) => v !== "none" && !q.missing.some((m) => m.value === v)) : []);
    if (set.has(value)) { set.delete(value); } else { set.add(value); }
    const kept = q.answers.map((c) => c.value).filter((v) => set.has(v));
    if (kept.length) { answer(current, kept.join("|")); } else if (a) { undo(a.id); }
    draw();
  }
  function advance() {
    const all = items(); const next = all.findIndex((item, i) => i > current && !answers.has(item.key));
    current = next >= 0 ? next : Math.max(all.findIndex((i) => !answers.has(i.key)), -1) >= 0 ? all.findIndex((i) => !answers.has(i.key)) : current;
  }
  function undo(id) {
    const last = id || undoable.pop(); if (!last) { return; }
    undoable = undoable.filter((u) => u !== last);
    for (const [k, a] of answers) {
      if (a.id === last) {
        decide("undo", { undoes: last, variable: a.variable, target: a.target });
        if (a.was && !id) { answers.set(k, a.was); } else { answers.delete(k); }
        current = Math.max(0, items().findIndex((i) => i.key === k)); break;
      }
    }
    draw();
  }
  function enter() {
    const open = items().findIndex((i) => !answers.has(i.key) && i.q.kind !== "text");
    if (open >= 0) { current = open === current ? open : open; draw(); return; }
    finish("done");
  }
  function finish(kind, memo) {
    const begun = undoable.length;
    decide(kind, { value: unit.retest ? "retest" : "", memo: memo || "" });
    if (kind === "done" && begun) { spent.push(Date.now() - unitSince); spent = spent.slice(-20); }
    state.units = state.units.filter((u) => u.id !== unit.id); store(":units", state); unit = null; finishedUnits++; unitSince = Date.now(); show();
    fetchSoon();
  }
  let unitSince = Date.now(), soon = 0;
  function fetchSoon() { clearTimeout(soon); soon = setTimeout(() => { if (queue.length) { fetchSoon(); } else { fetchNext().then(progress); } }, 150); }
  async function reveal(message) {
    try {
      const a = await (await fetch("/coding/afterwards?" + as + "&message=" + encodeURIComponent(message))).json();
      const others = a.others.map((o) => o.coder + " " + o.variable + (o.target ? "→" + o.target : "") + " " + o.value);
      el("last").hidden = false; el("last").textContent = "The unit before: " + [a.likes === null ? "" : a.likes + " likes, " + a.reposts + " reposts, " + a.replies + " replies", a.party ? "party: " + a.party : "", others.length ? "others: " + others.join("; ") : "nobody else has coded it yet"].filter(Boolean).join(" · ");
    } catch { /* it is only for looking back */ }
  }

  // --- dialogs and keys
  function guide() {
    const item = items()[current]; if (!item) { return; } const q = item.q;
    el("guide-title").textContent = (q.id ? q.id + " " : "") + q.question;
    const part = (title, text) => text && text.length ? [make("h3", "", title), Array.isArray(text) ? list(text) : make("p", "", text)] : [];
    const list = (texts) => { const ul = make("ul"); texts.forEach((t) => ul.append(make("li", "", t))); return ul; };
    el("guide-text").replaceChildren(...part("Answers", q.answers.map((c) => c.label + (c.meaning ? ": " + c.meaning : ""))), ...part("Counts", q.include), ...part("Does not count", q.exclude), ...part("Borderline", q.borderline), ...part("Yes", q.positive), ...part("No", q.negative));
    el("guide").showModal();
  }
  function note(flag) {
    const item = items()[current]; if (!item && !flag) { return; }
    el("noting-of").textContent = flag ? "Why should somebody else look at this unit?" : item.q.question; el("noting").dataset.flag = flag ? "1" : "";
    const a = item && answers.get(item.key); el("note").value = !flag && a ? a.memo : ""; el("noting").showModal(); el("note").focus();
  }
  function keepNote() {
    const text = el("note").value; el("noting").close();
    if (el("noting").dataset.flag) { finish("flag", text); return; }
    const item = items()[current], a = answers.get(item.key);
    if (a) { answer(current, a.value, { memo: text }); } else { answers.delete(item.key); pendingNote(item, text); } draw();
  }
  function pendingNote(item, text) { // a note before an answer stands with "not codable" until there is one
    if (item.q.missing.some((m) => m.value === "8")) { answer(current, "8", { memo: text }); }
  }
  const acts = {
    enter, u: () => { const i = items()[current], a = i && answers.get(i.key); if (a) { answer(current, a.value, { confidence: a.confidence === 1 ? null : 1 }); draw(); } },
    n: () => note(false), z: () => undo(), s: () => finish("skip"), f: () => note(true), g: guide, "?": () => el("keys").showModal(),
    arrowup: () => { current = Math.max(0, current - 1); draw(); }, arrowdown: () => { current = Math.min(items().length - 1, current + 1); draw(); },
  };
  addEventListener("keydown", (e) => {
    if (document.querySelector("dialog[open]")) { if (e.ctrlKey && e.key === "Enter" && el("noting").open) { keepNote(); } return; }
    if (e.ctrlKey || e.metaKey || e.altKey || !unit) { return; }
    const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(e.target.tagName), k = e.key.toLowerCase();
    if (typing) { if (k === "enter") { e.target.blur(); e.preventDefault(); enter(); } return; }
    if (e.key === " " || (k === "enter" && /^(A|BUTTON|SUMMARY)$/.test(e.target.tagName) && !e.target.closest(".choices"))) { return; }
    const item = items()[current];
    if (acts[k]) { e.preventDefault(); acts[k](); return; }
    if (!item) { return; }
    const n = item.q.answers.findIndex((c, i) => keyOf(item.q, i) === k), m = item.q.missing.find((c) => missingKey(c) === k);
    if (n >= 0) { e.preventDefault(); choose(item.q.answers[n].value); } else if (m) { e.preventDefault(); choose(m.value); }
  });
  root.addEventListener("click", (e) => {
    const b = e.target.closest("[data-key]"); if (b && unit) { acts[b.dataset.key.toLowerCase()](); b.blur(); }
    if (e.target.closest("[data-close]")) { e.target.closest("dialog").close(); }
  });
  el("note-keep").addEventListener("click", keepNote);
  tell(); send(); fetchNext();
})();
