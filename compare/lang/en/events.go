package en

import (
	"lacuna/compare"
	"lacuna/compare/lang"
)

// events names the kinds of event.
var events = []lang.Trigger{
	{Kind: compare.Meeting, Forms: []string{
		"met", "meets", "meet with", "meeting with", "met with", "had a talk", "had talks", "held talks", "holds talks", "hold talks",
		"talks with", "talk with", "talks between", "received", "receives", "had an interview", "had a conversation", "have talk", "has talk", "has talks", "have talks", "met and had", "held a summit", "hold a summit", "holds a summit", "summit with", "summit talks", "summit between"},
		Not: []string{"met with an accident", "met the need", "met the demand", "meets the need", "meets the demand", "received a gift", "received a message", "received a letter", "received a congratulatory message", "received a congratulatory telegram", "received a congratulatory letter", "received congratulatory", "received a telegram", "received a reply", "received greetings", "received condolences", "received a floral basket", "received floral baskets", "received messages", "receives a message", "receives message", "receives congratulatory message", "received reports"}},
	{Kind: compare.Call, Forms: []string{"by phone", "by telephone", "phone call", "telephone call", "phone talks", "phone conversation", "telephone conversation", "telephone talks", "over the phone", "spoke on the phone", "video call"}},
	{Kind: compare.Signing, Forms: []string{"signed", "signs", "signing", "inked", "inks", "concluded an agreement", "signature of"}},
	{Kind: compare.VisitKind, Forms: []string{"visited", "visits", "visiting", "visit to", "on a visit", "paid a visit", "pays a visit", "arrived", "arrives", "arrival", "arrive in", "on visit", "toured", "tours the", "went round"}},
	{Kind: compare.Return, Forms: []string{"left for home", "for home", "left here", "leaves for home", "leaves here", "leaves pyongyang", "left pyongyang", "departed", "departs", "returned home", "returns home", "went back", "return home", "left for", "leaves for"}},
	{Kind: compare.Banquet, Forms: []string{"banquet", "reception", "state dinner", "luncheon"}},
	{Kind: compare.Ceremony, Forms: []string{"ceremony", "inaugurated", "unveiled", "groundbreaking", "opening of"}},
	{Kind: compare.Conference, Forms: []string{"plenary meeting", "conference", "plenum", "session of", "symposium", "seminar", "forum", "workshop"}},
	{Kind: compare.Inspection, Forms: []string{"inspected", "inspects", "field guidance", "on-the-spot guidance", "gave guidance", "inspection of"}},
	{Kind: compare.Performance, Forms: []string{"performance", "exhibition", "concert", "film festival", "art show", "screening", "trade fair"}},
	{Kind: compare.Message, Forms: []string{"message of greeting", "congratulatory message", "congratulatory telegram", "congratulatory letter", "messages of greeting", "message of sympathy", "condolence", "condolences", "sent a message", "sends a message", "sends message", "congratulated", "reply message", "greetings to", "letter to"}},
	{Kind: compare.Statement, Forms: []string{"issued a statement", "press statement", "statement issued", "spokesman for", "spokesperson for"}},
	{Kind: compare.Launch, Forms: []string{"launched a", "test-fired", "test-fires", "test-fire", "nuclear test", "missile test", "missile launch"}},
	{Kind: compare.Appointment, Forms: []string{"appointed", "was elected", "sworn in"}},
	{Kind: compare.Tribute, Forms: []string{"floral basket", "wreath", "floral baskets", "wreaths", "paid tribute", "pays tribute", "pay tribute", "paid homage"}},
	{Kind: compare.Gift, Forms: []string{"gift", "donated", "donates", "donation"}},
	{Kind: compare.Contest, Forms: []string{"championship", "championships", "tournament", "beat", "defeated", "won the", "gold medal"}},
	{Kind: compare.Disaster, Forms: []string{"flood", "floods", "flooding", "earthquake", "typhoon", "landslide"}},
}

var cues = lang.Cues{
	Attendance: []string{"were present", "was present", "present were", "present was", "present there", "present at", "attended by", "attended", "took part", "participated", "on hand"},
	Each:       []string{"separately", "respectively"},
	Outcome:    []string{"agreed", "signed", "adopted", "concluded", "decided", "reached"},
	Wish:       []string{"hoped", "hopes", "wished", "expressed the belief", "proposed", "called for"},
	Beside: []string{"before his", "before her", "before their", "after his", "after her", "after their", "ahead of", "ahead of his", "ahead of the", "during his", "during her", "during their",
		"since his", "since their", "at their last", "their previous", "their last", "the previous", "his previous", "last"},
	General:  []string{"cooperation", "relations", "ties", "exchange", "exchanges", "friendship", "partnership"},
	Party:    []string{"delegation", "delegations", "mission", "group", "team", "troupe"},
	Past:     []string{"last year", "last month", "years ago", "a year earlier", "a year ago", "in the past"},
	Prospect: []string{"will", "is expected to", "are expected to", "plans to", "is scheduled to", "is to"},
}
