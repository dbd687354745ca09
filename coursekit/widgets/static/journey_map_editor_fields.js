
// One control per cell. A control is made once and afterwards only told to look at the document again (`sync`), so
// that nothing is rebuilt under a person's fingers. Where it looks is asked each time (`at`): the same form serves
// whichever step is open.
function mapControl(ed, input, at, show) {
  input.dataset.mapCell = "";
  input.mapAt = at;
  input.addEventListener("blur", () => ed.store.pause());
  return { input, sync: () => { if (at()) show(); } };
}

// A text box keeps what is being typed in it: it is only set where it says something else.
function mapPut(input, said) { if (input.value !== said) input.value = said; }

function mapBox(rows) {
  return rows > 1 ? ckMake("textarea", { rows, id: ckId("box") }) : ckMake("input", { type: "text", autocomplete: "off", id: ckId("box") });
}

// Label, control, what is wrong with it, and (texts) what it says in the other language.
function mapLabelled(ed, def, control) {
  const label = ckMake("label", { for: control.input.id, class: "map-label" }, ed.labels[def.label]);
  const notes = ckMake("div", { id: ckId("note"), class: "map-notes" });
  const help = def.help ? ckMake("p", { class: "ck-soft map-help" }, ed.labels[def.help]) : null;
  if (help) notes.append(help);
  const other = ckMake("p", { class: "map-other" });
  const wrong = ckMake("p", { class: "map-wrong" });
  notes.append(other, wrong);
  control.input.setAttribute("aria-describedby", notes.id);
  const node = ckMake("div", { class: `map-field map-${def.type} ${def.wide ? "map-wide" : ""}` }, label, ...(control.before ?? []), control.input, ...(control.after ?? []), notes);
  return {
    node,
    sync() {
      control.sync();
      mapShowWrong(ed, control.input, wrong);
      const said = control.other ? control.other() : "";
      if (other.textContent !== said) other.textContent = said;
      other.hidden = !said;
      node.classList.toggle("map-untranslated", Boolean(said));
    },
  };
}

function mapShowWrong(ed, input, wrong) {
  const at = input.mapAt();
  const said = at ? ed.wrong(at) : "";
  if (wrong.textContent !== said) wrong.textContent = said;
  wrong.hidden = !said;
  if (said) input.setAttribute("aria-invalid", "true");
  else input.removeAttribute("aria-invalid");
}

