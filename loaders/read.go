package loaders

import (
	"context"
	"encoding/hex"
	"errors"
	"io"

	"mandategraph/loaders/format"
)

// read reads a document and gives its source the hash of what was read, of the reader and of the lexicon.
func (r *run) read(ctx context.Context, it *item, in io.Reader) (*format.Reading, error) {
	hash := r.newHash(it.of)
	tee := io.TeeReader(in, hash)
	reading, err := it.of.Read(ctx, tee, format.Env{Lexicon: r.options.Lexicon, Name: it.name,
		Limits: r.formatLimits()})
	if err != nil {
		return nil, err
	}
	if reading == nil {
		return nil, errors.New("the program read nothing of it, which should be reported")
	}
	if _, err := io.Copy(io.Discard, tee); err != nil { // what the format did not need to look at
		return nil, err
	}
	reading.Batch.Source.Hash = hex.EncodeToString(hash.Sum(nil))
	if err := reading.Batch.Normalize(); err != nil {
		return nil, err
	}
	return reading, nil
}
