//go:build unix

package pdf

import (
	"bufio"
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"
)

// asParent makes TestParentKilled the process that is killed: it has a document read which takes for ever.
const asParent = "MANDATEGRAPH_TEST_PARENT"

// Readers end with the process that started them, even if that is killed while they are busy.
func TestParentKilled(t *testing.T) {
	if os.Getenv(asParent) != "" {
		r, _ := started(t.Context(), t)
		fmt.Println("reader", r.process.Process.Pid)
		<-r.ended
		return
	}
	parent := exec.Command(os.Args[0], "-test.run=^TestParentKilled$")
	parent.Env = append(os.Environ(), asParent+"=1")
	out, err := parent.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := parent.Start(); err != nil {
		t.Fatal(err)
	}
	reader := 0
	for lines := bufio.NewScanner(out); reader == 0 && lines.Scan(); {
		if pid, ok := strings.CutPrefix(lines.Text(), "reader "); ok {
			reader, _ = strconv.Atoi(pid)
		}
	}
	parent.Process.Kill()
	parent.Wait()
	if reader == 0 {
		t.Fatal("no reader was started")
	}
	for end := time.Now().Add(patience); runs(reader); time.Sleep(10 * time.Millisecond) {
		if time.Now().After(end) {
			syscall.Kill(reader, syscall.SIGKILL)
			t.Fatal("the reader goes on")
		}
	}
}

// runs reports whether a process runs; one that ended and that nobody waited for does not.
func runs(pid int) bool {
	if syscall.Kill(pid, 0) != nil {
		return false
	}
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
	return err != nil || !bytes.Contains(status, []byte(") Z "))
}

// What is said to all processes of a terminal or a service is for the parent to act on.
func TestSignals(t *testing.T) {
	c := newCrew(1)
	reads(t, c)
	r := c.only(t)
	for _, s := range []syscall.Signal{syscall.SIGINT, syscall.SIGTERM} {
		r.process.Process.Signal(s)
	}
	reads(t, c)
	if c.only(t) != r {
		t.Error("the reader ended")
	}
}
