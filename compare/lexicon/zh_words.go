package lexicon

import "strings"

// words makes a set of the fields of s.
func words(s string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(s) {
		m[w] = true
	}
	return m
}

// zhStop are Chinese words that carry no content.
var zhStop = words(`的 了 在 是 和 与 及 以及 或 而 但 但是 并 并且 也 都 就 还 又 再 才 只 不 没 没有 有 无 被 把 将 对 对于 从 由 向 给 让 使 为 为了
以 于 到 至 之 其 此 该 这 那 这个 那个 这些 那些 这样 那样 这里 那里 它 他 她 它们 他们 她们 我 我们 你 你们 您 自己 本 各 每 某 等 等等 个 位 名 次 件 条 项 只 些
着 过 地 得 所 所以 因为 因此 由于 如果 虽然 然而 不过 而且 或者 还是 以 之间 之后 之前 以来 其中 其他 另外 此外 同时 时 时候 中 上 下 里 内 外 前 后 间
会 能 能够 可以 可能 要 想 应该 应 必须 需 需要 已 已经 正在 正 曾 曾经 将要 很 非常 更 最 太 十分 比较 较 约 大约 左右 说 表示 称 认为 指出 据 据说 据悉
来 去 上去 下来 起来 出来 出 进 进行 作 作为 做 当 当时 成 成为 后来 然后 接着 于是 而是 就是 不是 也是 还有 只有 如 如此 例如 比如 关于 按 按照 根据 通过 随着
什么 怎么 怎样 如何 为什么 哪 哪里 谁 吗 呢 吧 啊 的话 嘛 一个 一些 一种 一样 一直 有些 有的 许多 很多 一 个人 方面 情况 问题 事情 之一 叫 叫做 甚至 尤其 特别 仍 仍然 却 便 即 既 若 则 乃 者 们 号 日 月 年 点 分 元 多 几 数 两 二 三 四 五 六 七 八 九 十`)
