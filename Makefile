# The targets that people use: test, lint, generate, bench. Tools are pinned here and kept outside the tree.

CACHE        := $(or $(XDG_CACHE_HOME),$(HOME)/.cache)/mandategraph
LINT_VERSION := v2.15.0
LINT         := $(CACHE)/golangci-lint-$(LINT_VERSION)/golangci-lint

# The race detector needs a C compiler; without one the tests run all the same, and say so.
RACE := $(shell command -v gcc >/dev/null 2>&1 && echo -race)

.PHONY: build test setup lint generate bench clean

build:
	go build -o bin/mandategraph ./cmd/mandategraph

setup:
	@go mod download

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

bench:
	go test -run '^$$' -bench . -benchmem ./bench/...

clean:
	rm -rf bin
