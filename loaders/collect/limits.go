package collect

// Limits bound what finding and opening may cost. A zero stands for the default.
type Limits struct {
	File    int64 // bytes of one file or member
	Archive int64 // bytes of one archive, unpacked
	Ratio   int64 // unpacked bytes for each packed one
	Members int   // of one archive
}

// The defaults. Resolutions in XML have a tenth of a megabyte and pack twentyfold; what is far beyond is made to do harm.
const (
	DefaultFile    = 64 << 20
	DefaultArchive = 4 << 30
	DefaultRatio   = 200
	DefaultMembers = 200_000
)

// Sound returns the limits with the defaults in the places of zeros.
func (l Limits) Sound() Limits {
	return Limits{
		File: or(l.File, DefaultFile), Archive: or(l.Archive, DefaultArchive),
		Ratio: or(l.Ratio, DefaultRatio), Members: or(l.Members, DefaultMembers),
	}
}

func or[T int | int64](value, standard T) T {
	if value <= 0 {
		return standard
	}
	return value
}
