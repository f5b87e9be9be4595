package text_test

import (
	"testing"

	"mandategraph/graph/text"
)

func BenchmarkAnalyze(b *testing.B) {
	for _, bm := range []struct{ language, s string }{
		{"EN", "Encourages the states to share good practices, on a voluntary basis, and to strengthen their cooperation against cybercrime;"},
		{"FR", "Encourage les États à échanger de bonnes pratiques, à titre volontaire, et à renforcer leur coopération contre la cybercriminalité ;"},
		{"RU", "Призывает государства обмениваться передовым опытом и укреплять сотрудничество в борьбе с киберпреступностью;"},
		{"AR", "يشجع الدول على تبادل الممارسات الجيدة وتعزيز التعاون في مكافحة الجريمة السيبرانية"},
		{"ZH", "鼓励各国在自愿基础上交流良好做法,并加强打击网络犯罪的合作"},
	} {
		b.Run(bm.language, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				text.Analyze(bm.language, bm.s)
			}
		})
	}
}
