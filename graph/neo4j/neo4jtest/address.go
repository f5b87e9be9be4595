package neo4jtest

import (
	"errors"
	"fmt"
	"net/url"
)

// variable names the server that the tests of a run share; scripts/test sets it.
const variable = "MANDATEGRAPH_TEST_NEO4J"

// Address says where a server is and who may use it.
type Address struct {
	URL      string // bolt://127.0.0.1:7687
	Username string
	Password string
}

// Host is host and port alone, as a proxy wants its target.
func (a Address) Host() string {
	u, err := url.Parse(a.URL)
	if err != nil {
		return ""
	}
	return u.Host
}

// Via is the same server through a proxy. It speaks bolt, because with the scheme neo4j a driver asks the server for its address.
func (a Address) Via(p *Proxy) Address {
	a.URL = "bolt://" + p.Addr()
	return a
}

// parse reads bolt://neo4j:password@127.0.0.1:7687. Its errors never show the password.
func parse(text string) (Address, error) {
	u, err := url.Parse(text)
	if err != nil {
		return Address{}, wrong(errors.Unwrap(err).Error())
	}
	password, _ := u.User.Password()
	switch {
	case u.Scheme != "bolt" && u.Scheme != "neo4j":
		return Address{}, wrong("its scheme is neither bolt nor neo4j")
	case u.Port() == "":
		return Address{}, wrong("it has no port")
	case u.User.Username() == "" || password == "":
		return Address{}, wrong("it has no user or no password")
	}
	return Address{URL: u.Scheme + "://" + u.Host, Username: u.User.Username(), Password: password}, nil
}

func wrong(why string) error {
	return fmt.Errorf("%s is not of the form bolt://neo4j:password@127.0.0.1:7687: %s", variable, why)
}
