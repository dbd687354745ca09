
// What Python says: what the programme would earn beside the same months without it, and what the rulebook finds.
function pdPanel(ed) {
  const heading = ckMake("h3", { id: ckId("earns"), tabindex: "-1" }, ed.labels.earns);
  const net = ckMake("p", { class: "map-total pd-net" });
  const verdict = ckMake("p", { class: "pd-verdict" });
  const why = ckMake("p", { class: "map-wrong" });
  const kernel = ckMake("p", { class: "map-kernel", role: "status" });
  const bars = pdBars(ed);
  const about = ckMake("p", { class: "ck-soft pd-about" });
  const markets = ckMake("p", { class: "pd-markets" });
  const rows = ckMake("tbody");
  const account = ckMake("details", { class: "pd-account" }, ckMake("summary", {}, ckMake("span", {}, ed.labels.account)),
    ckMake("table", {}, ckMake("caption", { class: "ck-hidden" }, ed.labels.account), rows), ckMake("p", { class: "ck-soft" }));
  const rules = ckMake("h3", { id: ckId("rules"), tabindex: "-1" }, ed.labels.findings);
  const summary = ckMake("p", { class: "ck-soft pd-summary" });
  const problems = mapFindings(ed, "problems");
  const lists = Object.fromEntries(["E", "W", "I"].map((severity) => [severity, mapFindings(ed, severity === "E" ? "problems" : "findings")]));
  const folds = Object.fromEntries(["E", "W", "I"].map((severity) => {
    const count = ckMake("span");
    const fold = ckMake("details", { class: `pd-fold pd-fold-${severity}` }, ckMake("summary", {}, count), lists[severity].node);
    fold.open = severity === "E";
    return [severity, { fold, count }];
  }));
  const node = ckMake("div", { role: "group", class: "map-score pd-panel", "aria-labelledby": heading.id }, heading, kernel, net, bars.node, verdict, why, about, markets,
    account, rules, summary, problems.node, ...Object.values(folds).map(({ fold }) => fold));

  function put(part, words) { mapWords(part, words); part.hidden = !words; }

  function sync() {
    const { play = { net: null }, findings = [], problems: wrong = [], summary: said = "" } = ed.store.view;
    const had = node.contains(node.getRootNode().activeElement);
    node.setAttribute("aria-busy", String(ed.store.pending && !ed.store.silent));
    put(kernel, ed.store.silent ? ed.labels.silent : "");
    const known = play.net !== null && play.net !== undefined;
    const old = play.stale || ed.store.silent;
    put(net, known ? ed.say("net", { net: play.words.net }) : ed.labels.no_net);
    node.dataset.sign = known && !old ? play.sign : "";
    node.classList.toggle("pd-old", Boolean(old));
    put(verdict, known && !old ? `${play.words.verdict} ${play.words.interval}` : "");
    put(why, play.why ? ed.say("not_played", { why: play.why }) : "");
    put(about, known ? (old ? ed.labels.old_figures : play.words.about) : "");
    put(markets, known && !old && play.markets ? play.markets.words : "");
    bars.show(known ? play : null);
    account.hidden = !known;
    if (known) {
      const lines = play.rows.map(([meaning, euros]) => ckMake("tr", {}, ckMake("th", { scope: "row" }, meaning), ckMake("td", {}, euros)));
      const shown = JSON.stringify(play.rows);
      if (rows.dataset.shown !== shown) { rows.replaceChildren(...lines); rows.dataset.shown = shown; }
      put(account.lastChild, [play.words.sentence, ...play.words.notes].join(" "));
    }
    problems.show(wrong, ed.labels.problems);
    put(summary, wrong.length ? ed.labels.rules_wait : said);
    for (const [severity, { fold, count }] of Object.entries(folds)) {
      const here = findings.filter((one) => one.severity === severity);
      fold.hidden = wrong.length > 0 || !here.length;
      put(count, ed.say(`count_${severity}`, { count: here.length }));
      lists[severity].show(here.map((one) => ({ ...one, place: `${one.rule} · ${one.place}` })), "");
    }
    // What was just mended took the focus along.
    const active = node.getRootNode().activeElement;
    if (had && (!node.contains(active) || !active.checkVisibility())) rules.focus();
  }

  return { node, sync, focus() { heading.focus(); node.scrollIntoView({ block: "nearest" }); } };
}

// The interval around the margin and, once they are played, the range of other markets, on one axis with zero.
function pdBars(ed) {
  const line = (name) => {
    const range = ckMake("span", { class: "pd-range" });
    const dot = ckMake("span", { class: "pd-dot" });
    const words = ckMake("span", { class: "pd-bar-name ck-soft" }, ed.labels[name]);
    return { node: ckMake("div", { class: `pd-bar pd-bar-${name}` }, words, ckMake("div", { class: "pd-axis" }, ckMake("span", { class: "pd-zero" }), range, dot)), range, dot };
  };
  const [own, others] = [line("bar_own"), line("bar_markets")];
  const ends = ["low", "zero", "high"].map((name) => ckMake("span", { class: `pd-end-${name}` }));
  const node = ckMake("div", { class: "pd-bars", "aria-hidden": "true" }, own.node, others.node, ckMake("div", { class: "pd-ends ck-soft" }, ...ends));
  return {
    node,
    show(play) {
      node.hidden = !play;
      if (!play) return;
      const figures = [play.low, play.high, play.markets?.low ?? 0, play.markets?.high ?? 0, 0];
      const [least, most] = [Math.min(...figures), Math.max(...figures)];
      const room = 0.06 * (most - least) || 1;
      const place = (euros) => 100 * (euros - least + room) / (most - least + 2 * room);
      for (const [bar, range] of [[own, play], [others, play.markets]]) {
        // A place is kept for the other markets: what is below must not jump when they come.
        bar.range.hidden = bar.dot.hidden = !range;
        bar.node.querySelector(".pd-zero").style.left = `${place(0)}%`;
        if (!range) continue;
        bar.range.style.left = `${place(range.low)}%`;
        bar.range.style.width = `${place(range.high) - place(range.low)}%`;
        if (bar === own) bar.dot.style.left = `${place(play.net)}%`;
        else bar.dot.hidden = true;
      }
      const short = (euros) => new Intl.NumberFormat(ed.labels.lang, { notation: "compact", maximumSignificantDigits: 2 }).format(euros).replace("-", "−").replace(/(\d),(\d)/, "$1.$2");
      [least, 0, most].forEach((euros, k) => {
        // Zero needs no second label where an end of the axis is zero.
        const said = k !== 1 && euros === 0 ? "" : short(euros);
        mapWords(ends[k], said);
        ends[k].style.left = `${place(euros)}%`;
      });
    },
  };
}
