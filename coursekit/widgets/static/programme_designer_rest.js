
// The forms of fair play (consent, honesty, fairness) and of the plan (assumptions, goals, surveys, when to stop).
const PD_FAIR = [
  { label: "group_consent", open: true, fields: [
    { key: ["consent", "basis"], type: "choice", label: "consent_basis", help: "basis_help", options: pdFrom("bases") },
    { key: ["consent", "unsubscribe"], type: "choice", label: "consent_unsubscribe", options: pdFrom("unsubscribes") },
    { key: ["consent", "opt_out_offered"], type: "flag", label: "opt_out_offered" },
    { key: ["consent", "double_opt_in"], type: "flag", label: "double_opt_in" },
    { key: ["communication", "monthly_cap"], type: "amount", label: "monthly_cap", help: "monthly_help", range: () => ["unit_messages", 12, 1] },
  ] },
  { label: "fraud", open: true, fields: [
    { key: ["fraud", "refund_clawback"], type: "flag", label: "refund_clawback" },
    { key: ["fraud", "code_single_use"], type: "flag", label: "code_single_use" },
    { key: ["fraud", "self_referral"], type: "flag", label: "self_referral" },
    { key: ["fraud", "max_accounts_per_address"], type: "number", label: "max_accounts_per_address" },
    { key: ["fraud", "return_window_days"], type: "number", label: "return_window_days" },
  ] },
  { label: "group_fairness", open: true, fields: [
    { key: "fairness_and_privacy", type: "text", label: "fairness_and_privacy", help: "fairness_help", rows: 4, wide: true },
  ] },
];

const PD_PLAN = [
  { label: "group_assumptions", open: true, fields: [
    { key: ["assumptions", "gross_margin_percent"], type: "amount", label: "gross_margin_percent", range: pdRange.percent(100) },
    { key: ["assumptions", "average_order"], type: "amount", label: "average_order", range: pdRange.money(200, 1) },
    { key: ["assumptions", "orders_per_year"], type: "amount", label: "orders_per_year", range: () => ["unit_orders", 24, 0.5] },
    { key: ["assumptions", "shipping_cost"], type: "amount", label: "shipping_cost", range: pdRange.money(20, 0.1) },
    { key: ["assumptions", "fixed_cost_per_year"], type: "amount", label: "fixed_cost_per_year", usual: 0, range: pdRange.money(10000, 50) },
    { key: ["assumptions", "cost_per_message"], type: "amount", label: "cost_per_message", usual: 0, range: pdRange.money(0.5, 0.005) },
    { key: ["assumptions", "uplift_percent"], type: "amount", label: "uplift_percent", help: "uplift_help", range: pdRange.percent(50) },
  ] },
  { label: "goals", open: true, fields: [
    { key: "goals", type: "list", label: "goals", help: "goals_help", add: "goal_add", item: "goal_item", made: () => ({}), fields: [
      { key: "kpi", type: "plain", label: "kpi", code: true }, { key: "baseline", type: "number", label: "baseline" }, { key: "target", type: "number", label: "target" },
      { key: "by", type: "plain", label: "by", help: "date_help" },
      { key: "control", type: "choice", label: "control", help: "control_help", options: pdFrom("controls") },
      { key: "holdout_percent", type: "amount", label: "holdout_percent", range: pdRange.percent(50) },
      { key: ["guardrail", "kpi"], type: "plain", label: "guardrail_kpi", help: "guardrail_help", code: true }, { key: ["guardrail", "limit"], type: "number", label: "guardrail_limit" },
    ] },
  ] },
  { label: "stop_rule", open: true, fields: [
    { key: ["stop_rule", "kpi"], type: "plain", label: "kpi", code: true }, { key: ["stop_rule", "limit"], type: "number", label: "stop_limit" },
    { key: ["stop_rule", "check_on"], type: "plain", label: "check_on", help: "date_help" },
    { key: ["stop_rule", "action"], type: "text", label: "action", rows: 2, wide: true },
  ] },
  { label: "surveys", fields: [
    { key: ["communication", "surveys"], type: "list", label: "surveys", add: "survey_add", item: "survey_item", made: (ed) => ({ id: mapNewId(ed.store.doc, "survey"), after: "purchase", measure: "csat" }), fields: [
      { key: "after", type: "choice", label: "after", usual: "purchase", options: pdFrom("afters") }, { key: "measure", type: "choice", label: "measure", options: pdFrom("measures") },
      { key: "delay_days", type: "number", label: "delay_days", usual: 3 }, { key: "throttle_days", type: "number", label: "throttle_days", usual: 90 },
      { key: "sample_percent", type: "amount", label: "sample_percent", usual: 100, range: pdRange.percent(100) },
      { key: "suppress", type: "refs", label: "suppress", none: "no_tiers", things: pdFrom("suppressions") },
      { key: "question", type: "text", label: "question", rows: 2, wide: true }, pdId("survey"),
    ] },
  ] },
];

const PD_SECTIONS = { programme: PD_PROGRAMME, points: PD_POINTS, fair: PD_FAIR, plan: PD_PLAN, tier: PD_TIER, offer: PD_OFFER, message: PD_MESSAGE };
