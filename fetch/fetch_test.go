package fetch

import (
	"bytes"
	"context"
	"fmt"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// pdf stands for a document.
var pdf = "%PDF-1.4\n" + strings.Repeat("words in our own way\n", 400)

// clock goes on only while somebody waits.
type clock struct {
	now    time.Time
	waited []time.Duration
}

func (c *clock) Now() time.Time { return c.now }

func (c *clock) Sleep(ctx context.Context, d time.Duration) error {
	c.now = c.now.Add(d)
	c.waited = append(c.waited, d)
	return ctx.Err()
}

func (c *clock) longest() (d time.Duration) {
	for _, w := range c.waited {
		d = max(d, w)
	}
	return d
}

// serve answers documents with a handler, and robots.txt with a text.
func serve(t *testing.T, robots string, h http.HandlerFunc) string {
	t.Helper()
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/robots.txt" {
			fmt.Fprint(w, robots)
			return
		}
		h(w, r)
	}))
	t.Cleanup(s.Close)
	return s.URL
}

func whole(w http.ResponseWriter, _ *http.Request) { fmt.Fprint(w, pdf) }

var want = Want{"A/RES/76/181", "en", "pdf"}

func try(t *testing.T, dir, base string, o Options) (Result, *clock) {
	t.Helper()
	c := &clock{now: time.Date(2030, 1, 1, 0, 0, 0, 0, time.UTC)}
	o.Template, o.Now, o.Sleep = base+"/api?s={symbol}&l={language}&t={format}", c.Now, c.Sleep
	f, err := New(dir, o)
	if err != nil {
		t.Fatal(err)
	}
	r, err := f.Run(t.Context(), []Want{want}, func(int, int) {})
	if err != nil {
		t.Fatal(err)
	}
	return r.Documents[0], c
}

func TestAnswers(t *testing.T) {
	other := serve(t, "", whole)
	closed := serve(t, "User-agent: *\nDisallow: /", whole)
	once := func(status int, header, value string) http.HandlerFunc {
		asked := 0
		return func(w http.ResponseWriter, r *http.Request) {
			if asked++; asked > 1 {
				whole(w, r)
				return
			}
			w.Header().Set(header, value)
			w.WriteHeader(status)
		}
	}
	to := func(address string) http.HandlerFunc {
		return func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, address, http.StatusFound) }
	}
	for name, c := range map[string]struct {
		robots  string
		answer  http.HandlerFunc
		status  Status
		reason  string
		atLeast time.Duration
	}{
		"whole":             {"", whole, Fetched, "", 0},
		"503, then whole":   {"", once(503, "X", ""), Fetched, "", 500 * time.Millisecond},
		"429 with seconds":  {"", once(429, "Retry-After", "77"), Fetched, "", 77 * time.Second},
		"429 with a date":   {"", once(429, "Retry-After", "Tue, 01 Jan 2030 00:01:00 GMT"), Fetched, "", 50 * time.Second},
		"429 for too long":  {"", once(429, "Retry-After", "86400"), Failed, "asks to wait 24h", 0},
		"always 503":        {"", func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(503) }, Failed, "tried 3 times", 500 * time.Millisecond},
		"404":               {"", http.NotFound, Failed, "404", 0},
		"a web page":        {"", func(w http.ResponseWriter, _ *http.Request) { fmt.Fprint(w, "<!DOCTYPE html><p>no") }, Failed, "web page", 0},
		"nothing":           {"", func(http.ResponseWriter, *http.Request) {}, Failed, "empty", 0},
		"huge":              {"", func(w http.ResponseWriter, _ *http.Request) { fmt.Fprint(w, pdf+pdf) }, Failed, "larger than", 0},
		"huge, unsaid":      {"", func(w http.ResponseWriter, _ *http.Request) { w.(http.Flusher).Flush(); fmt.Fprint(w, pdf+pdf) }, Failed, "larger than", 0},
		"forbidden":         {"User-agent: mandategraph\nDisallow: /api", whole, Failed, "robots.txt", 0},
		"slowed":            {"User-agent: *\nCrawl-delay: 20", whole, Fetched, "", 15 * time.Second},
		"elsewhere":         {"", to(other + "/x"), Fetched, "", 0},
		"elsewhere, closed": {"", to(closed + "/x"), Failed, "robots.txt", 0},
		"in circles":        {"", to("/again"), Failed, "too often", 0},
		"to a file":         {"", to("file:///etc/passwd"), Failed, "not followed", 0},
	} {
		t.Run(name, func(t *testing.T) {
			got, clock := try(t, t.TempDir(), serve(t, c.robots, c.answer), Options{Retries: 2, MaxBytes: int64(len(pdf)) + 10})
			if got.Status != c.status || !strings.Contains(got.Reason, c.reason) || clock.longest() < c.atLeast {
				t.Errorf("%s %q after waiting %v; want %s %q after %v", got.Status, got.Reason, clock.waited, c.status, c.reason, c.atLeast)
			}
			text, err := os.ReadFile(got.File)
			if c.status == Fetched && (err != nil || string(text) != pdf) {
				t.Errorf("the file holds %d bytes, %v", len(text), err)
			}
		})
	}
}

