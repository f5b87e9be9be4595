"""Reads exports with networkx, pandas, igraph and rdflib, and compares them with what the graph holds.

read.py DIR: every folder in DIR is a case, with expected.jsonl and the exports beside it. Prints a line for each export
that holds exactly what was expected, and ends with 1 and the first differences of those that do not.
"""

import collections
import json
import math
import pathlib
import re
import sys

import igraph
import networkx
import pandas
import rdflib

faults = []
NONE = re.compile("[\ufffe\uffff]")  # are no characters; JSON does not escape them
UNSAFE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


class Case:
    def __init__(self, folder):
        self.folder, self.nodes, self.edges = folder, {}, {}
        for line in (folder / "expected.jsonl").open(encoding="utf-8", newline="\n"):
            record = json.loads(line)
            into = self.edges if "source" in record else self.nodes
            assert record["id"] not in into, record["id"]
            into[record["id"]] = record

    def check(self, reader, name, nodes, edges, same):
        """Compares nodes and edges by id; same compares one attribute's expected value with what was read."""
        before = len(faults)
        compare(f"{self.folder.name}/{name} by {reader}: node", self.nodes, nodes, same)
        compare(f"{self.folder.name}/{name} by {reader}: edge", self.edges, edges, same)
        if len(faults) == before:
            print(f"ok {self.folder.name}/{name} {reader} {len(nodes)} {len(edges)}", flush=True)


def compare(where, expected, read, same):
    if expected.keys() != read.keys():
        missing, more = list(expected.keys() - read.keys()), list(read.keys() - expected.keys())
        faults.append(f"{where}: {len(missing)} missing {missing[:2]}, {len(more)} too many {more[:2]}")
    for key in expected.keys() & read.keys():
        want, got = expected[key], read[key]
        for name in want.keys() | got.keys():
            if name not in want or name not in got or not same(want[name], got[name]):
                faults.append(f"{where} {key}: {name} is {got.get(name)!r}, want {want.get(name)!r}")
                break


def in_xml(want, got):
    """Lists are JSON in a string; what XML cannot hold was replaced."""
    if isinstance(want, list):
        return isinstance(got, str) and json.loads(got) == [NONE.sub("\ufffd", s) for s in want]
    if isinstance(want, str):
        return got == UNSAFE.sub("\ufffd", want)
    return type(got) in (int, float, bool) and isinstance(want, bool) == isinstance(got, bool) and got == want


def in_json(want, got):
    return want == got and isinstance(want, bool) == isinstance(got, bool)


def in_csv(want, got):
    if isinstance(want, bool):
        return got == str(want).lower()
    if isinstance(want, list):
        return json.loads(got) == [NONE.sub("\ufffd", s) for s in want]
    if isinstance(want, (int, float)):
        return math.isclose(float(got), want, rel_tol=0)
    want = UNSAFE.sub("\ufffd", want)
    return got == ("'" + want if want[:1] in tuple("=+-@\t\r") else want)


def known(record):
    return {k: v for k, v in record.items() if v is not None}


def graphml(case, path):
    graph = networkx.read_graphml(path, force_multigraph=True)
    assert graph.is_directed()
    nodes = {n: {"id": n, **data} for n, data in graph.nodes(data=True)}
    edges = {k: {"id": k, "source": s, "target": t, **data} for s, t, k, data in graph.edges(keys=True, data=True)}
    case.check("networkx", path.name, nodes, edges, in_xml)


def gexf(case, path):
    graph = networkx.read_gexf(path)
    assert graph.is_directed()
    nodes = {n: {"id": n, **data} for n, data in graph.nodes(data=True)}
    edges = {data["id"]: {"source": s, "target": t, **data} for s, t, data in graph.edges(data=True)}
    case.check("networkx", path.name, nodes, edges, in_xml)


def cytoscape(case, path):
    graph = networkx.cytoscape_graph(json.loads(path.read_text(encoding="utf-8")))
    assert graph.is_directed() and graph.is_multigraph()
    nodes, edges = {}, {}
    for n, data in graph.nodes(data=True):
        assert n == data["id"] == data.pop("value")
        if "name" not in case.nodes[n]:
            assert data.pop("name") == data["label"]
        nodes[n] = data
    for s, t, k, data in graph.edges(keys=True, data=True):
        assert k == data.pop("key") and (s, t) == (data["source"], data["target"])
        edges[k] = data
    case.check("networkx", path.name, nodes, edges, in_json)


def attributes(elements):
    """igraph gives every element every attribute; what is not known is empty or not a number, of a truth value False."""
    names = elements.attribute_names()
    for values in zip(*(elements[name] for name in names)):
        yield {n: v for n, v in zip(names, values) if v != "" and v is not False and not (isinstance(v, float) and math.isnan(v))}


def igraph_graphml(case, path):
    """igraph for Python reads with the same C code as igraph for R. It leaves out ids of edges, and knows no false: a truth value that is missing is one too."""
    graph = igraph.Graph.Read_GraphML(str(path))
    assert graph.is_directed()
    graph.vs["id"] = ids = [v.replace("&#38;", "&") for v in graph.vs["id"]]  # as it leaves them
    nodes = {n["id"]: n for n in attributes(graph.vs)}
    edges = collections.defaultdict(list)
    for edge, data in zip(graph.es, attributes(graph.es)):
        data.pop("id", None)  # which is that of another element
        data |= {"source": ids[edge.source], "target": ids[edge.target]}
        edges[unordered(data)].append(data)
    lean = Case.__new__(Case)
    lean.folder = case.folder
    lean.nodes = {k: {n: v for n, v in r.items() if v is not False} for k, r in case.nodes.items()}
    lean.edges, read = {}, {}
    for k, r in case.edges.items():
        lean.edges[k] = {n: v for n, v in r.items() if v is not False and n != "id"}
        alike = edges[unordered(lean.edges[k])]
        if alike:
            read[k] = alike.pop()
    read |= {f"one more {v}": v for alike in edges.values() for v in alike}
    lean.check("igraph", path.name, nodes, read, in_xml)


