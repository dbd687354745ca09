// Reads one Mermaid text a line (as JSON), answers with what the real parser found in it, a line each.
// node parse.mjs FOLDER: where node_modules with mermaid and jsdom is.
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';

const found = createRequire(join(resolve(process.argv[2]), 'package.json'));
const load = (name) => import(pathToFileURL(found.resolve(name)));

const { JSDOM } = await load('jsdom');
const { window } = new JSDOM('<!DOCTYPE html><body></body>');
globalThis.window = window;
globalThis.document = window.document;
const { default: mermaid } = await load('mermaid');
mermaid.initialize({ startOnLoad: false });

// Mermaid keeps entities in a form of its own until it draws; the browser then reads them.
const browser = window.document.createElement('div');
const shown = (words) =>
  words.replace(/ﬂ°°(\d+)¶ß/g, (_, code) => {
    browser.innerHTML = `&#${code};`;
    return browser.textContent;
  });

for await (const line of createInterface({ input: process.stdin })) {
  let answer;
  try {
    const { db } = await mermaid.mermaidAPI.getDiagramFromText(JSON.parse(line));
    answer = {
      title: shown(db.getDiagramTitle()),
      sections: db.getSections().map(shown),
      tasks: db.getTasks().map(({ section, task, score, people }) => [shown(section), shown(task), score, people.map(shown)]),
    };
  } catch (error) {
    answer = { error: String(error) };
  }
  console.log(JSON.stringify(answer));
}
