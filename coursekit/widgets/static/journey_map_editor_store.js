
// The document and its history. Documents are never changed in place: a step of the history is the document itself.
const MAP_HISTORY = 500;
const MAP_PAUSE = 1200; // typing goes on as one step of the history until a pause this long
const MAP_SEND = 250; // and is sent to Python after a pause this short
const MAP_PATIENCE = 5000; // after this long without an answer Python is said to be silent

function mapGet(value, path) {
  let found = value;
  for (const key of path) {
    if (found === null || typeof found !== "object") return undefined;
    found = found[key];
  }
  return found;
}

// A copy with `value` at `path`; undefined takes the key away, and with it what holds nothing any more.
function mapSet(whole, path, value) {
  if (!path.length) return value;
  const [key, ...rest] = path;
  const list = typeof key === "number";
  const fits = whole !== null && typeof whole === "object" && Array.isArray(whole) === list;
  const copy = fits ? (list ? [...whole] : { ...whole }) : list ? [] : {};
  const child = mapSet(copy[key], rest, value);
  if (child !== undefined) copy[key] = child;
  else if (!list) delete copy[key];
  // In a list a place stays a place: what comes after it must not change its number under a person's fingers.
  else copy[key] = rest.length ? {} : "";
  if (value === undefined && !list && rest.length === 0 && !Object.keys(copy).length) return undefined;
  return copy;
}

function mapSame(a, b) {
  if (a === b) return true;
  if (a === null || b === null || typeof a !== "object" || typeof b !== "object") return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => key in b && mapSame(a[key], b[key]));
}

function mapStore(model) {
  const watchers = new Set();
  let doc = model.get("document");
  let past = [];
  let future = [];
  let last = { key: null, at: 0 };
  let revision = model.get("_revision");
  let waiting = null;
  let silence = null;
  let silent = false;
  let held = false;
  let missed = false;

  function tell(about = {}) { for (const watcher of [...watchers]) watcher(about); }

  function send(at_once) {
    clearTimeout(waiting);
    waiting = setTimeout(flush, at_once ? 0 : MAP_SEND);
  }

  function flush() {
    if (waiting === null) return;
    clearTimeout(waiting);
    waiting = null;
    revision += 1;
    // A kernel that has gone may refuse outright; the map lives on here.
    try {
      model.set("document", doc);
      model.set("_revision", revision);
      model.save_changes();
    } catch (problem) { console.warn(problem); }
    listen();
  }

  function listen() {
    clearTimeout(silence);
    silence = setTimeout(() => { if (!silent && !current()) { silent = true; tell({ kernel: true }); } }, MAP_PATIENCE);
  }

  function current() { return waiting === null && (model.get("_view").revision ?? 0) >= revision; }

  function remember(entry) {
    past.push(entry);
    if (past.length > MAP_HISTORY) past.shift();
    future = [];
  }

  // One change by a person. Changes with the same key soon after each other (typing) are one step of the history.
  function change(next, { key = null, path = [], said = "", join = false } = {}) {
    if (next === doc || mapSame(next, doc)) return;
    const now = Date.now();
    const goes_on = past.length > 0 && (join || (key !== null && key === last.key && now - last.at < MAP_PAUSE));
    if (!goes_on) remember({ doc, path, said });
    if (!join) last = { key, at: now };
    doc = next;
    send(key === null);
    tell({ path });
  }

  function travel(from, to) {
    const entry = from.pop();
    if (!entry) return null;
    to.push({ ...entry, doc });
    doc = entry.doc;
    last = { key: null, at: 0 };
    send(true);
    tell({ path: entry.path });
    return entry;
  }

  model.on("change:document", () => {
    const given = model.get("document");
    if (mapSame(given, doc)) return;
    // Set in Python: what a person had typed here until now stays in the history.
    clearTimeout(waiting);
    waiting = null;
    remember({ doc, path: [], said: "outside" });
    last = { key: null, at: 0 };
    doc = given;
    tell({ outside: true });
  });
  model.on("change:_view", () => {
    if (silent) silent = false;
    if (held) missed = true;
    else tell({ view: true });
  });

  return {
    get doc() { return doc; },
    get silent() { return silent; },
    get view() { return model.get("_view"); },
    get pending() { return !current(); },
    get can_undo() { return past.length > 0; },
    get can_redo() { return future.length > 0; },
    get: (path) => mapGet(doc, path),
    set: (path, value, about = {}) => change(mapSet(doc, path, value), { path, ...about }),
    change,
    undo: () => travel(past, future),
    redo: () => travel(future, past),
    pause: () => { last = { key: null, at: 0 }; flush(); },
    flush,
    listen,
    watch: (watcher) => { watchers.add(watcher); return () => watchers.delete(watcher); },
    // While held, what Python says waits.
    hold() { held = true; },
    release() { held = false; if (missed) { missed = false; tell({ view: true }); } },
  };
}

// What is pressed must not move before it is let go: remarks of Python that come in between would push it from under
// the pointer, and the click would be lost. (To press a button ends the typing, so that is when an answer comes.)
function mapSteady(root, store) {
  const press = (event) => { if (event.target.closest?.("button, summary, label, select, input:not([type=range])")) store.hold(); };
  // The click itself comes right after this.
  const let_go = () => setTimeout(store.release, 0);
  // Let go outside the page, it comes to light when the window is left.
  const left = (event) => { if (event.target === window) let_go(); };
  const ends = { pointerup: let_go, pointercancel: let_go, blur: left };
  root.addEventListener("pointerdown", press, true);
  for (const [type, end] of Object.entries(ends)) window.addEventListener(type, end, true);
  return () => { for (const [type, end] of Object.entries(ends)) window.removeEventListener(type, end, true); let_go(); };
}
