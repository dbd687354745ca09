
// The map itself: stages side by side, their steps with the emotion curve above them. One tab stop; the arrows go
// from step to step, and with Alt they take the step along.
function mapBoard(ed) {
  const list = ckMake("ol", { class: "map-stages", "aria-label": ed.labels.board });
  const empty = ckMake("p", { class: "ck-soft map-empty" }, ed.labels.board_empty);
  const curve = ckMake("p", { class: "ck-hidden" });
  const axis = ckMake("div", { class: "map-axis ck-soft", "aria-hidden": "true" }, ...["+2", "0", "−2"].map((n) => ckMake("span", {}, n)));
  const node = ckMake("div", { class: "map-board", role: "group", "aria-label": ed.labels.board_group }, ckMake("p", { class: "ck-soft map-keys" }, ed.labels.board_keys), empty, curve,
    ckMake("div", { class: "map-scroll" }, axis, list));
  const stages = [];
  let dragged = null;

  function clearMarks() { for (const marked of list.querySelectorAll(".map-before, .map-after, .map-into")) marked.classList.remove("map-before", "map-after", "map-into"); }

  // Dragging: `target()` says where a thing would come to lie, or null where it cannot.
  function draggable(node, thing) {
    node.draggable = true;
    node.addEventListener("dragstart", (event) => {
      dragged = thing();
      event.dataTransfer.effectAllowed = "move";
      // A kind of our own: a drop outside the map must not leave text in a cell.
      event.dataTransfer.setData("application/x-coursekit-map", dragged.kind);
      event.stopPropagation();
    });
    node.addEventListener("dragend", () => { dragged = null; clearMarks(); });
  }

  function droppable(node, kind, dropped, mark) {
    for (const type of ["dragenter", "dragover"]) {
      node.addEventListener(type, (event) => {
        if (dragged?.kind !== kind) return;
        event.preventDefault();
        event.stopPropagation();
        clearMarks();
        node.classList.add(mark(event));
      });
    }
    node.addEventListener("drop", (event) => {
      if (dragged?.kind !== kind) return;
      event.preventDefault();
      event.stopPropagation();
      const from = dragged.at;
      dragged = null;
      dropped(from, mark(event) === "map-after");
      clearMarks();
    });
  }

  function side(node) {
    return (event) => {
      const box = node.getBoundingClientRect();
      return event.clientX > box.left + box.width / 2 ? "map-after" : "map-before";
    };
  }

  function stageRow(s) {
    const head = ckMake("div", { class: "map-stage-name", role: "button", tabindex: "-1" });
    const add = ckMake("button", { type: "button", class: "map-add" }, ed.labels.add_step);
    const steps = ckMake("ol", { class: "map-steps" });
    const node = ckMake("li", { class: "map-stage" }, ckMake("div", { class: "map-stage-head" }, head, add), steps);
    draggable(head, () => ({ kind: "stage", at: s }));
    droppable(node, "stage", (from, after) => ed.move_stage(from, s + (after ? 1 : 0) - (from < s + (after ? 1 : 0) ? 1 : 0)), side(node));
    // A step let go on the rest of a stage comes to its end.
    droppable(node, "step", ([t, i]) => ed.move_step([t, i], [s, mapSteps(mapStages(ed.store.doc)[s]).length - (t === s ? 1 : 0)]), () => "map-into");
    head.addEventListener("click", () => ed.open({ kind: "stage", s }));
    head.addEventListener("keydown", (event) => keys(event, { kind: "stage", s }));
    add.addEventListener("click", () => ed.add_step(s, mapSteps(mapStages(ed.store.doc)[s]).length));
    return { node, head, add, steps, cards: [] };
  }

  function stepCard(s, i) {
    const segment = mapSegment();
    // The name of the card is what it says, with the words that the eye does not need.
    const number = ckMake("span", { class: "map-number ck-soft" });
    const [before, after] = ed.labels.step_place.split("{place}").map((words) => ckMake("span", { class: "ck-hidden" }, words));
    const feeling = ckMake("span", { class: "ck-hidden" });
    const place = ckMake("span", {}, before, number, after);
    const name = ckMake("span", { class: "map-action" });
    const where = ckMake("span", { class: "map-where ck-soft" });
    const badges = ckMake("span", { class: "map-badges" });
    const card = ckMake("div", { class: "map-card", role: "button", tabindex: "-1" }, place, name, where, feeling, badges);
    const node = ckMake("li", { class: "map-step" }, segment.node, card);
    draggable(node, () => ({ kind: "step", at: [s, i] }));
    droppable(node, "step", (from, after) => {
      const place = i + (after ? 1 : 0);
      ed.move_step(from, [s, place - (from[0] === s && from[1] < place ? 1 : 0)]);
    }, side(node));
    card.addEventListener("click", () => ed.open({ kind: "step", s, i }));
    card.addEventListener("keydown", (event) => keys(event, { kind: "step", s, i }));
    return { node, card, segment, number, after, name, where, feeling, badges };
  }

  function keys(event, here) {
    const arrow = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }[event.key];
    if (event.ctrlKey || event.metaKey) return;
    if (event.key === "Enter" || event.key === " ") ed.open(here, { focus: true });
    else if (event.key === "Delete") ed.remove(here);
    else if (arrow && event.altKey) ed.shift(here, arrow);
    else if (event.key === "ArrowUp" && here.kind === "step") focus({ kind: "stage", s: here.s });
    else if (event.key === "ArrowDown" && here.kind === "stage") focus({ kind: "step", s: here.s, i: 0 });
    else if (arrow && here.kind === "stage") focus({ kind: "stage", s: here.s + arrow });
    else if (arrow) focusStep(mapAllSteps(ed.store.doc).findIndex(({ s, i }) => s === here.s && i === here.i) + arrow);
    else if (event.key === "Home") focusStep(0);
    else if (event.key === "End") focusStep(mapAllSteps(ed.store.doc).length - 1);
    else return;
    event.preventDefault();
  }

  function focusStep(n) { const found = mapAllSteps(ed.store.doc)[n]; if (found) focus({ kind: "step", s: found.s, i: found.i }); }

  function button(here) { return here.kind === "step" ? stages[here.s]?.cards[here.i]?.card : stages[here.s]?.head; }

  function focus(here) {
    const target = button(here);
    if (!target) return false;
    rove(target);
    target.focus();
    target.scrollIntoView({ block: "nearest", inline: "nearest" });
    return true;
  }

  function rove(target) {
    for (const other of list.querySelectorAll("[role=button]")) other.tabIndex = other === target ? 0 : -1;
  }

  function sync() {
    const all = mapAllSteps(ed.store.doc);
    const given = mapStages(ed.store.doc);
    empty.hidden = given.length > 0;
    curve.textContent = mapCurveSentence(ed, all);
    while (stages.length < given.length) { const row = stageRow(stages.length); stages.push(row); list.append(row.node); }
    while (stages.length > given.length) stages.pop().node.remove();
    let n = 0;
    given.forEach((stage, s) => {
      const row = stages[s];
      const steps = mapSteps(stage);
      const name = mapShown(ed.store.doc, stage?.name, ed.lang) || ed.labels.no_name;
      mapWords(row.head, name);
      row.head.setAttribute("aria-label", ed.say("stage_button", { place: s + 1, count: given.length, name }));
      mapCurrent(row.head, ed.is_open({ kind: "stage", s }));
      row.add.setAttribute("aria-label", ed.say("add_step_to", { name }));
      row.steps.setAttribute("aria-label", ed.say("steps_of", { name }));
      while (row.cards.length < steps.length) { const card = stepCard(s, row.cards.length); row.cards.push(card); row.steps.append(card.node); }
      while (row.cards.length > steps.length) row.cards.pop().node.remove();
      row.steps.hidden = !steps.length;
      steps.forEach((step, i) => {
        showStep(row.cards[i], { step, s, i, number: n + 1, all, n });
        n += 1;
      });
    });
    if (!list.querySelector("[role=button][tabindex='0']")) rove(list.querySelector("[role=button]"));
  }

  function showStep(card, { step, s, i, number, all, n }) {
    mapCurrent(card.card, ed.is_open({ kind: "step", s, i }));
    // Documents do not change in place: the same objects mean that there is nothing to show anew.
    const now = [step, all[n - 1]?.step, all[n + 1]?.step, number, all.length, ed.lang, ed.store.view, ed.store.doc.channels];
    if (card.seen && now.every((one, k) => one === card.seen[k])) return;
    card.seen = now;
    const about = mapStepWords(ed, step, s, i);
    mapWords(card.number, String(number));
    mapWords(card.name, about.action || ed.labels.no_action);
    card.name.classList.toggle("map-blank", !about.action);
    mapWords(card.where, about.where);
    mapWords(card.badges, about.badges.join(" · "));
    mapWords(card.after, ed.labels.step_place.split("{place}")[1].replace("{count}", all.length));
    mapWords(card.feeling, about.emotion);
    card.segment.show(all[n - 1]?.step, step, all[n + 1]?.step);
  }

  return { node, sync, focus, button };
}

