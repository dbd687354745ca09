
// What can be said about a step, a stage and the map as a whole, as data: one line for each kind of cell.
const mapPick = {
  actors: (ed) => [...mapThings(ed.store.doc, "actor"), ...mapThings(ed.store.doc, "persona")].map((one) => [one?.id, ed.name_of(one)]).filter(mapKnown),
  channels: (ed) => mapThings(ed.store.doc, "channel").map((one) => [one?.id, ed.name_of(one)]).filter(mapKnown),
  kpis: (ed) => mapThings(ed.store.doc, "kpi").map((one) => [one?.id, mapAsText(one?.id)]).filter(mapKnown),
  steps: (ed) => mapAllSteps(ed.store.doc).map(({ step, number }) => [step?.id, `${number}. ${mapShown(ed.store.doc, step?.action, ed.lang) || step?.id}`]).filter(mapKnown),
  evidence: (ed) => mapThings(ed.store.doc, "evidence").map((one) => [one?.id, ed.evidence_name(one)]).filter(mapKnown),
  // Pains of the same step first: those are the ones that an idea there usually answers.
  pains: (ed, at) => {
    const here = ed.store.get([...at.slice(0, 4), "pains"]);
    const near = Array.isArray(here) ? here : [];
    const far = mapThings(ed.store.doc, "pain").filter((pain) => !near.includes(pain));
    return [...near, ...far].map((pain) => [pain?.id, mapShown(ed.store.doc, pain?.text, ed.lang) || mapAsText(pain?.id)]).filter(mapKnown);
  },
  from: (name) => (ed) => ed.options[name] ?? [],
};

function mapKnown([id], n, all) { return typeof id === "string" && id !== "" && all.findIndex(([other]) => other === id) === n; }

const MAP_EVIDENCE = { key: "evidence", type: "refs", label: "evidence", none: "no_evidence", things: mapPick.evidence, go: ["evidence"], go_label: "to_evidence" };

function mapTexts(key, label, item, add) {
  return { key, type: "list", label, add, item, item_label: label, of: { type: "text" } };
}

function mapOwn(kind) { return { key: "id", type: "id", label: "id", kind }; }

const MAP_STEP = [
  { label: "group_happens", open: true, fields: [
    { key: "action", type: "text", label: "action", help: "action_help", wide: true, names: "step" },
    { key: "actor", type: "choice", label: "actor", options: mapPick.actors },
    { key: "moment_of_truth", type: "check", label: "moment_of_truth", help: "moment_help" },
    { key: "touchpoints", type: "list", label: "touchpoints", add: "touchpoint_add", item: "touchpoint_item", made: () => ({ name: "" }), fields: [
      { key: "name", type: "text", label: "name", name: true, required: true },
      { key: "channel", type: "choice", label: "channel", options: mapPick.channels },
      { key: "direction", type: "choice", label: "direction", options: mapPick.from("directions") },
    ] },
    { key: "need", type: "text", label: "need" },
    { key: "duration", type: "plain", label: "duration", help: "duration_help", code: true },
  ] },
  { label: "group_feels", open: true, fields: [
    { key: ["emotion", "score"], type: "emotion", label: "emotion", wide: true },
    { key: ["emotion", "label"], type: "text", label: "emotion_label" },
    { key: ["emotion", "intensity"], type: "choice", label: "intensity", options: mapPick.from("ranks") },
    { ...MAP_EVIDENCE, key: ["emotion", "evidence"], label: "emotion_evidence" },
    { key: ["emotion", "assumption"], type: "check", label: "assumption", help: "assumption_help" },
    { key: "thought", type: "text", label: "thought", rows: 2, wide: true },
    { key: "quote", type: "text", label: "quote", rows: 2, wide: true },
  ] },
  { label: "group_pains", open: true, fields: [
    { key: "pains", type: "list", label: "pains", help: "pains_help", add: "pain_add", item: "pain_item", made: (ed) => ({ id: mapNewId(ed.store.doc, "pain") }), fields: [
      { key: "text", type: "text", label: "pain_text", wide: true },
      { key: "severity", type: "choice", label: "severity", options: mapPick.from("severities") },
      { key: ["frequency", "share"], type: "number", label: "frequency_share", help: "share_help" },
      { key: ["frequency", "n"], type: "number", label: "frequency_n" },
      { key: ["frequency", "kpi"], type: "choice", label: "frequency_kpi", options: mapPick.kpis },
      MAP_EVIDENCE, mapOwn("pain"),
    ] },
    { key: "gains", type: "list", label: "gains", add: "gain_add", item: "gain_item", made: () => ({ text: "" }), fields: [
      { key: "text", type: "text", label: "gain_text", wide: true, required: true }, MAP_EVIDENCE,
    ] },
  ] },
  { label: "group_ideas", fields: [
    { key: "opportunities", type: "list", label: "opportunities", help: "opportunities_help", add: "idea_add", item: "idea_item", made: (ed) => ({ id: mapNewId(ed.store.doc, "idea") }), fields: [
      { key: "text", type: "text", label: "idea_text", wide: true },
      { key: "addresses", type: "refs", label: "addresses", none: "no_pains", things: mapPick.pains },
      { key: "impact", type: "choice", label: "impact", options: mapPick.from("ranks") },
      { key: "effort", type: "choice", label: "effort", options: mapPick.from("ranks") },
      { key: "hypothesis", type: "text", label: "hypothesis", rows: 2, wide: true, help: "hypothesis_help" },
      { key: "kpi", type: "choice", label: "idea_kpi", options: mapPick.kpis },
      { key: "owner", type: "text", label: "owner", name: true },
      mapOwn("opportunity"),
    ] },
  ] },
  { label: "group_kpis", fields: [
    { key: "kpis", type: "list", label: "kpis", help: "kpis_help", add: "kpi_add", item: "kpi_item", made: (ed) => ({ id: mapNewId(ed.store.doc, "kpi") }), fields: [
      { key: "measure", type: "plain", label: "measure", help: "measure_help", suggest: "measures", code: true },
      { key: "source", type: "plain", label: "source", suggest: "sources", code: true },
      { key: "filter", type: "plain", label: "filter", help: "filter_help", code: true, wide: true },
      { key: "target", type: "plain", label: "target", help: "target_help", code: true },
      { key: "guardrail", type: "plain", label: "guardrail", code: true },
      { key: "n_min", type: "number", label: "n_min" },
      mapOwn("kpi"),
    ] },
  ] },
  { label: "group_behind", fields: [
    mapTexts("frontstage", "frontstage", "line_item", "line_add"),
    mapTexts("backstage", "backstage", "line_item", "line_add"),
    mapTexts("support", "support", "line_item", "line_add"),
    { key: "owner", type: "text", label: "owner", name: true },
    { key: "consent", type: "text", label: "consent" },
    { key: "accessibility", type: "text", label: "accessibility" },
  ] },
  { label: "group_fails", fields: [
    { key: ["failure", "mode"], type: "text", label: "failure_mode", rows: 2 },
    { key: ["failure", "recovery"], type: "text", label: "failure_recovery", rows: 2 },
  ] },
  { label: "group_more", fields: [
    { key: "next", type: "list", label: "next", help: "next_help", add: "next_add", item: "next_item", made: () => ({}), fields: [
      { key: "to", type: "choice", label: "next_to", options: mapPick.steps },
      { key: "p", type: "number", label: "next_p", help: "share_help" },
    ] },
    { ...MAP_EVIDENCE, label: "step_evidence" },
    mapOwn("step"),
  ] },
];

