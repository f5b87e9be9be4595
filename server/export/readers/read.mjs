// Reads exports with graphology, cytoscape.js, jsonld, N3, Graphviz and Mermaid, and compares them with what the graph holds.
//
// read.mjs DIR: every folder in DIR is a case, as for read.py. Prints a line for each export that holds exactly what was expected, and ends with
// 1 and the first differences of those that do not.
import fs from 'node:fs';
import path from 'node:path';
import {isDeepStrictEqual} from 'node:util';
import {createRequire} from 'node:module';

const require = createRequire(import.meta.url);
const {MultiDirectedGraph} = require('graphology');
const graphml = require('graphology-graphml');
const gexf = require('graphology-gexf');
const cytoscape = require('cytoscape');
const jsonld = require('jsonld');
const N3 = require('n3');

const faults = [];
const none = /[\ufffe\uffff]/g; // are no characters; JSON does not escape them
const unsafe = /[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g;

function load(folder) {
  const nodes = new Map(), edges = new Map();
  for (const line of fs.readFileSync(path.join(folder, 'expected.jsonl'), 'utf8').split('\n')) {
    if (line === '') continue;
    const record = JSON.parse(line);
    ('source' in record ? edges : nodes).set(record.id, record);
  }
  return {folder, nodes, edges, name: path.basename(folder)};
}

// check compares what was read with what was expected, by id.
function check(c, file, reader, nodes, edges, same = isDeepStrictEqual) {
  const before = faults.length;
  compare(`${c.name}/${file} by ${reader}: node`, c.nodes, nodes, same);
  compare(`${c.name}/${file} by ${reader}: edge`, c.edges, edges, same);
  if (faults.length === before) console.log(`ok ${c.name}/${file} ${reader} ${nodes.size} ${edges.size}`);
}

function compare(where, expected, read, same) {
  if (expected.size !== read.size) faults.push(`${where}: ${read.size}, want ${expected.size}`);
  for (const [id, want] of expected) {
    const got = read.get(id);
    if (!got) {
      faults.push(`${where} ${id} is missing`);
      continue;
    }
    for (const name of new Set([...Object.keys(want), ...Object.keys(got)])) {
      if (!same(want[name], got[name])) faults.push(`${where} ${id}: ${name} is ${JSON.stringify(got[name])}, want ${JSON.stringify(want[name])}`);
    }
  }
}

const inXML = (want, got) =>
  Array.isArray(want) ? isDeepStrictEqual(want.map(s => s.replace(none, '\ufffd')), JSON.parse(got)) : typeof want === 'string' ? got === want.replace(unsafe, '\ufffd') : want === got;

// ofGraphology takes a graph apart; what graphology calls a key is the id here.
function ofGraphology(graph) {
  const nodes = new Map(), edges = new Map();
  graph.forEachNode((id, data) => nodes.set(id, {id, ...data}));
  graph.forEachEdge((id, data, source, target) => edges.set(id, {id, source, target, ...data}));
  return [nodes, edges];
}

const text = (c, file) => fs.readFileSync(path.join(c.folder, file), 'utf8');

const readers = {
  'graph.json': c => check(c, 'graph.json', 'graphology', ...ofGraphology(MultiDirectedGraph.from(JSON.parse(text(c, 'graph.json'))))),
  'graph.graphml': c => {
    const [nodes, edges] = ofGraphology(graphml.parse(MultiDirectedGraph, text(c, 'graph.graphml'), {addMissingNodes: false}));
    check(c, 'graph.graphml', 'graphology', nodes, edges, inXML);
  },
  'graph.gexf': c => {
    const [nodes, edges] = ofGraphology(gexf.parse(MultiDirectedGraph, text(c, 'graph.gexf'), {addMissingNodes: false}));
    for (const e of edges.values()) delete e.kind; // the type again
    check(c, 'graph.gexf', 'graphology', nodes, edges, inXML);
  },
  'graph.cyjs': c => {
    const cy = cytoscape({headless: true, elements: JSON.parse(text(c, 'graph.cyjs')).elements});
    const nodes = new Map(), edges = new Map();
    cy.nodes().forEach(n => {
      const {value, ...data} = n.data();
      if (!('name' in c.nodes.get(n.id()))) delete data.name;
      if (value === n.id()) nodes.set(n.id(), data);
    });
    cy.edges().forEach(e => {
      const {key, ...data} = e.data();
      if (key === e.id() && e.source().id() === data.source) edges.set(e.id(), data);
    });
    check(c, 'graph.cyjs', 'cytoscape', nodes, edges);
  },
  'graph.jsonld': async c => {
    const line = q => [q.subject, q.predicate, q.object].map(term).join(' ');
    const turtle = new Set(new N3.Parser().parse(text(c, 'graph.ttl')).map(line));
    const ld = new Set((await jsonld.toRDF(JSON.parse(text(c, 'graph.jsonld')))).map(line));
    const statements = [...turtle].filter(l => l.endsWith(' <http://www.w3.org/1999/02/22-rdf-syntax-ns#Statement>')).length;
    const odd = [...turtle].filter(l => !ld.has(l)).concat([...ld].filter(l => !turtle.has(l)));
    if (odd.length > 0) faults.push(`${c.name}: ${odd.length} triples are not in both Turtle by N3 and JSON-LD by jsonld: ${odd.slice(0, 3).join('\n')}`);
    else if (statements !== c.edges.size) faults.push(`${c.name}/graph.jsonld: ${statements} statements, want ${c.edges.size}`);
    else console.log(`ok ${c.name}/graph.jsonld jsonld+n3 ${c.nodes.size} ${statements}`);
  },
  'graph.dot': async c => {
    const drawn = await dot(text(c, 'graph.dot'));
    const id = x => x.id.replaceAll('\\\\', '\\'); // Graphviz gives strings as they are escaped
    const nodes = new Map(drawn.objects.map(n => [id(n), n])), edges = new Map((drawn.edges ?? []).map(e => [id(e), e]));
    for (const key of c.nodes.keys()) if (!nodes.has(key)) faults.push(`${c.name}/graph.dot has no ${key}`);
    for (const [key, e] of c.edges) {
      const got = edges.get(key);
      if (!got || id(drawn.objects[got.tail]) !== e.source || id(drawn.objects[got.head]) !== e.target) faults.push(`${c.name}/graph.dot: edge ${key}`);
    }
    if (nodes.size !== c.nodes.size || edges.size !== c.edges.size) faults.push(`${c.name}/graph.dot: ${nodes.size} nodes, ${edges.size} edges`);
    else console.log(`ok ${c.name}/graph.dot graphviz ${nodes.size} ${edges.size}`);
  },
  'graph.mmd': async c => {
    const {nodes, edges} = await mermaid(text(c, 'graph.mmd'));
    if (nodes !== c.nodes.size || edges !== c.edges.size) faults.push(`${c.name}/graph.mmd: ${nodes} nodes, ${edges} edges`);
    else console.log(`ok ${c.name}/graph.mmd mermaid ${nodes} ${edges}`);
  },
  'trace.dot': async c => {
    const {objects, edges} = await dot(text(c, 'trace.dot'));
    console.log(`ok ${c.name}/trace.dot graphviz ${objects.length} ${edges.length}`);
  },
  'trace.mmd': async c => {
    const {nodes, edges} = await mermaid(text(c, 'trace.mmd'));
    console.log(`ok ${c.name}/trace.mmd mermaid ${nodes} ${edges}`);
  },
};

function term(t) {
  if (t.termType === 'NamedNode') return `<${t.value}>`;
  const type = typeof t.datatype === 'string' ? t.datatype : t.datatype.value;
  if (type.endsWith('#double')) return Number(Number(t.value).toExponential(15)); // which has several spellings, in JSON-LD of 16 digits
  return `${JSON.stringify(t.value)}@${t.language ?? ''}^^${type}`;
}

let viz;
async function dot(source) {
  viz ??= await (await import('@viz-js/viz')).instance();
  return viz.renderJSON(source, {engine: 'dot'});
}

// Mermaid cleans labels with what a browser has.
let diagrams;
async function mermaid(source) {
  if (!diagrams) {
    const {JSDOM} = await import('jsdom');
    globalThis.window = new JSDOM('').window;
    globalThis.document = window.document;
    diagrams = (await import('mermaid')).default;
  }
  await diagrams.parse(source); // which also learns what kinds of diagrams there are
  const {db} = await diagrams.mermaidAPI.getDiagramFromText(source);
  return {nodes: db.getVertices().size, edges: db.getEdges().length};
}

for (const name of fs.readdirSync(process.argv[2]).sort()) {
  if (fs.existsSync(path.join(process.argv[2], name, 'large'))) continue; // read.py reads those
  const c = load(path.join(process.argv[2], name));
  for (const [file, read] of Object.entries(readers)) {
    if (!fs.existsSync(path.join(c.folder, file))) continue;
    try {
      await read(c);
    } catch (e) {
      faults.push(`${c.name}/${file}: ${e.stack}`);
    }
  }
}
for (const fault of faults.slice(0, 20)) console.error(fault);
process.exit(faults.length > 0 ? 1 : 0);
