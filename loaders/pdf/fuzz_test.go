package pdf

import (
	"bytes"
	"context"
	"sync"
	"testing"

	"mandategraph/loaders/format"
	"mandategraph/loaders/page/pagetest"
)

// FuzzRead: whatever a file holds, reading it never panics; and what is read is a sound batch whose quotes are what their offsets cut out.
func FuzzRead(f *testing.F) {
	for _, d := range fixtures {
		f.Add(made(f, d))
	}
	f.Add([]byte(with(stream("", words))))
	f.Add([]byte(with(packed(words + "BT /F 8 Tf 72 60 Td (1) Tj 3 0 Td (See A/99/1.) Tj ET"))))
	f.Fuzz(func(t *testing.T, data []byte) {
		r, err := (Format{}).Read(context.Background(), bytes.NewReader(data), format.Env{Limits: format.Limits{Bytes: 1 << 20}})
		if err != nil {
			return
		}
		for _, fault := range pagetest.Faults(r) {
			t.Error(fault)
		}
	})
}

// Documents that are read at the same time give what each gives alone; more than there are instances wait.
func TestParallel(t *testing.T) {
	data := made(t, resolution)
	want := pagetest.Told(pagetest.Reading(t, Format{}, string(data)))
	var group sync.WaitGroup
	for range 3 * mostAtOnce {
		group.Go(func() {
			if got := pagetest.Told(pagetest.Reading(t, Format{}, string(data))); got != want {
				t.Errorf("read %s", got)
			}
		})
	}
	group.Wait()
}
