
// A quiz: fieldsets of radio buttons or boxes. Python grades; this only shows what it says.
function render({ model, el }) {
  const labels = model.get("_labels");
  const questions = model.get("_questions");
  const root = ckRoot(el, "quiz", labels.lang);
  const parts = questions.map((question, n) => build(question, n));
  root.append(...parts.map((part) => part.node));

  function answer(n, value) {
    const all = [...model.get("answers")];
    while (all.length < questions.length) all.push(null);
    all[n] = value;
    model.set("answers", all);
    model.save_changes();
  }

  function build(question, n) {
    const name = ckId("question");
    const node = ckMake("fieldset", {}, ckText("legend", `${n + 1}. ${question.text}`));
    if (question.code) node.append(ckMake("pre", {}, ckMake("code", {}, question.code)));
    const inputs = [];
    const check = ckMake("button", { type: "button" }, labels.check);
    check.addEventListener("click", () => model.send({ check: n }));
    if (question.kind === "numeric") {
      const id = ckId("number");
      const input = ckMake("input", { id, type: "text", inputmode: "decimal", autocomplete: "off" });
      input.addEventListener("change", () => answer(n, input.value.trim() || null));
      input.addEventListener("keydown", (event) => {
        if (event.key !== "Enter") return;
        answer(n, input.value.trim() || null);
        model.send({ check: n });
      });
      inputs.push(input);
      node.append(ckMake("p", { class: "ck-row" }, ckMake("label", { for: id }, labels.your_number), input));
    } else {
      const several = question.kind === "many_choice";
      node.append(ckMake("p", { class: "ck-soft" }, several ? labels.many : labels.one));
      for (const option of question.options) {
        const id = ckId("option");
        const input = ckMake("input", { id, name, type: several ? "checkbox" : "radio", value: option.letter });
        input.addEventListener("change", () => {
          const chosen = inputs.filter((one) => one.checked).map((one) => one.value);
          answer(n, several ? (chosen.length ? chosen : null) : chosen[0]);
        });
        inputs.push(input);
        const label = ckText("label", `${option.letter}) ${option.text}`, { for: id });
        if (option.code) label.append(ckMake("pre", {}, ckMake("code", {}, option.code)));
        node.append(ckMake("div", { class: "ck-option" }, input, label));
      }
    }
    const said = ckMake("div", { role: "status", "aria-live": "polite", class: "ck-said" });
    const paste = ckPasteLine(labels);
    node.append(check, said, paste);
    return { node, inputs, said, paste, kind: question.kind };
  }

  function showAnswers() {
    const answers = model.get("answers");
    parts.forEach((part, n) => {
      const given = answers[n] ?? null;
      if (part.kind === "numeric") {
        const [input] = part.inputs;
        if (input !== input.getRootNode().activeElement) input.value = given ?? "";
        return;
      }
      const chosen = Array.isArray(given) ? given : [given];
      for (const input of part.inputs) input.checked = chosen.includes(input.value);
    });
  }

  function showFeedback() {
    model.get("_feedback").forEach((feedback, n) => {
      const { said } = parts[n];
      said.dataset.outcome = feedback ? feedback.outcome : "";
      said.replaceChildren(...(feedback ? feedback.said : []).map(([letter, words]) =>
        ckText("p", letter ? `${letter}) ${words}` : words)));
    });
  }

  function showLines() {
    model.get("_lines").forEach((line, n) => parts[n].paste.show(line));
  }

  showAnswers();
  showFeedback();
  showLines();
  return ckListen(model, { answers: showAnswers, _feedback: showFeedback, _lines: showLines });
}

export default { render };
