
// The emotion curve: each step draws its own stretch of it, from halfway to its neighbours, so that the curve stays
// above its steps whatever their width. Sign and words stand beside every point: nothing is said by colour alone.
const MAP_COLOURS = { "-2": "#d55e00", "-1": "#e69f00", 0: "#8a8a8a", 1: "#56b4e9", 2: "#0072b2" };

function mapHeight(score) { return 48 - 14 * Math.max(-2, Math.min(2, score)); }

function mapScore(step) {
  const score = step?.emotion?.score;
  return Number.isInteger(score) ? score : null;
}

// The name of SVG's vocabulary, which is no address: nothing is fetched.
const MAP_SVG = ["http", "//www.w3.org/2000/svg"].join(":");

function mapSvg(tag, attributes) {
  const node = document.createElementNS(MAP_SVG, tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  return node;
}

function mapSegment() {
  const svg = mapSvg("svg", { viewBox: "0 0 100 100", preserveAspectRatio: "none" });
  const middle = mapSvg("line", { x1: 0, x2: 100, y1: 48, y2: 48, class: "map-zero" });
  const line = mapSvg("polyline", { class: "map-line" });
  svg.append(middle, line);
  const dot = ckMake("span", { class: "map-dot" });
  const word = ckMake("span", { class: "map-dot-word" });
  const node = ckMake("div", { class: "map-curve", "aria-hidden": "true" }, svg, dot, word);
  return {
    node,
    show(before, here, after) {
      const [a, b, c] = [before, here, after].map(mapScore);
      dot.hidden = word.hidden = b === null;
      if (b === null) { line.setAttribute("points", ""); return; }
      const y = mapHeight(b);
      const points = [];
      if (a !== null) points.push(`0,${(mapHeight(a) + y) / 2}`);
      points.push(`50,${y}`);
      if (c !== null) points.push(`100,${(y + mapHeight(c)) / 2}`);
      line.setAttribute("points", points.length > 1 ? points.join(" ") : "");
      dot.style.top = word.style.top = `${y}%`;
      dot.style.background = MAP_COLOURS[Math.max(-2, Math.min(2, b))];
      word.classList.toggle("map-below", b < 0);
      mapWords(word, mapSigned(b));
    },
  };
}

// The curve in words.
function mapCurveSentence(ed, all) {
  const felt = all.filter(({ step }) => mapScore(step) !== null);
  if (!felt.length) return ed.labels.curve_none;
  const name = ({ step, number }) => `${number}. ${mapShown(ed.store.doc, step.action, ed.lang) || ed.labels.no_action}`;
  const least = felt.reduce((a, b) => (mapScore(b.step) < mapScore(a.step) ? b : a));
  const most = felt.reduce((a, b) => (mapScore(b.step) > mapScore(a.step) ? b : a));
  return ed.say("curve", {
    values: felt.map(({ step }) => mapSigned(mapScore(step))).join(", "),
    low: name(least), high: name(most),
  });
}
