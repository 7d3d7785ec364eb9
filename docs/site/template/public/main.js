import { headingsOf } from './headings.js'
import languages from './languages.js'

// Colours of documents and of types, in blocks of code. The words are those of the editors' grammar; build.sh puts headings.js and
// languages.js beside this file. Not every browser knows (?i: yet: there a heading in another case than usual is not coloured.
const { questionHeading, answerHeading, closingHeading } = headingsOf(languages)
const heading = (scope, form) => ({ scope, match: form.replaceAll('(?i:', '(?:') })
const inText = [
  { scope: 'link', match: String.raw`\[\[[^\]]*\]\]` },
  { scope: 'symbol', match: String.raw`\[\^[^\]\s]+\]` },
]

const documents = headings => () => ({
  unicodeRegex: true,
  contains: [
    { scope: 'comment', match: '^@//.*$' },
    { scope: 'comment', begin: '<!--', end: '-->' },
    {
      begin: [String.raw`^@\p{L}[\p{L}\p{N}_-]*`],
      beginScope: { 1: 'keyword' },
      end: '$',
      contains: [
        { scope: 'string', match: '"(?:[^"]|"")*"' },
        { scope: 'number', match: String.raw`(?<![\p{L}\p{N}-])\d{4}-\d{2}-\d{2}(?![\p{L}\p{N}-])` },
        ...inText,
      ],
    },
    ...headings,
    ...inText,
  ],
})

export default {
  configureHljs: hljs => {
    hljs.registerLanguage('qa', documents([
      heading('section', questionHeading),
      heading('type', answerHeading),
      heading('section', closingHeading),
    ]))
    hljs.registerLanguage('qatype', documents([]))
  },
}
