
// What Python says about the map: what is wrong with it, the score by criterion, and what would mend it. Each finding
// is a button that goes to its cell.
function mapScorePanel(ed) {
  const total = ckMake("p", { class: "map-total" });
  const note = ckMake("p", { class: "ck-soft map-note" });
  const kernel = ckMake("p", { class: "map-kernel", role: "status" });
  const problems = mapFindings(ed, "problems");
  const criteria = ckMake("div", { class: "map-criteria" });
  const heading = ckMake("h3", { id: ckId("score"), tabindex: "-1" }, ed.labels.score);
  const node = ckMake("div", { role: "group", class: "map-score", "aria-labelledby": heading.id }, heading, total, note, kernel, problems.node, criteria);
  const rows = [];
  let chosen = false;
  let seen = null;

  function row() {
    const name = ckMake("span", { class: "map-criterion" });
    const points = ckMake("span", { class: "map-points" });
    const bar = ckMake("span", { class: "map-bar", "aria-hidden": "true" }, ckMake("span"));
    const findings = mapFindings(ed, "findings");
    const summary = ckMake("summary", {}, name, points, bar);
    const node = ckMake("details", {}, summary, findings.node);
    summary.addEventListener("click", () => { chosen = true; });
    criteria.append(node);
    return { node, name, points, bar, findings };
  }

  function sync() {
    const view = ed.store.view;
    const score = view.score;
    mapWords(kernel, ed.store.silent ? ed.labels.silent : "");
    kernel.hidden = !ed.store.silent;
    mapWords(total, score ? ed.say("total", { points: score.points, max: score.max }) : ed.labels.no_score);
    const old = score && (view.stale || ed.store.silent);
    mapWords(note, old ? ed.labels.score_old : score?.note ?? "");
    note.hidden = !note.textContent;
    problems.show(view.problems ?? [], ed.labels.problems);
    const given = score?.criteria ?? [];
    while (rows.length < given.length) rows.push(row());
    while (rows.length > given.length) rows.pop().node.remove();
    given.forEach((criterion, n) => {
      const { name, points, bar, findings } = rows[n];
      mapWords(name, criterion.name);
      const penalty = criterion.max === "0";
      mapWords(points, penalty ? criterion.points : ed.say("points", { points: criterion.points, max: criterion.max }));
      bar.hidden = penalty;
      bar.firstChild.style.width = `${criterion.share}%`;
      findings.show(criterion.findings, criterion.findings.length ? "" : ed.labels.no_findings);
    });
    // Until somebody opens or folds one, the criterion that costs most is open.
    if (!chosen && view.serial !== seen) {
      seen = view.serial;
      const losses = given.map((criterion) => criterion.lost);
      const most = losses.indexOf(Math.max(...losses));
      rows.forEach(({ node: fold }, n) => { fold.open = n === most && losses[n] > 0; });
    }
  }

  function focus() {
    heading.focus();
    node.scrollIntoView({ block: "nearest" });
  }

  return { node, sync, focus };
}

function mapFindings(ed, kind) {
  const words = ckMake("p", { class: "ck-soft" });
  const list = ckMake("ul", { class: `map-findings map-${kind}` });
  const node = ckMake("div", {}, words, list);
  const rows = [];
  function row(n) {
    const go = ckMake("button", { type: "button", class: "map-link" });
    const place = ckMake("strong");
    const what = ckMake("span");
    const mend = ckMake("span", { class: "ck-soft" });
    go.append(place, what, mend);
    go.addEventListener("click", () => ed.open_path(rows[n].path));
    const item = ckMake("li", {}, go);
    list.append(item);
    return { item, place, what, mend, path: [] };
  }
  return {
    node,
    show(findings, said) {
      mapWords(words, said);
      words.hidden = !said || (kind === "problems" && !findings.length);
      while (rows.length < findings.length) rows.push(row(rows.length));
      while (rows.length > findings.length) {
        const { item } = rows.pop();
        // The finding that was just mended takes the focus with it: hand it on.
        const had = item.contains(item.getRootNode().activeElement);
        item.remove();
        if (had) (rows.at(-1)?.item.firstChild ?? node.closest("details")?.firstChild ?? node.querySelector("button"))?.focus();
      }
      findings.forEach((finding, n) => {
        rows[n].path = finding.path;
        mapWords(rows[n].place, finding.place ? `${finding.place}: ` : "");
        mapWords(rows[n].what, finding.what);
        mapWords(rows[n].mend, finding.mend ? ` ${finding.mend}` : "");
      });
    },
  };
}
