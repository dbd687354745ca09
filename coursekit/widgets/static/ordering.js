
// A list to put in order: by its buttons, by Alt and the arrows, or with the mouse. The order lives in Python.
function render({ model, el }) {
  const labels = model.get("_labels");
  const words = model.get("_items");
  const root = ckRoot(el, "ordering", labels.lang);
  const help = ckMake("p", { class: "ck-soft", id: ckId("help") }, labels.help);
  const list = ckMake("ol", { "aria-label": labels.list, "aria-describedby": help.id });
  const said = ckMake("div", { role: "status", "aria-live": "polite", class: "ck-hidden" });
  const paste = ckPasteLine(labels);
  root.append(help, list, said, paste);
  const rows = new Map(model.get("order").map((key) => [key, build(key)]));
  let dragged = null;

  function build(key) {
    const name = words[key];
    const up = ckMake("button", { type: "button", "aria-label": `${labels.up}: ${name}` }, "↑");
    const down = ckMake("button", { type: "button", "aria-label": `${labels.down}: ${name}` }, "↓");
    const row = ckMake("li", { draggable: "true", tabindex: "-1" },
      ckMake("span", { class: "ck-grip", "aria-hidden": "true" }, "⋮⋮"), ckText("span", name, { class: "ck-name" }), up, down);
    up.addEventListener("click", () => move(key, place(key) - 1, up));
    down.addEventListener("click", () => move(key, place(key) + 1, down));
    row.addEventListener("keydown", (event) => {
      const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
      if (!step) return;
      event.preventDefault();
      if (event.altKey) move(key, place(key) + step, row);
      else focusRow(place(key) + step);
    });
    row.addEventListener("dragstart", (event) => {
      dragged = key;
      row.classList.add("ck-dragged");
      event.dataTransfer.effectAllowed = "move";
      // A kind of our own: a drop outside the list must not leave text in a cell.
      event.dataTransfer.setData("application/x-coursekit", key);
      event.stopPropagation();
    });
    row.addEventListener("dragend", () => { dragged = null; row.classList.remove("ck-dragged"); });
    for (const type of ["dragenter", "dragover"]) {
      row.addEventListener(type, (event) => { if (dragged !== null) { event.preventDefault(); event.stopPropagation(); } });
    }
    row.addEventListener("drop", (event) => {
      if (dragged === null) return;
      event.preventDefault();
      event.stopPropagation();
      move(dragged, place(key), rows.get(dragged).row);
    });
    return { row, up, down };
  }

  function place(key) { return model.get("order").indexOf(key); }

  function focusRow(position) {
    const key = model.get("order")[position];
    if (key === undefined) return;
    for (const { row } of rows.values()) row.tabIndex = -1;
    rows.get(key).row.tabIndex = 0;
    rows.get(key).row.focus();
  }

  function move(key, position, focus) {
    const order = [...model.get("order")];
    if (position < 0 || position >= order.length) return;
    order.splice(order.indexOf(key), 1);
    order.splice(position, 0, key);
    model.set("order", order);
    model.save_changes();
    said.textContent = labels.moved.replace("{name}", words[key]).replace("{place}", position + 1).replace("{count}", order.length);
    // A button that has just become useless hands the focus to its row.
    (focus.disabled ? rows.get(key).row : focus).focus();
  }

  function show() {
    const order = model.get("order");
    list.replaceChildren(...order.map((key) => rows.get(key).row));
    order.forEach((key, position) => {
      const { row, up, down } = rows.get(key);
      row.setAttribute("aria-label", `${position + 1}. ${words[key]}`);
      up.disabled = position === 0;
      down.disabled = position === order.length - 1;
    });
    const rowNodes = [...rows.values()].map(({ row }) => row);
    if (!rowNodes.some((row) => row.tabIndex === 0)) list.firstChild.tabIndex = 0;
  }

  function showLine() { paste.show(model.get("_line")); }

  show();
  showLine();
  return ckListen(model, { order: show, _line: showLine });
}

export default { render };
