package fetch

import (
	"context"
	"io"
	"net/http"
	"net/url"
	"time"

	"github.com/temoto/robotstxt"
	"golang.org/x/time/rate"
)

// maxRobots is how much of a robots.txt is read, as RFC 9309 asks.
const maxRobots = 500 << 10

// host is what is known of a server: how often it may be asked, and what.
type host struct {
	limit  *rate.Limiter
	robots *robotstxt.RobotsData // nil until read
}

func (f *Fetcher) hostOf(u *url.URL) *host {
	key := u.Scheme + "://" + u.Host
	h := f.hosts[key]
	if h == nil {
		h = &host{limit: rate.NewLimiter(rate.Every(f.o.Interval), 1)}
		f.hosts[key] = h
	}
	return h
}

// turn waits until the host may be asked again.
func (f *Fetcher) turn(ctx context.Context, h *host) error {
	now := f.o.Now()
	return f.o.Sleep(ctx, h.limit.ReserveN(now, 1).DelayFrom(now))
}

// allowed reads the host's robots.txt once and reports whether it lets the address be fetched; a Crawl-delay slows the host down.
func (f *Fetcher) allowed(ctx context.Context, u *url.URL) (bool, error) {
	h := f.hostOf(u)
	if h.robots == nil {
		robots, err := f.readRobots(ctx, u)
		if err != nil {
			return false, err
		}
		h.robots = robots
		if delay := robots.FindGroup(f.o.agentName()).CrawlDelay; delay > f.o.Interval {
			h.limit.SetLimitAt(f.o.Now(), rate.Every(min(delay, time.Minute)))
		}
	}
	return h.robots.TestAgent(u.RequestURI(), f.o.agentName()), nil
}

// readRobots follows redirects as for documents. A server that fails is asked again later: what it forbids is not known.
func (f *Fetcher) readRobots(ctx context.Context, u *url.URL) (*robotstxt.RobotsData, error) {
	at := &url.URL{Scheme: u.Scheme, Host: u.Host, Path: "/robots.txt"}
	for range maxRedirects {
		r, err := f.send(ctx, at, nil)
		if err != nil {
			return nil, err
		}
		body, err := io.ReadAll(io.LimitReader(r.Body, maxRobots))
		r.Body.Close()
		switch {
		case err != nil:
			return nil, again("the connection broke while robots.txt was read", 0)
		case r.StatusCode == http.StatusTooManyRequests || r.StatusCode >= 500:
			return nil, f.refused(r, "robots.txt ")
		case r.StatusCode >= 300 && r.StatusCode < 400:
			if at, err = f.follow(at, r.Header.Get("Location")); err != nil {
				return nil, never("robots.txt " + err.Error())
			}
			continue
		}
		robots, err := robotstxt.FromStatusAndBytes(r.StatusCode, body)
		if err != nil {
			return nil, never("robots.txt cannot be read, so that nothing is fetched there")
		}
		return robots, nil
	}
	return nil, never("robots.txt is redirected too often")
}
