package collect

import (
	"path"
	"slices"
	"strings"
)

// unsafe says why a name must not stand in an archive, though nothing is ever unpacked to it; "" for a sound name. Who sends such names
// means harm, or has packed by mistake what lies outside the folder.
func unsafe(name string) string {
	slashed := strings.ReplaceAll(name, `\`, "/")
	switch {
	case strings.Trim(slashed, "/") == "":
		return "it has no name"
	case strings.HasPrefix(slashed, "/"), len(slashed) > 1 && slashed[1] == ':':
		return "its name is absolute"
	case slices.Contains(strings.Split(slashed, "/"), ".."):
		return `its name leads out of the archive by ".."`
	}
	return ""
}

// hiddenWithin reports whether a name, or a folder that it stands in, is not for readers.
func hiddenWithin(name string) bool {
	return slices.ContainsFunc(strings.Split(path.Clean(name), "/"), isHidden)
}

// packedName is the name of what a packed file holds, if that is no archive: its own without the last ending.
func packedName(name string) string {
	base := name[strings.LastIndexAny(name, `/\`)+1:]
	if inner := strings.TrimSuffix(base, path.Ext(base)); inner != "" {
		return inner
	}
	return "content"
}
