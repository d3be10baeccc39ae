package zh

import (
	"strings"

	"lacuna/compare/annotate/gazetteer"
)

// role is what a word beside a name says of it.
type role uint8

const (
	noRole     role = iota
	locates         // 在, 前往: a place follows
	tells           // 说, 出生: who does it goes before
	calling         // 总统, 先生: a person is beside
	placeEnd        // 州, 河: closes the name of a place
	bodyEnd         // 大学, 党: closes the name of a body
	demonym         // 人, 语: makes a word of another kind of a place
	kin             // 妻子, 之子
	joins           // 和, 与, 、
	possessive      // 的
	work            // 电影, 《: names a work
)

var roleWords = map[role]string{
	locates:    "在 于 从 到 往 赴 至 向 自 位于 前往 来自 抵达 抵 飞往 访问 离开 进入 占领 征服 居住在 住在 横跨 穿过 经过 经 途经 途径 返回 回到 入侵 进攻 攻占 攻打 逃往 移居 迁往 迁至 定居 驻 沿 沿着 距 毗邻 靠近 统治 南部 北部 东部 西部 中部 境内 附近 首都 城市 城镇 小镇 村庄 岛屿 地区 殖民地 半岛 省份 行省 郊区 市区",
	tells:      "说 说道 表示 称 认为 指出 告诉 写道 宣布 强调 解释 回忆 补充 承认 透露 声称 警告 批评 相信 希望 觉得 决定 拒绝 同意 要求 建议 出生 出生于 生于 死于 去世 逝世 毕业 毕业于 结婚 嫁给 娶 娶了 写信 主演 执导 饰演 扮演 担任 当选 辞职 接受采访 回答 抱怨 问 问道 获得 赢得 开始 试图 曾 曾经 任 率领 带领",
	calling:    "总统 总理 首相 主席 国王 女王 王后 皇帝 沙皇 教皇 教宗 大主教 主教 牧师 神父 王子 公主 公爵 伯爵 侯爵 男爵 爵士 勋爵 将军 上校 少校 上尉 中尉 元帅 上将 中将 少将 部长 大臣 议员 参议员 众议员 州长 市长 省长 县长 局长 处长 院长 校长 教授 博士 医生 老师 教练 主教练 队长 球员 前锋 门将 选手 冠军 演员 女演员 导演 编剧 制片人 歌手 作家 诗人 画家 艺术家 作曲家 音乐家 摄影师 设计师 建筑师 哲学家 科学家 物理学家 化学家 数学家 历史学家 经济学家 生物学家 天文学家 心理学家 记者 编辑 主持人 发言人 代表 律师 法官 检察官 警官 先生 女士 夫人 小姐 太太 同志 阁下 陛下 殿下 候选人 领袖 领导人 董事长 总裁 首席执行官 执行长 经理 总经理 老板 创始人 主管 秘书长 秘书 大使 大臣 外长 财长 防长 法老 苏丹 可汗 汗 圣 船长 飞行员 宇航员 太空人 一世 二世 三世 四世 五世 六世 先知 圣人 明星 球星 模特 农民 商人 企业家 分析师 专家 研究员 学者 评论员",
	placeEnd:   "州 省 市 县 郡 区 镇 乡 村 岛 岛屿 礁 滩 屿 沙洲 群岛 半岛 列岛 河 江 湖 海 湾 洋 山 山脉 峰 高原 平原 盆地 沙漠 峡谷 谷 海峡 运河 三角洲 水道 瀑布 森林 国家公园 公园 广场 街 大街 大道 路 巷 桥 大桥 大楼 大厦 塔 宫 宫殿 城堡 城 堡 港 港口 机场 车站 火车站 地区 行政区 自治区 特区 大陆 王国 帝国 公国 共和国 联邦 邦 道 府 町 教堂 大教堂 寺 清真寺 修道院 监狱 体育场 球场 酒店 饭店 剧院 剧场 地峡 海岸 海滩 高地 山谷 流域 殖民地 庄园 农场 墓地 要塞",
	bodyEnd:    "公司 集团 大学 学院 中学 小学 学校 银行 党 委员会 协会 学会 联盟 联合会 基金会 组织 机构 部 局 署 厅 司 处 院 会 法院 法庭 议会 国会 政府 军 军队 部队 舰队 空军 海军 陆军 警察局 警方 报 日报 晚报 时报 邮报 周刊 杂志 出版社 通讯社 电视台 电台 广播电台 广播公司 乐队 乐团 剧团 俱乐部 队 球队 联队 研究所 研究院 实验室 中心 博物馆 图书馆 医院 工厂 航空 航空公司 汽车 能源 能源公司 石油 影业 唱片 传媒 保险 工会 商会 教会 同盟 电信",
	demonym:    "人 语 文 族 裔 籍 式 菜 币 货币 队 人民 民众 公民 居民 移民 学生 官员 军官 士兵 专家 政府 公司 总统 总理 外长 媒体 报纸 法 法律 法案 革命 战争 条约 协议 危机 事件 问题 王朝 字母 神话 哲学 文化 文明 历史 经济 社会 传统 宗教",
	kin:        "妻子 丈夫 之子 之女 儿子 女儿 父亲 母亲 兄弟 弟弟 哥哥 姐姐 妹妹 姐妹 祖父 祖母 叔叔 侄子 侄女 孙子 女友 男友 未婚妻 未婚夫 朋友 夫妇 家族 一家 家 本人 他 她",
	joins:      "和 与 及 以及 、 跟 或 同",
	possessive: "的",
	work:       "电影 影片 小说 专辑 单曲 歌曲 节目 剧集 电视剧 奖 杯 赛 锦标赛 公开赛 大奖赛 音乐节 电影节 条约 法案 协定 宣言 号 牌 品牌 型 级 舰",
}

// roles is roleWords by the hash of the word.
var roles = func() map[uint64]role {
	out := map[uint64]role{}
	for r := noRole; r <= work; r++ {
		for w := range strings.FieldsSeq(roleWords[r]) {
			h := gazetteer.Seed
			for _, c := range w {
				h = h.Rune(c)
			}
			if out[uint64(h)] == noRole {
				out[uint64(h)] = r
			}
		}
	}
	return out
}()

// roleAt is the role of the word unit i is in, or what stands there instead.
func (v *view) roleAt(i int) uint64 {
	switch {
	case i < 0 || i >= len(v.us):
		return 99
	case v.us[i].class == mark:
		return 98
	case v.us[i].class != han:
		return 90 + uint64(v.us[i].class)
	}
	return uint64(v.roles[i])
}

// kindOf is a coarse kind of name that the word unit i is in may be.
func (v *view) kindOf(i int) uint64 {
	w := v.words[i]
	switch {
	case v.us[i].class == latin:
		return 1
	case w.class == foreign:
		return 2
	case w.class.Has(gazetteer.Person) && w.class.Has(gazetteer.Place):
		return 3
	case w.class.Has(gazetteer.Person):
		return 4
	case w.class.Has(gazetteer.Place):
		return 5
	case w.class.Has(gazetteer.Name):
		return 6
	}
	return 0
}
