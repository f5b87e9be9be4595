package akn

import (
	"bytes"
	"context"
	"encoding/xml"
	"errors"
	"io"
	"path/filepath"
	"testing"

	"mandategraph/loaders/format"
)

// BenchmarkRead compares what reading costs, over the unpacked documents of the corpus: the XML decoder alone, which is the floor;
// the parser; and all of Read with the curated names.
func BenchmarkRead(b *testing.B) {
	l, err := curatedLexicon()
	if err != nil {
		b.Fatal(err)
	}
	names, _ := filepath.Glob(filepath.Join(corpusRoot(b), "akn/crime/*/*/*.xml"))
	samples, size := filesOf(b, names), int64(0)
	for _, s := range samples {
		size += int64(len(s.data))
	}
	for _, c := range []struct {
		name string
		do   func(*sample) error
	}{
		{"decoder", func(s *sample) error { return decodeOnly(s.data) }},
		{"parser", func(s *sample) error {
			_, err := parse(context.Background(), bytes.NewReader(s.data), format.Limits{})
			return err
		}},
		{"read", func(s *sample) error { _, err := s.read(l); return err }},
		{"read-and-normalize", func(s *sample) error {
			reading, err := s.read(l)
			if err != nil {
				return err
			}
			return reading.Batch.Normalize()
		}},
	} {
		b.Run(c.name, func(b *testing.B) {
			b.SetBytes(size)
			b.ReportAllocs()
			for b.Loop() {
				for _, s := range samples {
					if err := c.do(s); err != nil {
						b.Fatal(err)
					}
				}
			}
		})
	}
}

func decodeOnly(data []byte) error {
	decoder := xml.NewDecoder(bytes.NewReader(data))
	for {
		if token, err := decoder.Token(); token == nil {
			if errors.Is(err, io.EOF) {
				return nil
			}
			return err
		}
	}
}
