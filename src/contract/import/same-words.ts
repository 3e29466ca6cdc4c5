// Decides which words in titles of columns mean one thing, in Russian and in English. It knows words, not titles: no export is described here.

/**
 * Lines of words that mean one thing; the first names it. A star stands for any ending; without it the word must be
 * whole. Of several lines that fit, the longest pattern decides. Words are lower case, with «е» for «ё».
 */
const SAME_WORDS: readonly string[] = [
  'phone телефон* тел сотов* мобильн* phone* tel telephone* mobile cell cellphone',
  'email email* электронк* mail почт* мейл* имейл* емейл*',
  'electronic электронн* эл',
  'birth рожден* родил* рожд birth* born dob др',
  'date дата дату даты дате датой dates',
  'gender пол пола sex',
  'name фио имя имени имен зовут представьтесь names fullname',
  'family фамили* surname lastname last',
  'given firstname first forename',
  'patronymic отчеств* middlename middle',
  'mentee наставляем* подопечн* mentee* участни* participant* ребен* дети детей детьми child* ученик* учениц* школьник* школьниц* обучающ* учащ* pupil* несовершеннолетн* субъект* менти',
  'student студент* student*',
  'teacher педагог* учител* преподават* teacher*',
  'parent родител* представител* законн* мама мамы маме папа папы мать матери отец отца опекун* parent* guardian* representative* legal mother* father*',
  'mentor наставник* ментор* mentors',
  'who кто кого',
  'mentoring наставничеств* менторств* mentorship',
  'help помощ* помоч* помог* помож* поддержк* полез* help* support* assist* useful',
  'interest интерес* увлеч* увлека* хобби hobb* interest*',
  'time врем* times когда when расписан* график* schedule* availab*',
  'free свободн* spare',
  'meet встреч* meet* заняти* занима* session sessions',
  'often часто частот* регулярн* периодичн* frequen* regular*',
  'format формат* format*',
  'form форма формы форме форму форм forms модел* model* вид вида виды тип типа type types kind',
  'group класс* групп* grade class курс*',
  'post должност* професси* position job occupation специальност* предмет* subject',
  'professional профессионал* professional*',
  'tenure стаж* педстаж* seniority',
  'experience опыт* experience*',
  'years год года лет годы year полных',
  'work работ* work* трудоустр* труд* employ*',
  'organisation организац* предприят* компани* учрежден* фирм* company organi* employer* firm',
  'place место места мест',
  'inn инн tax tin taxpayer*',
  'certificate справк* certificate*',
  'conviction судим* несудим* criminal conviction* police clearance record',
  'age возраст* ages',
  'count сколько количеств* кол число числа many максим* max* capacity',
  'number номер* numbers no num',
  'ready готов* willing',
  'lead вести ведет* взять брать сопровожд* take accept',
  'consent согласи* соглас* consent* agree* разреш*',
  'processing обработк* опд',
  'personal персональн* пд пдн',
  'version ред верси* редакц* version* revision* edition',
  'sign подпис* signed signer* signs signatory signature заявител*',
  'relation приход* родств* отношен* relation*',
  'role роль роли roles статус* status категори* category являе*',
  'request запрос* request* потребност* need* нужд* нужн* требует* цель цели goal*',
  'topic тема темы теме тематик* topic* област* направлен* сфер* area areas',
  'describe опиш* описан* расскаж* подроб* describe* description detail* tell слов* words',
  'comment комментар* comment*',
  'motivation мотив* почему зачем why motiv* причин*',
  'self себе себя yourself myself bio biography',
  'life жизнен*',
  'skill навык* компетенц* skill* competenc* умени* умее* expertise strength* сильн*',
  'prefer предпочт* предпочит* желаем* пожелан* prefer* desired wish* хотите хотел* хотят удобн* подход* convenient suit*',
  'earlier раньше ранее previous* before прежн*',
  'satisfaction довол* удовлетвор* satisf* happy',
  'expect ожидан* expect* оправдал*',
  'value ценн* valuable важн* important',
  'lack хват* недостав* lack* missing missed',
  'result результат* получ* итог* result* outcome* achiev*',
  'continue продолж* continue* stay',
  'become стать',
  'duration длит* длил* продолжительн* minutes минут* long',
  'mood настроен* чувств* самочувств* feel* felt оценк* оцени* rating rate',
  'trouble трудност* проблем* difficult* trouble* problem* сложност*',
  'curator куратор* curator* coordinator* руководител* классн* классрук* ответственн* supervisor*',
  'next дальше следующ* шаг* step* задани* task* homework',
  'pair пара пары паре пару pairs',
  'code код кода коды codes token* псевдоним* pseudonym*',
  'stamp отметк* timestamp*',
  'submit заполнени* заполнен* отправ* создан* создал* подач* подан* поступ* прохожден* заверш* submit* submission* sent complet* creat* регистрац* получения',
  'answer ответ* respon* анкет* заявк* answer* application* опрос* survey entry',
  'start начал* start* begin*',
  'change измен* обновл* updat* modif* chang*',
  'id ид идентификатор* identifier uuid guid',
];

/** Words of questions that say nothing about what is asked. */
const IDLE_WORDS: ReadonlySet<string> = new Set(
  (
    'и или а но в во на с со к ко у по о об от до для из за при ли бы же это эта этот как какой какая какое какие каким какую каков что чем чего чему кем ' +
    'вы вас вам вами ваш ваша ваше ваши вашу вашего вашей ваших я мне мой моя мои мое мы наш нас нам он она они его ее их себя быть могу можете можно есть был была было ' +
    'укажите указать введите ввести напишите написать выберите выбрать отметьте заполните пожалуйста просьба полностью обязательно необязательно обязательный обязательное поле вопрос выбор один несколько если ' +
    'the a an of to your you yours please enter select choose specify indicate provide state is are was were be what which how do does did i in on at for and or with by from my me we us our this that would will can could have has full question q field required optional if any about'
  ).split(' '),
);

interface Pattern {
  readonly text: string;
  readonly meaning: string;
}

const whole = new Map<string, string>();
const openEnded: Pattern[] = [];
for (const line of SAME_WORDS) {
  const words = line.split(' ');
  const [meaning = ''] = words;
  for (const word of words) {
    if (word.endsWith('*')) openEnded.push({ text: word.slice(0, -1), meaning });
    else whole.set(word, meaning);
  }
}
openEnded.sort((a, b) => b.text.length - a.text.length);

/** The meaning that a word shares with others, in capitals to set it apart from words; undefined for a word that the lines don't hold. */
export function meaningOf(word: string): string | undefined {
  const meaning = whole.get(word) ?? openEnded.find(({ text }) => word.startsWith(text))?.meaning;
  return meaning?.toUpperCase();
}

/** Whether a word says nothing about what is asked. */
export function isIdle(word: string): boolean {
  return IDLE_WORDS.has(word);
}

/** Words that mark a column as the other service's or its staff's own. */
const FOREIGN_WORDS =
  /^(?:модератор|администратор|оператор|провер|служебн|внутренн|ip$|айпи|браузер|устройств|источник|ссылк|примечан|политик|рассылк|реклам|капч|баллы?$|utm|moderat|admin|internal|browser|agent|device|source|referr?er|url|link|polic|newsletter|marketing|cookie|score|notes?$|captcha|locale|sms|vk$|telegram|телеграм|вконтакте|скайп|skype)/;

/** Whether a word marks a column as the other service's own matter: «IP», «комментарий модератора». */
export function isForeign(word: string): boolean {
  return FOREIGN_WORDS.test(word);
}