// cutting is a server of ranges that breaks the connection in the middle the first time.
func cutting(etag func() string, ranges *[]string) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		*ranges = append(*ranges, r.Header.Get("Range"))
		w.Header().Set("ETag", etag())
		if len(*ranges) == 1 {
			w.Header().Set("Content-Length", fmt.Sprint(len(pdf)))
			fmt.Fprint(w, pdf[:len(pdf)/2])
			w.(http.Flusher).Flush()
			panic(http.ErrAbortHandler)
		}
		http.ServeContent(w, r, "", time.Time{}, bytes.NewReader([]byte(pdf)))
	}
}

// A cut document goes on where it stopped, in the next run as well as in the next attempt; a changed one begins again.
func TestGoesOn(t *testing.T) {
	for name, c := range map[string]struct {
		changes bool
		retries int
	}{"same run": {false, 1}, "next run": {false, 0}, "changed": {true, 0}} {
		t.Run(name, func(t *testing.T) {
			var ranges []string
			etag := func() string {
				if c.changes {
					return fmt.Sprintf(`"%d"`, len(ranges))
				}
				return `"one"`
			}
			base, dir := serve(t, "", cutting(etag, &ranges)), t.TempDir()
			got, _ := try(t, dir, base, Options{Retries: c.retries})
			if c.retries == 0 {
				if got.Status != Failed || got.File != "" {
					t.Fatalf("a cut document is %s in %q", got.Status, got.File)
				}
				got, _ = try(t, dir, base, Options{})
			}
			text, err := os.ReadFile(got.File)
			if err != nil || string(text) != pdf || len(ranges) != 2 || ranges[1] == "" {
				t.Errorf("%s %q: %d bytes, %v, ranges %q", got.Status, got.Reason, len(text), err, ranges)
			}
		})
	}
}

// What is partly there is of one address and one edition; of another nothing is gone on with.
func TestGoesOnWithTheSame(t *testing.T) {
	for name, c := range map[string]struct {
		etag, base string // base is behind the address in the second run
		ranges     string // of the second run
	}{
		"the same":        {`"one"`, "", fmt.Sprintf("bytes=%d-", len(pdf)/2)},
		"a weak tag":      {`W/"one"`, "", ""},
		"another address": {`"one"`, "/other", ""},
	} {
		t.Run(name, func(t *testing.T) {
			var ranges []string
			base, dir := serve(t, "", cutting(func() string { return c.etag }, &ranges)), t.TempDir()
			try(t, dir, base, Options{})
			got, _ := try(t, dir, base+c.base, Options{})
			if got.Status != Fetched || len(ranges) != 2 || ranges[1] != c.ranges {
				t.Errorf("%s %q: ranges %q, want %q in the second", got.Status, got.Reason, ranges, c.ranges)
			}
		})
	}
}

