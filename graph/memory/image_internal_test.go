package memory

import (
	"context"
	"errors"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	"mandategraph/graph"
)

// Imaged returns a store whose base is an image of what another shows.
func Imaged(ctx context.Context, s *Store) (*Store, error) {
	snap, err := s.current(ctx)
	if err != nil {
		return nil, err
	}
	packed, err := snap.image()
	if err != nil {
		return nil, err
	}
	b, err := ReadImage(string(packed), func() ([]*graph.Batch, error) { return nil, errors.New("the facts are not asked for") })
	if err != nil {
		return nil, err
	}
	return b.New(), nil
}

// All that is shown of an image, property by property, is as it is of the batches themselves.
func TestImageKeepsAll(t *testing.T) {
	s, err := New(sample())
	if err != nil {
		t.Fatal(err)
	}
	imaged, err := Imaged(t.Context(), s)
	if err != nil {
		t.Fatal(err)
	}
	want, _ := s.current(t.Context())
	got, err := imaged.current(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(got.ids, want.ids) || !reflect.DeepEqual(got.types, want.types) || got.spans != want.spans || got.kinds != want.kinds ||
		!reflect.DeepEqual(got.from, want.from) || !reflect.DeepEqual(got.to, want.to) || !reflect.DeepEqual(got.adjacent, want.adjacent) ||
		!reflect.DeepEqual(got.state.whoAsserts(), want.state.whoAsserts()) || !reflect.DeepEqual(got.stat(), want.stat()) {
		t.Errorf("\n got %+v\nwant %+v", got, want)
	}
	for n := range uint32(len(want.ids)) {
		eachProp(func(p graph.Prop) {
			if got, want := got.value(n, p), want.value(n, p); !reflect.DeepEqual(got, want) {
				t.Errorf("%s of node %d is %v, not %v", p, n, got, want)
			}
		})
	}
	for e := range uint32(want.rows.len()) {
		if got, want := got.edge(e), want.edge(e); !reflect.DeepEqual(got, want) {
			t.Errorf("\n got %+v\nwant %+v", got, want)
		}
		if got.rows.id(e) != want.rows.id(e) || got.rows.place(e) != want.rows.place(e) {
			t.Errorf("edge %d has id %q and key %q", e, got.rows.id(e), got.rows.place(e))
		}
		eachProp(func(p graph.Prop) {
			if got, want := got.edgeValue(e, p), want.edgeValue(e, p); !reflect.DeepEqual(got, want) {
				t.Errorf("%s of edge %d is %v, not %v", p, e, got, want)
			}
		})
	}
}

func imageOf(t *testing.T, batches ...*graph.Batch) string {
	t.Helper()
	packed, err := WriteImage(batches...)
	if err != nil {
		t.Fatal(err)
	}
	return string(packed)
}

func TestImageIsDeterministic(t *testing.T) {
	first := imageOf(t, sample())
	for range 5 {
		if imageOf(t, sample()) != first {
			t.Fatal("the same batch makes two images")
		}
	}
	other := sample()
	other.Source.Hash = "other"
	if !SameImage(first, imageOf(t, sample())) || SameImage(first, imageOf(t, other)) || SameImage(first, first[1:]) || SameImage(first[1:], first) {
		t.Error("SameImage does not tell which images are the same")
	}
}

func TestDamagedImage(t *testing.T) {
	packed := imageOf(t, sample())
	refuse := func(what, packed, says string) {
		t.Helper()
		if _, err := ReadImage(packed, nil); graph.CodeOf(err) != graph.Invalid || !strings.Contains(err.Error(), says) {
			t.Errorf("%s: %v", what, err)
		}
	}
	for i := range packed {
		refuse("cut", packed[:i], "not what was written")
		refuse("changed", packed[:i]+string(packed[i]^0x10)+packed[i+1:], "not what was written")
	}
	refuse("another version", string(seal(imageVersion+1, []byte(packed[headSize:]))), "another version")

	m, err := readImage(packed)
	if err != nil {
		t.Fatal(err)
	}
	head := strings.Replace(string(m.head.write()), graph.PropChapterVII.String(), strings.Repeat("x", len(graph.PropChapterVII.String())), 1)
	refuse("a property that there is not", repacked(t, m, imageOfHead, head), "another version")
}

// repacked is an image with another section, and with sums as if it had been written so.
func repacked(t *testing.T, m *image, section int, content string) string {
	t.Helper()
	var sections [imageSections][]byte
	for i := range m.sections {
		d, err := m.sections[i].unpack()
		if err != nil {
			t.Fatal(err)
		}
		sections[i] = []byte(d.in)
	}
	sections[section] = []byte(content)
	packed, err := packSections(sections)
	if err != nil {
		t.Fatal(err)
	}
	return string(seal(imageVersion, packed))
}

// An image whose sums are right and whose numbers are not is an error, or shows something else, and nothing panics.
func TestForgedImage(t *testing.T) {
	packed := imageOf(t, sample())
	m, err := readImage(packed)
	if err != nil {
		t.Fatal(err)
	}
	r, refused := rand.New(rand.NewPCG(1, 1)), 0
	for range 3000 {
		section := r.IntN(imageSections)
		d, err := m.sections[section].unpack()
		if err != nil {
			t.Fatal(err)
		}
		content := []byte(d.in)
		for range 1 + r.IntN(3) {
			content[r.IntN(len(content))] = byte(r.Uint32())
		}
		b, err := ReadImage(repacked(t, m, section, string(content)), nil)
		if err == nil {
			err = readAll(t, b.New())
		}
		if err != nil {
			refused++
		}
	}
	if refused < 1000 {
		t.Errorf("only %d of 3000 were refused", refused)
	}
}

func readAll(t *testing.T, s *Store) error {
	t.Helper()
	if _, err := s.Stat(t.Context()); err != nil {
		return err
	}
	snap, err := s.current(t.Context())
	if err != nil {
		return err
	}
	for e := range uint32(snap.rows.len()) {
		snap.rows.comparePlaces(e, 0)
		snap.rows.place(e)
	}
	return s.Scan(t.Context(), func(n *graph.Node) error { n.Label(); return nil }, func(e *graph.Edge) error { e.ID(); return nil })
}

// Nothing of what an image was made of is read before something is loaded.
func TestLoadedBesideImage(t *testing.T) {
	base, other := sample(), sample()
	base.Source.ID, other.Source.ID, other.Source.Hash = "a", "b", "h2"
	asked := 0
	b, err := ReadImage(imageOf(t, base, other), func() ([]*graph.Batch, error) { asked++; return []*graph.Batch{base, other}, nil })
	if err != nil {
		t.Fatal(err)
	}
	s := b.New()
	if err := readAll(t, s); err != nil || asked != 0 {
		t.Fatalf("asked for %d times, %v", asked, err)
	}
	loaded := &graph.Batch{Source: graph.Source{ID: "a", Hash: "read"}}
	if _, err := s.Apply(t.Context(), loaded); err != nil || asked != 0 {
		t.Fatalf("asked for %d times, %v", asked, err)
	}
	want, err := New(other, loaded)
	if err != nil {
		t.Fatal(err)
	}
	one, _ := want.Stat(t.Context())
	two, err := s.Stat(t.Context())
	if err != nil || asked != 1 || !reflect.DeepEqual(one, two) {
		t.Errorf("asked for %d times, %v\n got %+v\nwant %+v", asked, err, two, one)
	}
}

// Where the facts cannot be read, or are not those of the image, who needs them is told.
func TestImageOfOtherFacts(t *testing.T) {
	for says, facts := range map[string]func() ([]*graph.Batch, error){
		"no such file":     func() ([]*graph.Batch, error) { return nil, errors.New("no such file") },
		"of other sources": func() ([]*graph.Batch, error) { return []*graph.Batch{{Source: graph.Source{ID: "x"}}}, nil },
	} {
		b, err := ReadImage(imageOf(t, sample()), facts)
		if err != nil {
			t.Fatal(err)
		}
		s := b.New()
		if _, err := s.Apply(t.Context(), &graph.Batch{Source: graph.Source{ID: "y"}}); err != nil {
			t.Fatal(err)
		}
		if _, err := s.Stat(t.Context()); graph.CodeOf(err) != graph.Internal || !strings.Contains(err.Error(), says) {
			t.Errorf("%v does not say %q", err, says)
		}
	}
}
