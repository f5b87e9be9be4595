package neo4jtest

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"
)

const (
	startWithin = 2 * time.Minute // the first time, Maven fetches the jars
	stopWithin  = 30 * time.Second
	ownPassword = "password-of-tests"
)

// Process is a server of a test's own. It listens on loopback only, and ends with the test or with the test's process.
type Process struct {
	Address

	t    testing.TB
	dir  string
	port int

	mu      sync.Mutex
	command *exec.Cmd // nil while none runs
	stdin   io.Closer // the server ends when this closes, so also when this process is killed
}

// Start starts a server with its data in dir; port 0 takes a free one. Skips the test where Java or Maven are missing, and
// fails it in CI.
func Start(t testing.TB, dir string, port int) *Process {
	t.Helper()
	if out, err := exec.Command(script(t), "--check").CombinedOutput(); err != nil {
		missing(t, strings.TrimSpace(string(out)))
	}
	p := &Process{t: t, dir: dir, port: port}
	t.Cleanup(p.Kill)
	p.Restart()
	return p
}

// Restart stops the server if it runs, and starts it on the same data and port.
func (p *Process) Restart() {
	p.t.Helper()
	p.Stop()
	p.mu.Lock()
	defer p.mu.Unlock()
	var words bytes.Buffer
	out := p.run(&words)
	line, err := readLine(out, startWithin)
	if err != nil {
		p.end(os.Kill)
		p.t.Fatalf("Neo4j did not start: %v\n%s", err, words.String())
	}
	p.Address = Address{URL: line, Username: "neo4j", Password: ownPassword}
	p.port, err = strconv.Atoi(line[strings.LastIndex(line, ":")+1:])
	if err != nil {
		p.end(os.Kill)
		p.t.Fatalf("Neo4j says it is at %q", line)
	}
}

// Stop asks the server to end and waits until it has.
func (p *Process) Stop() {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.end(syscall.SIGTERM)
}

// Kill ends the server at once, as a failure of the machine does. It may be called from anywhere, also by the hook of a Proxy.
func (p *Process) Kill() {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.end(os.Kill)
}

func (p *Process) run(words io.Writer) io.Reader {
	p.t.Helper()
	c := exec.Command(script(p.t), "--data", p.dir, "--port", strconv.Itoa(p.port))
	c.Env = append(os.Environ(), "NEO4J_PASSWORD="+ownPassword)
	c.Stderr = words
	c.WaitDelay = time.Second // Maven may hold the pipes a little longer
	out, err := c.StdoutPipe()
	if err != nil {
		p.t.Fatal(err)
	}
	stdin, err := c.StdinPipe()
	if err != nil {
		p.t.Fatal(err)
	}
	if err := c.Start(); err != nil {
		p.t.Fatal(err)
	}
	p.command, p.stdin = c, stdin
	return out
}

// end signals the process and waits; one that does not heed is killed.
func (p *Process) end(signal os.Signal) {
	if p.command == nil {
		return
	}
	process := p.command.Process
	_ = process.Signal(signal) // it may be gone already
	late := time.AfterFunc(stopWithin, func() { _ = process.Kill() })
	_ = p.command.Wait() // whose error says only that a signal ended it
	late.Stop()
	_ = p.stdin.Close()
	p.command = nil
}

// readLine reads one line, or gives up; its goroutine ends with the process that writes.
func readLine(r io.Reader, within time.Duration) (string, error) {
	type answer struct {
		line string
		err  error
	}
	answers := make(chan answer, 1)
	go func() {
		line, err := bufio.NewReader(r).ReadString('\n')
		answers <- answer{strings.TrimSpace(line), err}
	}()
	select {
	case a := <-answers:
		return a.line, a.err
	case <-time.After(within):
		return "", errors.New("it said nothing for " + within.String())
	}
}

// script is scripts/neo4j of the module that the test runs in.
func script(t testing.TB) string {
	t.Helper()
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); !errors.Is(err, fs.ErrNotExist) {
			return filepath.Join(dir, "scripts", "neo4j")
		}
		if dir == filepath.Dir(dir) {
			t.Fatal("the test does not run in the module, so scripts/neo4j is not found")
		}
		dir = filepath.Dir(dir)
	}
}
