package fetch

import (
	"context"
	"net"
	"net/http"
	"net/url"
	"strings"
	"time"
)

const maxRedirects = 10

// Options say how to fetch; of the zero value each field is its default.
type Options struct {
	Template string        // of addresses; Default
	Agent    string        // the User-Agent; its first word, up to a slash, is the name that robots.txt is asked for
	Interval time.Duration // between two requests to one host; a second
	Timeout  time.Duration // of one request with its answer; two minutes
	MaxWait  time.Duration // the longest wait before an attempt; five minutes
	MaxBytes int64         // of one document; 64 MiB
	Retries  int           // after the first attempt; 0 is none

	Now   func() time.Time                                        // the clock; time.Now
	Sleep func(ctx context.Context, d time.Duration) error        // waits, or returns ctx's error
	Dial  func(context.Context, string, string) (net.Conn, error) // instead of the network's, for tests
}

func (o Options) agentName() string {
	name, _, _ := strings.Cut(o.Agent, "/")
	return name
}

func orElse[T comparable](v *T, otherwise T) {
	var zero T
	if *v == zero {
		*v = otherwise
	}
}

// Fetcher downloads documents, one after the other. It is not safe for concurrent use.
type Fetcher struct {
	o       Options
	private bool // the base is in a private network itself
	client  *http.Client
	hosts   map[string]*host
	dir     *folder
}

// New opens the folder, which it makes where there is none. Errors: Invalid for options that make no addresses, Unavailable for a folder that cannot be used.
func New(dir string, o Options) (*Fetcher, error) {
	orElse(&o.Template, Default)
	orElse(&o.Agent, "mandategraph")
	orElse(&o.Interval, time.Second)
	orElse(&o.Timeout, 2*time.Minute)
	orElse(&o.MaxWait, 5*time.Minute)
	orElse(&o.MaxBytes, 64<<20)
	if o.Now == nil {
		o.Now = time.Now
	}
	if o.Sleep == nil {
		o.Sleep = sleep
	}
	if err := CheckTemplate(o.Template); err != nil {
		return nil, err
	}
	base, _ := url.Parse(Want{"A/RES/1/1", "en", "pdf"}.Address(o.Template)) // CheckTemplate parsed it
	f := &Fetcher{o: o, private: inside(base.Hostname()), hosts: map[string]*host{}}
	if o.Dial == nil {
		o.Dial = guarded(f.private)
	}
	f.client = &http.Client{
		Timeout:       o.Timeout,
		Transport:     &http.Transport{DialContext: o.Dial, DisableCompression: true, MaxResponseHeaderBytes: 1 << 20, ForceAttemptHTTP2: true},
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}
	var err error
	f.dir, err = openFolder(dir)
	return f, err
}

// send makes one request once it is the host's turn. The caller closes the body.
func (f *Fetcher) send(ctx context.Context, u *url.URL, header http.Header) (*http.Response, error) {
	if err := f.turn(ctx, f.hostOf(u)); err != nil {
		return nil, err
	}
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, u.String(), nil)
	if err != nil {
		return nil, never("is no address that can be asked: " + u.String())
	}
	for name, values := range header {
		request.Header[name] = values
	}
	request.Header.Set("User-Agent", f.o.Agent)
	r, err := f.client.Do(request)
	if err != nil {
		return nil, broken(ctx, err)
	}
	return r, nil
}

// get follows redirects, asking each host's robots.txt, and returns the answer that is none. The caller closes the body.
func (f *Fetcher) get(ctx context.Context, u *url.URL, header http.Header) (*http.Response, error) {
	for range maxRedirects {
		ok, err := f.allowed(ctx, u)
		if err != nil {
			return nil, err
		}
		if !ok {
			return nil, never("robots.txt of " + u.Host + " does not allow it")
		}
		r, err := f.send(ctx, u, header)
		if err != nil {
			return nil, err
		}
		if r.StatusCode < 300 || r.StatusCode >= 400 {
			return r, nil
		}
		r.Body.Close()
		if u, err = f.follow(u, r.Header.Get("Location")); err != nil {
			return nil, never(err.Error())
		}
	}
	return nil, never("is redirected too often")
}
