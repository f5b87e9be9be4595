package neo4jtest

import (
	"fmt"
	"hash/fnv"
	"os"
	"path/filepath"
	"sync"
	"testing"
)

// Server is the server that all tests of the run share. Neo4j Community has one database, and the test binaries of several
// packages run at once, so a test has the server for its process alone until it ends; other processes wait. Tests of one
// process that run in parallel share it and keep apart by themselves. Skips the test where there is no server, and fails it in CI.
func Server(t testing.TB) Address {
	t.Helper()
	text := os.Getenv(variable)
	if text == "" {
		missing(t, "set "+variable+", or run make test where Java 17 and Maven are")
	}
	address, err := parse(text)
	if err != nil {
		t.Fatal(err)
	}
	if err := shared.take(lockPath(address)); err != nil {
		t.Fatalf("cannot lock the Neo4j server of the tests: %v", err)
	}
	t.Cleanup(shared.release)
	return address
}

// missing ends a test that has no server: in CI nothing may be skipped.
func missing(t testing.TB, why string) {
	t.Helper()
	if os.Getenv("CI") == "true" {
		t.Fatal("no Neo4j to test against: " + why)
	}
	t.Skip("no Neo4j to test against: " + why)
}

func lockPath(a Address) string {
	hash := fnv.New64a()
	hash.Write([]byte(a.Host()))
	return filepath.Join(os.TempDir(), fmt.Sprintf("mandategraph-neo4j-%x.lock", hash.Sum64()))
}

var shared counted

// counted is a lock between processes that one process may take many times; the last release opens it.
type counted struct {
	mu      sync.Mutex
	holders int
	file    *os.File
}

func (c *counted) take(path string) error {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.holders == 0 {
		file, err := os.OpenFile(path, os.O_CREATE|os.O_RDWR, 0o600)
		if err != nil {
			return err
		}
		if err := lockFile(file); err != nil {
			file.Close()
			return err
		}
		c.file = file
	}
	c.holders++
	return nil
}

func (c *counted) release() {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.holders--; c.holders == 0 {
		c.file.Close() // which unlocks it; the file stays, because another may be waiting for it
	}
}
