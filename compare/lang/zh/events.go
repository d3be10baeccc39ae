package zh

import (
	"lacuna/compare"
	"lacuna/compare/lang"
)

// events names the kinds of event in both scripts.
var events = []lang.Trigger{
	{Kind: compare.Meeting, Forms: []string{
		"会见", "会晤", "会谈", "会面", "座谈", "拜会", "接见", "举行会议磋商", "磋商", "會見", "會晤", "會談", "會面", "座談", "拜會", "接見"},
		Not: []string{"座谈会", "座談會", "首脑会晤精神", "会谈纪要"}},
	{Kind: compare.Call, Forms: []string{"通电话", "通了电话", "电话会谈", "电话通话", "视频会晤", "视频通话", "通電話", "電話會談", "視訊會談"}},
	{Kind: compare.Signing, Forms: []string{"签署", "签订", "签约", "签字仪式", "簽署", "簽訂", "簽約"}},
	{Kind: compare.VisitKind, Forms: []string{"访问", "出访", "到访", "抵达", "来访", "到达", "訪問", "出訪", "到訪", "抵達", "來訪", "到達", "参观", "參觀"},
		Not: []string{"访问量", "回访问", "参观团", "參觀團", "参观者", "參觀者"}},
	{Kind: compare.Return, Forms: []string{"返回", "回国", "离开", "离朝", "启程回", "踏上归途", "回國", "離開", "離朝", "啟程回"}},
	{Kind: compare.Banquet, Forms: []string{"宴会", "招待会", "宴请", "欢迎晚宴", "宴會", "招待會", "宴請"}},
	{Kind: compare.Ceremony, Forms: []string{"开工仪式", "竣工仪式", "落成", "揭幕", "揭牌", "开幕式", "闭幕式", "典礼", "剪彩", "升旗仪式", "仪式", "儀式", "開工儀式", "竣工儀式", "揭幕", "開幕式", "閉幕式", "典禮"}},
	{Kind: compare.Conference, Forms: []string{"全体会议", "全会", "常委会会议", "工作会议", "座谈会", "研讨会", "论坛", "大会", "电视电话会议", "推进会", "發布會", "发布会", "全體會議", "座談會", "研討會", "論壇", "大會"}},
	{Kind: compare.Inspection, Forms: []string{"视察", "调研", "现场指导", "检查指导", "視察", "調研", "現地指導"}},
	{Kind: compare.Performance, Forms: []string{"演出", "展览", "博览会", "展销会", "音乐会", "电影节", "展覽", "博覽會", "音樂會"}},
	{Kind: compare.Message, Forms: []string{"贺电", "唁电", "慰问电", "致电", "贺信", "致信", "答谢电", "賀電", "唁電", "慰問電", "致電", "賀信"}},
	{Kind: compare.Statement, Forms: []string{"发表声明", "发表谈话", "答记者问", "發表聲明", "發表談話", "答記者問"}},
	{Kind: compare.Launch, Forms: []string{"发射", "试射", "发射升空", "核试验", "發射", "試射"}},
	{Kind: compare.Appointment, Forms: []string{"任命", "当选", "就任", "免去", "當選"}},
	{Kind: compare.Tribute, Forms: []string{"敬献花篮", "敬献花圈", "献花", "瞻仰", "敬獻花籃", "敬獻花圈", "獻花"}},
	{Kind: compare.Gift, Forms: []string{"赠送", "捐赠", "赠礼", "贈送", "捐贈"}},
	{Kind: compare.Contest, Forms: []string{"锦标赛", "比赛", "联赛", "运动会", "夺冠", "錦標賽", "比賽", "聯賽", "運動會"}},
	{Kind: compare.Disaster, Forms: []string{"洪水", "地震", "台风", "火灾", "泥石流", "颱風", "火災"}},
}

var cues = lang.Cues{
	Attendance: []string{"参加会见", "参加会谈", "参加了会见", "参加上述活动", "参加活动", "参加座谈", "在座", "陪同", "出席", "参加", "參加", "見證", "见证"},
	Each:       []string{"分别", "先后", "分別", "先後"},
	Outcome:    []string{"达成", "签署", "同意", "商定", "一致", "赞同", "達成", "簽署", "贊同", "决定", "決定"},
	Wish:       []string{"希望", "愿", "呼吁", "建议"},
	General:    []string{"合作", "关系", "關係", "交流", "往来", "往來", "友好", "友谊", "友誼"},
	Party:      []string{"代表团", "代表團", "访问团", "訪問團", "考察团", "考察團", "参观团", "參觀團", "艺术团", "藝術團", "代表队", "代表隊", "一行"},
	Past:       []string{"去年", "前年", "上个月", "上個月", "上月", "曾"},
	Prospect:   []string{"将于", "拟于", "计划", "即将", "將於", "計劃", "即將"},
}
