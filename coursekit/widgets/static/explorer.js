
// Sliders with number boxes beside them, lists to choose from, boxes to tick. Python computes; this sends values and
// shows what comes back.
function render({ model, el }) {
  const labels = model.get("_labels");
  const root = ckRoot(el, "explorer", labels.lang);
  const fields = model.get("_fields").map(build);
  const buttons = model.get("_buttons").map(({ name, label }) => {
    const button = ckMake("button", { type: "button" }, label);
    button.addEventListener("click", () => model.send({ press: name }));
    return button;
  });
  const picture = ckMake("div", { class: "ck-picture" });
  const said = ckMake("p", { role: "status", "aria-live": "polite", class: "ck-sentence" });
  const table = ckMake("div", { class: "ck-table" });
  root.append(ckMake("div", { class: "ck-fields", role: "group", "aria-label": labels.group }, ...fields.map((field) => field.node)));
  if (buttons.length) root.append(ckMake("div", { class: "ck-row" }, ...buttons));
  root.append(picture, said, table);

  // The trait is a ratio where people read percentages: the box shows scale times the trait.
  function shown(field) { return Number((model.get(field.trait) * field.scale).toFixed(6)); }

  function build(field) {
    if (field.kind === "choice") return buildChoice(field);
    if (field.kind === "several") return buildSeveral(field);
    const label = ckMake("label", { id: ckId("label"), for: ckId("number") }, field.label);
    const about = { min: field.min, max: field.max, step: field.step, "aria-labelledby": label.id };
    const range = ckMake("input", { type: "range", ...about });
    const box = ckMake("input", { type: "number", id: label.htmlFor, ...about });
    for (const input of [range, box]) {
      input.addEventListener("input", () => {
        const value = input.valueAsNumber;
        if (Number.isNaN(value) || value < field.min || value > field.max) return;
        model.set(field.trait, Number((value / field.scale).toFixed(8)));
        model.save_changes();
      });
    }
    // A number outside the range falls back to what holds, once the box is left.
    box.addEventListener("blur", () => { box.value = shown(field); });
    const unit = ckMake("span", { class: "ck-soft" }, field.unit);
    const update = () => {
      const value = shown(field);
      range.value = value;
      if (box !== box.getRootNode().activeElement || box.valueAsNumber !== value) box.value = value;
    };
    return { field, update, node: ckMake("div", { class: "ck-field" }, label, range, box, unit) };
  }

  function buildChoice(field) {
    const list = ckMake("select", { id: ckId("choice") });
    for (const { value, label } of field.options) list.append(ckMake("option", { value }, label));
    list.addEventListener("change", () => { model.set(field.trait, list.value); model.save_changes(); });
    const label = ckMake("label", { for: list.id }, field.label);
    return { field, update: () => { list.value = model.get(field.trait); }, node: ckMake("div", { class: "ck-field" }, label, list) };
  }

  // The trait is the list of the ticked ones, in the order in which the boxes stand.
  function buildSeveral(field) {
    const boxes = field.options.map(({ value, label }) => {
      const box = ckMake("input", { type: "checkbox", id: ckId("box"), value });
      box.addEventListener("change", () => {
        model.set(field.trait, boxes.filter(({ box }) => box.checked).map(({ box }) => box.value));
        model.save_changes();
      });
      return { box, node: ckMake("span", { class: "ck-tick" }, box, " ", ckMake("label", { for: box.id }, label)) };
    });
    const update = () => { for (const { box } of boxes) box.checked = model.get(field.trait).includes(box.value); };
    const legend = ckMake("legend", {}, field.label);
    return { field, update, node: ckMake("fieldset", {}, legend, ckMake("div", { class: "ck-row" }, ...boxes.map(({ node }) => node))) };
  }

  function showFields() {
    for (const { update } of fields) update();
  }

  function showView() {
    const view = model.get("_view");
    // Both were made and escaped by coursekit.
    picture.innerHTML = view.svg;
    table.innerHTML = view.table;
    said.textContent = view.sentence;
  }

  showFields();
  showView();
  const handlers = { _view: showView };
  for (const { field } of fields) handlers[field.trait] = showFields;
  return ckListen(model, handlers);
}

export default { render };
