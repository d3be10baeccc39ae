package body

import "strings"

// group is a set of words that tell what an element or a line is for.
type group int

// Groups of the words in class, id, role and itemprop.
const (
	strongContent group = iota
	weakContent
	comment
	related
	share
	advert
	caption
	author
	meta
	chrome
	heading
	topics
	lead
	box
	hidden
	folded
	groups
)

var classWords = [groups]string{
	strongContent: "articlebody article-body article_body article__body story-body storybody entry-content post-content article-content article_content article__content articlecontent article-text article_text articletext article__text body-text bodytext post-body postbody richtext rich-text wysiwyg content-body content__body news-text newstext storytext story-text story-content story__content paragraph field--name-body field-name-body main-text maintext textblock text-block article-paragraph article__paragraph articlepage-body td-post-content post_body post__content",
	weakContent:   "article content story post entry text main body copy",
	comment:       "comment disqus replies reply forum discussion respond livefyre",
	related:       "related recommend readmore read-more read_more most-read mostread popular trending similar outbrain taboola latest carousel slider teaser see-also also-read more-from more-on linklist link-list recirc upnext up-next next-article further moreon siehe news-list newslist mehr-zum",
	share:         "share sharing social facebook twitter whatsapp addtoany follow",
	advert:        "advert ad- ad_ ads -ad sponsor banner promo newsletter subscri signup sign-up paywall piano regwall offer premium member donat cookie consent gdpr campaign cta marketing affiliate onetrust ot-sdk optanon didomi sourcepoint usercentrics cmp- placeholder",
	caption:       "caption credit figure image photo gallery media video picture bildunterschrift",
	author:        "author byline -bio bio- biography writer contributor profile avatar",
	meta:          "date time meta info publish posted stamp source",
	chrome:        "nav menu header footer sidebar side-bar breadcrumb toolbar topbar widget popup modal overlay dialog search login masthead banner copyright contentinfo complementary",
	heading:       "title headline heading kicker hed overline",
	topics:        "tags tag- -tag tag_ tagged category categories topic keyword label section",
	lead:          "lead summary intro standfirst abstract excerpt description dek subtitle subhead sub-title vorspann sapo deck chapo ingress",
	box:           "box infobox factbox inset callout pullquote pull-quote highlight embed aside factfile faktaruta fact-",
	hidden:        "hidden sr-only visually-hidden visuallyhidden screen-reader noprint no-print print-only invisible",
	folded:        "accordion faq collaps expand toggle question tab-pane tabpanel tab-content",
}

var classLists = split(classWords[:])

// Kinds of lines that stand around articles and hardly in them.
var lineWords = []string{
	"subscribe|newsletter|sign up|sign in|log in|log-in|register|free trial|abonn|anmelden|registrier|suscr|iscriviti|abbonat|assine|inscrev|prenumer|inschrijv|подпис|订阅|登录|登陆|注册|关注|扫码|扫一扫|二维码|公众号|客户端|下载|구독|로그인|ログイン|会員|登録|membership|email address|e-mail|your inbox|support us|donate|unlock|premium|account",
	"read more|read also|also read|related|see also|more on|lesen sie|mehr zum|weiterlesen|lesen sie auch|lire aussi|à lire|lea también|lee también|te puede|leggi anche|leia também|leia mais|lees ook|läs också|läs mer|les også|læs også|читайте|相关阅读|延伸阅读|相关新闻|更多|推荐阅读|点击|관련기사|関連|続きを読む|click here|watch:|listen:|read:|don't miss|trending|most read|recommended|up next|zum thema|mehr dazu|ilgili",
	"photo|image|getty|credit|courtesy|source:|foto|bild:|quelle|picture|shutterstock|reuters/|afp/|dpa/|ap photo|imago|图片|图为|摄影|供图|来源|视觉中国|사진|写真|提供|illustration|screenshot|©|copyright|all rights reserved|alle rechte|derechos reservados|版权|转载|무단|저작권|無断|файл|фото",
	"责任编辑|责编|编辑：|编辑:|原标题|校对|审核|作者：|作者:|免责|声明|投稿|举报|爆料|본문|기자 =|@|editor|redaktion|follow us|follow him|follow her|folgen sie|contact|about the author|über den autor|http|www.|originally published|first published|updated|aktualisiert|republish|this article|this story|contributed to|reporting by|editing by",
	"advert|anzeige|publicidad|publicité|pubblicità|werbung|reklame|annons|广告|광고|広告|реклама|sponsor|cookie|javascript|browser|adblock|ad blocker|privacy|privatsphäre|terms of|terms and|datenschutz|share|teilen|facebook|twitter|whatsapp|instagram|comment|kommentar|comentario|评论|댓글|コメント|loading|play video|video",
}

// Words of headings over sections that follow an article.
var sectionWords = strings.Split("comment|kommentar|comentario|commentaire|reply|repl|leave a|respon|about the author|author bio|faq|frequently asked|related|similar|you may|you might|more from|more in|more on|latest|popular|trending|recent post|recent|categories|archives|tags|share this|newsletter|mehr|auch interessant|das könnte|empfehl|meistgelesen|recommend|references|sources|footnotes|see also|other posts|next|previous|评论|相关|推荐|热门|热点|最新|跟贴|阅读|댓글|인기|많이 본|추천|関連|ランキング|おすすめ|コメント|читайте|также|комментар", "|")

var lineLists = func() [][]string {
	var out [][]string
	for _, w := range lineWords {
		out = append(out, strings.Split(w, "|"))
	}
	return out
}()

func split(words []string) [][]string {
	var out [][]string
	for _, w := range words {
		out = append(out, strings.Fields(w))
	}
	return out
}

func has(s string, words []string) bool {
	for _, w := range words {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}
