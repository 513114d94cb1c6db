/** Words of Chinese, Japanese, Thai, Lao, Khmer and Burmese that carry no topic: questions are searched without them. */

/** Particles, endings and auxiliary verbs of Japanese are short and in hiragana; nearly all other words are not. */
const HIRAGANA = /^\p{Script=Hiragana}{1,4}$/u

/** As ICU's dictionaries divide them. The list holds no words that negate. */
const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    '何 誰 何故 何時 何処 事 的 了 是 在 和 与 與 吗 嗎 呢 吧 也 都 就 被 把 对 對 从 從 到 为 為 有 将 將 会 會 要 让 讓 于 於 以 及 而 其 之 个 個 ' +
    '什么 什麼 怎么 怎麼 怎样 怎樣 如何 谁 誰 哪 哪里 哪裡 哪个 哪個 为什么 為什麼 为何 為何 何时 何時 多少 几 幾 这 這 那 我 你 他 她 它 们 們 我们 他们 他們 ' +
    'ที่ ใน และ ของ เป็น มี ได้ ให้ จะ ว่า กับ อะไร ใคร ทำไม เมื่อไร เมื่อไหร่ อย่างไร ยังไง ไหน ที่ไหน เท่าไร เท่าไหร่ กี่ แล้ว ก็ นี้ นั้น คือ หรือ ไหม ต้อง ' +
    'ແລະ ຂອງ ໃນ ທີ່ ເປັນ ແມ່ນ ມີ ຈະ ຫຍັງ ເປັນຫຍັງ ໃຜ ໃສ ໃດ ມື້ ຈັກ ເທົ່າໃດ ວ່າ ໄດ້ ນີ້ ' +
    'នៅ នៃ និង ជា មាន បាន នឹង ដែល អ្វី ហេតុអ្វី នរណា ណា ថ្ងៃណា ពេលណា ទីណា យ៉ាងណា ប៉ុន្មាន នេះ នោះ ថា ឬ ' +
    'သည် က ကို ၏ မှာ တွင် နှင့် ဘာ ဘာကြောင့် ဘယ် ဘယ်သူ ဘယ်လို နေ့ လဲ သလဲ လား ၍ များ'
  ).split(' '),
)

/** @param word as an analysed token gives it */
export const isUnspacedStopWord = (word: string): boolean => HIRAGANA.test(word) || STOP_WORDS.has(word)
