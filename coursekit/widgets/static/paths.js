
// Paths of a log: the steps walked so far, what comes next as buttons with bars, or the events of one person.
function render({ model, el }) {
  const labels = model.get("_labels");
  const root = ckRoot(el, "paths", labels.lang);
  const unit = ckMake("select", { id: ckId("unit") });
  for (const { value, label } of model.get("_units")) unit.append(ckMake("option", { value }, label));
  const person = ckMake("input", { type: "text", id: ckId("person"), autocomplete: "off", spellcheck: "false" });
  const everybody = ckMake("button", { type: "button" }, labels.everybody);
  const walked = ckMake("ol", { "aria-label": labels.walked });
  const next = ckMake("ul", { "aria-label": labels.next });
  const picture = ckMake("div", { class: "ck-picture" });
  const said = ckMake("p", { role: "status", "aria-live": "polite", class: "ck-sentence", tabindex: "-1" });
  const table = ckMake("div", { class: "ck-table", role: "region", tabindex: "0", "aria-label": labels.figures });
  root.append(
    ckMake("div", { class: "ck-controls" },
      ckMake("span", {}, ckMake("label", { for: unit.id }, labels.unit), " ", unit),
      ckMake("span", {}, ckMake("label", { for: person.id }, labels.person), " ", person, " ", everybody)),
    ckMake("p", { class: "ck-soft" }, labels.person_help),
    walked, said, next, picture, table);

  unit.addEventListener("change", () => { model.set("unit", unit.value); model.save_changes(); });
  function askFor(name) { model.set("person", name); model.save_changes(); }
  person.addEventListener("change", () => askFor(person.value.trim()));
  person.addEventListener("keydown", (event) => { if (event.key === "Enter") askFor(person.value.trim()); });
  everybody.addEventListener("click", () => { person.value = ""; askFor(""); person.focus(); });

  // The button that was pressed is gone once the next steps are there: the first of them takes the focus.
  let moving = false;
  function ask(message) { moving = true; model.send(message); }

  function showView() {
    const view = model.get("_view");
    const alone = model.get("person").trim() !== "";
    unit.value = model.get("unit");
    unit.disabled = alone || unit.options.length < 2;
    everybody.disabled = !alone;
    if (person !== person.getRootNode().activeElement) person.value = model.get("person");
    walked.hidden = alone;
    const crumbs = [labels.again, ...model.get("walked")].map((name, place, all) => {
      const here = place === all.length - 1;
      const crumb = here ? ckMake("strong", { "aria-current": "step" }, name)
        : ckMake("button", { type: "button", "aria-label": `${labels.back_to} ${name}` }, name);
      if (!here) crumb.addEventListener("click", () => ask({ back: place }));
      return ckMake("li", {}, crumb);
    });
    walked.replaceChildren(...crumbs);
    next.hidden = view.next.length === 0;
    next.replaceChildren(...view.next.map(({ step, label, words, share }) => {
      const name = step ? ckMake("button", { type: "button" }, label) : ckMake("span", { class: "ck-stop" }, label);
      if (step) name.addEventListener("click", () => ask({ go: step }));
      const bar = ckMake("div", { class: step ? "ck-bar" : "ck-bar ck-pale", "aria-hidden": "true" });
      bar.style.width = `${share}%`;
      return ckMake("li", {}, name, bar, ckMake("span", {}, words));
    }));
    // Both were made and escaped by coursekit.
    picture.innerHTML = view.svg;
    table.innerHTML = view.table;
    said.textContent = view.sentence;
    table.hidden = view.table === "";
    if (moving) { moving = false; (next.querySelector("button") || said).focus(); }
  }

  showView();
  return ckListen(model, { _view: showView, unit: showView, person: showView });
}

export default { render };
