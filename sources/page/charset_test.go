package page

import (
	"strings"
	"testing"

	"golang.org/x/net/html/charset"
)

func TestDecode(t *testing.T) {
	texts := map[string]string{
		"zh": "省农业代表团结束了为期四天的访问，乘火车返回。双方表示，将加强合作。",
		"tw": "省農業代表團結束了為期四天的訪問，乘火車返回。雙方表示，將加強合作。",
		"ko": "농업대표단이 나흘간의 방문을 마치고 기차로 돌아왔다. 양측은 협력을 강화하기로 했다.",
		"ja": "農業代表団は四日間の訪問を終えて列車で帰国した。双方は協力を強めることで合意した。",
		"ru": "Делегация завершила визит и вернулась на поезде. Стороны договорились о сотрудничестве.",
		"de": "Die Delegation kehrte am Wochenende zurück; über Fördermittel für Häfen sprach man später.",
	}
	for _, c := range []struct{ lang, as, meta, header, want string }{
		{"zh", "gb18030", "", "", "gb18030"},
		{"zh", "gb18030", "utf-8", "text/html; charset=iso-8859-1", "gb18030"},
		{"tw", "big5", "", "text/html; charset=utf-8", "big5"},
		{"tw", "big5", "gb2312", "", "big5"},
		{"ko", "euc-kr", "", "text/html; charset=shift_jis", "euc-kr"},
		{"ja", "shift_jis", "", "text/html; charset=euc-kr", "shift_jis"},
		{"ja", "euc-jp", "", "", "euc-jp"},
		{"ja", "iso-2022-jp", "", "", "iso-2022-jp"},
		{"ru", "windows-1251", "", "text/html; charset=iso-8859-1", "windows-1251"},
		{"ru", "koi8-r", "koi8-r", "", "koi8-r"},
		{"de", "windows-1252", "", "", "windows-1252"},
		{"zh", "utf-8", "gb2312", "text/html; charset=big5", "utf-8"},
		{"ko", "utf-16le", "", "", "utf-16le"},
	} {
		t.Run(c.lang+" "+c.as+" said "+c.meta+" "+c.header, func(t *testing.T) {
			text := "<html><head><title>x</title></head><body>" + strings.Repeat(texts[c.lang], 3) + "</body></html>"
			if c.meta != "" {
				text = `<meta charset="` + c.meta + `">` + text
			}
			e, _ := charset.Lookup(c.as)
			raw, err := e.NewEncoder().String(text)
			if err != nil {
				t.Fatal(err)
			}
			if c.as == "utf-16le" {
				raw = "\xff\xfe" + raw
			}
			got, name, err := Decode([]byte(raw), c.header)
			if err != nil || name != c.want || string(got) != text {
				t.Errorf("as %s (%v): %.120s", name, err, got)
			}
		})
	}
}

// A few stray bytes in Latin text make no Cyrillic of it.
func TestDecodeStray(t *testing.T) {
	text := strings.Repeat("The committee met on Tuesday. ", 20)
	got, name, err := Decode([]byte(strings.Replace(text, "Tuesday", "Tue\xff\xfesday", 1)), "")
	if want := strings.Replace(text, "Tuesday", "Tue\u00ff\u00fesday", 1); err != nil || name != "windows-1252" || string(got) != want {
		t.Errorf("as %s (%v): %.80s", name, err, got)
	}
}
