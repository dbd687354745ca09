
// The programme at a glance: its tiers as a staircase, its offers, its messages; each a card that opens its form.
const PD_STRIPS = {
  tier: { path: ["tiers"], heading: "tiers", add: "add_tier", empty: "tiers_empty" },
  offer: { path: ["offers"], heading: "offers", add: "add_offer", empty: "offers_empty" },
  message: { path: ["communication", "messages"], heading: "messages", add: "add_message", empty: "messages_empty" },
};

function pdStrip(ed, kind) {
  const { path, heading, add, empty } = PD_STRIPS[kind];
  const title = ckMake("h4", { id: ckId(kind) }, ed.labels[heading]);
  const button = ckMake("button", { type: "button", class: "map-add" }, ed.labels[add]);
  const none = ckMake("p", { class: "ck-soft" }, ed.labels[empty]);
  const list = ckMake("ol", { class: `pd-cards pd-cards-${kind}`, "aria-labelledby": title.id });
  const node = ckMake("div", { class: "pd-strip" }, ckMake("div", { class: "ck-row" }, title, button), none, list);
  button.addEventListener("click", () => ed.add(kind));
  button.dataset.mapCell = "";
  button.mapAt = () => path;
  const cards = [];

  function card(place) {
    const parts = ["name", "takes", "gives", "share", "wrong"].map((part) => ckMake("span", { class: `pd-${part}` }));
    const open = ckMake("button", { type: "button", class: "pd-card" }, ...parts);
    open.addEventListener("click", () => ed.open({ kind, n: cards[place].n }, { focus: true }));
    open.addEventListener("keydown", (event) => {
      const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
      if (!step) return;
      event.preventDefault();
      if (event.altKey) ed.shift({ kind, n: cards[place].n }, step, () => cards[place + step]?.open);
      else cards[place + step]?.open.focus();
    });
    const item = ckMake("li", {}, open);
    list.append(item);
    return { item, open, parts, n: place };
  }

  return {
    node,
    focus: (n) => { const found = cards.find((one) => one.n === n); found?.open.focus(); return Boolean(found); },
    focus_add: () => button.focus(),
    sync() {
      const things = kind === "tier" ? pdRanked(ed.store.doc) : pdList(ed.store.doc, path).map((thing, n) => ({ thing, n }));
      while (cards.length < things.length) cards.push(card(cards.length));
      while (cards.length > things.length) cards.pop().item.remove();
      none.hidden = things.length > 0;
      list.hidden = !things.length;
      things.forEach(({ tier, thing, n }, place) => {
        const { item, open, parts } = cards[place];
        cards[place].n = n;
        const said = kind === "tier" ? pdTierCard(ed, tier, place) : kind === "offer" ? pdOfferCard(ed, thing) : pdMessageCard(ed, thing);
        const wrong = ed.errors_in([...path, n]);
        [...said, wrong ? `⚠ ${ed.say(wrong === 1 ? "to_mend_one" : "to_mend_many", { count: wrong })}` : ""].forEach((words, k) => {
          mapWords(parts[k], words);
          parts[k].hidden = !words;
        });
        item.style.setProperty("--pd-step", place);
        mapCurrent(open, ed.is_open({ kind, n }));
      });
      list.style.setProperty("--pd-steps", Math.max(0, things.length - 1));
    },
  };
}

function pdTierCard(ed, tier, place) {
  const name = mapShown(ed.store.doc, tier?.name, ed.lang) || ed.labels.no_name;
  const gives = pdList(tier, ["benefits"]).map((one) => pdBenefitKind(ed, one)).join(" · ");
  const play = ed.store.view.play ?? {};
  return [name, pdThresholdWords(ed, tier, place === 0), gives || ed.labels.gives_nothing, play.stale ? "" : play.tiers?.[tier?.id] ?? ""];
}

function pdOfferCard(ed, offer) {
  const name = mapShown(ed.store.doc, offer?.name, ed.lang) || mapAsText(offer?.id) || ed.labels.no_name;
  const ends = offer?.valid_days ? ed.say("unit_days", { value: offer.valid_days }) : mapAsText(offer?.valid_until);
  return [name, pdBenefitKind(ed, offer?.benefit), [mapAsText(offer?.code), ends].filter(Boolean).join(" · "), ""];
}

function pdMessageCard(ed, message) {
  const words = (list, value) => (ed.options[list].find(([known]) => known === value) ?? [])[1] ?? mapAsText(value);
  const subject = mapShown(ed.store.doc, message?.subject, ed.lang) || mapAsText(message?.id) || ed.labels.no_name;
  const days = message?.days ? ` (${ed.say("unit_days", { value: message.days })})` : "";
  const about = [words("channels", message?.channel ?? "email"), words("purposes", message?.purpose).split(":")[0]].filter(Boolean).join(" · ");
  return [words("triggers", message?.trigger) + days || ed.labels.no_name, subject, about, ""];
}
