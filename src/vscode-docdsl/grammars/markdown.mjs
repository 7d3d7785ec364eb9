import { at } from './shared.mjs';

const scope = 'qa';

/** Directives in the comments of Markdown: `<!-- @id apply -->`, or lines of a comment. */
export default {
  $schema: 'https://raw.githubusercontent.com/martinring/tmlanguage/master/tmlanguage.json',
  name: 'DocDsl directives in Markdown',
  scopeName: 'markdown.docdsl.injection',
  injectionSelector: 'L:text.html.markdown comment.block.html',
  patterns: [
    {
      match: String.raw`(?:^|(?<=<!--))[ \t]*(@)(\p{L}[\p{L}\p{N}_-]*)(?![\p{L}\p{N}_-])`,
      captures: { 1: at(scope), 2: { name: `keyword.control.directive.${scope}` } },
    },
  ],
};
