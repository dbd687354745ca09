
// The programme designer: toolbar, the programme at a glance, the form of what is open, and what Python says beside it.
function pdRender({ model, el }, store, play) {
  const labels = model.get("_labels");
  const options = model.get("_options");
  const root = ckRoot(el, "map", labels.lang);
  root.classList.add("ck-designer");
  root.setAttribute("role", "group");
  root.setAttribute("aria-label", labels.designer);
  const live = ckMake("div", { role: "status", "aria-live": "polite", class: "ck-hidden" });
  const names = new Intl.DisplayNames([labels.lang], { type: "language" });
  let opened = { kind: "programme" };

  const inside = (path, at) => path.length >= at.length && at.every((piece, n) => piece === path[n]);
  const errors = () => [...(store.view.problems ?? []), ...(store.view.findings ?? []).filter(({ severity }) => severity === "E")];
  const ed = {
    model, store, play, labels, options, panel: null,
    lang: mapLanguages(store.doc).includes(labels.lang) ? labels.lang : mapLanguages(store.doc)[0],
    say: (key, values) => labels[key].replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole),
    announce: (key, values = {}) => speak(ed.say(key, values)),
    language_name: (lang) => { try { return names.of(lang); } catch { return lang; } },
    focused: (node) => node.getRootNode().activeElement === node,
    // What is wrong with a field: exactly there, or with anything in it.
    wrong: (at, within = false) => errors().filter(({ path }) => inside(path, at) && (within || path.length === at.length)).map(({ what, mend }) => [what, mend].filter(Boolean).join(" ")).join(" "),
    errors_in: (at) => errors().filter(({ path }) => inside(path, at)).length,
    is_open: (here) => mapSame(here, opened),
    open, open_path, add, shift, refresh: sync, use_language,
  };

  function speak(words) {
    // The same words twice are only read twice where something differs.
    live.textContent = live.textContent === words ? `${words}\u00a0` : words;
  }

  // --- parts ---------------------------------------------------------------------------------------------------

  const button = (key, action) => { const node = ckMake("button", { type: "button" }, labels[key]); node.addEventListener("click", action); return node; };
  const undo = button("undo", () => travel("undo"));
  const redo = button("redo", () => travel("redo"));
  undo.title = labels.undo_keys;
  redo.title = labels.redo_keys;
  const tabs = Object.fromEntries(["programme", "points", "fair", "plan", "text"].map((kind) => [kind, button(`tab_${kind}`, () => open({ kind }, { focus: true }))]));
  const language = mapLanguageSwitch(ed);
  const title = ckMake("h3", { class: "map-title" });
  const total = ckMake("button", { type: "button", class: "map-link" });
  const strips = Object.fromEntries(Object.keys(PD_STRIPS).map((kind) => [kind, pdStrip(ed, kind)]));
  const judged = pdPanel(ed);
  const exchange = mapExchange(ed);
  total.addEventListener("click", judged.focus);

  function place({ kind, n }) { return PD_STRIPS[kind] ? [...PD_STRIPS[kind].path, n] : []; }
  const forms = { text: { nodes: [exchange.node], sync: exchange.sync } };
  for (const [kind, groups] of Object.entries(PD_SECTIONS)) forms[kind] = mapForm(ed, groups, () => (opened.kind === kind ? place(opened) : null));
  const boxes = Object.fromEntries(Object.entries(forms).map(([kind, form]) => [kind, ckMake("div", { class: "map-form" }, ...form.nodes)]));
  const about = ckMake("h3", { id: ckId("open"), tabindex: "-1" });
  const tools = {
    earlier: button("earlier", () => shift(opened, -1, () => tools.earlier)),
    later: button("later", () => shift(opened, 1, () => tools.later)),
    drop: button("delete", () => remove(opened)),
  };
  const toolbox = ckMake("div", { class: "ck-row map-tools" }, ...Object.values(tools));
  const panel = ckMake("div", { role: "group", class: "map-panel", "aria-labelledby": about.id }, ckMake("div", { class: "map-panel-head" }, about, toolbox), ...Object.values(boxes));
  ed.panel = panel;
  root.append(ckMake("div", { class: "map-head" }, title, total),
    ckMake("div", { class: "ck-row map-bar-top", role: "group", "aria-label": labels.toolbar }, undo, redo, ...Object.values(tabs), language.node),
    ckMake("div", { class: "map-body" }, ckMake("div", { class: "map-main" }, ckMake("div", { class: "pd-board" }, ...Object.values(strips).map((strip) => strip.node)), panel), judged.node), live);

  // --- what is open --------------------------------------------------------------------------------------------

  function count(kind) { return pdList(store.doc, PD_STRIPS[kind].path).length; }
  function exists({ kind, n }) { return !PD_STRIPS[kind] || n < count(kind); }
  function thing() { return mapGet(store.doc, place(opened)); }

  function open(here, { focus = false } = {}) {
    store.pause();
    opened = here;
    sync();
    if (focus) (boxes[here.kind].querySelector("details[open] input, details[open] select, textarea") ?? about).focus();
  }

  // To the field at a path, or to the nearest one around it; folds are opened on the way.
  function open_path(path) {
    const strip = Object.entries(PD_STRIPS).find(([, { path: own }]) => inside(path, own));
    if (strip && Number.isInteger(path[strip[1].path.length])) opened = { kind: strip[0], n: path[strip[1].path.length] };
    else if (strip) { strips[strip[0]].focus_add(); return; }
    else opened = { kind: pdSection(path) };
    if (!exists(opened)) opened = { kind: "programme" };
    if (mapLanguages(store.doc).length > 1 && mapLanguages(store.doc).includes(path.at(-1))) ed.lang = path.at(-1);
    sync();
    const shared = (cell) => { const at = cell.mapAt() ?? []; let n = 0; while (n < at.length && at[n] === path[n]) n += 1; return n - (at.length > n ? 0.5 : 0); };
    const cells = [...boxes[opened.kind].querySelectorAll("[data-map-cell]")].filter((cell) => cell.mapAt());
    const best = cells.reduce((found, cell) => (shared(cell) > shared(found) ? cell : found), cells[0]);
    const target = best && shared(best) > Math.max(place(opened).length, 0) - (path.length > place(opened).length ? 0 : -1) ? best : about;
    for (let fold = target.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
    target.focus();
    target.scrollIntoView({ block: "center", inline: "nearest" });
  }

  function use_language(lang) {
    store.pause();
    ed.lang = lang;
    sync();
    ed.announce("language_now", { language: ed.language_name(lang) });
  }

  // --- what is done --------------------------------------------------------------------------------------------

  function add(kind) {
    const n = count(kind);
    const made = {
      tier: () => pdWithTier(store.doc),
      offer: (doc) => mapSet(doc, ["offers"], [...pdList(doc, ["offers"]), { id: mapNewId(doc, "offer"), benefit: { type: "percent_discount" } }]),
      message: (doc) => mapSet(doc, PD_STRIPS.message.path, [...pdList(doc, PD_STRIPS.message.path), { id: mapNewId(doc, "message"), trigger: "enrolled", purpose: "transactional", template: "" }]),
    }[kind](store.doc);
    store.change(made, { path: [...PD_STRIPS[kind].path, n], said: `add_${kind}` });
    open({ kind, n }, { focus: true });
    ed.announce("card_added", { place: n + 1, count: n + 1 });
  }

  function shift({ kind, n }, direction, focus) {
    const next = kind === "tier" ? pdTierMoved(store.doc, n, direction) : pdMoved(store.doc, PD_STRIPS[kind].path, n, n + direction);
    if (!next) { ed.announce("at_the_end"); return; }
    // A tier keeps its place in the document and changes its rank; the others change places.
    const mine = ed.is_open({ kind, n });
    const other = kind !== "tier" && ed.is_open({ kind, n: n + direction });
    if (kind !== "tier" && mine) opened = { kind, n: n + direction };
    else if (other) opened = { kind, n };
    store.change(next, { path: PD_STRIPS[kind].path, said: "moved" });
    const target = focus();
    if (target && !target.disabled) target.focus();
    else about.focus();
    ed.announce("card_moved", { place: rank({ kind, n: kind === "tier" ? n : n + direction }) + 1, count: count(kind) });
  }

  function rank({ kind, n }) { return kind === "tier" ? pdRanked(store.doc).findIndex((one) => one.n === n) : n; }

  function remove({ kind, n }) {
    const next = kind === "tier" ? pdWithoutTier(store.doc, n) : mapWithout(store.doc, place({ kind, n }));
    opened = { kind: "programme" };
    store.change(next, { path: PD_STRIPS[kind].path, said: "removed" });
    if (!strips[kind].focus(Math.min(n, count(kind) - 1))) strips[kind].focus_add();
    ed.announce("card_removed", { count: count(kind) });
  }

  function travel(way) {
    const entry = store[way]();
    if (!entry) { ed.announce(way === "undo" ? "nothing_undone" : "nothing_redone"); return; }
    const key = entry.said === "outside" ? "changed_in_python" : entry.said;
    ed.announce(way === "undo" ? "undone" : "redone", { what: labels[key] ?? "" });
    // What was undone elsewhere is shown where it is.
    const strip = Object.entries(PD_STRIPS).find(([, { path }]) => inside(entry.path, path));
    const n = strip && entry.path[strip[1].path.length];
    const there = strip ? (Number.isInteger(n) ? { kind: strip[0], n } : opened) : entry.path.length ? { kind: pdSection(entry.path) } : opened;
    if (opened.kind !== "text") { opened = exists(there) ? there : { kind: "programme" }; sync(); }
    const active = root.getRootNode().activeElement;
    if (!active || !root.contains(active) || active.disabled || !active.checkVisibility()) (undo.disabled ? (redo.disabled ? tabs.programme : redo) : undo).focus();
  }

  root.addEventListener("keydown", (event) => {
    const z = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase();
    if (z === "z" || z === "y") {
      // Text that waits to be read in is no part of the programme: there the browser's own undo is meant.
      if (event.target.closest?.(".map-form textarea:not([data-map-cell])")) return;
      event.preventDefault();
      travel(z === "y" || event.shiftKey ? "redo" : "undo");
    } else if (event.key === "Escape" && panel.contains(event.target)) {
      event.preventDefault();
      if (PD_STRIPS[opened.kind]) strips[opened.kind].focus(opened.n);
      else tabs[opened.kind].focus();
    }
  });

  // --- showing -------------------------------------------------------------------------------------------------

  function heading() {
    if (!PD_STRIPS[opened.kind]) return labels[`tab_${opened.kind}`];
    const named = opened.kind === "message" ? pdMessageCard(ed, thing())[0] : mapShown(store.doc, thing()?.name, ed.lang) || labels.no_name;
    return ed.say(`heading_${opened.kind}`, { place: rank(opened) + 1, count: count(opened.kind), name: named });
  }

  function sync() {
    if (!exists(opened)) opened = { kind: "programme" };
    if (!mapLanguages(store.doc).includes(ed.lang)) [ed.lang] = mapLanguages(store.doc);
    mapWords(title, mapShown(store.doc, store.doc.name, ed.lang) || labels.no_title);
    undo.disabled = !store.can_undo;
    redo.disabled = !store.can_redo;
    for (const [kind, tab] of Object.entries(tabs)) mapCurrent(tab, opened.kind === kind);
    language.sync();
    for (const strip of Object.values(strips)) strip.sync();
    for (const [kind, box] of Object.entries(boxes)) box.hidden = kind !== opened.kind;
    toolbox.hidden = !PD_STRIPS[opened.kind];
    if (!toolbox.hidden) {
      const at = rank(opened);
      tools.earlier.disabled = at <= 0;
      tools.later.disabled = at >= count(opened.kind) - 1;
      mapWords(tools.earlier, labels[opened.kind === "tier" ? "lower" : "earlier"]);
      mapWords(tools.later, labels[opened.kind === "tier" ? "higher" : "later"]);
    }
    mapWords(about, heading());
    forms[opened.kind].sync();
    judged.sync();
    const { play: played = {}, counts } = store.view;
    mapWords(total, [played.words ? ed.say("net", { net: played.words.net }) : labels.no_net, ed.say("count_E", { count: counts?.errors ?? 0 })].join(" · "));
  }

  let last = null;
  const unwatch = store.watch((told) => {
    if (told.outside) ed.announce("changed_in_python");
    sync();
    if (told.kernel) ed.announce("silent");
    // Spoken once all of the market was played, not with each move of a slider.
    const { play: played = {}, counts } = store.view;
    if (told.view && played.words && !played.quick && !played.stale && !played.markets) {
      const said = `${played.words.verdict} ${ed.say("count_E", { count: counts.errors })}`;
      if (last !== null && said !== last) speak(said);
      last = said;
    }
    root.dataset.latency = play.latency ?? "";
  });
  const unhand = mapSteady(root, store);
  sync();
  play.start();
  return () => { store.flush(); unwatch(); unhand(); exchange.leave(); };
}

// Under which tab a field of the programme stands.
function pdSection(path) {
  const [first, second] = path;
  if (["earn_rules", "rewards", "points_policy", "referral"].includes(first)) return "points";
  if (["consent", "fraud", "fairness_and_privacy"].includes(first) || second === "monthly_cap") return "fair";
  if (["assumptions", "goals", "stop_rule"].includes(first) || second === "surveys") return "plan";
  return "programme";
}

// One history for a programme, however often it is shown.
export default () => {
  let store = null;
  let play = null;
  return {
    // Here and not in `render`: what listens to the model must outlive the first of its views.
    initialize({ model }) { store = mapStore(model); play = pdPlay(model, store); },
    render: (given) => pdRender(given, store, play),
  };
};
