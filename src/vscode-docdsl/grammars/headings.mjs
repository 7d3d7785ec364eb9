// The forms of headings, as docs/language.md has them in section 5; one row a language, as src/DocDsl/Languages has one file a language.
// A grammar sees one line and not the document's language, so it tries all; the server's tokens put right what only the whole document tells.
const languages = [
  {
    question: 'Vraag', questions: 'Vragen', answer: 'Antwoord', answers: 'Antwoorden',
    links: ['op vraag', 'op vragen', 'op de vragen', 'op de vraag', 'vraag', 'vragen'],
    numbers: ['vragen', 'vraag'], and: ['en'], to: ['t/m', 'tot en met', 'tot'],
    closing: ['Toelichting', 'Mededeling', 'Bijlage', 'Bijlagen'],
  },
  {
    question: 'Question', questions: 'Questions', answer: 'Answer', answers: 'Answers',
    links: ['to the questions', 'to the question', 'to questions', 'to question'],
    numbers: ['questions', 'question'], and: ['and'], to: ['to', 'through'],
    closing: ['Explanatory note', 'Annex', 'Appendix'],
  },
  {
    question: 'Frage', questions: 'Fragen', answer: 'Antwort', answers: 'Antworten',
    links: ['zu den fragen', 'zu der frage', 'zur frage', 'zu fragen', 'zu frage', 'auf die fragen', 'auf die frage', 'auf frage', 'auf fragen', 'zu'],
    numbers: ['fragen', 'frage'], and: ['und', 'sowie'], to: ['bis'],
    closing: ['Anlage', 'Anlagen', 'Erläuterung'],
  },
  {
    question: 'Question', questions: 'Questions', answer: 'Réponse', answers: 'Réponses',
    links: ['à la question', 'aux questions', 'à question', 'question', 'questions'],
    numbers: ['questions', 'question'], and: ['et'], to: ['à'],
    closing: ['Annexe', 'Annexes'],
  },
];

const blanks = String.raw`[\s\p{Z}]`;
const phrase = words => words.replaceAll(' ', `${blanks}+`).replaceAll('.', String.raw`\.`);
const oneOf = words => `(?:${[...new Set(words)].map(phrase).sort((left, right) => right.length - left.length).join('|')})`;
const keyword = word => oneOf([word, word.toUpperCase()]);
const all = name => languages.flatMap(language => language[name]);

// `4`, `2a`, `2 a)`, `2 (a)`
const number = String.raw`\d{1,7}(?:[A-Za-z]\)?(?![\p{L}\p{N}])|${blanks}*\(?[A-Za-z]\)|(?![\p{L}\p{N}]))`;
const word = words => String.raw`(?i:${oneOf(words)})(?![\p{L}\p{N}])`;
const separator = `${blanks}*(?:[-–—]|${word(all('to'))}|[,;]${blanks}*(?:${word(all('and'))})?|\\.?${blanks}*${word(all('and'))})${blanks}*(?:${word(all('numbers'))}${blanks}*)?`;
const list = `${number}(?:${separator}${number})*`;
const joint = `${number}(?:${separator}${number})+`;
const before = `^${blanks}*#*${blanks}*(?:\\*\\*)?${blanks}*`;
const after = `${blanks}*\\.?:?(?:\\*\\*:?)?${blanks}*$`;
const link = `(?i:${oneOf(all('links'))})`;

const question = [
  ...languages.map(language => `${keyword(language.question)}${blanks}+${list}`),
  ...languages.map(language => `${keyword(language.questions)}${blanks}+${joint}`),
  `Nos\\.${blanks}*${joint}`,
  `Q${list}`,
];
const answer = [
  ...languages.map(language => keyword(language.answer)),
  ...languages.map(language => `(?:${keyword(language.answer)}|${keyword(language.answers)})(?:${blanks}+${link})?${blanks}+${list}`),
  `${keyword('Zu')}${blanks}+(?:(?i:${oneOf(['den fragen', 'der frage', 'fragen', 'frage'])})${blanks}*)?${list}`,
];
const unique = forms => [...new Set(forms)].join('|');

/** A line that is the heading of a question. */
export const questionHeading = `${before}(?:${unique(question)})${after}`;

/** A line that is the heading of an answer. */
export const answerHeading = `${before}(?:${unique(answer)})${after}`;

/** A line of words that begin the closing. */
export const closingHeading = `^${blanks}*${oneOf(all('closing'))}${blanks}*:?${blanks}*$`;
