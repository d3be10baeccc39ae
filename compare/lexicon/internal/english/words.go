package english

import "strings"

var (
	stop      = set(stopWords)
	irregular = pairs(irregularForms)
	kept      = pairs(keptForms)
)

func set(s string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(s) {
		m[w] = true
	}
	return m
}

// pairs reads "base form form, base form": each form leads to its base.
func pairs(s string) map[string]string {
	m := map[string]string{}
	for _, row := range strings.Split(s, ",") {
		f := strings.Fields(row)
		if len(f) == 0 {
			continue
		}
		for _, w := range f[1:] {
			m[w] = f[0]
		}
	}
	return m
}

const stopWords = `a an the of to in on at by for with from as and or nor but if than that this these those it its itself
is are was were be been being am has have had having do does did doing done will would can could may might shall should must
not no so such very too he she they him her hers his them their theirs themselves himself herself myself yourself ourselves
we our ours us you your yours i me my mine who whom whose which what when where why how while into onto upon out up down over
under about again also more most some any all each every both either neither one other another there here then thus just only own
same s t re ve ll d m don didn doesn isn wasn aren weren won wouldn couldn shouldn hasn haven hadn can cannot let
said say says saying told tell according however therefore because since though although whether yet still even ever
through during between among against within without across along around per via etc sb sth something somebody someone one's oneself
esp usu lit fig abbr inc thing things used variant kind type sort certain way get got gets make makes made take takes took taken
go goes going went gone come comes came put set be able much many few little lot lots quite rather almost really well off like
mr mrs ms dr sir it'll i'm i've you're he's she's it's that's there's don't doesn't didn't isn't wasn't won't can't
vs e.g i.e part form use using etc. non them those`

