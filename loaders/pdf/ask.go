package pdf

import (
	"math"
	"strings"

	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
)

// printed is the text of a page, in the order in which it is drawn. The library answers for one character at a time, so only those at the
// ends of words are asked for, and what a page sets in one size once.
type printed struct {
	*document
	page    references.FPDF_TEXTPAGE
	turn    func(x, y float64) (float64, float64)
	chars   []rune
	shifted bool                // characters that the library counts are not in the text
	sizes   map[float64]float64 // what nominal sizes are on the page
}

// char returns the library's index of a character.
func (p *printed) char(index int) (int, error) {
	if !p.shifted {
		return index, nil
	}
	found, err := p.instance.FPDFText_GetCharIndexFromTextIndex(&requests.FPDFText_GetCharIndexFromTextIndex{TextPage: p.page, NTextIndex: index})
	if err != nil {
		return 0, err
	}
	return max(found.CharIndex, 0), nil
}

func (p *printed) origin(index int) (x, y float64, err error) {
	at, err := p.char(index)
	if err != nil {
		return 0, 0, err
	}
	o, err := p.instance.FPDFText_GetCharOrigin(&requests.FPDFText_GetCharOrigin{TextPage: p.page, Index: at})
	if err != nil {
		return 0, 0, err
	}
	x, y = p.turn(o.X, o.Y)
	return clean(x), clean(y), nil
}

// farthest is where on a page something can stand; beyond that numbers say nothing.
const farthest = 1e5

func clean(v float64) float64 {
	if math.IsNaN(v) {
		return 0
	}
	return min(max(v, -farthest), farthest)
}

// scaled is a nominal size that says nothing: the page may be drawn in units of its own.
const scaled = 2

// size returns the size of a character on the page.
func (p *printed) size(index int) (float64, error) {
	at, err := p.char(index)
	if err != nil {
		return 0, err
	}
	nominal, err := p.instance.FPDFText_GetFontSize(&requests.FPDFText_GetFontSize{TextPage: p.page, Index: at})
	if err != nil {
		return 0, err
	}
	if size, known := p.sizes[nominal.FontSize]; known && nominal.FontSize > scaled {
		return size, nil
	}
	size, factor := nominal.FontSize, 1.0
	if m, err := p.instance.FPDFText_GetMatrix(&requests.FPDFText_GetMatrix{TextPage: p.page, Index: at}); err == nil {
		factor = math.Hypot(float64(m.Matrix.C), float64(m.Matrix.D))
	}
	size = clean(math.Abs(size * factor))
	if math.Abs(factor-1) < 0.01 {
		p.sizes[nominal.FontSize] = size
	}
	return size, nil
}

// isInserted reports whether the space behind a word is one that the library takes a gap for, and not one of the text.
func (p *printed) isInserted(w *word) (bool, error) {
	if w.behind >= len(p.chars) || p.chars[w.behind] != ' ' {
		return false, nil
	}
	at, err := p.char(w.behind)
	if err != nil {
		return false, err
	}
	space, err := p.instance.FPDFText_IsGenerated(&requests.FPDFText_IsGenerated{TextPage: p.page, Index: at})
	if err != nil {
		return false, err
	}
	return space.IsGenerated, nil
}

// broadest is how wide a letter is at most, in ems, with what stands between it and the next.
const broadest = 1.5

// end asks where a word ends: where the character behind it begins, else at the edge of its last one.
func (p *printed) end(w *word) error {
	if w.behind < len(p.chars) {
		x, y, err := p.origin(w.behind)
		if err == nil && x >= w.x && x < w.x+float64(w.behind-w.index)*broadest*w.size && math.Abs(y-w.y) < w.size*0.6 {
			w.end = x
			return nil
		}
	}
	at, err := p.char(w.behind - 1)
	if err != nil {
		return err
	}
	box, err := p.instance.FPDFText_GetCharBox(&requests.FPDFText_GetCharBox{TextPage: p.page, Index: at})
	if err != nil {
		return err
	}
	x, _ := p.turn(box.Right, box.Bottom)
	w.end = max(w.x, clean(x))
	return nil
}

// isStrong reports whether a character is set in bold type or italics.
func (p *printed) isStrong(index int) (bool, error) {
	at, err := p.char(index)
	if err != nil {
		return false, err
	}
	font, err := p.instance.FPDFText_GetFontInfo(&requests.FPDFText_GetFontInfo{TextPage: p.page, Index: at})
	if err != nil {
		return false, err
	}
	const italic, forceBold = 1 << 6, 1 << 18
	name := strings.ToLower(font.FontName)
	for _, style := range []string{"bold", "black", "heavy", "italic", "oblique"} {
		if strings.Contains(name, style) {
			return true, nil
		}
	}
	return font.Flags&(italic|forceBold) != 0, nil
}