const mapKinds = {
  // A text for people, in the language that is being edited.
  text(ed, def, at) {
    const input = mapBox(def.rows ?? 1);
    const value = () => ed.store.get(at());
    input.addEventListener("input", () => {
      const after = mapWritten(ed.store.doc, value(), ed.lang, input.value, def.name);
      ed.store.set(at(), after ?? (def.required ? "" : undefined), { key: `${at().join(".")}@${ed.lang}`, said: def.label });
    });
    if (def.names) input.addEventListener("change", () => mapNameAfter(ed, def.names, at().slice(0, -1), input.value));
    const control = mapControl(ed, input, at, () => {
      input.lang = ed.lang;
      mapPut(input, mapSaid(ed.store.doc, value(), ed.lang, def.name));
    });
    control.other = () => {
      if (!at() || !mapMissing(ed.store.doc, value(), ed.lang, def.name)) return "";
      return ed.say("untranslated", { language: ed.language_name(ed.lang), text: mapShown(ed.store.doc, value(), ed.lang) });
    };
    return mapLabelled(ed, def, control);
  },

  // A word or expression that is the same in every language.
  plain(ed, def, at) {
    const input = mapBox(1);
    if (def.code) input.classList.add("map-code");
    input.addEventListener("input", () => ed.store.set(at(), input.value === "" ? undefined : input.value, { key: at().join("."), said: def.label }));
    const control = mapControl(ed, input, at, () => mapPut(input, mapAsText(ed.store.get(at()))));
    if (def.suggest) {
      const known = ckMake("datalist", { id: ckId("known") }, ...ed.options[def.suggest].map((value) => ckMake("option", { value })));
      input.setAttribute("list", known.id);
      control.after = [known];
    }
    return mapLabelled(ed, def, control);
  },

  // A number; what is not one is kept as it was typed, and the problem is said beside it.
  number(ed, def, at) {
    const input = ckMake("input", { type: "text", inputmode: "decimal", autocomplete: "off", id: ckId("number") });
    input.addEventListener("input", () => {
      const said = input.value.trim();
      const value = said === "" ? undefined : /^[-+]?(\d+\.?\d*|\.\d+)$/.test(said) ? Number(said) : input.value;
      ed.store.set(at(), value, { key: at().join("."), said: def.label });
    });
    return mapLabelled(ed, def, mapControl(ed, input, at, () => {
      const value = ed.store.get(at());
      // "1." and "1.0" are the number 1 on the way to another one.
      if (typeof value === "number" && input.value.trim() !== "" && Number(input.value) === value) return;
      mapPut(input, mapAsText(value));
    }));
  },

  // One of several; what the document says stays to be chosen, known or not.
  choice(ed, def, at) {
    const input = ckMake("select", { id: ckId("choice") });
    input.addEventListener("change", () => {
      const found = def.options(ed).find(([value]) => String(value) === input.value);
      ed.store.set(at(), input.value === "" ? undefined : found ? found[0] : input.value, { said: def.label });
      ed.store.pause();
    });
    return mapLabelled(ed, def, mapControl(ed, input, at, () => {
      const value = ed.store.get(at());
      const given = value === undefined || value === null ? "" : mapAsText(value);
      const options = [["", ed.labels.not_chosen], ...def.options(ed)];
      if (!options.some(([known]) => String(known) === given)) options.push([given, ed.say("unknown_choice", { name: given })]);
      mapFillOptions(input, options);
      if (input.value !== given) input.value = given;
    }));
  },

  check(ed, def, at) {
    const input = ckMake("input", { type: "checkbox", id: ckId("check") });
    input.addEventListener("change", () => ed.store.set(at(), input.checked || undefined, { said: def.label }));
    return mapLabelled(ed, def, mapControl(ed, input, at, () => { input.checked = ed.store.get(at()) === true; }));
  },

  // An id: changing it changes everything that refers to it, in one step of the history.
  id(ed, def, at) {
    const input = mapBox(1);
    input.classList.add("map-code");
    input.addEventListener("change", () => {
      const said = input.value.trim();
      if (said) ed.store.change(mapRenamed(ed.store.doc, at().slice(0, -1), def.kind, said), { path: at(), said: def.label });
      else ed.refresh();
    });
    return mapLabelled(ed, def, mapControl(ed, input, at, () => { if (!ed.focused(input)) mapPut(input, mapAsText(ed.store.get(at()))); }));
  },

  emotion(ed, def, at) {
    const input = ckMake("input", { type: "range", min: -2, max: 2, step: 1, id: ckId("emotion") });
    const word = ckMake("output", { for: input.id, class: "map-word" });
    const ends = ckMake("div", { class: "map-ends ck-soft", "aria-hidden": "true" }, ...[-2, -1, 0, 1, 2].map((n) => ckMake("span", {}, mapSigned(n))));
    const clear = ckMake("button", { type: "button" }, ed.labels.emotion_clear);
    const put = (value) => ed.store.set(at(), value, { key: value === undefined ? null : at().join("."), said: def.label });
    input.addEventListener("input", () => put(Number(input.value)));
    // Not set yet, the slider stands at 0: Enter, Space or a click on its middle say that 0 is meant.
    const meant = () => { if (ed.store.get(at()) === undefined) put(Number(input.value)); };
    input.addEventListener("keydown", (event) => { if (event.key === "Enter" || event.key === " ") { event.preventDefault(); meant(); } });
    input.addEventListener("click", meant);
    clear.addEventListener("click", () => { put(undefined); input.focus(); });
    const control = mapControl(ed, input, at, () => {
      const value = ed.store.get(at());
      const set = Number.isInteger(value);
      const shown = set ? Math.max(-2, Math.min(2, value)) : 0;
      if (input.valueAsNumber !== shown) input.value = shown;
      const said = set ? `${mapSigned(value)} · ${ed.emotion(value)}` : ed.labels.emotion_unset;
      input.setAttribute("aria-valuetext", said);
      if (word.textContent !== said) word.textContent = said;
      input.classList.toggle("map-unset", !set);
      clear.hidden = value === undefined;
    });
    control.after = [ends, ckMake("div", { class: "ck-row" }, word, clear)];
    return mapLabelled(ed, def, control);
  },

  // References to several things: a box each, those that do not exist marked.
  refs(ed, def, at) {
    const boxes = ckMake("div", { class: "map-boxes" });
    const wrong = ckMake("p", { class: "map-wrong" });
    const none = ckMake("p", { class: "ck-soft map-help" }, ed.labels[def.none]);
    const go = def.go ? ckMake("button", { type: "button", class: "map-link" }, ed.labels[def.go_label]) : null;
    if (go) go.addEventListener("click", () => ed.open_path(def.go));
    const empty = ckMake("div", { class: "ck-row" }, none, ...(go ? [go] : []));
    const node = ckMake("fieldset", { class: "map-field map-wide map-refs" }, ckMake("legend", {}, ed.labels[def.label]), boxes, empty, wrong);
    const chosen = () => { const value = ed.store.get(at()); return Array.isArray(value) ? value : []; };
    const inputs = [];
    function box(n) {
      const input = ckMake("input", { type: "checkbox", id: ckId("ref") });
      const words = ckMake("span");
      const label = ckMake("label", { for: input.id }, input, words);
      mapControl(ed, input, at, () => {});
      input.addEventListener("change", () => {
        const id = inputs[n].id;
        const left = input.checked ? [...chosen(), id] : chosen().filter((one) => one !== id);
        ed.store.set(at(), left.length ? left : undefined, { said: def.label });
      });
      boxes.append(label);
      return { input, words, label, id: null };
    }
    return {
      node,
      sync() {
        if (!at()) return;
        const known = def.things(ed, at());
        const strange = chosen().filter((id) => !known.some(([one]) => one === id)).map((id) => [id, ed.say("unknown_choice", { name: mapAsText(id) })]);
        const all = [...known, ...strange];
        while (inputs.length < all.length) inputs.push(box(inputs.length));
        while (inputs.length > all.length) inputs.pop().label.remove();
        all.forEach(([id, words], n) => {
          inputs[n].id = id;
          inputs[n].input.checked = chosen().includes(id);
          if (inputs[n].words.textContent !== words) inputs[n].words.textContent = words;
        });
        empty.hidden = all.length > 0;
        const said = ed.wrong(at(), true);
        if (wrong.textContent !== said) wrong.textContent = said;
        wrong.hidden = !said;
      },
    };
  },
};

// A thing that was numbered when it was made takes its id from its name once it has one: `channel-1` becomes `web`.
function mapNameAfter(ed, kind, path, words) {
  const id = ed.store.get([...path, "id"]);
  const better = mapSlug(words.split(/\s+/).slice(0, 4).join(" "));
  if (typeof id !== "string" || !better || !new RegExp(`^${kind}-\\d+$`).test(id)) return;
  ed.store.change(mapRenamed(ed.store.doc, path, kind, mapNewId(ed.store.doc, better)), { path, join: true });
}

function mapAsText(value) {
  if (value === undefined || value === null) return "";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

function mapSigned(value) { return value > 0 ? `+${value}` : value < 0 ? `−${-value}` : "0"; }

// Options are compared before they are replaced: an open list must not close because something else changed.
function mapFillOptions(select, options) {
  const now = [...select.options].map((option) => `${option.value}\n${option.textContent}`).join("\n\n");
  const then = options.map(([value, words]) => `${value}\n${words}`).join("\n\n");
  if (now === then) return;
  select.replaceChildren(...options.map(([value, words]) => ckMake("option", { value }, String(words))));
}