const irregularForms = `
go went gone goes,say said says,kill,win won,lose lost loses,leave left leaves,die dead died dying dies,death deaths,
shoot shot shots,buy bought,sell sold,hold held,find found,meet met,make made,take took taken,give gave given,come came,
become became,get got gotten,see saw seen,know knew known,begin began begun,break broke broken,steal stole stolen,
drive drove driven,fall fell fallen,fly flew flown flies,speak spoke spoken,write wrote written,rise rose risen arisen,
grow grew grown,throw threw thrown,draw drew drawn,show showed shown,lead led,feel felt,keep kept,send sent,spend spent,
build built,lend lent,tell told,think thought,bring brought,catch caught,teach taught,fight fought,strike struck stricken,
run ran,sit sat,stand stood,pay paid,lay laid,hear heard,swear swore sworn,wear wore worn,sink sank sunk,wind wound,
hide hid hidden,bite bit bitten,ride rode ridden,choose chose chosen choice choices,freeze froze frozen,seek sought,flee fled,
shake shook shaken,understand understood,withdraw withdrew withdrawn withdrawal withdrawals,overcome overcame,undergo underwent undergone,
eat ate eaten,drink drank drunk,sing sang sung,swim swam swum,sleep slept,sweep swept,weep wept,creep crept,
forget forgot forgotten,forgive forgave forgiven,forbid forbade forbidden,foresee foresaw foreseen,bear bore borne,
tear tore torn,wake woke woken,shrink shrank shrunk,spring sprang sprung,ring rang rung,swing swung,cling clung,
hang hung,dig dug,stick stuck,sting stung,spin spun,bind bound,grind ground,light lit,slide slid,shine shone,
mean meant,deal dealt,dream dreamt,learn learnt,burn burnt,spell spelt,spill spilt,spoil spoilt,lean leant,leap leapt,
bend bent,lose loss losses,sell sale sales,feed fed,breed bred,bleed bled,speed sped,read,shut,cut,hurt,
prove proven,strive strove striven,weave wove woven,mistake mistook mistaken,undertake undertook undertaken,
man men,woman women,child children,person people persons,foot feet,tooth teeth,goose geese,mouse mice,ox oxen,
life lives,wife wives,knife knives,leaf leaves,half halves,wolf wolves,thief thieves,shelf shelves,self selves,loaf loaves,
crisis crises,analysis analyses,basis bases,thesis theses,criterion criteria,phenomenon phenomena,datum data,medium media,
bacterium bacteria,fungus fungi,nucleus nuclei,stimulus stimuli,index indices,matrix matrices,
good better best,bad worse worst,far further farther furthest,little less least,
english england,british britain briton britons uk,french france frenchman,german germany germans,russian russia russians,chinese china,
japanese japan,korean korea koreans,american america americans us usa,spanish spain spaniard spaniards,italian italy italians,
dutch netherlands holland,swiss switzerland,swedish sweden swede swedes,danish denmark dane danes,norwegian norway norwegians,
finnish finland finn finns,polish poland pole poles,greek greece greeks,turkish turkey turks turk,portuguese portugal,
irish ireland,scottish scotland scots scot,welsh wales,hungarian hungary hungarians,czech czechia czechs,austrian austria,
belgian belgium,indian india indians,pakistani pakistan,afghan afghanistan afghans,iraqi iraq iraqis,iranian iran iranians,
israeli israel israelis,syrian syria syrians,egyptian egypt egyptians,saudi,yemeni yemen,lebanese lebanon,jordanian jordan,
libyan libya,sudanese sudan,ethiopian ethiopia,nigerian nigeria nigerians,kenyan kenya kenyans,somali somalia somalis,
vietnamese vietnam,thai thailand,filipino philippines philippine filipinos,indonesian indonesia,malaysian malaysia,
burmese burma myanmar,cambodian cambodia,laotian laos,mongolian mongolia,nepalese nepal nepali,bangladeshi bangladesh,
australian australia australians,canadian canada canadians,mexican mexico mexicans,brazilian brazil brazilians,
argentine argentina argentinian,chilean chile,cuban cuba cubans,venezuelan venezuela,colombian colombia,peruvian peru,
ukrainian ukraine ukrainians,belarusian belarus,georgian georgia,european europe europeans,african africa africans,asian asia asians,
parisian paris,roman rome,catalan catalonia,palestinian palestine palestinians,kazakh kazakhstan,uzbek uzbekistan,
one first once,two second twice,three third,
tale,strong strength,long length,wide width,deep depth,high height,hot heat,proud pride,poor poverty,
fly flight flights,think,believe belief beliefs,grieve grief,prove proof proofs,advise advice,choose,defend defence defense,
offend offence offense,licence license,practice practise,live alive,lively,marry marriage,speak speech speeches,
success succeed successful succeeded,analyse analyze analysed analyzed analysing,mr,gray grey,tyre tire tyres,plough plow,
programme program programmes,cheque check,aeroplane airplane plane airplanes planes,aluminium aluminum,jewellery jewelry,
diplomat diplomacy diplomatic diplomats,photograph photo photos photographs,television tv tvs,telephone phone phones telephones,
per cent percent percentage`

const keptForms = `news news,united united,university university universities,universe universe universal,organ organ organs,
organize organization organizations organize organizes organized organizing organisation organisations organise organised organising organises,
general general,generation generation generations,generate generate generates generated generating,
international international,internal internal,interest interest interests interested,
policy policy policies,police police,community community communities,commune commune communes,communist communist communists communism,
import import imports imported importing,important important importance,
animal animal animals,animate animate animated,
office office offices,officer officer officers,official official officials,
secretary secretary secretaries,secret secret secrets,
executive executive executives,execute execute execution executed executions,
past past,paste paste,nation nation nations national nationals nationwide,nature nature natural,native native natives,
part part parts,party party parties,partial partial,particular particular,
home home homes,arm arm arms armed,army army armies,
policyholder policyholder,ration ration rations,rational rational,rate rate rates rated,
minister minister ministers,ministry ministry ministries,
economy economy economies economic economics economical,
history history historic historical histories,politics politics political politically politician politicians,
agriculture agriculture agricultural,culture culture cultural cultures,
science science scientific sciences scientist scientists,industry industry industrial industries,
region region regional regions,
station station stations,state state states,status status,statue statue statues,static static,
inform inform informed informs,information information,
new new newly,mean mean means meaning,
force force forces forced,forest forest forests,
train train trains,training training,
produce produce production product products producer producers produces produced producing`
