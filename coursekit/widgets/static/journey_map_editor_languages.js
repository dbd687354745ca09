
// Which language is being edited, and which ones the map is written in.
function mapLanguageSwitch(ed) {
  const select = ckMake("select", { id: ckId("language") });
  const missing = ckMake("button", { type: "button", class: "map-link" });
  const node = ckMake("div", { class: "ck-row map-language" }, ckMake("label", { for: select.id }, ed.labels.editing), select, missing);
  select.addEventListener("change", () => ed.use_language(select.value));
  missing.addEventListener("click", () => {
    const [first] = mapUntranslated(ed.store.doc, ed.lang);
    if (first) ed.open_path(first);
  });
  return {
    node,
    sync() {
      const languages = mapLanguages(ed.store.doc);
      node.hidden = languages.length < 2;
      if (node.hidden) return;
      mapFillOptions(select, languages.map((lang) => [lang, ed.language_name(lang)]));
      select.value = ed.lang;
      const count = mapUntranslated(ed.store.doc, ed.lang).length;
      missing.hidden = count === 0;
      mapWords(missing, ed.say(count === 1 ? "missing_one" : "missing_many", { count }));
    },
  };
}

// The paths of all texts that say something in another language and nothing in this one.
function mapUntranslated(doc, lang) {
  const languages = mapLanguages(doc);
  const found = [];
  (function walk(value, path) {
    if (value === null || typeof value !== "object") return;
    const keys = Object.keys(value);
    if (!Array.isArray(value) && keys.some((key) => languages.includes(key)) && keys.every((key) => typeof value[key] === "string")) {
      if (mapMissing(doc, value, lang)) found.push(path);
      return;
    }
    for (const [key, child] of Object.entries(value)) {
      const at = [...path, Array.isArray(value) ? Number(key) : key];
      if (typeof child !== "string") walk(child, at);
      else if (mapIsText(at) && mapMissing(doc, child, lang)) found.push(at);
    }
  })(doc, []);
  return languages.length > 1 ? found : [];
}

// Whether a plain text at a path is one for people (and so wanted in every language) rather than an id, a name or a code.
const MAP_TEXTS = ["title", "start", "end", "role", "quote", "note", "action", "thought", "need", "label", "text", "hypothesis", "mode", "recovery", "consent", "accessibility"];
const MAP_TEXT_LISTS = ["goals", "frontstage", "backstage", "support"];

function mapIsText(path) {
  const last = path.at(-1);
  if (typeof last === "number") return MAP_TEXT_LISTS.includes(path.at(-2));
  return MAP_TEXTS.includes(last) || (last === "name" && path.length === 3 && path[0] === "stages");
}

// A box for each language; a map is written in one at least. Taking one away takes no text away.
mapKinds.languages = (ed, def, at) => {
  const boxes = ckMake("div", { class: "map-boxes" });
  const wrong = ckMake("p", { class: "map-wrong" });
  const node = ckMake("fieldset", { class: "map-field map-refs" }, ckMake("legend", {}, ed.labels[def.label]), boxes, wrong);
  const rows = new Map();
  function row(lang) {
    const input = ckMake("input", { type: "checkbox", id: ckId("lang") });
    mapControl(ed, input, at, () => {});
    input.addEventListener("change", () => {
      const now = mapLanguages(ed.store.doc);
      const next = input.checked ? [...now, lang] : now.filter((one) => one !== lang);
      if (next.length) ed.store.set(at(), next, { said: def.label });
      ed.refresh();
    });
    const label = ckMake("label", { for: input.id }, input, ckMake("span", {}, ed.language_name(lang)));
    boxes.append(label);
    return { input, label };
  }
  return {
    node,
    sync() {
      const now = mapLanguages(ed.store.doc);
      for (const lang of [...ed.options.languages, ...now]) if (!rows.has(lang)) rows.set(lang, row(lang));
      for (const [lang, { input }] of rows) {
        input.checked = now.includes(lang);
        input.disabled = now.length === 1 && input.checked;
      }
      const said = ed.wrong(at(), true);
      mapWords(wrong, said);
      wrong.hidden = !said;
    },
  };
};
