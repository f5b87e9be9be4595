package neo4jtest

import (
	"bufio"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"
)

// TestLockIsBetweenProcesses runs this test binary again as the other process.
func TestLockIsBetweenProcesses(t *testing.T) {
	path := os.Getenv("NEO4JTEST_LOCK")
	var c counted
	if path != "" {
		if err := c.take(path); err != nil {
			t.Fatal(err)
		}
		os.Stdout.WriteString("taken\n")
		return
	}

	path = filepath.Join(t.TempDir(), "lock")
	for range 2 {
		if err := c.take(path); err != nil {
			t.Fatal(err)
		}
	}
	other := exec.Command(os.Args[0], "-test.run=^TestLockIsBetweenProcesses$")
	other.Env = append(os.Environ(), "NEO4JTEST_LOCK="+path)
	out, err := other.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := other.Start(); err != nil {
		t.Fatal(err)
	}
	defer other.Wait()
	taken := make(chan string, 1)
	go func() {
		line, _ := bufio.NewReader(out).ReadString('\n')
		taken <- line
	}()

	c.release()
	select {
	case line := <-taken:
		t.Fatalf("it was taken twice: %q", line)
	case <-time.After(300 * time.Millisecond):
	}
	c.release()
	if line := <-taken; line != "taken\n" {
		t.Errorf("the other process said %q", line)
	}
}

func TestServerTwiceInOneTest(t *testing.T) {
	if first, second := Server(t), Server(t); first != second {
		t.Errorf("%v and %v", first.URL, second.URL)
	}
}
