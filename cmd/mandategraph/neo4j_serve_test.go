package main

import (
	"bufio"
	"bytes"
	"io"
	"net/http"
	"net/url"
	"os"
	"regexp"
	"strings"
	"testing"
	"time"

	"mandategraph/graph/neo4j/neo4jtest"
)

// serving starts serve and returns its address and what it says on standard error once it has ended.
func serving(t *testing.T, store string) (address string, words func() string) {
	t.Helper()
	c := program(t.Context(), store, "serve", "--listen", "127.0.0.1:0", "--neo4j-retry", "200ms", "--neo4j-connect-timeout", "1s")
	var stderr bytes.Buffer
	c.Stderr = &stderr
	out, err := c.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	words = func() string {
		if c.ProcessState == nil {
			_ = c.Process.Signal(os.Interrupt)
			_ = c.Wait()
		}
		return stderr.String()
	}
	t.Cleanup(func() { words() })
	line, _ := bufio.NewReader(out).ReadString('\n')
	if address = regexp.MustCompile(`http://[0-9.:]+`).FindString(line); address == "" {
		t.Fatalf("serve says %q, %s", line, words())
	}
	return address, words
}

func fetchText(t *testing.T, address string) (status int, body string) {
	t.Helper()
	r, err := http.Get(address)
	if err != nil {
		t.Fatal(err)
	}
	defer r.Body.Close()
	raw, err := io.ReadAll(r.Body)
	if err != nil {
		t.Fatal(err)
	}
	return r.StatusCode, string(raw)
}

// TestServeOutlivesItsDatabase cuts serve off from the database, and lets it back.
func TestServeOutlivesItsDatabase(t *testing.T) {
	a := database(t)
	proxy := neo4jtest.NewProxy(t, a.Host())
	address, words := serving(t, a.Via(proxy).URL)
	question := address + "/graphql?query=" + url.QueryEscape(`{ topics(first: 1) { nodes { id } } }`)
	expect := func(when, say, health string) {
		t.Helper()
		for end := time.Now().Add(20 * time.Second); ; time.Sleep(50 * time.Millisecond) {
			_, body := fetchText(t, question)
			_, healthy := fetchText(t, address+"/healthz")
			if strings.Contains(body, say) && strings.Contains(healthy, health) {
				return
			}
			if time.Now().After(end) {
				t.Fatalf("%s: want %q, it answers %s; want %q, its health is %s", when, say, body, health, healthy)
			}
		}
	}
	expect("at the start", `"nodes":[]`, "ok")
	must(t, a.URL, "load")
	expect("after a load", `"nodes":[{`, "ok")
	proxy.Refuse(true)
	proxy.Cut()
	expect("cut off", `"code":"unavailable"`, "unavailable")
	if status, _ := fetchText(t, address+"/"); status != http.StatusServiceUnavailable {
		t.Errorf("cut off, the front page gives %d", status)
	}
	proxy.Refuse(false)
	expect("let back", `"nodes":[{`, "ok")
	said := words()
	if !strings.Contains(said, `the store is empty; "mandategraph load"`) {
		t.Errorf("at the start it did not say that the store is empty:\n%s", said)
	}
	if strings.Contains(said, a.Password) {
		t.Errorf("its log tells the password:\n%s", said)
	}
}

// TestServeNeedsItsDatabaseAtFirst: who starts it learns at once that the address is wrong.
func TestServeNeedsItsDatabaseAtFirst(t *testing.T) {
	as(t, secretUser, secretWord)
	out, exit := run(t, "bolt://127.0.0.1:1", "", "serve", "--listen", "127.0.0.1:0", "--neo4j-retry", "0s")
	if exit != exitUnavailable || !strings.Contains(out, "127.0.0.1:1 cannot be reached") || strings.Contains(out, "canary") {
		t.Errorf("exit code %d: %s", exit, out)
	}
}