def unordered(edge):
    """What tells an edge without its id."""
    values = [edge.get(n) for n in ("source", "target", "type", "sourceId", "place", "quote", "start", "language")]
    return json.dumps([UNSAFE.sub("\ufffd", v) if isinstance(v, str) else v if v is None else float(v) for v in values])


def tables(case, path):
    beside = path.with_name("edges.csv")
    raw = [pandas.read_csv(p, dtype=str, keep_default_na=False, encoding="utf-8") for p in (path, beside)]
    nodes, edges = ({r["id"]: {k: v for k, v in r.items() if v != ""} for r in t.to_dict("records")} for t in raw)
    case.check("pandas", path.name, nodes, edges, in_csv)
    typed = [pandas.read_csv(p, low_memory=False) for p in (path, beside)]
    assert pandas.api.types.is_integer_dtype(typed[0]["degree"]) and pandas.api.types.is_integer_dtype(typed[1]["weight"])
    if "confidence" in typed[1]:
        assert pandas.api.types.is_float_dtype(typed[1]["confidence"])
    graph = networkx.from_pandas_edgelist(typed[1], edge_attr=True, edge_key="id", create_using=networkx.MultiDiGraph)
    assert graph.number_of_edges() == len(case.edges) and set(graph) <= set(case.nodes)


def rdf(case, path):
    """rdflib reads both syntaxes, which must say the same."""
    before = len(faults)
    turtle, json_ld = rdflib.Graph(), rdflib.Graph()
    turtle.parse(path, format="turtle")
    json_ld.parse(path.with_name("graph.jsonld"), format="json-ld")
    a, b = ({(s, p, float(o) if getattr(o, "datatype", None) == rdflib.XSD.double else o) for s, p, o in g} for g in (turtle, json_ld))
    if a != b:
        faults.append(f"{case.folder.name}/{path.name} by rdflib: {len(a - b)} triples are not in JSON-LD {list(a - b)[:2]}, {len(b - a)} only there {list(b - a)[:2]}")
    statements = set(turtle.subjects(rdflib.RDF.type, rdflib.RDF.Statement))
    for s in statements:
        triple = tuple(turtle.value(s, p) for p in (rdflib.RDF.subject, rdflib.RDF.predicate, rdflib.RDF.object))
        if triple not in turtle:
            faults.append(f"{case.folder.name}/{path.name}: the link of {s} is not there")
    labels = {str(o) for s, o in turtle.subject_objects(rdflib.RDFS.label) if (s, rdflib.RDF.type, None) in turtle}
    wanted = {UNSAFE.sub("\ufffd", n["label"]) for n in case.nodes.values()}
    if not wanted <= labels or len(statements) != len(case.edges):
        faults.append(f"{case.folder.name}/{path.name}: {len(statements)} statements of {len(case.edges)} edges, labels missing: {list(wanted - labels)[:3]}")
    for topic in turtle.subjects(rdflib.RDF.type, rdflib.SKOS.Concept):
        assert turtle.value(topic, rdflib.SKOS.inScheme) and turtle.value(topic, rdflib.RDFS.label)
    if len(faults) == before:
        print(f"ok {case.folder.name}/{path.name} rdflib {len(case.nodes)} {len(statements)}", flush=True)


def large_graphml(case, path):
    """Of a large graph igraph compares what there is and what joins what."""
    graph = igraph.Graph.Read_GraphML(str(path))
    ids = graph.vs["id"]
    ends = collections.Counter((ids[e.source], ids[e.target], t) for e, t in zip(graph.es, graph.es["type"]))
    labels = dict(zip(ids, graph.vs["label"]))
    told(case, path, "igraph", labels == {k: n["label"] for k, n in case.nodes.items()}, ends)


def large_tables(case, path):
    """Of a large graph pandas compares what there is and what joins what."""
    nodes, edges = (pandas.read_csv(p, low_memory=False) for p in (path, path.with_name("edges.csv")))
    ends = collections.Counter(zip(edges["source"], edges["target"], edges["type"]))
    alike = dict(zip(nodes["id"], nodes["degree"])) == {k: n["degree"] for k, n in case.nodes.items()} and set(edges["id"]) == set(case.edges)
    told(case, path, "pandas", alike, ends)


def told(case, path, reader, alike, ends):
    want = collections.Counter((e["source"], e["target"], e["type"]) for e in case.edges.values())
    if not alike or ends != want:
        faults.append(f"{case.folder.name}/{path.name} by {reader}: nodes alike {alike}, edges {list((ends - want).items())[:2]} for {list((want - ends).items())[:2]}")
    else:
        print(f"ok {case.folder.name}/{path.name} {reader} {len(case.nodes)} {ends.total()}", flush=True)


SMALL = [("graph.graphml", igraph_graphml), ("graph.graphml", graphml), ("graph.gexf", gexf), ("graph.cyjs", cytoscape), ("nodes.csv", tables), ("graph.ttl", rdf)]
LARGE = [("graph.graphml", large_graphml), ("nodes.csv", large_tables)]


def main():
    for folder in sorted(pathlib.Path(sys.argv[1]).iterdir()):
        case = Case(folder)
        for name, read in LARGE if (folder / "large").exists() else SMALL:
            if (folder / name).exists():
                read(case, folder / name)
    for fault in faults[:20]:
        print(fault, file=sys.stderr)
    sys.exit(bool(faults))


main()
