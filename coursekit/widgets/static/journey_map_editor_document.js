
// What can be done to a journey map: each function takes a document and gives back another one.
const MAP_LISTS = { actor: "actors", channel: "channels", evidence: "evidence", persona: "personas" };

function mapStages(doc) { return Array.isArray(doc?.stages) ? doc.stages : []; }
function mapSteps(stage) { return Array.isArray(stage?.steps) ? stage.steps : []; }

// Every step in order, with where it stands and its number in the whole map.
function mapAllSteps(doc) {
  return mapStages(doc).flatMap((stage, s) => mapSteps(stage).map((step, i) => ({ step, stage, s, i })))
    .map((found, n) => ({ ...found, number: n + 1 }));
}

// --- texts in several languages -------------------------------------------------------------------------------

function mapLanguages(doc) {
  const given = Array.isArray(doc?.languages) ? doc.languages.filter((lang) => typeof lang === "string" && lang) : [];
  return given.length ? given : ["en"];
}

// What is written in one language; a plain text speaks the first language of the document.
function mapSaid(doc, text, lang, name = false) {
  if (typeof text === "string") return name || lang === mapLanguages(doc)[0] ? text : "";
  if (text === undefined || text === null) return "";
  // What is no text at all (a number, a list) is shown as it stands, to be mended and not to vanish.
  if (typeof text !== "object" || Array.isArray(text)) return mapAsText(text);
  return mapAsText(text[lang]);
}

// To show: in this language, or else in the first one in which it says something.
function mapShown(doc, text, lang) {
  if (typeof text === "string") return text;
  if (!text || typeof text !== "object") return "";
  return text[lang] || Object.values(text).find((said) => typeof said === "string" && said) || "";
}

function mapWritten(doc, text, lang, said, name = false) {
  const languages = mapLanguages(doc);
  // A name is the same everywhere until somebody wrote it otherwise.
  if (name && (text === undefined || typeof text === "string")) return said === "" ? undefined : said;
  const several = text && typeof text === "object" && !Array.isArray(text);
  const before = typeof text === "string" ? { [languages[0]]: text } : several ? text : {};
  const after = { ...before };
  if (said === "") delete after[lang];
  else after[lang] = said;
  const left = Object.keys(after);
  if (!left.length) return undefined;
  // One language, one plain text: as a person would write it in YAML.
  if (languages.length === 1 && left.length === 1 && left[0] === languages[0] && !several) return after[left[0]];
  return after;
}

// Said in another language and not in this one. A name written plainly is the same in all.
function mapMissing(doc, text, lang, name = false) {
  if (name && typeof text === "string") return false;
  return mapLanguages(doc).length > 1 && mapShown(doc, text, lang) !== "" && !mapSaid(doc, text, lang).trim();
}

// --- ids ---------------------------------------------------------------------------------------------------------

function mapSlug(words) {
  return words.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase().replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "").slice(0, 40).replace(/-+$/, "");
}

// Every id of the map: one namespace for all kinds, so that no reference can be taken for another.
function mapIds(doc) {
  const found = new Set();
  (function walk(value) {
    if (value === null || typeof value !== "object") return;
    if (!Array.isArray(value) && typeof value.id === "string") found.add(value.id);
    for (const child of Object.values(value)) walk(child);
  })(doc);
  return found;
}

// Made before they have a name, so numbered.
const MAP_NUMBERED = ["stage", "step", "pain", "idea", "kpi", "persona", "actor", "channel", "evidence"];

function mapNewId(doc, stem) {
  const taken = mapIds(doc);
  if (!MAP_NUMBERED.includes(stem) && stem && !taken.has(stem)) return stem;
  let n = 1;
  while (taken.has(`${stem || "x"}-${n}`)) n += 1;
  return `${stem || "x"}-${n}`;
}

