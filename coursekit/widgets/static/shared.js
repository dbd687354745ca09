// What the widgets share. No address outside this file, no build step: it runs as it stands.
// Ids that no other widget on the page has. Each widget runs its own copy of this file, so a count alone would
// repeat; the random part lives in the page only and is never stored.
const ckHere = Math.random().toString(36).slice(2);
let ckCount = 0;
function ckId(name) { ckCount += 1; return `ck-${ckHere}-${name}-${ckCount}`; }

function ckMake(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name === "class") node.className = value;
    else if (name in node && typeof value === "boolean") node[name] = value;
    else node.setAttribute(name, value);
  }
  node.append(...children);
  return node;
}

// Text goes in as text, never as HTML; a stretch between backticks becomes code.
function ckText(tag, words, attributes = {}) {
  const node = ckMake(tag, attributes);
  words.split("`").forEach((part, i) => {
    if (part) node.append(i % 2 ? ckMake("code", {}, part) : part);
  });
  return node;
}

// The keys pressed in a widget belong to it, not to the notebook around it.
function ckRoot(el, kind, lang) {
  const root = ckMake("div", { class: `ck ck-${kind}`, lang: lang || "", "data-lm-suppress-shortcuts": "true" });
  for (const type of ["keydown", "keyup", "keypress"]) root.addEventListener(type, (event) => event.stopPropagation());
  el.replaceChildren(root);
  return root;
}

// Listens to several traits; the function that it returns stops listening.
function ckListen(model, handlers) {
  for (const [name, handler] of Object.entries(handlers)) model.on(`change:${name}`, handler);
  return () => { for (const [name, handler] of Object.entries(handlers)) model.off(`change:${name}`, handler); };
}

// A line of code with a button that copies it; show(line) hides both where the line is empty.
function ckPasteLine(labels) {
  const code = ckMake("code");
  const pre = ckMake("pre", { tabindex: "0" }, code);
  const button = ckMake("button", { type: "button" }, labels.copy);
  const said = ckMake("span", { role: "status", class: "ck-soft" });
  const box = ckMake("div", { class: "ck-paste" }, ckMake("p", { class: "ck-soft" }, labels.paste),
    ckMake("div", { class: "ck-row" }, pre, button, said));
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(code.textContent);
    } catch {
      // Without leave to use the clipboard (a page without https): select, then the older command.
      const range = document.createRange();
      range.selectNodeContents(code);
      const selection = getSelection();
      selection.removeAllRanges();
      selection.addRange(range);
      document.execCommand("copy");
    }
    said.textContent = labels.copied;
  });
  box.show = (line) => { box.hidden = !line; if (code.textContent !== line) { code.textContent = line; said.textContent = ""; } };
  box.show("");
  return box;
}
