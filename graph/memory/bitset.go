package memory

import (
	"iter"
	"math/bits"
)

// bitset is a set of ordinals.
type bitset []uint64

func newBitset(n int) bitset { return make(bitset, (n+63)/64) }

func (b bitset) set(i uint32) { b[i/64] |= 1 << (i % 64) }

func (b bitset) unsetAll(all []uint32) {
	for _, i := range all {
		b[i/64] &^= 1 << (i % 64)
	}
}

func (b bitset) has(i uint32) bool { return b[i/64]>>(i%64)&1 == 1 }

func (b bitset) len() (n int) {
	for _, w := range b {
		n += bits.OnesCount64(w)
	}
	return n
}

// all gives the members in order.
func (b bitset) all() iter.Seq[uint32] {
	return func(yield func(uint32) bool) {
		for i, w := range b {
			for ; w != 0; w &= w - 1 {
				if !yield(uint32(i*64 + bits.TrailingZeros64(w))) {
					return
				}
			}
		}
	}
}
