import { describe, expect, it } from 'vitest'
import { language } from '../../src/extract/language.ts'
import { layout } from '../../src/extract/layout.ts'
import { readWith } from '../../src/extract/pipeline.ts'
import { tags } from '../../src/extract/tags.ts'

const warningsOf = (text: string, declared = 'en'): readonly string[] =>
  readWith([layout, tags, language], {
    id: 'd',
    title: null,
    source: null,
    url: null,
    author: null,
    published: null,
    language: declared,
    derivedFrom: null,
    text,
    sha256: '',
  }).warnings.map(({ code }) => code)

const ENGLISH: Readonly<Record<string, string>> = {
  'a news item':
    'TBILISI — Police freed three bakers on Thursday, two days after a strike began at Kutaisi mills. Lawyers expect fines. Owners have refused talks so far, said Nino Beridze, union secretary, speaking in Batumi.',
  'a letter':
    'Dear Marta, I am well and so is Piet. We got here on Sunday, wet and tired. Aunt Lena met us at Ghent and gave us soup. I miss you all. Send socks, ink, news. Yours, Joost',
  'a telegram':
    'ARRIVED HAIFA TUESDAY STOP LUGGAGE LOST STOP SEND MONEY CARE OF LEVIN STOP ALL WELL STOP KISS RUTH STOP DAVID',
  'a headline': 'Norwegian skipper rescues crew near Svalbard as storm closes ports',
  'a register':
    'Aalto, Eino, carpenter, Turku, 1902. Berg, Liv, cook, Bergen, 1904. Costa, Rui, sailor, Porto, 1905. Dahl, Nils, smith, Malmö, 1907. Egger, Franz, tailor, Linz, 1909. Ferri, Ugo, mason, Udine, 1911. Gomez, Luz, nurse, Cadiz, 1912. Holt, Ann, maid, Leeds, 1913. Ito, Ken, cook, Kobe, 1915. Juhl, Kaj, fisher, Skagen, 1917. Kim, Jin, farmer, Busan, 1920. Lund, Per, miner, Kiruna, 1921.',
  'a testimony':
    'We slept in barns. I was nine, Samuel was six. In winter we ate beets, in spring nettles. At night planes came in low. Mother sang. One day soldiers took Father away and we saw him no more.',
  'an obituary':
    'Ines Duarte, potter, died on 3 May in Évora at 91. Born in Beja in 1932, she fired her first kiln at sixteen. Pupils came for decades, from as far as Osaka. Two sons, Rui and Paulo, survive.',
  'a transcript':
    'Q: Name? A: Hannah Okoye. Q: Born? A: Enugu, in June 1950. Q: Job? A: Nurse, retired. Q: Married? A: Twice. Q: Children? A: Three, all abroad. Q: Last address? A: Palmer Street, Leeds. Q: Is he alive? A: No.',
  'minutes of a meeting':
    'Present: Lindqvist (chair), Moreau, Tan. Apologies: Adeyemi. Item one: budget approved. Item two: roof repairs deferred until March; quotes requested. Item three: new members admitted, names in annex. Next meeting Monday, Room four. Close at nine.',
  'a sports report':
    'Rovers beat Town in extra time on Saturday, Okafor heading home a late winner at Hillside. Keeper Brandt saved twice in a scrappy first half. Manager Silva praised spirit, stamina, luck. Rovers go fourth, Town stay bottom.',
  'a blog post':
    'So, Naples! Hot, loud, lovely. Pizza for breakfast, no regrets. Lost a shoe on a ferry, made friends over it: Chiara, Enzo, Bea. Up Vesuvius on foot. Knees sore. Photos soon. Bari is next, if buses run.',
  'a diary with foreign names':
    'Up at five. Train via Częstochowa, Katowice and Bielsko-Biała. Pani Wiśniewska gave me żurek and kiełbasa for lunch. In Zakopane snow lay deep on Krupówki. Slept in a room above a shop, under a heavy pierzyna.',
}

