// Package bench measures what users wait for. Machines differ and are shared, so figures are read as ratios within one run.
package bench
