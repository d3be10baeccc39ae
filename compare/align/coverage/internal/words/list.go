package words

const stopWords = `a an the this that these those it its itself he him his himself she her hers herself they them their theirs themselves
we us our ours ourselves you your yours i me my mine who whom whose which what when where why how
is are was were be been being am has have had having do does did doing done will would can could may might shall should must cannot
not no nor so such than then there here and or but if as of to in on at by for with from into onto upon out up down over under about
after before during between among against through within without while until because since although though also too very just only own
same other another some any all each every both either neither one more most much many few less least still yet even ever again further
s t re ve ll d m don didn doesn isn wasn aren weren won wouldn couldn shouldn hasn haven hadn`

const numeralForms = `0 zero, 1 one, 2 two, 3 three, 4 four, 5 five, 6 six, 7 seven, 8 eight, 9 nine, 10 ten, 11 eleven, 12 twelve`

const irregularForms = `go goes went gone, say said says, kill killed, win won, lose lost, leave left, die dead death deaths died dying, shoot shot shooting,
buy bought, sell sold sale, hold held, find found, meet met, make made making, take took taken, give gave given, come came, become became, get got gotten,
see saw seen, know knew known, begin began begun, break broke broken, steal stole stolen theft thefts, drive drove driven, fall fell fallen, fly flew flown flight flights,
speak spoke spoken speech speeches, write wrote written, rise rose risen, grow grew grown growth, throw threw thrown, draw drew drawn, show showed shown, lead led,
feel felt, keep kept, send sent, spend spent, build built, lend lent, tell told, think thought, bring brought, catch caught, teach taught,
fight fought, strike struck stricken, run ran running, sit sat, stand stood, pay paid, lay laid, lie lain, hear heard, hit hitting, cut cutting, set setting,
swear swore sworn, wear wore worn, sink sank sunk, hide hid hidden, bite bit bitten, ride rode ridden, choose chose chosen choice choices, freeze froze frozen,
seek sought, flee fled, shake shook shaken, sue sued suing, man men, woman women, child children, person people, foot feet, life lives, wife wives, knife knives,
tear tore torn, shrink shrank shrunk, swim swam swum, sing sang sung, sing singing, ring rang rung, spring sprang sprung, wake woke woken, blow blew blown,
forget forgot forgotten, forgive forgave forgiven, forbid forbade forbidden, withdraw withdrew withdrawn withdrawal withdrawals, overcome overcame,
undergo underwent undergone, understand understood, bind bound, grind ground, wind wound, feed fed, breed bred, bleed bled, shed shedding, spread spreading,
split splitting, quit quitting, bet betting, burst bursting, cast casting, cost costing, deal dealt, mean meant, dream dreamt, burn burnt, learn learnt,
sleep slept, sweep swept, weep wept, creep crept, leap leapt, sling slung, hang hung, dig dug, stick stuck, sting stung, swing swung,
light lit, slide slid, weave wove woven, arise arose arisen, beat beaten, eat ate eaten, shut shutting, thief thieves, tooth teeth, mouse mice, analysis analyses,
lose loss losses, arrive arrival, deny denial denied, refuse refusal, propose proposal, approve approval, survive survival survivor survivors, try trial tried trials`
