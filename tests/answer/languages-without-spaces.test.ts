/** Pages in languages without spaces are taken in, cut into sentences, and found by questions in the same language. */
import { describe, expect, it } from 'vitest'
import { extractArticle } from '../../src/pages/extract-article.ts'
import { tokensOf } from '../../src/text/analyse.ts'
import { sentencesOf } from '../../src/text/sentences.ts'
import { sliceOf } from '../../src/text/span.ts'
import { isUnspacedStopWord } from '../../src/text/unspaced-stop-words.ts'
import { articleOf } from '../builders/article-of.ts'
import { briefingOf } from '../builders/briefing-of.ts'

interface Page {
  readonly title: string
  readonly paragraphs: readonly string[]
}

const FERRY: Readonly<Record<string, Page>> = {
  ja: {
    title: '港の運賃が上がる',
    paragraphs: [
      '港湾委員会は火曜日、フェリーの運賃を来月から引き上げることを決めた。値上げは五年ぶりである。',
      '島に住む高齢者は無料で乗ることができる。市長は「住民の負担を軽くするためだ」と述べた。',
      '委員会によると、燃料の価格が二年で四割上がったことが理由である。',
    ],
  },
  zh: {
    title: '港口票价上涨',
    paragraphs: [
      '港务委员会周二决定，从下个月起提高渡轮票价。这是五年来的第一次。',
      '市长表示，为了减轻居民的负担，将设立优惠制度。反对者计划在议会前举行集会。',
      '中央图书馆周六重新开放。修缮费用为三千万元！',
    ],
  },
  th: {
    title: 'ค่าโดยสารเรือเพิ่มขึ้น',
    paragraphs: [
      'คณะกรรมการท่าเรือมีมติเมื่อวันอังคารให้ขึ้นค่าโดยสารเรือข้ามฟากตั้งแต่เดือนหน้า',
      'ห้องสมุดกลางที่ปิดเพราะแผ่นดินไหวเปิดอีกครั้งเมื่อวันเสาร์ ค่าซ่อมแซมสามสิบล้านบาท',
    ],
  },
  km: {
    title: 'តម្លៃសំបុត្រឡើង',
    paragraphs: [
      'គណៈកម្មាធិការកំពង់ផែបានសម្រេចនៅថ្ងៃអង្គារថានឹងដំឡើងតម្លៃសំបុត្រសាឡាងចាប់ពីខែក្រោយ។',
      'បណ្ណាល័យកណ្ដាលបានបើកឡើងវិញនៅថ្ងៃសៅរ៍បន្ទាប់ពីរញ្ជួយដី។ ការជួសជុលចំណាយអស់បីលានដុល្លារ។',
    ],
  },
  lo: {
    title: 'ຄ່າໂດຍສານເພີ່ມຂຶ້ນ',
    paragraphs: [
      'ຄະນະກຳມະການທ່າເຮືອໄດ້ຕັດສິນໃຈໃນວັນອັງຄານວ່າຈະຂຶ້ນຄ່າໂດຍສານເຮືອຂ້າມຟາກຕັ້ງແຕ່ເດືອນໜ້າ',
      'ຫໍສະໝຸດກາງທີ່ປິດຍ້ອນແຜ່ນດິນໄຫວໄດ້ເປີດຄືນໃນວັນເສົາ ຄ່າສ້ອມແປງສາມສິບລ້ານກີບ',
    ],
  },
  my: {
    title: 'သင်္ဘောခတက်',
    paragraphs: [
      'ဆိပ်ကမ်းကော်မတီက အင်္ဂါနေ့တွင် လာမည့်လမှစ၍ ကူးတို့ခများ တိုးမြှင့်ရန် ဆုံးဖြတ်ခဲ့သည်။',
      'ငလျင်ကြောင့် ပိတ်ထားသော စာကြည့်တိုက်သည် စနေနေ့တွင် ပြန်ဖွင့်ခဲ့သည်။',
    ],
  },
}

const htmlOf = ({ title, paragraphs }: Page): string =>
  `<html><head><title>${title}</title></head><body><nav><a href="/">Home</a></nav><article><h1>${title}</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</article></body></html>`

const ENGLISH = articleOf(
  'The harbour council voted on Tuesday to rebuild the old pier that the winter storm took away.',
  'en.md',
)
const briefing = briefingOf(
  ENGLISH,
  ...Object.entries(FERRY).map(([language, page]) =>
    articleOf(extractArticle(htmlOf(page)).text, `${language}.md`, { title: page.title }),
  ),
)

