// The grading desk. What is chosen goes to Python at once; Python says what is to be shown.
function render({ model, el }) {
  const labels = model.get("_labels");
  const root = ckRoot(el, "desk", labels.lang);
  root.setAttribute("role", "region");
  root.setAttribute("aria-label", labels.desk);
  root.tabIndex = -1;
  const place = ckMake("span", { class: "ck-soft", role: "status" });
  const student = ckMake("strong", { dir: "auto" });
  const button = (label, action) => {
    const made = ckMake("button", { type: "button" }, label);
    made.addEventListener("click", () => ask(action));
    return made;
  };
  const moves = ckMake("div", { class: "ck-row" }, button(labels.previous, { do: "previous" }), button(labels.next, { do: "next" }),
    button(labels.next_open, { do: "next_open" }), place);
  const answer = ckMake("pre", { tabindex: "0", "aria-label": labels.answer, dir: "auto", style: "white-space: pre-wrap; overflow-wrap: anywhere; word-break: normal; font: inherit; line-height: 1.5; padding: 0.5rem 0.75rem; max-height: 24rem; overflow-y: auto" });
  const criteria = ckMake("div");
  const commentId = ckId("comment");
  const comment = ckMake("textarea", { id: commentId, rows: "3", style: "width: 100%; box-sizing: border-box; font: inherit" });
  const bank = ckMake("ol", { "aria-label": labels.bank });
  const points = ckMake("p", { role: "status", "aria-live": "polite", style: "font-weight: bold" });
  const said = ckMake("p", { role: "alert" });
  root.append(moves, ckMake("p", {}, `${labels.student}: `, student), answer, criteria, points,
    ckMake("label", { for: commentId }, labels.comment), comment, bank,
    ckMake("div", { class: "ck-row" }, button(labels.clear, { do: "clear" })), said, ckMake("p", { class: "ck-soft" }, labels.keys));
  // Which student the page shows: a comment typed for one never goes to the next.
  let shown = null;
  let kept = "";

  function ask(action) {
    keepComment();
    model.send({ ...action, attempt: shown });
  }

  function keepComment() {
    if (shown === null || comment.value === kept) return;
    kept = comment.value;
    model.send({ do: "comment", text: comment.value, attempt: shown });
  }

  function radios(criterion, levels) {
    const name = ckId("level");
    const box = ckMake("fieldset", {}, ckText("legend", criterion.title));
    box.dataset.criterion = criterion.id;
    levels.forEach((level, i) => {
      const id = ckId("anchor");
      const radio = ckMake("input", { type: "radio", name, id, value: String(level), checked: criterion.level === level });
      radio.addEventListener("change", () => ask({ do: "level", criterion: criterion.id, level }));
      const label = ckText("label", `${level} · ${criterion.anchors[i]}`);
      label.setAttribute("for", id);
      box.append(ckMake("div", { class: "ck-option" }, radio, label));
    });
    return box;
  }

  function focusCriterion(place) {
    const box = criteria.children[place];
    const radio = box?.querySelector("input:checked") ?? box?.querySelector("input");
    radio?.focus();
  }

  function show() {
    const view = model.get("_view");
    const moved = view.attempt !== shown;
    const boxes = [...criteria.children];
    const focused = boxes.findIndex((box) => box.contains(document.activeElement));
    place.textContent = view.place;
    student.textContent = view.student;
    answer.textContent = view.answer;
    criteria.replaceChildren(...view.criteria.map((criterion) => radios(criterion, view.levels)));
    points.textContent = view.points;
    said.textContent = view.said;
    // What is being typed is not taken away by an answer to something earlier.
    if (moved || comment.value === kept || document.activeElement !== comment) { comment.value = view.comment; kept = view.comment; }
    bank.replaceChildren(...view.bank.map((line, i) => {
      const add = ckMake("button", { type: "button" }, line);
      add.addEventListener("click", () => ask({ do: "add", number: i + 1 }));
      return ckMake("li", {}, add);
    }));
    shown = view.attempt;
    if (focused >= 0) focusCriterion(moved ? 0 : focused);
  }

  comment.addEventListener("blur", keepComment);
  root.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.target === comment) {
      if (event.key === "Escape") { event.preventDefault(); keepComment(); focusCriterion(0); }
      return;
    }
    const digit = /^(?:Digit|Numpad)([0-9])$/.exec(event.code)?.[1];
    const view = model.get("_view");
    if (digit !== undefined && event.shiftKey) {
      if (Number(digit) >= 1 && Number(digit) <= view.bank.length) { event.preventDefault(); ask({ do: "add", number: Number(digit) }); }
      return;
    }
    if (digit !== undefined && view.levels.includes(Number(digit))) {
      event.preventDefault();
      const boxes = [...criteria.children];
      const here = Math.max(0, boxes.findIndex((box) => box.contains(document.activeElement)));
      const chosen = boxes[here].querySelector(`input[value="${Number(digit)}"]`);
      if (chosen) chosen.checked = true;
      ask({ do: "level", criterion: boxes[here].dataset.criterion, level: Number(digit) });
      // At once, not when Python has answered: the next key may be quicker than that.
      focusCriterion(Math.min(here + 1, boxes.length - 1));
      return;
    }
    const move = { n: "next", p: "previous", o: "next_open" }[event.key];
    if (move) { event.preventDefault(); ask({ do: move }); focusCriterion(0); }
    if (event.key === "c") { event.preventDefault(); comment.focus(); }
  });
  show();
  return ckListen(model, { _view: show });
}

export default { render };
