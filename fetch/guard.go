package fetch

import (
	"context"
	"errors"
	"net"
	"net/netip"
	"net/url"
	"strings"
	"syscall"
)

// errPrivate refuses an address inside the user's own network, to which no public server may send the program.
var errPrivate = errors.New("leads into a private network, and the base address is public")

// shared is the space of carriers (RFC 6598), which netip does not count as private.
var shared = netip.MustParsePrefix("100.64.0.0/10")

func public(a netip.Addr) bool {
	a = a.Unmap()
	return a.IsGlobalUnicast() && !a.IsPrivate() && !shared.Contains(a)
}

// inside reports whether a host is written as a private address or as this machine. Names are judged by what they resolve to, when dialled.
func inside(host string) bool {
	if a, err := netip.ParseAddr(host); err == nil {
		return !public(a)
	}
	host = strings.TrimSuffix(strings.ToLower(host), ".")
	return host == "localhost" || strings.HasSuffix(host, ".localhost")
}

// guarded dials; unless private addresses are allowed it refuses them after the name is resolved, so that no name hides one.
func guarded(private bool) func(ctx context.Context, network, address string) (net.Conn, error) {
	d := &net.Dialer{}
	if !private {
		d.Control = func(_, address string, _ syscall.RawConn) error {
			if a, err := netip.ParseAddrPort(address); err != nil || !public(a.Addr()) {
				return errPrivate
			}
			return nil
		}
	}
	return d.DialContext
}

// follow says where a redirect leads, or why it is not followed.
func (f *Fetcher) follow(from *url.URL, location string) (*url.URL, error) {
	to, err := from.Parse(location)
	switch {
	case err != nil || location == "":
		return nil, errors.New("is redirected to no address")
	case to.Scheme != "https" && to.Scheme != "http" || from.Scheme == "https" && to.Scheme != "https":
		return nil, errors.New("is redirected to " + to.Scheme + ", which is not followed")
	case !f.private && inside(to.Hostname()):
		return nil, errPrivate
	}
	return to, nil
}