describe('a page in a language without spaces', () => {
  it.each(Object.entries(FERRY))('is taken in whole: %s', (_, page) => {
    expect(extractArticle(htmlOf(page))).toEqual({ title: page.title, text: page.paragraphs.join('\n\n') })
  })

  it.each([
    [
      'フェリーの運賃はいつから上がりますか',
      'ja',
      '港湾委員会は火曜日、フェリーの運賃を来月から引き上げることを決めた。',
    ],
    ['高齢者は無料ですか', 'ja', '島に住む高齢者は無料で乗ることができる。'],
    ['燃料の価格はどれだけ上がった？', 'ja', '委員会によると、燃料の価格が二年で四割上がったことが理由である。'],
    ['渡轮票价什么时候提高', 'zh', '港务委员会周二决定，从下个月起提高渡轮票价。'],
    ['修缮费用是多少？', 'zh', '修缮费用为三千万元！'],
    ['反对者计划做什么', 'zh', '反对者计划在议会前举行集会。'],
    ['ห้องสมุดซ่อมแซมเท่าไร', 'th', FERRY.th?.paragraphs[1]],
    ['ค่าโดยสารเรือขึ้นเมื่อไหร่', 'th', FERRY.th?.paragraphs[0]],
    ['បណ្ណាល័យបើកនៅថ្ងៃណា', 'km', 'បណ្ណាល័យកណ្ដាលបានបើកឡើងវិញនៅថ្ងៃសៅរ៍បន្ទាប់ពីរញ្ជួយដី។'],
    ['ຫໍສະໝຸດເປີດມື້ໃດ', 'lo', FERRY.lo?.paragraphs[1]],
    ['စာကြည့်တိုက် ဘယ်နေ့ ပြန်ဖွင့်သလဲ', 'my', FERRY.my?.paragraphs[1]],
  ])('answers %s', (question, language, sentence) => {
    const { outcome, evidence } = briefing.ask({ question })
    expect(outcome).toBe('answer')
    expect(evidence[0]?.passage.article.file).toBe(`${language}.md`)
    expect(evidence[0] && sliceOf(evidence[0].passage.article.body, evidence[0].sentence)).toBe(sentence)
  })

  it.each([
    '大統領は誰ですか',
    '市長の辞任はいつですか',
    '谁赢得了足球比赛',
    '总统是谁',
    'ใครชนะการแข่งขันฟุตบอล',
    'ប្រធានាធិបតីជានរណា',
  ])('does not answer what it does not say: %s', (question) => {
    expect(briefing.ask({ question }).outcome).toBe('no-answer')
  })
})

describe('text without spaces', () => {
  const sentencesIn = (text: string) => sentencesOf(text).map((span) => sliceOf(text, span))

  it.each([
    ['値上げだ。五年ぶりである。', ['値上げだ。', '五年ぶりである。']],
    ['市長は「無料にする。」と述べた。次の文。', ['市長は「無料にする。」と述べた。', '次の文。']],
    ['「行くか？」彼は聞いた。', ['「行くか？」', '彼は聞いた。']],
    ['“票价上涨。”他说。下一句！真的吗？', ['“票价上涨。”他说。', '下一句！', '真的吗？']],
    ['他说：“票价上涨。”另外，图书馆开放。', ['他说：“票价上涨。”', '另外，图书馆开放。']],
    ['यह सच है।वह आया।', ['यह सच है।', 'वह आया।']],
    ['هل هذا صحيح؟ نعم.', ['هل هذا صحيح؟', 'نعم.']],
  ])('has the sentences that its marks end: %s', (text, sentences) => {
    expect(sentencesIn(text)).toEqual(sentences)
  })

  it('has tokens at the places of its words, and marks that make other words of them', () => {
    const text = 'iPhone15を2025年に発売。東京・大阪で'
    expect(tokensOf(text).map((token) => sliceOf(text, token))).toEqual([
      'iPhone15',
      'を',
      '2025',
      '年',
      'に',
      '発売',
      '東京',
      '大阪',
      'で',
    ])
    expect(tokensOf('蚊')[0]?.terms).not.toEqual(tokensOf('か')[0]?.terms)
    expect(tokensOf('かき')[0]?.terms).not.toEqual(tokensOf('がき')[0]?.terms)
    expect(tokensOf('เสือ')[0]?.terms).not.toEqual(tokensOf('เสื้อ')[0]?.terms)
    expect(tokensOf('上がる')[0]?.terms).toEqual(tokensOf('上がり')[0]?.terms)
  })

  it('has words that carry no topic', () => {
    for (const word of ['ます', 'から', '什么', 'ที่', 'អ្វី']) expect(isUnspacedStopWord(word), word).toBe(true)
    for (const word of ['運賃', '票价', 'フェリー', 'เรือ', '不']) expect(isUnspacedStopWord(word), word).toBe(false)
  })
})
