package ground

import "strings"

// weak are occupations and vague posts: titles beside a name, else ordinary
// words.
var weak = func() map[string]bool {
	out := map[string]bool{}
	for id := range strings.FieldsSeq(`abbot actor adviser aide artist-merited artist-people astronaut athlete
		candidate-election candidate-member coach composer conductor diplomat embassy-staff entrepreneur expert
		film-director head-bare imam interpreter judge lawyer legal-adviser manager member monk observer painter
		pastor peoples-athlete photographer pilot police-officer priest project-manager referee reporter
		responsible-official secretary-assistant singer team-captain tour-guide veteran correspondent teacher student
		researcher doctor nurse farmer worker delegation-member scientist writer poet soldier army-general-officer
		director-head department-director mediator coordinator volunteer activist journalist lecturer graduate
		historian worker engineer farm-worker political-critic nominee cabin-chief hero-of-republic subteam-leader squad-leader`) {
		out["title:"+id] = true
	}
	return out
}()

// Weak tells whether a title is one only beside a name.
func Weak(ids []string) bool {
	for _, id := range ids {
		if !weak[id] {
			return false
		}
	}
	return true
}
