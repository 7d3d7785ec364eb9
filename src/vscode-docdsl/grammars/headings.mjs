// The forms of headings, as docs/language.md has them in section 5. languages.json is written from src/DocDsl.Core/Languages by a test of the core.
// A grammar sees one line and not the document's language, so it tries all; the server's semantic tokens correct what needs the whole document.
import { readFileSync } from 'node:fs';

const languages = JSON.parse(readFileSync(new URL('languages.json', import.meta.url), 'utf8'));

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
const whole = `${blanks}*\\.?:?(?:\\*\\*:?)?${blanks}*$`;

// Words may follow on the line: "Vraag 4: Wat kost het?"
const inline = String.raw`(?:\*\*)?${blanks}*(?:[:)–—-](?:\*\*)?(?=${blanks}+\S)|\.(?:\*\*)?(?=${blanks}+[^\s\p{Ll}]))`;
const colon = String.raw`(?:\*\*)?${blanks}*:(?:\*\*)?(?=${blanks}+\S)`;
const after = `(?:${whole}|${inline})`;
const headings = languages.flatMap(language => language.headings);
const link = form => form.links.length === 0 ? '' : `(?:${blanks}+(?i:${oneOf(form.links)}))?`;

// "Q4" has no blank before its number, "Nos. 4" may have one.
const gap = form => form.glued ? '' : form.keyword.endsWith('.') ? `${blanks}*` : `${blanks}+`;
const question = headings.filter(form => !form.answer).map(form => `${keyword(form.keyword)}${gap(form)}${form.plural ? joint : list}`);
const answer = headings.filter(form => form.answer).flatMap(form => [
  `${keyword(form.keyword)}${link(form)}${gap(form)}${list}`,
]);
const alone = isAnswer => headings
  .filter(form => form.answer === isAnswer && !form.plural && !form.glued)
  .map(form => `${keyword(form.keyword)}(?:${isAnswer && form.alone ? `${whole}|` : ''}${colon})`);
const unique = forms => [...new Set(forms)].join('|');

/** A line that is the heading of a question, or its beginning. */
export const questionHeading = `${before}(?:(?:${unique(question)})${after}|${unique(alone(false))})`;

/** A line that is the heading of an answer, or its beginning. */
export const answerHeading = `${before}(?:(?:${unique(answer)})${after}|${unique(alone(true))})`;

/** A line of words that begin the closing. */
export const closingHeading = `^${blanks}*${oneOf(all('closing'))}${blanks}*:?${blanks}*$`;
