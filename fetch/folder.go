package fetch

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"mandategraph/graph"
)

// Names in the folder that are no documents; load passes over what begins with a dot in a folder's name.
const (
	manifestName = ".mandategraph-fetch.json"
	partsName    = ".mandategraph-partial"
)

// Entry is what the manifest says of a file that was fetched.
type Entry struct {
	URL          string    `json:"url"`
	SHA256       string    `json:"sha256"`
	Bytes        int64     `json:"bytes"`
	Fetched      time.Time `json:"fetched"`
	ETag         string    `json:"etag,omitempty"`
	LastModified string    `json:"lastModified,omitempty"`
}

// folder is where documents, what is partly there, and the manifest of both are.
type folder struct {
	path    string
	entries map[string]Entry // by the name of the file
}

func openFolder(path string) (*folder, error) {
	d := &folder{path, map[string]Entry{}}
	if err := os.MkdirAll(filepath.Join(path, partsName), 0o777); err != nil {
		return nil, graph.Errorf(graph.Invalid, "the folder cannot be made: %w", err)
	}
	text, err := os.ReadFile(filepath.Join(path, manifestName))
	if errors.Is(err, fs.ErrNotExist) {
		return d, nil
	}
	if err == nil {
		err = json.Unmarshal(text, &d.entries)
	}
	if err != nil || d.entries == nil {
		return nil, graph.Errorf(graph.Invalid, "%s is no manifest of fetched files (%v); remove it, and all will be fetched again", filepath.Join(path, manifestName), err)
	}
	return d, nil
}

// intact reports whether the file is there with the bytes that were fetched.
func (d *folder) intact(name string) bool {
	e, known := d.entries[name]
	if !known {
		return false
	}
	sum, size, err := digest(filepath.Join(d.path, name))
	return err == nil && size == e.Bytes && sum == e.SHA256
}

func digest(path string) (sum string, size int64, err error) {
	file, err := os.Open(path)
	if err != nil {
		return "", 0, err
	}
	defer file.Close()
	h := sha256.New()
	size, err = io.Copy(h, file)
	return hex.EncodeToString(h.Sum(nil)), size, err
}

func (d *folder) part(name string) string { return filepath.Join(d.path, partsName, name) }

// keep makes a whole partial file the document, and writes it into the manifest. A kill between the two has the file fetched again.
func (d *folder) keep(name string, e Entry) error {
	err := os.Rename(d.part(name), filepath.Join(d.path, name))
	if err != nil {
		return err
	}
	d.drop(name)
	d.entries[name] = e
	return writeJSON(filepath.Join(d.path, manifestName), d.entries)
}

// drop forgets what is partly there.
func (d *folder) drop(name string) {
	_ = os.Remove(d.part(name)) // what is not there need not go
	_ = os.Remove(d.part(name) + ".json")
}

// begun returns how much of a document is there, and of which address and edition; 0 where it cannot be gone on with.
func (d *folder) begun(name, address string) (int64, Entry) {
	var e Entry
	info, err := os.Stat(d.part(name))
	text, err2 := os.ReadFile(d.part(name) + ".json")
	if errors.Join(err, err2) != nil || json.Unmarshal(text, &e) != nil || e.URL != address || e.validator() == "" {
		return 0, Entry{}
	}
	return info.Size(), e
}

// validator is what If-Range can compare by: a strong ETag, else a date.
func (e Entry) validator() string {
	if e.ETag != "" && !bytes.HasPrefix([]byte(e.ETag), []byte("W/")) {
		return e.ETag
	}
	return e.LastModified
}

// writeJSON puts a file in its place whole or not at all.
func writeJSON(path string, value any) error {
	text, err := json.MarshalIndent(value, "", " ")
	if err != nil {
		return err
	}
	if err := os.WriteFile(path+".tmp", append(text, '\n'), 0o666); err != nil {
		return err
	}
	return os.Rename(path+".tmp", path)
}
