package main

import (
	"os"
	"strings"
	"testing"

	"github.com/goccy/go-yaml"
)

// composition is what the tests read of compose.yaml.
type composition struct {
	Services map[string]service
	Volumes  map[string]any
}

type service struct {
	Image       string
	Build       string
	Command     []string
	Environment map[string]string
	Ports       []string
	Volumes     []string
	Healthcheck *struct{ Test []string }
	DependsOn   map[string]struct{ Condition string } `yaml:"depends_on"`
}

func readComposition(t *testing.T) composition {
	t.Helper()
	text, err := os.ReadFile("../../compose.yaml")
	if err != nil {
		t.Fatal(err)
	}
	var c composition
	if err := yaml.Unmarshal(text, &c); err != nil {
		t.Fatal(err)
	}
	return c
}

func TestComposeDatabase(t *testing.T) {
	c := readComposition(t)
	db := c.Services["neo4j"]
	if db.Image != "neo4j:5.26-community" {
		t.Errorf("the image is %q", db.Image)
	}
	if db.Healthcheck == nil || !strings.Contains(strings.Join(db.Healthcheck.Test, " "), "cypher-shell") {
		t.Error("the health check does not ask the database")
	}
	if len(db.Volumes) != 1 || !strings.HasSuffix(db.Volumes[0], ":/data") {
		t.Fatalf("its volumes are %q", db.Volumes)
	}
	if name, _, _ := strings.Cut(db.Volumes[0], ":"); !has(c.Volumes, name) {
		t.Errorf("there is no volume %s", name)
	}
	if !strings.HasPrefix(db.Environment["NEO4J_AUTH"], "neo4j/${NEO4J_PASSWORD:?") {
		t.Error("it starts without a password")
	}
}

func TestComposeOrder(t *testing.T) {
	c := readComposition(t)
	for _, edge := range [][3]string{
		{"migrate", "neo4j", "service_healthy"},
		{"load", "migrate", "service_completed_successfully"},
		{"api", "neo4j", "service_healthy"},
		{"api", "load", "service_completed_successfully"},
	} {
		if got := c.Services[edge[0]].DependsOn[edge[1]].Condition; got != edge[2] {
			t.Errorf("%s waits for %s to be %q, not %q", edge[0], edge[1], got, edge[2])
		}
	}
}

func TestComposeServices(t *testing.T) {
	c := readComposition(t)
	for name, s := range c.Services {
		for _, port := range s.Ports {
			if !strings.HasPrefix(port, "127.0.0.1:") {
				t.Errorf("%s shows port %s to the network", name, port)
			}
		}
		for other := range s.DependsOn {
			if !has(c.Services, other) {
				t.Errorf("%s waits for %s, which is not there", name, other)
			}
		}
		if s.Build != "" && s.Environment["MANDATEGRAPH_STORE"] != "neo4j://neo4j:7687" {
			t.Errorf("%s keeps the graph in %q", name, s.Environment["MANDATEGRAPH_STORE"])
		}
	}
}

func has[V any](m map[string]V, key string) bool {
	_, ok := m[key]
	return ok
}

// TestComposeCommands: what the services run are commands with these flags.
func TestComposeCommands(t *testing.T) {
	for name, s := range readComposition(t).Services {
		if s.Build == "" {
			continue
		}
		c, rest, err := newRoot().Find(s.Command)
		if err == nil {
			err = c.ParseFlags(rest)
		}
		words := strings.Join(s.Command[:len(s.Command)-len(rest)], " ")
		if err != nil || !c.Runnable() || c.Flags().NArg() > 0 || c.CommandPath() != "mandategraph "+words {
			t.Errorf("%s runs %q, which is no command: %v", name, s.Command, err)
		}
	}
}
