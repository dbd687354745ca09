
// What can be said in a programme, as data: one line for each field.
const pdFrom = (name) => (ed) => ed.options[name] ?? [];
const pdTiers = (ed) => pdRanked(ed.store.doc).map(({ tier }) => [tier?.id, mapShown(ed.store.doc, tier?.name, ed.lang) || mapAsText(tier?.id)]).filter(pdKnown);
const pdOffers = (ed) => pdList(ed.store.doc, ["offers"]).map((one) => [one?.id, mapShown(ed.store.doc, one?.name, ed.lang) || mapAsText(one?.id)]).filter(pdKnown);

function pdKnown([id], n, all) { return typeof id === "string" && id !== "" && all.findIndex(([other]) => other === id) === n; }

const pdId = (kind) => ({ key: "id", type: "id", label: "id", kind });
const pdLimit = (key, label) => [
  { key: [key, "n"], type: "number", label: `${label}_n` }, { key: [key, "per"], type: "choice", label: `${label}_per`, usual: "year", options: pdFrom("periods") },
];
const pdRange = {
  benefit: (ed, at) => PD_UNITS[ed.store.get([...at.slice(0, -1), "type"])] ?? null,
  asked: (ed, at) => PD_ASKED[ed.store.get([...at.slice(0, -1), "metric"])] ?? null,
  percent: (most) => () => ["unit_percent", most, 1],
  money: (most, step) => () => ["unit_money", most, step],
};

// A benefit: what it is, what it costs and what bounds that. Rarely used cells are folded.
function pdBenefit(prefix = []) {
  const at = (...keys) => [...prefix, ...keys];
  return [
    { key: at("type"), type: "choice", label: "type", options: pdFrom("benefits") },
    { key: at("value"), type: "amount", label: "value", range: pdRange.benefit },
    { key: at("description"), type: "text", label: "description", wide: true },
    { key: at("unit_cost"), type: "amount", label: "unit_cost", help: "unit_cost_help", unit: "unit_money" },
    { key: at("perceived_value"), type: "amount", label: "perceived_value", help: "perceived_help", unit: "unit_money" },
    { key: at("cap", "amount"), type: "amount", label: "cap_amount", unit: "unit_money" },
    { key: at("cap", "uses"), type: "number", label: "cap_uses" },
    { key: at("cap", "per"), type: "choice", label: "cap_per", usual: "year", options: pdFrom("periods") },
    { type: "more", label: "more_benefit", fields: [
      { key: at("min_order"), type: "amount", label: "min_order", usual: 0, unit: "unit_money" },
      { key: at("stackable"), type: "flag", label: "stackable", help: "stackable_help" },
      { key: at("applies_to"), type: "plain", label: "applies_to", usual: "all", help: "applies_help" },
      { key: at("id"), type: "plain", label: "benefit_id", code: true },
      { key: at("replaced_by"), type: "choice", label: "replaced_by", help: "replaced_help", options: pdBenefitNames },
    ] },
  ];
}

const PD_TIER = [
  { label: "group_tier", open: true, fields: [
    { key: "name", type: "text", label: "name", name: true, names: "tier", required: true },
    { key: ["threshold", "metric"], type: "choice", label: "threshold_metric", help: "metric_help", options: pdFrom("metrics") },
    { key: ["threshold", "value"], type: "amount", label: "threshold_value", range: pdRange.asked },
    { key: ["threshold", "window"], type: "choice", label: "threshold_window", options: pdFrom("windows") },
    { key: ["threshold", "days"], type: "number", label: "threshold_days", help: "days_help" },
    { key: ["downgrade", "policy"], type: "choice", label: "downgrade_policy", usual: "requalify", options: pdFrom("downgrades") },
    { key: ["downgrade", "grace_days"], type: "number", label: "grace_days", usual: 0 },
    { type: "more", label: "more_tier", fields: [
      { key: ["threshold", "net_of_returns"], type: "flag", label: "net_of_returns", usual: true },
      { key: ["threshold", "include_tax_shipping"], type: "flag", label: "include_tax_shipping" },
      { key: "rank", type: "number", label: "rank", help: "rank_help" }, pdId("tier"),
    ] },
  ] },
  { label: "benefits", open: true, fields: [
    { key: "benefits", type: "list", label: "benefits", help: "benefits_help", add: "benefit_add", item: "benefit_item", made: () => ({ type: "early_access" }), fields: pdBenefit() },
  ] },
  { label: "entry_rewards", fields: [
    { key: "entry_rewards", type: "list", label: "entry_rewards", help: "entry_help", add: "entry_add", item: "entry_item", made: () => ({ type: "gift" }), fields: pdBenefit() },
  ] },
];

