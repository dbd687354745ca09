
// Kinds of fields that a programme needs besides those of the journey map.
function mapWords(node, words) { if (node.textContent !== words) node.textContent = words; }

function mapCurrent(node, is) {
  if (is) node.setAttribute("aria-current", "true");
  else node.removeAttribute("aria-current");
}

// What holds where nothing is chosen or written stands there, pale: the list's first line, or the box's placeholder.
for (const kind of ["choice", "number", "plain"]) {
  const make = mapKinds[kind];
  mapKinds[kind] = (ed, def, at) => {
    if (def.usual === undefined) return make(ed, def, at);
    if (kind === "choice") {
      const words = (def.options(ed).find(([value]) => value === def.usual) ?? [])[1] ?? def.usual;
      return make(Object.create(ed, { labels: { value: { ...ed.labels, not_chosen: ed.say("usual", { words }) } } }), def, at);
    }
    const field = make(ed, def, at);
    field.node.querySelector("input").placeholder = def.usual;
    return field;
  };
}

Object.assign(mapKinds, {
  // A figure to type, and to drag where it has a range. While it is dragged Python gets a state whenever it has
  // answered the one before: the figures follow the hand, and no queue builds up.
  amount(ed, def, at) {
    const field = mapKinds.number(ed, { ...def, type: "amount" }, at);
    const box = field.node.querySelector("input");
    const range = ckMake("input", { type: "range", min: 0, id: ckId("range") });
    const unit = ckMake("span", { class: "ck-soft pd-unit" });
    const place = document.createComment("");
    box.replaceWith(place);
    place.replaceWith(ckMake("div", { class: "pd-amount" }, range, box, unit));
    let [pressed, joined, dragged] = [false, false, false];
    range.addEventListener("pointerdown", () => { pressed = true; joined = false; });
    range.addEventListener("input", () => {
      ed.play.hold(true);
      dragged = true;
      const free = !ed.store.pending;
      // One drag is one step of the history, however long it takes.
      ed.store.set(at(), Number(range.value), { key: `${at().join(".")}~`, said: def.label, join: joined });
      joined = pressed;
      if (free) ed.store.flush();
    });
    const release = () => { pressed = joined = false; if (dragged) { dragged = false; ed.store.flush(); ed.play.hold(false); } };
    for (const type of ["change", "blur", "pointercancel"]) range.addEventListener(type, release);
    return {
      node: field.node,
      sync() {
        field.sync();
        if (!at()) return;
        const about = def.range ? def.range(ed, at()) : null;
        range.hidden = !about;
        const words = about ? ed.say(`${about[0]}_only`, { currency: pdCurrency(ed) }) : def.unit ? ed.say(`${def.unit}_only`, { currency: pdCurrency(ed) }) : "";
        mapWords(unit, words);
        unit.hidden = !words;
        if (!about) return;
        const value = ed.store.get(at());
        const set = typeof value === "number" && value >= 0;
        // Further than the slider goes: it goes that far then. Not under a finger, though.
        if (!ed.focused(range) || !dragged) { range.max = Math.max(about[1], set ? value : 0); range.step = set && value % about[2] ? "any" : about[2]; }
        if (range.valueAsNumber !== (set ? value : 0)) range.value = set ? value : 0;
        range.setAttribute("aria-label", ed.say("slider", { label: ed.labels[def.label] }));
        range.setAttribute("aria-valuetext", set ? ed.say(about[0], { value, currency: pdCurrency(ed) }) : ed.labels.not_set);
        range.classList.toggle("map-unset", !set);
      },
    };
  },

  // Yes or no, where no answer means one of them.
  flag(ed, def, at) {
    const usual = Boolean(def.usual);
    const input = ckMake("input", { type: "checkbox", id: ckId("flag") });
    input.addEventListener("change", () => ed.store.set(at(), input.checked === usual ? undefined : input.checked, { said: def.label }));
    return mapLabelled(ed, { ...def, type: "check" }, mapControl(ed, input, at, () => {
      const value = ed.store.get(at());
      input.checked = typeof value === "boolean" ? value : usual;
    }));
  },

  // Several words in one line, with commas between them.
  words(ed, def, at) {
    const input = mapBox(1);
    const said = (value) => (Array.isArray(value) ? value.map(mapAsText).join(", ") : mapAsText(value));
    input.addEventListener("input", () => {
      const words = input.value.split(",").map((one) => one.trim()).filter(Boolean);
      ed.store.set(at(), words.length ? words : undefined, { key: at().join("."), said: def.label });
    });
    // A comma or a space being typed is on the way to another word.
    return mapLabelled(ed, def, mapControl(ed, input, at, () => { if (!ed.focused(input)) mapPut(input, said(ed.store.get(at()))); }));
  },

  // What is rarely needed, folded away.
  more(ed, def, at) {
    const group = mapGroup(ed, def, at);
    group.node.classList.add("map-wide", "pd-more");
    return group;
  },

  // A message as a customer would read it, in the language that is being edited.
  preview(ed, def, at) {
    const subject = ckMake("p", { class: "pd-subject" });
    const body = ckMake("p", { class: "pd-body" });
    const wrong = ckMake("p", { class: "map-wrong" });
    const none = ckMake("p", { class: "ck-soft" });
    const heading = ckMake("h4", { id: ckId("preview") }, ed.labels.preview);
    const node = ckMake("div", { class: "map-wide pd-preview", role: "group", "aria-labelledby": heading.id }, heading, none, subject, body, wrong);
    return {
      node,
      sync() {
        if (!at()) return;
        const shown = (ed.store.view.preview ?? [])[at().at(-1)]?.[ed.lang];
        mapWords(none, shown ? "" : ed.labels.no_preview);
        for (const [part, words] of [[subject, shown?.subject], [body, shown?.body], [wrong, shown?.problem]]) {
          mapWords(part, words ?? "");
          part.hidden = !words;
          part.lang = ed.lang;
        }
        none.hidden = Boolean(shown);
      },
    };
  },

  // Takes a part of the programme away that nothing else would: an empty referral is still one.
  clear(ed, def, at) {
    const button = ckMake("button", { type: "button" }, ed.labels[def.label]);
    const node = ckMake("div", { class: "map-wide" }, button);
    button.addEventListener("click", () => {
      const fold = node.closest("details").firstChild;
      ed.store.set([...at(), def.part], undefined, { said: "removed" });
      ed.announce("cleared");
      fold.focus();
    });
    return { node, sync() { node.hidden = !at() || ed.store.get([...at(), def.part]) === undefined; } };
  },

  // Placeholders to put where the cursor is: a button each.
  placeholders(ed, def, at) {
    const node = ckMake("div", { class: "map-wide", role: "group", "aria-label": ed.labels.placeholders });
    const row = ckMake("div", { class: "ck-row pd-holders" });
    node.append(ckMake("p", { class: "ck-soft map-help" }, ed.labels.placeholders_help), row);
    for (const name of ed.options.placeholders) {
      const button = ckMake("button", { type: "button", "aria-label": ed.say("insert", { name: `{${name}}` }) }, `{${name}}`);
      button.addEventListener("click", () => {
        const box = [...ed.panel.querySelectorAll("textarea")].find((one) => one.mapAt && one.checkVisibility() && mapSame(one.mapAt(), [...at(), "template"]));
        const [from, to] = [box.selectionStart, box.selectionEnd];
        box.focus();
        box.setRangeText(`{${name}}`, from, to, "end");
        box.dispatchEvent(new Event("input", { bubbles: true }));
      });
      row.append(button);
    }
    return { node, sync() {} };
  },
});