const FOREIGN: Readonly<Record<string, string>> = {
  German:
    'Der Bäcker verließ seine Heimatstadt im Frühjahr, weil er dort keine Arbeit mehr fand. Mit seiner Frau und den beiden Kindern zog er in ein kleines Dorf an der Grenze, wo sein Bruder schon seit einigen Jahren lebte und was er brauchte, fand er in der Mühle.',
  Dutch:
    'De bakker verliet zijn stad in het voorjaar omdat hij daar geen werk meer had. Hij was met zijn vrouw en twee kinderen naar een klein dorp aan de grens getrokken, waar zijn broer al enkele jaren woonde of werkte, en is daar over het algemeen gelukkig.',
  French:
    'Le boulanger a quitté sa ville au printemps parce qu’il ne trouvait plus de travail. Avec sa femme et leurs deux enfants, il est parti pour un petit village près de la frontière, où son frère habitait depuis quelques années et où on avait besoin de lui.',
  Spanish:
    'El panadero dejó su ciudad en la primavera porque no encontraba trabajo. Con su mujer y sus dos hijos se fue a un pueblo pequeño cerca de la frontera, donde su hermano vivía desde hacía algunos años, y nadie más ha vuelto a saber de él.',
  Portuguese:
    'O padeiro deixou a sua cidade na primavera porque não encontrava trabalho. Com a mulher e os dois filhos foi para uma aldeia perto da fronteira, onde as casas eram baratas e o irmão vivia há alguns anos, e ali ficou até ao fim do verão.',
  Italian:
    'Il fornaio lasciò la sua città in primavera perché non trovava più lavoro. Con la moglie e i due figli andò in un piccolo paese vicino al confine, dove il fratello viveva da qualche anno, e non fece più ritorno in quella casa che aveva amato.',
  Polish:
    'Piekarz opuścił swoje miasto wiosną, ponieważ nie mógł już znaleźć pracy. Razem z żoną i dwojgiem dzieci pojechał do małej wsi przy granicy, gdzie od kilku lat mieszkał jego brat, i został tam aż do końca lata, a potem wrócił do domu.',
  Danish:
    'Bageren forlod sin by om foråret, fordi han ikke længere kunne finde arbejde. Sammen med sin kone og to børn rejste han til en lille landsby ved grænsen, hvor hans bror havde boet i nogle år, og han sagde at de ville blive der for altid.',
  Turkish:
    'Fırıncı iş bulamadığı için ilkbaharda şehrinden ayrıldı. Karısı ve iki çocuğuyla birlikte sınıra yakın küçük bir köye gitti, kardeşi birkaç yıldır orada yaşıyordu, yaz sonuna kadar orada kaldı ve sonra yeniden evine döndü, ama artık hiçbir şey eskisi gibi değildi.',
  Indonesian:
    'Tukang roti itu meninggalkan kotanya pada musim semi karena tidak lagi mendapat pekerjaan. Bersama istri dan dua anaknya dia pergi ke sebuah desa kecil dekat perbatasan, tempat saudaranya sudah tinggal selama beberapa tahun, dan mereka tetap di sana sampai akhir tahun.',
  Ukrainian:
    'Пекар залишив своє місто навесні, бо не міг більше знайти роботи. Разом із дружиною та двома дітьми він поїхав до маленького села біля кордону.',
  Arabic:
    'غادر الخباز مدينته في الربيع لأنه لم يعد يجد عملا، وذهب مع زوجته وطفليه إلى قرية صغيرة قرب الحدود حيث كان أخوه يعيش منذ سنوات.',
  Chinese:
    '面包师在春天离开了他的城市，因为他再也找不到工作。他带着妻子和两个孩子去了边境附近的一个小村庄，他的哥哥已经在那里住了好几年。',
}

describe('language', () => {
  it.each(Object.entries(ENGLISH))('does not warn of %s in English', (_kind, text) => {
    expect(warningsOf(text)).toEqual([])
  })

  it.each(Object.entries(FOREIGN))('warns of %s', (_name, text) => {
    expect(warningsOf(text)).toEqual(['LANGUAGE'])
  })

  it('says nothing of a few words', () => {
    expect(warningsOf('Der Bäcker verließ seine Heimatstadt im Frühjahr.')).toEqual([])
  })

  it('warns of what is declared to be another language', () => {
    expect(warningsOf('She left.', 'fr')).toEqual(['LANGUAGE'])
    expect(warningsOf('She left.', 'en-GB')).toEqual([])
  })
})