function mapWords(node, words) { if (node.textContent !== words) node.textContent = words; }

function mapCurrent(node, is) {
  if (is) node.setAttribute("aria-current", "true");
  else node.removeAttribute("aria-current");
}

// What a card says.
function mapStepWords(ed, step, s, i) {
  const doc = ed.store.doc;
  const touchpoints = Array.isArray(step?.touchpoints) ? step.touchpoints : [];
  const where = touchpoints.map((one) => mapShown(doc, one?.name, ed.lang) || ed.thing_name("channel", one?.channel)).filter(Boolean).join(", ");
  const score = step?.emotion?.score;
  const emotion = Number.isInteger(score) ? `${mapSigned(score)} · ${ed.emotion(score)}` : "";
  const pains = Array.isArray(step?.pains) ? step.pains.length : 0;
  const ideas = Array.isArray(step?.opportunities) ? step.opportunities.length : 0;
  const kpis = Array.isArray(step?.kpis) ? step.kpis.length : 0;
  const badges = [];
  if (step?.moment_of_truth === true) badges.push(`★ ${ed.labels.moment_of_truth}`);
  if (pains) badges.push(ed.say(pains === 1 ? "badge_pain" : "badge_pains", { count: pains }));
  if (ideas) badges.push(ed.say(ideas === 1 ? "badge_idea" : "badge_ideas", { count: ideas }));
  if (kpis) badges.push(ed.say(kpis === 1 ? "badge_kpi" : "badge_kpis", { count: kpis }));
  if (ed.wrong(["stages", s, "steps", i], true)) badges.push(`⚠ ${ed.labels.badge_wrong}`);
  const action = mapShown(doc, step?.action, ed.lang);
  return { action, where, badges, emotion: emotion || ed.labels.emotion_unset };
}
