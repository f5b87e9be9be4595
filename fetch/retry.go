package fetch

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"net/http"
	"strconv"
	"strings"
	"time"
)

// failure is why an attempt did not give the document.
type failure struct {
	reason string
	retry  bool
	wait   time.Duration // what the server asks for; 0 where it does not
}

func (e *failure) Error() string { return e.reason }

func never(reason string) error                     { return &failure{reason: reason} }
func again(reason string, wait time.Duration) error { return &failure{reason, true, wait} }

// refused makes a failure of an answer that is neither a document nor a redirect.
func (f *Fetcher) refused(r *http.Response, what string) error {
	reason := what + fmt.Sprintf("answered %d %s", r.StatusCode, http.StatusText(r.StatusCode))
	switch r.StatusCode {
	case http.StatusRequestTimeout, http.StatusTooManyRequests, http.StatusInternalServerError, http.StatusBadGateway,
		http.StatusServiceUnavailable, http.StatusGatewayTimeout:
		return again(reason, retryAfter(r.Header.Get("Retry-After"), f.o.Now()))
	}
	return never(reason)
}

// retryAfter reads seconds or a date; 0 where it says neither, or what is past.
func retryAfter(s string, now time.Time) time.Duration {
	if n, err := strconv.ParseUint(strings.TrimSpace(s), 10, 31); err == nil {
		return time.Duration(n) * time.Second
	}
	if t, err := http.ParseTime(s); err == nil {
		return max(0, t.Sub(now))
	}
	return 0
}

// persist repeats an attempt while it may help, waiting twice as long each time, with jitter, and at least as long as the server asks.
func (f *Fetcher) persist(ctx context.Context, attempt func() error) error {
	for n := 0; ; n++ {
		err := attempt()
		e, ours := errors.AsType[*failure](err)
		switch {
		case err == nil || !ours || !e.retry:
			return err
		case n >= f.o.Retries:
			return never(fmt.Sprintf("%s; tried %d times", e.reason, n+1))
		case e.wait > f.o.MaxWait:
			return never(fmt.Sprintf("%s and asks to wait %s; try again then", e.reason, e.wait))
		}
		step := min(time.Second<<min(n, 10), f.o.MaxWait)
		if err := f.o.Sleep(ctx, max(e.wait, step/2+rand.N(step/2+1))); err != nil {
			return err
		}
	}
}

func sleep(ctx context.Context, d time.Duration) error {
	if d <= 0 {
		return ctx.Err()
	}
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-t.C:
		return nil
	}
}
