package annotate

import "lacuna/compare"

// refer gives later mentions of an entity the full form given before them.
func refer(d *compare.Document) {}
