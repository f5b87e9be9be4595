# The targets that people use: test, lint, generate, bench, neo4j. Tools are pinned here and kept outside the tree.

CACHE        := $(or $(XDG_CACHE_HOME),$(HOME)/.cache)/mandategraph
LINT_VERSION := v2.15.0
LINT         := $(CACHE)/golangci-lint-$(LINT_VERSION)/golangci-lint

# The race detector needs a C compiler; without one the tests run all the same, and say so.
RACE := $(shell command -v gcc >/dev/null 2>&1 && echo -race)

.PHONY: build test setup lint generate snapshot image bench eval neo4j clean

build:
	go build -o bin/mandategraph ./cmd/mandategraph

setup:
	@go mod download
	@lack=$$(scripts/neo4j --check 2>&1) && scripts/neo4j --setup || \
		echo "setup: no Neo4j server of our own: $${lack:-it could not be built}; without a container engine, the tests against Neo4j are skipped"

	@lack=$$(scripts/readers --check 2>&1) && scripts/readers --setup || \
		echo "setup: no readers of exports: $${lack:-they could not be installed}; the tests that read exports back are skipped"

test: setup
	@RACE="$(RACE)" scripts/test

lint: $(LINT)
	$(LINT) run ./...

$(LINT):
	GOBIN=$(dir $@) go install github.com/golangci/golangci-lint/v2/cmd/golangci-lint@$(LINT_VERSION)

# Two plain steps: the ontology table and the whole SDL from schema/, then gqlgen's code from that SDL.
generate:
	go run ./schema/gen
	go run ./graph/gql/gen

# From the archives of $$MANDATEGRAPH_CORPUS, else ../shared/corpus; the same files for the same archives. DAY=YYYY-MM-DD dates it anew.
snapshot:
	go run ./cmd/snapshot -day "$(DAY)"

# The image of the facts alone, after curated facts or the ontology changed; it needs no archives. make snapshot makes it too.
image:
	go run ./cmd/snapshot -image

bench:
	go test -run '^$$' -bench . -benchmem ./bench/...

# Fails where a figure is below eval/baseline.tsv; `go run ./eval --update` writes that.
eval:
	@go run ./eval

# Runs in the foreground on port 7687 and keeps its data; needs NEO4J_PASSWORD.
neo4j:
	@scripts/neo4j

clean:
	rm -rf bin