// Gives a thing another id, and with it everything that refers to it. `kind` is how references call it.
const MAP_REFERENCES = {
  actor: (path) => path.at(-1) === "actor",
  persona: (path) => path.at(-1) === "actor",
  channel: (path) => path.at(-1) === "channel",
  evidence: (path) => path.at(-2) === "evidence",
  pain: (path) => path.at(-2) === "addresses",
  kpi: (path) => path.at(-1) === "kpi",
  step: (path) => path.at(-1) === "to",
};

function mapRenamed(doc, path, kind, id) {
  const old = mapGet(doc, [...path, "id"]);
  const refers = MAP_REFERENCES[kind];
  // Two things with one id: nobody can tell whose the references are, so they stay. The same for a persona with the
  // id of an actor.
  const shared = mapCount(doc, kind, old) > 1 || (kind === "persona" && mapCount(doc, "actor", old) > 0);
  const changed = mapSet(doc, [...path, "id"], id);
  if (!refers || !old || shared) return changed;
  return (function walk(value, at) {
    if (value === old && refers(at)) return id;
    if (Array.isArray(value)) return value.map((child, n) => walk(child, [...at, n]));
    if (value && typeof value === "object") {
      return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, walk(child, [...at, key])]));
    }
    return value;
  })(changed, []);
}

function mapThings(doc, kind) {
  if (MAP_LISTS[kind]) return Array.isArray(doc?.[MAP_LISTS[kind]]) ? doc[MAP_LISTS[kind]] : [];
  const steps = mapAllSteps(doc).map(({ step }) => step);
  if (kind === "step") return steps;
  const list = { pain: "pains", kpi: "kpis" }[kind];
  return steps.flatMap((step) => (Array.isArray(step?.[list]) ? step[list] : []));
}

function mapCount(doc, kind, id) { return mapThings(doc, kind).filter((thing) => thing?.id === id).length; }

// --- stages and steps --------------------------------------------------------------------------------------------

function mapInserted(list, place, thing) { return [...list.slice(0, place), thing, ...list.slice(place)]; }

function mapWithStage(doc, place) {
  const stage = { id: mapNewId(doc, "stage"), steps: [] };
  return { ...doc, stages: mapInserted(mapStages(doc), place, stage) };
}

function mapWithStep(doc, s, place) {
  const actors = mapThings(doc, "actor");
  const step = { id: mapNewId(doc, "step") };
  // Nearly every step is the customer's: she is there to be changed, not to be chosen each time.
  const customer = [...actors.filter((actor) => actor?.type === "customer"), ...mapThings(doc, "persona")].find((one) => typeof one?.id === "string");
  if (customer) step.actor = customer.id;
  return mapSet(doc, ["stages", s, "steps"], mapInserted(mapSteps(mapStages(doc)[s]), place, step));
}

function mapWithout(doc, path) {
  const list = mapGet(doc, path.slice(0, -1));
  const left = list.filter((_, n) => n !== path.at(-1));
  return mapSet(doc, path.slice(0, -1), left.length || path.at(-2) === "stages" || path.at(-2) === "steps" ? left : undefined);
}

function mapStageMoved(doc, from, to) {
  const stages = [...mapStages(doc)];
  const [stage] = stages.splice(from, 1);
  return { ...doc, stages: mapInserted(stages, to, stage) };
}

// `to` counts in the list as it is once the step has been taken out.
function mapStepMoved(doc, [s, i], [t, to]) {
  const step = mapSteps(mapStages(doc)[s])[i];
  const without = mapSet(doc, ["stages", s, "steps"], mapSteps(mapStages(doc)[s]).filter((_, n) => n !== i));
  return mapSet(without, ["stages", t, "steps"], mapInserted(mapSteps(mapStages(without)[t]), to, step));
}

// One place along the journey: past the end of a stage lies the next one. Null at either end of the map.
function mapStepBeside(doc, [s, i], direction) {
  const stages = mapStages(doc);
  const here = i + direction;
  if (here >= 0 && here < mapSteps(stages[s]).length) return [s, here];
  const next = s + direction;
  if (next < 0 || next >= stages.length) return null;
  return [next, direction > 0 ? 0 : mapSteps(stages[next]).length];
}
