
// What can be done to a programme; what is said of any document stands in journey_map_editor_document.js.
Object.assign(MAP_LISTS, { tier: "tiers", offer: "offers" });
Object.assign(MAP_REFERENCES, {
  tier: (path) => ["tier", "tier_min"].includes(path.at(-1)) || (path.at(-2) === "tiers" && path.length > 2),
  offer: (path) => path.at(-1) === "offer",
});
MAP_NUMBERED.push("tier", "offer", "message", "reward", "survey", "goal");
// Texts for people; names may be the same in every language.
MAP_TEXTS.splice(0, MAP_TEXTS.length, "description", "market", "equipment", "action", "subject", "template", "question", "fairness_and_privacy");
MAP_TEXT_LISTS.length = 0;

function pdList(doc, path) { const value = mapGet(doc, path); return Array.isArray(value) ? value : []; }

// Tiers as they are climbed, whatever order they are written in; each with its place in the document.
function pdRanked(doc) {
  const rank = (tier) => (Number.isFinite(tier?.rank) ? tier.rank : Infinity);
  return pdList(doc, ["tiers"]).map((tier, n) => ({ tier, n })).sort((a, b) => rank(a.tier) - rank(b.tier) || a.n - b.n);
}

// A new tier on top. It gives what the one below gives: a tier that takes something away would be a mistake.
function pdWithTier(doc) {
  const ranked = pdRanked(doc);
  const below = ranked.at(-1)?.tier;
  const tier = { id: mapNewId(doc, "tier"), rank: ranked.length + 1 };
  if (!below) tier.threshold = { metric: "enrolment" };
  else {
    const asked = below.threshold;
    const bought = asked && ["spend", "points", "orders", "visits"].includes(asked.metric);
    tier.threshold = bought ? { ...asked, value: 2 * (Number(asked.value) || 0) || undefined } : { metric: "spend", window: "rolling_days", days: 365 };
    if (tier.threshold.value === undefined) delete tier.threshold.value;
    if (Array.isArray(below.benefits)) tier.benefits = below.benefits;
  }
  return { ...doc, tiers: [...pdList(doc, ["tiers"]), tier] };
}

// One rank up or down: the two change places. Ranks that were no ranks become 1, 2, 3 on the way.
function pdTierMoved(doc, n, direction) {
  const ranked = pdRanked(doc);
  const from = ranked.findIndex((one) => one.n === n);
  const to = from + direction;
  if (from < 0 || to < 0 || to >= ranked.length) return null;
  ranked.splice(to, 0, ...ranked.splice(from, 1));
  const tiers = [...pdList(doc, ["tiers"])];
  ranked.forEach(({ tier, n: place }, k) => { tiers[place] = { ...tier, rank: k + 1 }; });
  return { ...doc, tiers };
}

function pdWithoutTier(doc, n) {
  const without = { ...doc, tiers: pdList(doc, ["tiers"]).filter((_, k) => k !== n) };
  pdRanked(without).forEach(({ tier, n: place }, k) => { without.tiers[place] = { ...tier, rank: k + 1 }; });
  return without;
}

function pdMoved(doc, path, from, to) {
  const list = [...pdList(doc, path)];
  if (to < 0 || to >= list.length) return null;
  list.splice(to, 0, ...list.splice(from, 1));
  return mapSet(doc, path, list);
}

// Ids or kinds of benefits, once each, with words: messages and replacements speak of them by either.
function pdBenefitNames(ed) {
  const found = new Map();
  for (const tier of pdList(ed.store.doc, ["tiers"])) {
    for (const benefit of [...pdList(tier, ["benefits"]), ...pdList(tier, ["entry_rewards"])]) {
      const name = benefit?.id ?? benefit?.type;
      if (typeof name === "string" && name && !found.has(name)) found.set(name, pdBenefitWords(ed, benefit));
    }
  }
  return [...found];
}

// What a benefit is, in a few words: its own, or its kind with its figure.
function pdBenefitWords(ed, benefit) {
  const own = mapShown(ed.store.doc, benefit?.description, ed.lang);
  return own || pdBenefitKind(ed, benefit);
}

function pdBenefitKind(ed, benefit) {
  const kind = (ed.options.benefits.find(([type]) => type === benefit?.type) ?? [])[1] ?? mapAsText(benefit?.type);
  const unit = pdUnit(ed, benefit?.type);
  if (typeof benefit?.value !== "number" || !unit) return kind;
  return `${kind}: ${ed.say(unit, { value: benefit.value, currency: pdCurrency(ed) })}`;
}

function pdCurrency(ed) { return typeof ed.store.doc.currency === "string" ? ed.store.doc.currency : "EUR"; }

// In what a benefit of each type is measured, and how far its slider goes.
const PD_UNITS = {
  percent_discount: ["unit_percent", 30, 0.5], rebate: ["unit_percent", 15, 0.5], amount_off: ["unit_money", 20, 0.5],
  birthday: ["unit_money", 20, 0.5], gift: ["unit_money", 20, 0.5], donation: ["unit_money", 5, 0.1],
  points_multiplier: ["unit_times", 5, 0.1], bonus_points: ["unit_points", 500, 5], early_access: ["unit_days", 14, 1], support: ["unit_hours", 72, 1],
};
const PD_ASKED = { spend: ["unit_money", 1000, 5], points: ["unit_points", 2000, 10], orders: ["unit_orders", 30, 1], visits: ["unit_visits", 100, 1], fee: ["unit_money", 200, 1], contract: ["unit_money", 10000, 50] };

function pdUnit(ed, type) { return PD_UNITS[type]?.[0] ?? null; }

// What a tier takes, in words that Python has for it too.
function pdThresholdWords(ed, tier, base) {
  const asked = tier?.threshold;
  if (!asked || !asked.metric) return ed.labels[base ? "takes_enrolment" : "takes_unstated"];
  const key = `takes_${asked.metric}`;
  if (!ed.labels[key] || (asked.value === undefined && asked.metric !== "enrolment")) return ed.labels.takes_unstated;
  const said = ed.say(key, { value: mapAsText(asked.value), currency: pdCurrency(ed) });
  const window = ed.labels[`window_${asked.window}`];
  if (!window || ["enrolment", "fee", "contract"].includes(asked.metric)) return said;
  return `${said}, ${ed.say(`window_${asked.window}`, { days: mapAsText(asked.days) || "–" })}`;
}