// A part that nobody asked for is not taken for the document.
func TestPartUnasked(t *testing.T) {
	base := serve(t, "", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Range", fmt.Sprintf("bytes 0-%d/%d", len(pdf)-1, len(pdf)))
		w.WriteHeader(http.StatusPartialContent)
		fmt.Fprint(w, pdf)
	})
	if got, _ := try(t, t.TempDir(), base, Options{}); got.Status != Failed || !strings.Contains(got.Reason, "another part") {
		t.Errorf("%+v", got)
	}
}

// A robots.txt that its server cannot give just now is asked for again.
func TestRobotsFails(t *testing.T) {
	asked := 0
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path != "/robots.txt" {
			whole(w, r)
		} else if asked++; asked == 1 {
			w.WriteHeader(http.StatusBadGateway)
		}
	}))
	defer s.Close()
	if got, _ := try(t, t.TempDir(), s.URL, Options{Retries: 1}); got.Status != Fetched || asked != 2 {
		t.Errorf("%+v after %d requests of robots.txt", got, asked)
	}
}

func TestRedirects(t *testing.T) {
	for _, c := range []struct{ from, to, want, says string }{
		{"https://a.example/x", "/y", "https://a.example/y", ""},
		{"https://a.example/x", "https://b.example/y", "https://b.example/y", ""},
		{"http://a.example/x", "https://a.example/x", "https://a.example/x", ""},
		{"https://a.example/x", "http://a.example/x", "", "not followed"},
		{"http://a.example/x", "ftp://a.example/x", "", "not followed"},
		{"http://a.example/x", "", "", "no address"},
		{"http://a.example/x", "http://localhost/", "", "private network"},
	} {
		from, err := url.Parse(c.from)
		if err != nil {
			t.Fatal(err)
		}
		got, err := (&Fetcher{}).follow(from, c.to)
		if (err == nil) != (c.says == "") || err != nil && !strings.Contains(err.Error(), c.says) || err == nil && got.String() != c.want {
			t.Errorf("from %s to %q: %v, %v; want %q %q", c.from, c.to, got, err, c.want, c.says)
		}
	}
}

// A second run asks nobody for what is intact, and fetches anew what is not.
func TestSecondRun(t *testing.T) {
	asked := 0
	base := serve(t, "", func(w http.ResponseWriter, r *http.Request) { asked++; whole(w, r) })
	dir := t.TempDir()
	first, _ := try(t, dir, base, Options{})
	second, _ := try(t, dir, base, Options{})
	if second.Status != Present || asked != 1 || second.SHA256 != first.SHA256 || filepath.Base(second.File) != "A_RES_76_181-EN.pdf" {
		t.Errorf("%+v after %d requests", second, asked)
	}
	os.WriteFile(first.File, []byte("spoilt"), 0o600)
	if third, _ := try(t, dir, base, Options{}); third.Status != Fetched || asked != 2 || third.SHA256 != first.SHA256 {
		t.Errorf("%+v after %d requests", third, asked)
	}
}

// A public server sends nobody into a private network, neither by address nor by a name that hides one.
func TestPrivateNetwork(t *testing.T) {
	asked := false
	inner := serve(t, "", func(w http.ResponseWriter, r *http.Request) { asked = true; whole(w, r) })
	outer := serve(t, "", func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, inner, http.StatusFound) })
	got, _ := try(t, t.TempDir(), "http://documents.example", Options{Dial: func(ctx context.Context, network, _ string) (net.Conn, error) {
		return (&net.Dialer{}).DialContext(ctx, network, strings.TrimPrefix(outer, "http://"))
	}})
	if got.Status != Failed || got.Reason != errPrivate.Error() || asked {
		t.Errorf("%+v; asked: %v", got, asked)
	}
	if _, err := guarded(false)(t.Context(), "tcp", strings.TrimPrefix(inner, "http://")); err == nil {
		t.Error("a private address was dialled")
	}
	for host, is := range map[string]bool{"127.0.0.1": true, "::1": true, "10.0.0.1": true, "169.254.169.254": true, "100.64.0.1": true,
		"::ffff:192.168.1.1": true, "0.0.0.0": true, "LOCALHOST.": true, "documents.un.org": false, "8.8.8.8": false} {
		if inside(host) != is {
			t.Errorf("inside(%q) = %v", host, !is)
		}
	}
}

