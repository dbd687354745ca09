
// The journey map editor: toolbar, board, the form of what is open, and the score beside them.
function mapRender({ model, el }, store) {
  const labels = model.get("_labels");
  const options = model.get("_options");
  const root = ckRoot(el, "map", labels.lang);
  root.setAttribute("role", "group");
  root.setAttribute("aria-label", labels.editor);
  const live = ckMake("div", { role: "status", "aria-live": "polite", class: "ck-hidden" });
  const names = new Intl.DisplayNames([labels.lang], { type: "language" });
  let opened = { kind: "map" };

  const ed = {
    model, store, labels, options,
    lang: mapLanguages(store.doc).includes(labels.lang) ? labels.lang : mapLanguages(store.doc)[0],
    say: (key, values) => labels[key].replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole),
    announce: (key, values = {}) => speak(ed.say(key, values)),
    emotion: (score) => labels[`emotion_${score + 2}`] ?? "",
    language_name: (lang) => { try { return names.of(lang); } catch { return lang; } },
    name_of: (thing) => mapShown(store.doc, thing?.name, ed.lang) || mapAsText(thing?.id),
    thing_name: (kind, id) => { const found = mapThings(store.doc, kind).find((one) => one?.id === id); return found ? ed.name_of(found) : mapAsText(id); },
    evidence_name(one) {
      const type = (options.evidence_types.find(([value]) => value === one?.type) ?? [])[1] ?? mapAsText(one?.type);
      return [one?.id, type, Number.isInteger(one?.n) ? `n = ${one.n}` : ""].filter(Boolean).join(" · ");
    },
    focused: (node) => node.getRootNode().activeElement === node,
    // What is wrong with a cell: exactly there, or with anything in it.
    wrong: (at, inside = false) => (store.view.problems ?? []).filter(({ path }) =>
      (inside ? path.length >= at.length : path.length === at.length) && at.every((piece, n) => piece === path[n])).map(({ what, mend }) => [what, mend].filter(Boolean).join(" ")).join(" "),
    is_open: (here) => mapSame(here, opened),
    open, open_path, refresh: sync, use_language,
    add_step, add_stage, move_step, move_stage, shift, remove,
  };

  function speak(words) {
    // The same words twice are only read twice where something differs.
    live.textContent = live.textContent === words ? `${words}\u00a0` : words;
  }

  // --- parts ---------------------------------------------------------------------------------------------------

  const button = (key, action) => { const node = ckMake("button", { type: "button" }, labels[key]); node.addEventListener("click", action); return node; };
  const undo = button("undo", () => travel("undo"));
  const redo = button("redo", () => travel("redo"));
  const whole = button("map_details", () => open({ kind: "map" }, { focus: true }));
  const text = button("as_text", () => open({ kind: "text" }, { focus: true }));
  undo.title = labels.undo_keys;
  redo.title = labels.redo_keys;
  const language = mapLanguageSwitch(ed);
  const title = ckMake("h3", { class: "map-title" });
  const board = mapBoard(ed);
  const score = mapScorePanel(ed);
  const exchange = mapExchange(ed);
  const at = (kind) => () => (opened.kind !== kind ? null : kind === "map" ? [] : ["stages", opened.s, ...(kind === "step" ? ["steps", opened.i] : [])]);
  const forms = { map: mapForm(ed, MAP_WHOLE, at("map")), stage: mapForm(ed, MAP_STAGE, at("stage")), step: mapForm(ed, MAP_STEP, at("step")), text: { nodes: [exchange.node], sync: exchange.sync } };
  const boxes = Object.fromEntries(Object.entries(forms).map(([kind, form]) => [kind, ckMake("div", { class: "map-form" }, ...form.nodes)]));
  const about = ckMake("h3", { id: ckId("open"), tabindex: "-1" });
  const tools = {
    earlier: button("earlier", () => shift(opened, -1, tools.earlier)),
    later: button("later", () => shift(opened, 1, tools.later)),
    after: button("add_after", () => add_step(opened.s, opened.i + 1)),
    inside: button("add_step", () => add_step(opened.s, mapSteps(mapStages(store.doc)[opened.s]).length)),
    drop: button("delete", () => remove(opened)),
  };
  const toolbox = ckMake("div", { class: "ck-row map-tools" }, ...Object.values(tools));
  const panel = ckMake("div", { role: "group", class: "map-panel", "aria-labelledby": about.id }, ckMake("div", { class: "map-panel-head" }, about, toolbox), ...Object.values(boxes));
  // Where the panel lies below a long form, its figure is still at hand here.
  const total = ckMake("button", { type: "button", class: "map-link" });
  total.addEventListener("click", score.focus);
  root.append(ckMake("div", { class: "map-head" }, title, total),
    ckMake("div", { class: "ck-row map-bar-top", role: "group", "aria-label": labels.toolbar }, undo, redo, button("add_stage", () => add_stage(mapStages(store.doc).length)), whole, text, language.node),
    ckMake("div", { class: "map-body" }, ckMake("div", { class: "map-main" }, board.node, panel), score.node), live);

  // --- what is open --------------------------------------------------------------------------------------------

  function exists({ kind, s, i }) {
    return kind === "map" || kind === "text" || (kind === "stage" ? s < mapStages(store.doc).length : i < mapSteps(mapStages(store.doc)[s]).length);
  }

  function open(here, { focus = false } = {}) {
    store.pause();
    opened = here;
    sync();
    if (focus) (boxes[here.kind].querySelector("details[open] input, details[open] textarea, select, textarea") ?? about).focus();
  }

  // To the cell at a path, or to the nearest one around it; folded groups are opened on the way.
  function open_path(path) {
    const [head, s, steps, i] = path;
    // The stages as a whole: that is the board.
    if (head === "stages" && s === undefined && board.focus(mapAllSteps(store.doc)[0] ? { kind: "step", ...mapAllSteps(store.doc)[0] } : { kind: "stage", s: 0 })) return;
    if (head === "stages" && Number.isInteger(s)) {
      opened = steps === "steps" && Number.isInteger(i) ? { kind: "step", s, i } : { kind: "stage", s };
    } else opened = { kind: "map" };
    if (!exists(opened)) opened = { kind: "map" };
    if (mapUntranslatedIn(path)) ed.lang = path.at(-1);
    sync();
    const shared = (cell) => { const place = cell.mapAt() ?? []; let n = 0; while (n < place.length && place[n] === path[n]) n += 1; return n - (place.length > n ? 0.5 : 0); };
    const cells = [...boxes[opened.kind].querySelectorAll("[data-map-cell]")].filter((cell) => cell.mapAt());
    const best = cells.reduce((found, cell) => (shared(cell) > shared(found) ? cell : found), cells[0]);
    // A finding about a whole step leads to its heading, not to whichever field comes first.
    const target = best && shared(best) > { map: 0, stage: 2, step: 4 }[opened.kind] ? best : about;
    for (let fold = target.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
    target.focus();
    target.scrollIntoView({ block: "center", inline: "nearest" });
  }

  function mapUntranslatedIn(path) { return mapLanguages(store.doc).length > 1 && mapLanguages(store.doc).includes(path.at(-1)); }

  function use_language(lang) {
    store.pause();
    ed.lang = lang;
    sync();
    ed.announce("language_now", { language: ed.language_name(lang) });
  }

  // --- what is done --------------------------------------------------------------------------------------------

  function count() { return mapAllSteps(store.doc).length; }
  function place_of({ s, i }) { return mapAllSteps(store.doc).findIndex((one) => one.s === s && one.i === i) + 1; }

  function add_stage(place) {
    opened = { kind: "stage", s: place };
    store.change(mapWithStage(store.doc, place), { path: ["stages", place], said: "add_stage" });
    open(opened, { focus: true });
    ed.announce("stage_added", { place: place + 1, count: mapStages(store.doc).length });
  }

  function add_step(s, place) {
    opened = { kind: "step", s, i: place };
    store.change(mapWithStep(store.doc, s, place), { path: ["stages", s, "steps", place], said: "add_step" });
    open(opened, { focus: true });
    ed.announce("step_added", { place: place_of(opened), count: count() });
  }

  function move_step(from, to, focus) {
    if (mapSame(from, to)) return;
    const mine = ed.is_open({ kind: "step", s: from[0], i: from[1] });
    const kept = opened.kind === "step" && !mine ? mapStages(store.doc)[opened.s].steps[opened.i] : null;
    const next = mapStepMoved(store.doc, from, to);
    // Whatever step is open stays open, wherever it now stands.
    if (mine) opened = { kind: "step", s: to[0], i: to[1] };
    else if (kept) { const { s, i } = mapAllSteps(next).find(({ step }) => step === kept); opened = { kind: "step", s, i }; }
    store.change(next, { path: ["stages", to[0], "steps", to[1]], said: "moved" });
    const here = { kind: "step", s: to[0], i: to[1] };
    if (focus && !focus.disabled) focus.focus();
    else board.focus(here);
    ed.announce("step_moved", { place: place_of(here), count: count(), name: mapShown(store.doc, mapStages(store.doc)[to[0]]?.name, ed.lang) || labels.no_name });
  }

  function move_stage(from, to, focus) {
    if (from === to) return;
    const next = mapStageMoved(store.doc, from, to);
    if (opened.kind === "stage" || opened.kind === "step") {
      const order = mapStages(store.doc).map((_, n) => n);
      order.splice(to, 0, ...order.splice(from, 1));
      opened = { ...opened, s: order.indexOf(opened.s) };
    }
    store.change(next, { path: ["stages", to], said: "moved" });
    if (focus && !focus.disabled) focus.focus();
    else board.focus({ kind: "stage", s: to });
    ed.announce("stage_moved", { place: to + 1, count: mapStages(store.doc).length });
  }

  // One place along, by keys or buttons.
  function shift(here, direction, focus) {
    if (here.kind === "stage") {
      const to = here.s + direction;
      if (to >= 0 && to < mapStages(store.doc).length) move_stage(here.s, to, focus);
      else ed.announce("at_the_end");
      return;
    }
    const to = mapStepBeside(store.doc, [here.s, here.i], direction);
    if (to) move_step([here.s, here.i], to, focus);
    else ed.announce("at_the_end");
  }

  function remove(here) {
    const path = at_path(here);
    const before = place_of(here);
    opened = here.kind === "step" ? { kind: "stage", s: here.s } : { kind: "map" };
    store.change(mapWithout(store.doc, path), { path: path.slice(0, -1), said: "removed" });
    // To what now stands in its place, or the one before it.
    const next = here.kind === "step" ? mapAllSteps(store.doc)[Math.min(before, count()) - 1] : null;
    if (!(next && board.focus({ kind: "step", s: next.s, i: next.i })) && !board.focus({ kind: "stage", s: Math.max(0, Math.min(here.s, mapStages(store.doc).length - 1)) })) whole.focus();
    ed.announce("was_removed", { count: count() });
  }

  function at_path({ kind, s, i }) { return kind === "step" ? ["stages", s, "steps", i] : ["stages", s]; }

  function travel(way) {
    const entry = store[way]();
    if (!entry) { ed.announce(way === "undo" ? "nothing_undone" : "nothing_redone"); return; }
    const key = entry.said === "outside" ? "changed_in_python" : entry.said;
    ed.announce(way === "undo" ? "undone" : "redone", { what: labels[key] ?? "" });
    // What was undone elsewhere is shown where it is.
    const [head, s, , i] = entry.path;
    const there = head !== "stages" ? { kind: entry.path.length ? "map" : opened.kind, s: opened.s, i: opened.i } : Number.isInteger(i) ? { kind: "step", s, i } : Number.isInteger(s) ? { kind: "stage", s } : opened;
    if (exists(there) && opened.kind !== "text") { opened = there; sync(); }
    // The button may just have gone grey, or the cell away.
    const active = root.getRootNode().activeElement;
    if (!active || !root.contains(active) || active.disabled) (undo.disabled ? (redo.disabled ? whole : redo) : undo).focus();
  }

  root.addEventListener("keydown", (event) => {
    const z = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase();
    if (z === "z" || z === "y") {
      // Text that waits to be read in is no part of the map: there the browser's own undo is meant.
      if (event.target.closest?.(".map-form textarea:not([data-map-cell])")) return;
      event.preventDefault();
      travel(z === "y" || event.shiftKey ? "redo" : "undo");
    } else if (event.key === "Escape" && panel.contains(event.target)) {
      event.preventDefault();
      if (opened.kind === "map" || opened.kind === "text" || !board.focus(opened)) whole.focus();
    }
  });

  // --- showing -------------------------------------------------------------------------------------------------

  let last_total = null;
  function sync() {
    while (!exists(opened)) opened = opened.kind === "step" ? { kind: "stage", s: opened.s } : { kind: "map" };
    if (!mapLanguages(store.doc).includes(ed.lang)) [ed.lang] = mapLanguages(store.doc);
    mapWords(title, mapShown(store.doc, store.doc.title, ed.lang) || labels.no_title);
    undo.disabled = !store.can_undo;
    redo.disabled = !store.can_redo;
    for (const [node, kind] of [[whole, "map"], [text, "text"]]) mapCurrent(node, opened.kind === kind);
    language.sync();
    board.sync();
    for (const [kind, box] of Object.entries(boxes)) box.hidden = kind !== opened.kind;
    toolbox.hidden = opened.kind !== "step" && opened.kind !== "stage";
    tools.after.hidden = opened.kind !== "step";
    tools.inside.hidden = opened.kind !== "stage";
    const ends = opened.kind === "stage" ? [opened.s > 0, opened.s < mapStages(store.doc).length - 1] : [-1, 1].map((way) => opened.kind === "step" && mapStepBeside(store.doc, [opened.s, opened.i], way) !== null);
    tools.earlier.disabled = !ends[0];
    tools.later.disabled = !ends[1];
    mapWords(about, heading());
    forms[opened.kind].sync();
    score.sync();
    const judged = store.view.score;
    mapWords(total, judged ? ed.say("total", { points: judged.points, max: judged.max }) : labels.no_score);
  }

  function heading() {
    if (opened.kind === "map") return labels.map_details;
    if (opened.kind === "text") return labels.as_text;
    const stage = mapStages(store.doc)[opened.s];
    const name = mapShown(store.doc, stage?.name, ed.lang) || labels.no_name;
    if (opened.kind === "stage") return ed.say("stage_heading", { place: opened.s + 1, count: mapStages(store.doc).length, name });
    return ed.say("step_heading", { place: place_of(opened), count: count(), name: mapShown(store.doc, stage.steps[opened.i]?.action, ed.lang) || labels.no_action, stage: name });
  }

  const unwatch = store.watch((told) => {
    if (told.outside) ed.announce("changed_in_python");
    sync();
    const points = store.view.score?.points;
    if (told.view && points !== undefined && points !== last_total) {
      // The first figure is on the screen; only changes are said.
      if (last_total !== null) ed.announce("total", { points, max: store.view.score.max });
      last_total = points;
    }
    if (told.kernel) ed.announce("silent");
  });
  const unhand = mapSteady(root, store);
  sync();
  last_total = store.view.score?.points ?? null;
  return () => { store.flush(); unwatch(); unhand(); exchange.leave(); };
}

// One history for a map, however often it is shown.
export default () => {
  let store = null;
  return {
    // Here and not in `render`: what listens to the model must outlive the first of its views.
    initialize({ model }) { store = mapStore(model); },
    render: (given) => mapRender(given, store),
  };
};
