
// Forms: fields in groups, and lists of things with fields of their own. Described as data in …_forms.js.
function mapForm(ed, groups, base) {
  const parts = groups.map((group) => mapGroup(ed, group, base));
  return { nodes: parts.map((part) => part.node), sync: () => parts.forEach((part) => part.sync()) };
}

// A group that is not needed at once is folded; it says how many of its cells are filled in.
function mapGroup(ed, group, base) {
  const fields = group.fields.map((def) => mapAny(ed, def, base));
  const body = ckMake("div", { class: "map-fields" }, ...fields.map((field) => field.node));
  const words = ckMake("span", {}, ed.labels[group.label]);
  const count = ckMake("span", { class: "ck-soft map-count" });
  const node = ckMake("details", { class: "map-group" }, ckMake("summary", {}, words, count), body);
  node.open = Boolean(group.open);
  return {
    node,
    sync() {
      const at = base();
      if (!at) return;
      fields.forEach((field) => field.sync());
      const values = group.fields.filter((def) => def.key !== undefined).map((def) => ed.store.get([...at, ...mapKey(def)]));
      // Of a list alone, how long it is.
      const filled = values.length === 1 && Array.isArray(values[0]) ? values[0].length : values.filter(mapFilled).length;
      const said = !filled ? "" : ` · ${values.length === 1 ? filled : ed.say("filled", { count: filled, of: values.length })}`;
      if (count.textContent !== said) count.textContent = said;
    },
  };
}

function mapKey(def) { return def.key === undefined ? [] : Array.isArray(def.key) ? def.key : [def.key]; }

function mapFilled(value) {
  if (value === undefined || value === null || value === "") return false;
  return typeof value !== "object" || Object.values(value).some(mapFilled);
}

function mapAny(ed, def, base) {
  const at = () => { const path = base(); return path && [...path, ...mapKey(def)]; };
  return def.type === "list" ? mapList(ed, def, at) : mapKinds[def.type](ed, def, at);
}

// Items are bound to their place in the list: taking the second of three away takes the last row away and has the
// others look again. The focus is then put where the thing that was meant now is.
function mapList(ed, def, at) {
  const rows = [];
  const items = ckMake("ol", { class: "map-items" });
  const add = ckMake("button", { type: "button", class: "map-add" }, ed.labels[def.add]);
  const wrong = ckMake("p", { class: "map-wrong" });
  const help = def.help ? [ckMake("p", { class: "ck-soft map-help" }, ed.labels[def.help])] : [];
  const node = ckMake("fieldset", { class: `map-field map-wide map-list ${def.of ? "map-lines" : ""}` }, ckMake("legend", {}, ed.labels[def.label]), ...help, items, wrong, add);
  const list = () => { const value = ed.store.get(at()); return Array.isArray(value) ? value : []; };
  add.dataset.mapCell = "";
  add.mapAt = at;
  // Several lists of plain lines stand one below the other: each button says whose it is.
  if (def.of) add.setAttribute("aria-label", `${ed.labels[def.add]}: ${ed.labels[def.label]}`);

  add.addEventListener("click", () => {
    const place = list().length;
    ed.store.set(at(), [...list(), def.made ? def.made(ed) : ""], { path: [...at(), place], said: def.add });
    ed.announce("item_added", { item: ed.say(def.item, { place: place + 1 }) });
    rows[place]?.focus();
  });

  function row(n) {
    const here = () => { const path = at(); return path && [...path, n]; };
    const fields = (def.fields ?? [{ ...def.of, label: def.item_label }]).map((field) => mapAny(ed, field, here));
    const name = ckMake("span", { class: "map-item-name" });
    const up = ckMake("button", { type: "button" }, "↑");
    const down = ckMake("button", { type: "button" }, "↓");
    const drop = ckMake("button", { type: "button" }, "✕");
    up.addEventListener("click", () => move(n, n - 1, "up"));
    down.addEventListener("click", () => move(n, n + 1, "down"));
    drop.addEventListener("click", () => {
      const said = ed.say(def.item, { place: n + 1 });
      ed.store.change(mapWithout(ed.store.doc, here()), { path: at(), said: "removed" });
      ed.announce("item_removed", { item: said });
      (rows[Math.min(n, rows.length - 1)]?.drop ?? add).focus();
    });
    const tools = ckMake("div", { class: "map-item-tools" }, name, up, down, drop);
    const body = ckMake("div", { class: "map-fields" }, ...fields.map((field) => field.node));
    const box = ckMake("div", { class: "map-item", role: "group" }, tools, body);
    const item = ckMake("li", {}, box);
    items.append(item);
    return {
      item, up, down, drop,
      focus: () => item.querySelector(".map-fields input, .map-fields select, .map-fields textarea")?.focus(),
      sync() {
        const words = ed.say(def.item, { place: n + 1 });
        if (name.textContent !== words) name.textContent = words;
        box.setAttribute("aria-label", words);
        for (const [button, label] of [[up, "move_up"], [down, "move_down"], [drop, "remove"]]) {
          button.setAttribute("aria-label", ed.say(label, { item: words }));
          button.title = button.getAttribute("aria-label");
        }
        up.disabled = n === 0;
        down.disabled = n === list().length - 1;
        fields.forEach((field) => field.sync());
      },
    };
  }

  function move(from, to, button) {
    const all = [...list()];
    const [thing] = all.splice(from, 1);
    ed.store.set(at(), mapInserted(all, to, thing), { path: [...at(), to], said: "moved" });
    ed.announce("item_moved", { item: ed.say(def.item, { place: from + 1 }), place: to + 1, count: all.length + 1 });
    const target = rows[to];
    (target[button].disabled ? target.focus() : target[button].focus());
  }

  return {
    node,
    sync() {
      if (!at()) return;
      const count = list().length;
      while (rows.length < count) rows.push(row(rows.length));
      while (rows.length > count) rows.pop().item.remove();
      rows.forEach((one) => one.sync());
      const said = ed.wrong(at());
      if (wrong.textContent !== said) wrong.textContent = said;
      wrong.hidden = !said;
    },
  };
}
