
// The map as text: to paste into an answer cell, to download, and to read in again. YAML is written and read by
// Python; JSON, which is YAML too, also where Python is silent.
function mapExchange(ed) {
  const format = ckMake("select", { id: ckId("format") }, ckMake("option", { value: "answer" }, ed.labels.as_answer),
    ckMake("option", { value: "yaml" }, "YAML"), ckMake("option", { value: "json" }, "JSON"));
  const shown = ckMake("textarea", { id: ckId("text"), rows: 10, readonly: "true", spellcheck: "false", class: "map-code" });
  const copy = ckMake("button", { type: "button" }, ed.labels.copy);
  const save = ckMake("button", { type: "button" }, ed.labels.download);
  const given = ckMake("textarea", { id: ckId("given"), rows: 6, spellcheck: "false", class: "map-code" });
  const file = ckMake("input", { type: "file", id: ckId("file"), accept: ".yaml,.yml,.json" });
  const read = ckMake("button", { type: "button" }, ed.labels.read);
  const wrong = ckMake("p", { class: "map-wrong", role: "alert" });
  const out = ckMake("fieldset", { class: "map-field map-wide" }, ckMake("legend", {}, ed.labels.text_out),
    ckMake("div", { class: "ck-row" }, ckMake("label", { for: format.id }, ed.labels.format), format, copy, save),
    ckMake("label", { for: shown.id, class: "map-label" }, ed.labels.text), shown);
  const back = ckMake("fieldset", { class: "map-field map-wide" }, ckMake("legend", {}, ed.labels.text_in),
    ckMake("label", { for: given.id, class: "map-label" }, ed.labels.text_given), given,
    ckMake("div", { class: "ck-row" }, ckMake("label", { for: file.id }, ed.labels.file), file, read), wrong);
  const node = ckMake("div", { class: "map-fields" }, out, back);
  let written = { yaml: "", answer: "", serial: -1 };
  let asked = -1;

  function text() {
    if (format.value === "json" || ed.store.silent) return JSON.stringify(ed.store.doc, null, 2) + "\n";
    return written[format.value];
  }

  function ask(what) { try { ed.model.send(what); } catch (problem) { console.warn(problem); } }

  function hear(said) {
    if (said?.do === "written") { written = said; sync(); }
    if (said?.do === "refused") { mapWords(wrong, said.why); }
    if (said?.do === "read") { given.value = ""; file.value = ""; mapWords(wrong, ""); ed.announce("was_read"); }
  }
  ed.model.on("msg:custom", hear);

  copy.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(text());
    } catch {
      // Without leave to use the clipboard: select, then the older command.
      shown.focus();
      shown.select();
      document.execCommand("copy");
    }
    ed.announce("copied");
  });

  save.addEventListener("click", () => {
    const json = format.value === "json" || ed.store.silent;
    const link = ckMake("a", { download: `${ed.store.doc.id || "map"}.${json ? "json" : "yaml"}` });
    link.href = URL.createObjectURL(new Blob([json ? text() : written.yaml], { type: "text/plain" }));
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
    ed.announce("downloaded", { name: link.download });
  });

  file.addEventListener("change", async () => { if (file.files.length) given.value = await file.files[0].text(); });

  read.addEventListener("click", () => {
    mapWords(wrong, "");
    if (!given.value.trim()) { mapWords(wrong, ed.labels.nothing_given); given.focus(); return; }
    if (!ed.store.silent) {
      ed.store.pause();
      ask({ do: "read", text: given.value });
      return;
    }
    let found = null;
    try { found = JSON.parse(given.value); } catch { /* YAML, which needs Python */ }
    if (found === null || typeof found !== "object" || Array.isArray(found)) { mapWords(wrong, ed.labels.silent_yaml); return; }
    ed.store.change(found, { said: "was_read" });
    given.value = "";
    ed.announce("was_read");
  });

  format.addEventListener("change", sync);

  function sync() {
    if (!node.isConnected || node.closest("[hidden]")) return;
    // Asked anew whenever Python has looked at a later state of the map.
    const { serial } = ed.store.view;
    if (!ed.store.silent && written.serial !== serial && asked !== serial) { asked = serial; ask({ do: "write" }); }
    mapPut(shown, text());
  }

  return { node, sync, leave: () => ed.model.off("msg:custom", hear) };
}
