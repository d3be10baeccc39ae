package ko

import "lacuna/compare"

// Entities marks the persons with their titles, the organisations and the
// places of d, in order of Start.
func Entities(d *compare.Document) []compare.Mention { return nil }
