package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"mandategraph/graph/neo4j/neo4jtest"
)

// The user and the password of these tests, which must appear in nothing that the program prints.
const (
	secretUser = "canary-user"
	secretWord = "canary-word"
)

// TestStoresThatAreNoAddress needs no server.
func TestStoresThatAreNoAddress(t *testing.T) {
	as(t, secretUser, secretWord)
	empty := filepath.Join(t.TempDir(), "empty")
	if err := os.WriteFile(empty, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		name, store string
		flags       []string
		exit        int
		say         string
	}{
		{"a user in it", "neo4j://canary-user:canary-word@127.0.0.1:7687", nil, exitInvalid, "set NEO4J_USERNAME and NEO4J_PASSWORD instead"},
		{"an unknown kind with a user", "neo4jj://canary-user:canary-word@127.0.0.1:7687", nil, exitInvalid, "neo4j://HOST:PORT"},
		{"no slashes", "bolt:canary-user:canary-word@127.0.0.1", nil, exitInvalid, "no address"},
		{"no host", "neo4j://:7687", nil, exitInvalid, "no address"},
		{"no number as port", "neo4j://127.0.0.1:canary-word", nil, exitInvalid, "no address"},
		{"routing where there is none", "bolt://127.0.0.1:7687?password=canary-word", nil, exitInvalid, "no address"},
		{"a path", "neo4j://127.0.0.1:7687/neo4j", nil, exitInvalid, "NEO4J_DATABASE"},
		{"too small a pool", "bolt://127.0.0.1:1", []string{"--neo4j-pool", "1"}, exitInvalid, "at least 2"},
		{"no time", "bolt://127.0.0.1:1", []string{"--neo4j-connect-timeout", "0s"}, exitInvalid, "above zero"},
		{"no records", "bolt://127.0.0.1:1", []string{"--neo4j-fetch", "0"}, exitInvalid, "at least 1"},
		{"no password file", "bolt://127.0.0.1:1", []string{"--neo4j-password-file", empty + "x"}, exitInvalid, "--neo4j-password-file"},
		{"an empty password file", "bolt://127.0.0.1:1", []string{"--neo4j-password-file", empty}, exitInvalid, "is empty"},
		{"nobody listens", "bolt://127.0.0.1:1", nil, exitUnavailable, "127.0.0.1:1 cannot be reached; see that it runs"},
		{"nobody listens, with routing", "neo4j://127.0.0.1:1", nil, exitUnavailable, "cannot be reached"},
		{"nobody listens, with TLS", "neo4j+s://127.0.0.1:1", nil, exitUnavailable, "and speaks TLS"},
	} {
		t.Run(test.name, func(t *testing.T) {
			refuses(t, test.store, test.exit, test.say, secretWord, append(test.flags, "--neo4j-retry", "0s")...)
		})
	}
	t.Run("help", func(t *testing.T) {
		out, _ := run(t, "neo4j://canary-user:canary-word@127.0.0.1", "", "dump", "--help")
		if strings.Contains(out, "canary") {
			t.Errorf("the help says\n%s", out)
		}
	})
}

// TestNeo4jRefuses asks a server that is there. It tries few wrong passwords of the same user: a third one would block that user.
func TestNeo4jRefuses(t *testing.T) {
	a := neo4jtest.Server(t)
	secured := strings.Replace(a.URL, "bolt://", "bolt+s://", 1)
	for _, test := range []struct {
		name, store, user, password string
		flags                       []string
		say                         string
	}{
		{"a wrong password", a.URL, a.Username, secretWord, nil, "user or password is wrong; set NEO4J_USERNAME and NEO4J_PASSWORD"},
		{"a wrong user", a.URL, secretUser, secretWord, nil, "user or password is wrong"},
		{"another database", a.URL, a.Username, a.Password, []string{"--neo4j-database", "elsewhere"}, `there is no database "elsewhere"; set NEO4J_DATABASE`},
		{"TLS where there is none", secured, a.Username, a.Password, nil, "and speaks TLS"},
	} {
		t.Run(test.name, func(t *testing.T) {
			as(t, test.user, test.password)
			refuses(t, test.store, exitUnavailable, test.say, test.password, test.flags...)
		})
	}
}

// refuses runs a command, and wants a message in which there is neither the secret nor the user of these tests.
func refuses(t *testing.T, store string, exit int, say, secret string, flags ...string) {
	t.Helper()
	out, got := run(t, store, "", append([]string{"query", "{ topics { totalCount } }"}, flags...)...)
	if got != exit || !strings.Contains(out, say) {
		t.Errorf("exit code %d, want %d; want %q in\n%s", got, exit, say, out)
	}
	if strings.Contains(out, secret) || strings.Contains(out, secretUser) {
		t.Errorf("it tells a secret:\n%s", out)
	}
}

// TestPasswordFile: the file goes before the environment, and its last line may end as people's editors leave it.
func TestPasswordFile(t *testing.T) {
	a := neo4jtest.Server(t)
	for name, end := range map[string]string{"nothing": "", "a line's end": "\n", "one of Windows": "\r\n"} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "password")
			if err := os.WriteFile(path, []byte(a.Password+end), 0o600); err != nil {
				t.Fatal(err)
			}
			as(t, a.Username, secretWord)
			must(t, a.URL, "store", "migrate", "--neo4j-password-file", path)
			t.Setenv("NEO4J_PASSWORD_FILE", path)
			must(t, a.URL, "store", "migrate")
		})
	}
}
