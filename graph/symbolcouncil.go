package graph

import "sort"

const councilFirstYear = 1946

// councilLast holds the number of the last Security Council resolution of each year from 1946 on.
var councilLast = [...]int{
	15, 37, 66, 78, // 1946
	89, 96, 98, 103, 105, 110, 121, 126, 131, 132, // 1950
	160, 170, 177, 185, 199, 219, 232, 244, 262, 275, // 1960
	291, 307, 324, 344, 366, 384, 402, 422, 443, 461, // 1970
	484, 499, 529, 545, 559, 580, 593, 606, 626, 646, // 1980
	683, 725, 799, 892, 969, 1035, 1092, 1146, 1219, 1284, // 1990
	1334, 1386, 1454, 1521, 1580, 1651, 1738, 1794, 1859, 1907, // 2000
	1966, 2032, 2085, 2132, 2195, 2259, 2336, 2397, 2451, 2503, // 2010
	2560, 2617, 2671, 2721, 2767, // 2020
}

// CouncilYear returns the year in which the Security Council adopted the resolution of that number: its numbers run on, and so fix
// their year. It returns 0 for numbers after the last one known here.
func CouncilYear(number int) int {
	i := sort.SearchInts(councilLast[:], number)
	if number < 1 || i == len(councilLast) {
		return 0
	}
	return councilFirstYear + i
}

// councilFits reports whether a Security Council resolution can have that number and that year.
func councilFits(number, year int) bool {
	if known := CouncilYear(number); known != 0 {
		return year == known
	}
	return number > 0 && number < 9999 && year >= councilFirstYear+len(councilLast) && year <= farYear
}
