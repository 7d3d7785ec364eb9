// The forms of headings, as docs/language.md has them in section 5. The languages are those of languages.json, which a test of the core writes from
// src/DocDsl.Core/Languages. Nothing of Node.js is used: the documentation site (docs/site/template/public/main.js) runs this in a browser.
// A grammar sees one line and not the document's language, so it tries all; the server's semantic tokens correct what needs the whole document.
const blanks = String.raw`[\s\p{Z}]`;
const phrase = words => words.replaceAll(' ', `${blanks}+`).replaceAll('.', String.raw`\.`);
const oneOf = words => `(?:${[...new Set(words)].map(phrase).sort((left, right) => right.length - left.length).join('|')})`;
const keyword = word => oneOf([word, word.toUpperCase()]);
const unique = forms => [...new Set(forms)].join('|');

// `4`, `2a`, `2 a)`, `2 (a)`
const number = String.raw`\d{1,7}(?:[A-Za-z]\)?(?![\p{L}\p{N}])|${blanks}*\(?[A-Za-z]\)|(?![\p{L}\p{N}]))`;
const word = words => String.raw`(?i:${oneOf(words)})(?![\p{L}\p{N}])`;
const before = `^${blanks}*#*${blanks}*(?:\\*\\*)?${blanks}*`;
const whole = `${blanks}*\\.?:?(?:\\*\\*:?)?${blanks}*$`;

// Words may follow on the line: "Vraag 4: Wat kost het?"
const inline = String.raw`(?:\*\*)?${blanks}*(?:[:)–—-](?:\*\*)?(?=${blanks}+\S)|\.(?:\*\*)?(?=${blanks}+[^\s\p{Ll}]))`;
const colon = String.raw`(?:\*\*)?${blanks}*:(?:\*\*)?(?=${blanks}+\S)`;
const after = `(?:${whole}|${inline})`;
const link = form => form.links.length === 0 ? '' : `(?:${blanks}+(?i:${oneOf(form.links)}))?`;

// "Q4" has no blank before its number, "Nos. 4" may have one.
const gap = form => form.glued ? '' : form.keyword.endsWith('.') ? `${blanks}*` : `${blanks}+`;

/** Regular expressions for a line that is the heading of a question or of an answer, or its beginning, and for one of words that begin the closing. */
export const headingsOf = languages => {
  const all = name => languages.flatMap(language => language[name]);
  const separator = `${blanks}*(?:[-–—]|${word(all('to'))}|[,;]${blanks}*(?:${word(all('and'))})?|\\.?${blanks}*${word(all('and'))})${blanks}*(?:${word(all('numbers'))}${blanks}*)?`;
  const list = `${number}(?:${separator}${number})*`;
  const joint = `${number}(?:${separator}${number})+`;
  const headings = all('headings');
  const question = headings.filter(form => !form.answer).map(form => `${keyword(form.keyword)}${gap(form)}${form.plural ? joint : list}`);
  const answer = headings.filter(form => form.answer).map(form => `${keyword(form.keyword)}${link(form)}${gap(form)}${list}`);
  const alone = isAnswer => headings
    .filter(form => form.answer === isAnswer && !form.plural && !form.glued)
    .map(form => `${keyword(form.keyword)}(?:${isAnswer && form.alone ? `${whole}|` : ''}${colon})`);
  return {
    questionHeading: `${before}(?:(?:${unique(question)})${after}|${unique(alone(false))})`,
    answerHeading: `${before}(?:(?:${unique(answer)})${after}|${unique(alone(true))})`,
    closingHeading: `^${blanks}*${oneOf(all('closing'))}${blanks}*:?${blanks}*$`,
  };
};
