package main

import (
	"errors"
	"math"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"mandategraph/loaders"
)

// limitFlags are the flags against input that is made to do harm, of commands that read documents.
func limitFlags(c *cobra.Command, l *loaders.Limits) {
	*l = loaders.DefaultLimits()
	c.Flags().Var(limit[int64]{&l.File, true}, "max-file", "how large a document may be")
	c.Flags().Var(limit[int64]{&l.Archive, true}, "max-archive", "how large an archive may be, unpacked")
	c.Flags().Var(limit[int64]{&l.Ratio, false}, "max-ratio", "how many times its size an archive may unpack to")
	c.Flags().Var(limit[int]{&l.Members, false}, "max-members", "how many files an archive may have")
	c.Flags().Var(limit[int]{&l.Depth, false}, "max-depth", "how deep the elements of a document may nest")
	c.Flags().Var(limit[int]{&l.Elements, false}, "max-elements", "how many elements a document may have")
	c.Flags().Var(limit[int]{&l.Paragraph, true}, "max-paragraph", "how large a paragraph may be")
}

// limit is a flag: a number above 0, of bytes with a unit if it is a size.
type limit[T int | int64] struct {
	value *T
	bytes bool
}

var units = []struct {
	name  string
	bytes int64
}{{"GiB", 1 << 30}, {"MiB", 1 << 20}, {"KiB", 1 << 10}, {"G", 1 << 30}, {"M", 1 << 20}, {"K", 1 << 10}}

var errLimit = errors.New("it is a number above 0, such as 300, and for sizes also 64MiB")

// Set reads a number, or a number with a unit.
func (l limit[T]) Set(text string) error {
	factor := int64(1)
	for _, unit := range units {
		if number, ok := strings.CutSuffix(text, unit.name); ok && l.bytes {
			text, factor = number, unit.bytes
			break
		}
	}
	n, err := strconv.ParseInt(strings.TrimSpace(text), 10, 64)
	if most := int64(math.MaxInt64) / 2 / factor; err != nil || n < 1 || n > most || int64(T(n*factor)) != n*factor {
		return errLimit
	}
	*l.value = T(n * factor)
	return nil
}

// String writes the number as Set reads it.
func (l limit[T]) String() string {
	if l.value == nil { // as the help asks, to tell a default from nothing
		return ""
	}
	n, name := int64(*l.value), ""
	for _, unit := range units {
		if l.bytes && n%unit.bytes == 0 {
			n, name = n/unit.bytes, unit.name
			break
		}
	}
	return strconv.FormatInt(n, 10) + name
}

// Type is what the help says of the value.
func (l limit[T]) Type() string {
	if l.bytes {
		return "size"
	}
	return "number"
}
