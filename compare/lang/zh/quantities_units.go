package zh

import (
	"lacuna/compare/lang/internal/measure"
)

// measured are the units and measure words of Chinese, in both scripts.
var measured = measure.Table(measureWords())

func measureWords() map[string]measure.Unit {
	out := map[string]measure.Unit{}
	put := func(name string, factor float64, use measure.Use, words ...string) {
		for _, w := range words {
			out[w] = measure.Unit{Name: name, Factor: factor, Use: use}
		}
	}
	plain := func(name string, words ...string) { put(name, 0, measure.Plain, words...) }
	counted := func(name string, words ...string) { put(name, 0, measure.Counted, words...) }
	money(plain)
	sizes(plain)
	put("kg", .5, measure.Plain, "斤", "市斤")
	put("kg", 50, measure.Plain, "担")
	put("ha", 1.0/15, measure.Plain, "亩", "畝")
	put("%", .1, measure.Plain, "‰")
	plain("%", "%", "％", "﹪")
	plain("pp", "个百分点", "個百分點", "百分点", "百分點")
	plain("fold", "倍")
	plain("bp", "个基点", "個基點", "基点", "基點")
	put("point", 0, measure.Fine, "点", "點")
	durations(plain)
	plain("age", "岁", "歲", "周岁", "周歲")
	plain("person", "人")
	plain("visit", "人次")
	plain("dose", "剂", "剂次", "劑")
	plain("household", "户", "戶")
	plain("vote", "票")
	counted("person", "名", "位", "个人", "個人", "口人", "员")
	counted("unit", "台", "臺", "架", "架次", "辆", "輛")
	counted("set", "套")
	counted("ship", "艘")
	counted("shot", "枚", "发炮弹", "发子弹", "發砲彈")
	counted("animal", "头", "頭", "匹", "只", "隻", "羽")
	counted("tree", "棵", "株")
	counted("copy", "本", "册", "冊", "份")
	counted("sheet", "张", "張")
	counted("page", "页", "頁")
	counted("building", "座", "栋", "棟", "幢")
	counted("place", "所", "处", "處")
	counted("company", "家")
	counted("floor", "层", "層")
	counted("case", "例", "起", "宗")
	counted("time", "次", "遍", "趟")
	counted("round", "轮", "輪")
	counted("event", "场", "場")
	counted("kind", "种", "種", "类", "類")
	put("country", 0, measure.Strict, "国", "國")
	counted("country", "个|国家", "個|國家")
	counted("city", "个|城市", "座|城市")
	counted("batch", "批", "批次")
	counted("item", "个", "個", "件", "项", "項", "条", "條", "幅", "支", "笔", "筆", "封", "篇", "部", "首", "点|建议", "点|主张", "点|意见", "点|希望", "点|要求", "点|共识", "顶", "頂", "床", "箱", "袋", "桶", "瓶", "盒", "节", "列", "颗", "顆", "块", "塊", "根")
	put("point", 0, measure.Strict, "分")
	put("degree", 0, measure.Strict, "度")
	put("magnitude", 0, measure.Strict, "级", "級")
	put("", 0, measure.Never, "月", "月份", "日", "号", "號", "时", "時", "届", "屆", "世纪", "世紀", "年代", "路", "楼", "期", "版", "国集团", "國集團", "国峰会",
		"号文件", "中全会", "月号", "年级", "年級", "院", "环", "区", "线", "班", "师", "团", "軍", "军", "等奖", "类产品", "线城市")
	return out
}

func money(plain func(string, ...string)) {
	plain("CNY", "元", "元人民币", "人民币", "块钱", "元人民幣", "人民幣")
	plain("USD", "美元", "美金", "元美金")
	plain("EUR", "欧元", "歐元")
	plain("JPY", "日元", "日圆", "日圓")
	plain("KRW", "韩元", "韓元", "韩圆", "韓圜")
	plain("KPW", "朝元", "朝币", "朝鲜元", "朝鲜圆")
	plain("RUB", "卢布", "盧布")
	plain("GBP", "英镑", "英鎊")
	plain("HKD", "港元", "港币", "港幣")
	plain("TWD", "新台币", "新臺幣", "台币", "臺幣")
	plain("VND", "越南盾")
	plain("INR", "印度卢比", "卢比")
	plain("AUD", "澳元")
	plain("CAD", "加元")
	plain("CHF", "瑞士法郎")
	plain("SGD", "新元", "新加坡元", "新币")
	plain("NZD", "新西兰元")
	plain("THB", "泰铢")
	plain("MYR", "林吉特", "马币")
	plain("MNT", "图格里克")
	plain("SEK", "瑞典克朗")
	plain("NOK", "挪威克朗")
	plain("DKK", "丹麦克朗")
	plain("TRY", "里拉")
	plain("BRL", "雷亚尔")
	plain("ZAR", "兰特")
	plain("KZT", "坚戈")
	plain("LAK", "基普")
	plain("KHR", "瑞尔")
	plain("MMK", "缅元", "缅币")
	plain("IRR", "里亚尔")
	plain("AED", "迪拉姆")
}

func sizes(plain func(string, ...string)) {
	plain("m", "米", "公尺")
	plain("km", "公里", "千米", "km", "㎞")
	plain("cm", "厘米", "公分", "cm")
	plain("mm", "毫米", "mm")
	plain("mile", "英里", "英哩")
	plain("nmi", "海里")
	plain("m2", "平方米", "平米", "平方公尺", "㎡")
	plain("km2", "平方公里", "平方千米")
	plain("m3", "立方米")
	plain("m3", "立方")
	plain("ha", "公顷", "公頃")
	plain("t", "吨", "噸", "公吨", "公噸")
	plain("kg", "公斤", "千克", "kg")
	plain("g", "克")
	plain("L", "升", "公升")
	plain("°C", "摄氏度", "攝氏度", "℃")
	plain("kW", "千瓦", "瓩")
	plain("MW", "兆瓦")
	plain("kWh", "千瓦时", "千瓦時", "度电")
}

func durations(plain func(string, ...string)) {
	plain("year", "年", "年间", "年間")
	plain("anniversary", "周年", "週年")
	plain("month", "个月", "個月", "个多月", "個多月")
	plain("week", "周", "週", "个星期", "個星期", "星期", "个礼拜")
	plain("day", "天", "昼夜", "日间", "日|游")
	plain("hour", "小时", "小時", "个小时", "個小時", "个多小时", "钟头")
	plain("minute", "分钟", "分鐘")
	plain("second", "秒", "秒钟", "秒鐘")
}