const PD_OFFER = [
  { label: "group_offer", open: true, fields: [
    { key: "name", type: "text", label: "name", name: true, names: "offer" },
    { key: "code", type: "plain", label: "code", code: true },
    { key: "valid_days", type: "number", label: "valid_days" },
    { key: "valid_until", type: "plain", label: "valid_until", help: "date_help" },
    { key: "segment", type: "plain", label: "segment", help: "segment_help", code: true },
    { key: "tier_min", type: "choice", label: "tier_min", options: pdTiers },
    { key: "single_use", type: "flag", label: "single_use" },
    { key: "shared_code", type: "flag", label: "shared_code" },
    { key: ["cap", "amount"], type: "amount", label: "offer_cap", unit: "unit_money" },
    { key: ["cap", "uses"], type: "number", label: "cap_uses" },
    { key: ["cap", "per"], type: "choice", label: "cap_per", usual: "year", options: pdFrom("periods") }, pdId("offer"),
  ] },
  { label: "group_gives", open: true, fields: pdBenefit(["benefit"]) },
];

const PD_MESSAGE = [
  { label: "group_message", open: true, fields: [
    { key: "trigger", type: "choice", label: "trigger", options: pdFrom("triggers") },
    { key: "days", type: "number", label: "days", help: "message_days_help" },
    { key: "channel", type: "choice", label: "channel", usual: "email", options: pdFrom("channels") },
    { key: "audience", type: "choice", label: "audience", usual: "members", options: pdFrom("audiences") },
    { key: "purpose", type: "choice", label: "purpose", help: "purpose_help", options: pdFrom("purposes") },
    { key: "offer", type: "choice", label: "offer", options: pdOffers },
    { key: "subject", type: "text", label: "subject", wide: true },
    { key: "template", type: "text", label: "template", rows: 4, wide: true, required: true },
    { type: "placeholders" },
    { type: "preview" },
  ] },
  { label: "group_readers", fields: [
    { key: "tiers", type: "refs", label: "message_tiers", none: "no_tiers", things: pdTiers },
    { key: "benefits", type: "refs", label: "message_benefits", none: "no_benefits", things: pdBenefitNames },
    ...pdLimit("frequency_cap", "frequency"),
    { key: "holdout_percent", type: "amount", label: "holdout_percent", usual: 0, help: "holdout_help", range: pdRange.percent(50) },
    pdId("message"),
  ] },
];

const PD_PROGRAMME = [
  { label: "group_programme", open: true, fields: [
    { key: "name", type: "text", label: "name", name: true, required: true },
    { key: "languages", type: "languages", label: "languages" },
    { key: ["enrolment", "how"], type: "choice", label: "enrolment_how", usual: "opt_in", options: pdFrom("enrolments") },
    { key: ["enrolment", "fee"], type: "amount", label: "enrolment_fee", range: pdRange.money(100, 1) },
    { key: ["enrolment", "per"], type: "choice", label: "enrolment_per", usual: "year", options: pdFrom("fee_periods") },
    { key: "start", type: "plain", label: "start", help: "date_help" },
    { key: "market", type: "text", label: "market", wide: true },
    { key: ["scope", "customers"], type: "choice", label: "scope_customers", usual: "consumers", options: pdFrom("customers") },
    { key: ["scope", "channels"], type: "words", label: "scope_channels", help: "commas_help" },
    { key: ["scope", "description"], type: "text", label: "scope_description" },
    { key: "currency", type: "plain", label: "currency", usual: "EUR" }, pdId("programme"),
  ] },
  { label: "group_contract", fields: [
    { key: ["contract", "months"], type: "number", label: "contract_months" },
    { key: ["contract", "notice_days"], type: "number", label: "contract_notice_days", usual: 30 },
    { key: ["contract", "minimum_spend"], type: "amount", label: "contract_minimum_spend", unit: "unit_money" },
    { key: ["contract", "equipment"], type: "text", label: "contract_equipment" },
    { type: "clear", label: "clear_contract", part: "contract" },
  ] },
];

