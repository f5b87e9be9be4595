package neo4j

import (
	"context"
	"errors"
	"net/url"
	"regexp"
	"strconv"
	"strings"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j/config"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j/notifications"

	"mandategraph/graph"
)

// Options say which database to open, and how.
type Options struct {
	URL      string // neo4j://host:port, bolt://…, each also with +s or +ssc for TLS; neo4j:// routes reads to the replicas of a cluster
	Username string
	Password string
	Database string        // "" is the user's home database
	Pool     int           // connections at most
	Connect  time.Duration // that opening a connection, or waiting for a free one, may take
	Retry    time.Duration // how long an operation goes on that meets no server
	Fetch    int           // records that a server sends at a time
}

// DefaultOptions are good for one server with a handful of clients.
var DefaultOptions = Options{Username: "neo4j", Pool: 50, Connect: 5 * time.Second, Retry: 3 * time.Second, Fetch: 1000}

// oldest is the first release whose Cypher has all that statements use: CALL (n) { … }, and CYPHER 5.
var oldest = [2]int{5, 26}

// noAddress does not repeat what was given, because it may hold a password.
const noAddress = "the store is no address of a Neo4j server; it is neo4j://HOST:PORT or bolt://HOST:PORT"

// Open connects to a database and looks whether it can be used; it need not be prepared yet, see Migrate and Ready.
//
// Errors: Invalid for an address that is none; Unavailable where there is no server, or no such database, where user or password are
// wrong, or where the server is too old. No error holds the user or the password.
func Open(ctx context.Context, o Options) (*Store, error) {
	if err := o.validate(); err != nil {
		return nil, err
	}
	driver, err := neo4j.NewDriverWithContext(o.URL, neo4j.BasicAuth(o.Username, o.Password, ""), o.configure)
	if err != nil {
		return nil, graph.Failed(graph.Invalid, err, noAddress)
	}
	s := &Store{driver: driver, database: o.Database, fetch: o.Fetch, retry: o.Retry}
	if err := s.greet(ctx); err != nil {
		return nil, errors.Join(err, s.Close())
	}
	return s, nil
}

func (o *Options) configure(c *config.Config) {
	c.MaxConnectionPoolSize = o.Pool
	c.SocketConnectTimeout = o.Connect
	c.ConnectionAcquisitionTimeout = o.Connect
	c.ConnectionLivenessCheckTimeout = time.Minute
	c.MaxTransactionRetryTime = o.Retry
	c.FetchSize = o.Fetch
	c.UserAgent = "mandategraph"
	c.NotificationsMinSeverity = notifications.DisabledLevel // hints about labels that have no node yet
}

// validate refuses what the driver would take and should not.
func (o *Options) validate() error {
	u, err := url.Parse(o.URL)
	switch {
	case err != nil || u.Hostname() == "":
		return graph.Errorf(graph.Invalid, noAddress)
	case u.User != nil:
		return graph.Errorf(graph.Invalid, "the address of the store holds a user; set NEO4J_USERNAME and NEO4J_PASSWORD instead, which no list of processes shows")
	case strings.Trim(u.Path, "/") != "":
		return graph.Errorf(graph.Invalid, "the address of the store ends with a path; the database is named by NEO4J_DATABASE")
	case o.Pool < 2:
		return graph.Errorf(graph.Invalid, "the pool has %d connections; writing needs at least 2", o.Pool)
	case o.Connect <= 0 || o.Retry < 0:
		return graph.Errorf(graph.Invalid, "timeouts are above zero")
	case o.Fetch < 1:
		return graph.Errorf(graph.Invalid, "the fetch size is %d; it is at least 1", o.Fetch)
	}
	return nil
}

// greet meets the server and the database.
func (s *Store) greet(ctx context.Context) error {
	var agent string
	err := s.reading(ctx, "opening the store", func(session neo4j.SessionWithContext) error {
		result, err := session.Run(ctx, "RETURN 1", nil, s.txConfig(ctx, "open"))
		if err != nil {
			return err
		}
		summary, err := result.Consume(ctx)
		if err != nil {
			return err
		}
		agent = summary.Server().Agent()
		return nil
	})
	if err != nil {
		return err
	}
	return checkAge(agent)
}

var agentVersion = regexp.MustCompile(`^Neo4j/(\d+)\.(\d+)`)

// checkAge refuses servers that are too old. Those that tell no version are tried: they may be another product that speaks Bolt.
func checkAge(agent string) error {
	m := agentVersion.FindStringSubmatch(agent)
	if m == nil {
		return nil
	}
	major, _ := strconv.Atoi(m[1])
	minor, _ := strconv.Atoi(m[2])
	if major > oldest[0] || major == oldest[0] && minor >= oldest[1] {
		return nil
	}
	return graph.Errorf(graph.Unavailable, "the server is %s; Mandategraph needs Neo4j %d.%d or newer", strings.Replace(agent, "/", " ", 1), oldest[0], oldest[1])
}