const MAP_STAGE = [
  { label: "group_stage", open: true, fields: [
    { key: "name", type: "text", label: "name", names: "stage" },
    { key: "maps_to", type: "choice", label: "maps_to", help: "maps_to_help", options: mapPick.from("stages") },
    mapOwn("stage"),
  ] },
];

const MAP_WHOLE = [
  { label: "group_map", open: true, fields: [
    { key: "title", type: "text", label: "title", wide: true, required: true },
    { key: "kind", type: "choice", label: "kind", options: mapPick.from("kinds") },
    { key: "languages", type: "languages", label: "languages" },
    { key: ["scope", "start"], type: "text", label: "scope_start" },
    { key: ["scope", "end"], type: "text", label: "scope_end" },
    { key: ["scope", "period"], type: "plain", label: "scope_period", help: "period_help" },
    mapOwn("map"),
  ] },
  { label: "group_people", open: true, fields: [
    { key: "personas", type: "list", label: "personas", add: "persona_add", item: "persona_item", made: (ed) => ({ id: mapNewId(ed.store.doc, "persona") }), fields: [
      { key: "name", type: "text", label: "name", name: true, names: "persona" },
      { key: "role", type: "text", label: "role" },
      mapTexts("goals", "goals", "line_item", "goal_add"),
      { key: "segment_rule", type: "plain", label: "segment_rule", help: "filter_help", code: true },
      { key: "quote", type: "text", label: "quote" },
      MAP_EVIDENCE, mapOwn("persona"),
    ] },
    { key: "actors", type: "list", label: "actors", help: "actors_help", add: "actor_add", item: "actor_item", made: (ed) => ({ id: mapNewId(ed.store.doc, "actor"), type: "customer" }), fields: [
      { key: "name", type: "text", label: "name", name: true, names: "actor" },
      { key: "type", type: "choice", label: "type", options: mapPick.from("actor_types") },
      mapOwn("actor"),
    ] },
  ] },
  { label: "group_channels", open: true, fields: [
    { key: "channels", type: "list", label: "channels", add: "channel_add", item: "channel_item", made: (ed) => ({ id: mapNewId(ed.store.doc, "channel"), type: "owned" }), fields: [
      { key: "name", type: "text", label: "name", name: true, names: "channel" },
      { key: "type", type: "choice", label: "type", options: mapPick.from("channel_types") },
      mapOwn("channel"),
    ] },
  ] },
  { label: "group_evidence", open: true, fields: [
    { key: "evidence", type: "list", label: "evidence", help: "evidence_help", add: "evidence_add", item: "evidence_item", made: (ed) => ({ id: mapNewId(ed.store.doc, "evidence"), type: "survey" }), fields: [
      { key: "type", type: "choice", label: "type", options: mapPick.from("evidence_types") },
      { key: "n", type: "number", label: "evidence_n" },
      { key: "date", type: "plain", label: "date", help: "date_help" },
      { key: "ref", type: "plain", label: "ref" },
      { key: "note", type: "text", label: "note", wide: true },
      mapOwn("evidence"),
    ] },
  ] },
];