const PD_POINTS = [
  { label: "group_earning", open: true, fields: [
    { key: "earn_rules", type: "list", label: "earn_rules", help: "earn_help", add: "rule_add", item: "rule_item", made: () => ({ trigger: "purchase", rate: 1 }), fields: [
      { key: "trigger", type: "choice", label: "earn_trigger", options: pdFrom("earn_triggers") },
      { key: "rate", type: "amount", label: "rate", range: () => ["unit_points", 10, 0.1] },
      { key: "fixed", type: "amount", label: "fixed", range: () => ["unit_points", 200, 1] },
      { key: "tier", type: "choice", label: "earn_tier", options: pdTiers },
      ...pdLimit("limit", "limit"),
      { type: "more", label: "more_rule", fields: [
        { key: "min_order", type: "amount", label: "min_order", usual: 0, unit: "unit_money" }, { key: "excludes", type: "words", label: "excludes", help: "commas_help" },
        { key: "pending_days", type: "number", label: "pending_days" }, { key: "validity_months", type: "number", label: "validity_months" },
        { key: "id", type: "plain", label: "id", code: true },
      ] },
    ] },
  ] },
  { label: "group_currency", open: true, fields: [
    { key: ["points_policy", "name"], type: "text", label: "points_policy_name", name: true },
    { key: ["points_policy", "point_value"], type: "amount", label: "point_value", help: "point_value_help", unit: "unit_money" },
    { key: ["points_policy", "validity_months"], type: "number", label: "validity_months" },
    { key: ["points_policy", "expires_from"], type: "choice", label: "expires_from", usual: "earned", options: pdFrom("expiries") },
    { key: ["points_policy", "pending_days"], type: "number", label: "pending_days", help: "pending_help" },
    { key: ["points_policy", "expected_redemption_percent"], type: "amount", label: "expected_redemption_percent", range: pdRange.percent(100) },
  ] },
  { label: "rewards", open: true, fields: [
    { key: "rewards", type: "list", label: "rewards", add: "reward_add", item: "reward_item", made: (ed) => ({ id: mapNewId(ed.store.doc, "reward"), points_cost: 100, benefit: { type: "gift" } }), fields: [
      { key: "name", type: "text", label: "name", name: true }, { key: "points_cost", type: "amount", label: "points_cost", range: () => ["unit_points", 1000, 5] },
      { key: "tier_min", type: "choice", label: "tier_min", options: pdTiers }, ...pdBenefit(["benefit"]), pdId("reward"),
    ] },
  ] },
  { label: "group_referral", fields: [
    { type: "more", label: "referral_giver", fields: pdBenefit(["referral", "giver"]) }, { type: "more", label: "referral_receiver", fields: pdBenefit(["referral", "receiver"]) },
    { key: ["referral", "qualify"], type: "choice", label: "qualify", usual: "first_paid_order", options: pdFrom("qualifies") },
    { key: ["referral", "cap", "n"], type: "number", label: "referral_cap_n" }, { key: ["referral", "cap", "per"], type: "choice", label: "limit_per", usual: "year", options: pdFrom("periods") },
    { type: "clear", label: "clear_referral", part: "referral" },
  ] },
];