func TestInterrupted(t *testing.T) {
	ctx, stop := context.WithCancel(t.Context())
	base := serve(t, "", func(_ http.ResponseWriter, r *http.Request) { stop(); <-r.Context().Done() })
	f, err := New(t.TempDir(), Options{Template: base + "/{symbol}", Sleep: (&clock{}).Sleep})
	if err != nil {
		t.Fatal(err)
	}
	report, err := f.Run(ctx, []Want{want, {"A/RES/77/231", "en", "pdf"}}, func(int, int) {})
	if err != nil || len(report.Missing()) != 2 || report.Documents[0].Status != Open {
		t.Errorf("%+v, %v", report, err)
	}
}

func TestNames(t *testing.T) {
	for symbol, file := range map[string]string{"A/RES/76/181": "A_RES_76_181-EN.pdf", "S/RES/2396(2017)": "S_RES_2396(2017)-EN.pdf", "../x\x00": "___x_-EN.pdf"} {
		if got := (Want{symbol, "en", "pdf"}).File(); got != file {
			t.Errorf("File of %q = %q; want %q", symbol, got, file)
		}
	}
	if got := want.Address(Default); got != "https://documents.un.org/api/symbol/access?s=A%2FRES%2F76%2F181&l=en&t=pdf" {
		t.Error(got)
	}
	if got := want.Address("https://example.org/{language}/{symbol}"); got != "https://example.org/en/A/RES/76/181" {
		t.Error(got)
	}
	for _, bad := range []string{"https://example.org/", "ftp://x/{symbol}", "{symbol}", "https://u:p@x/{symbol}", "http://{symbol"} {
		if CheckTemplate(bad) == nil {
			t.Errorf("%q is taken", bad)
		}
	}
}

// A server that never ends its answer is given up after the timeout of one request.
func TestSlow(t *testing.T) {
	base := serve(t, "", func(w http.ResponseWriter, r *http.Request) {
		fmt.Fprint(w, pdf)
		w.(http.Flusher).Flush()
		<-r.Context().Done()
	})
	got, _ := try(t, t.TempDir(), base, Options{Retries: 1, Timeout: 20 * time.Millisecond})
	if got.Status != Failed || !strings.Contains(got.Reason, "tried 2 times") {
		t.Errorf("%+v", got)
	}
}

// An answer that is not the part that was asked for, or is shorter than it says, is no document.
func TestWrongLength(t *testing.T) {
	for name, last := range map[string]string{
		"another part": fmt.Sprintf("bytes 7-%d/%d", len(pdf)-1, len(pdf)),
		"too short":    fmt.Sprintf("bytes %d-%d/%d", len(pdf)/2, len(pdf), len(pdf)+1),
	} {
		t.Run(name, func(t *testing.T) {
			var ranges []string
			cut := cutting(func() string { return `"one"` }, &ranges)
			base, dir := serve(t, "", func(w http.ResponseWriter, r *http.Request) {
				if len(ranges) == 0 {
					cut(w, r)
				}
				w.Header().Set("Content-Range", last)
				w.WriteHeader(http.StatusPartialContent)
				fmt.Fprint(w, pdf[len(pdf)/2:])
			}), t.TempDir()
			try(t, dir, base, Options{})
			if got, _ := try(t, dir, base, Options{}); len(ranges) != 1 || got.Status != Failed || got.Reason == "" {
				t.Errorf("%+v", got)
			}
			if left, _ := filepath.Glob(filepath.Join(dir, "*.pdf")); left != nil {
				t.Errorf("%q is kept", left)
			}
		})
	}
}
