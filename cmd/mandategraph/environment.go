package main

import (
	"cmp"
	"os"

	"github.com/spf13/cobra"
)

// fromEnvironment adds a flag to a command and all below it whose default is that of the environment. The help shows the default that holds
// without a variable, and never what the variable is: an address or a name may be nobody else's business.
func fromEnvironment(c *cobra.Command, target *string, name, variable, otherwise, usage string) {
	flags := c.PersistentFlags()
	flags.StringVar(target, name, cmp.Or(os.Getenv(variable), otherwise), usage+" (environment: "+variable+")")
	flags.Lookup(name).DefValue = otherwise
}
