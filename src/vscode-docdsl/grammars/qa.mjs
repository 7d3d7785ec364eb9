import { readFileSync } from 'node:fs';
import { headingsOf } from './headings.mjs';
import { at, clauses, comment, directive, fieldName, shared } from './shared.mjs';

const scope = 'qa';
const { questionHeading, answerHeading, closingHeading } = headingsOf(JSON.parse(readFileSync(new URL('languages.json', import.meta.url), 'utf8')));
const include = name => ({ include: `#${name}` });

// A note or an aside that is not closed ends before the next heading, or the next directive that is not allowed in it.
const blockEnd = String.raw`(?=^@(?!/|@|text(?![\p{L}\p{N}_-])|strike(?![\p{L}\p{N}_-]))\p{L})|(?=${questionHeading})|(?=${answerHeading})`;
const quoted = '"(?:[^"]|"")*"';
const noteArguments = String.raw`\s+(\S+)((?:\s+(?:at|mark)\s+${quoted})*)`;
const noteCaptures = {
  1: at(scope),
  2: { name: 'keyword.control.directive.qa' },
  3: { name: 'variable.other.constant.id.qa' },
  4: { patterns: [clauses(scope, 'at|mark'), include('quoted')] },
};

const block = (name, begin, captures) => ({
  begin,
  beginCaptures: captures,
  end: String.raw`^(@)(end)(?![\p{L}\p{N}_-])|${blockEnd}`,
  endCaptures: { 1: at(scope), 2: { name: 'keyword.control.directive.qa' } },
  contentName: name,
  patterns: [include('comment'), include('escape'), include('text-directive'), include('strike')],
});

// Of the scopes that themes know, a class is the one that nearly all colour differently from a heading.
const heading = (match, kind) => ({
  match,
  name: `markup.heading.${kind}.qa`,
  captures: { 0: { name: kind === 'answer' ? 'entity.name.section.qa support.class.answer.qa' : 'entity.name.section.qa', patterns: [{ match: String.raw`\d+(?:[A-Za-z](?![\p{L}\p{N}]))?`, name: 'constant.numeric.heading.qa' }] } },
});

export default {
  $schema: 'https://raw.githubusercontent.com/martinring/tmlanguage/master/tmlanguage.json',
  name: 'DocDsl document',
  scopeName: 'source.qa',
  fileTypes: ['qa'],
  patterns: [
    include('comment'),
    include('escape'),
    include('text-directive'),
    include('note'),
    include('aside'),
    include('strike'),
    include('sections'),
    include('directives'),
    include('field'),
    include('headings'),
    include('inline'),
  ],
  repository: {
    ...shared(scope),
    comment: comment(scope),
    escape: { match: '^@@', name: 'constant.character.escape.qa' },
    'text-directive': {
      match: String.raw`^(@)(text)(?![\p{L}\p{N}_-])`,
      captures: { 1: at(scope), 2: { name: 'keyword.control.directive.qa' } },
    },
    note: {
      patterns: [
        block('markup.quote.note.qa', String.raw`^(@)(note)${noteArguments}\s*$`, noteCaptures),
        directive(scope, 'note', [include('inline')], {
          begin: `^(@)(note)${noteArguments}`,
          beginCaptures: noteCaptures,
          contentName: 'markup.quote.note.qa',
        }),
        directive(scope, 'note'),
      ],
    },
    aside: {
      patterns: [
        block('comment.block.aside.qa', String.raw`^(@)(aside)\s*$`, { 1: at(scope), 2: { name: 'keyword.control.directive.qa' } }),
        directive(scope, 'aside', [], { contentName: 'comment.block.aside.qa' }),
      ],
    },
    strike: directive(scope, 'strike', [clauses(scope, 'after'), include('quoted')]),
    sections: {
      patterns: [
        directive(scope, 'question', [include('numbers')], { name: 'markup.heading.question.qa' }),
        directive(scope, 'answer', [include('numbers')], { name: 'markup.heading.answer.qa' }),
        directive(scope, 'group', [], { name: 'markup.heading.group.qa', contentName: 'entity.name.section.qa' }),
        directive(scope, 'closing', [], { name: 'markup.heading.closing.qa' }),
      ],
    },
    numbers: { match: String.raw`\d+(?:[A-Za-z](?![\p{L}\p{N}]))?`, name: 'constant.numeric.heading.qa' },
    directives: {
      patterns: [
        directive(scope, 'document', [
          { match: String.raw`(?<=\s)[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*(?=\s*$)`, name: 'constant.language.culture.qa' },
          { match: String.raw`(?<=\s)[\p{L}\p{N}][\p{L}\p{N}._-]*`, name: 'entity.name.type.qa' },
        ]),
        directive(scope, 'csharp', [{ match: String.raw`[\p{L}_][\p{L}\p{N}_.]*`, name: 'entity.name.type.qa' }]),
        directive(scope, 'status', [{ match: String.raw`(?<=\s)(?:draft|final|partial|refused|postponed|referred)(?=\s|$)`, name: 'support.constant.status.qa' }]),
        directive(scope, 'questions-in', [include('quoted')]),
        directive(scope, 'numbering', [{ match: String.raw`(?<=\s)(?:sequential|any|none|per-group)(?=\s|$)`, name: 'support.constant.numbering.qa' }]),
        directive(scope, 'members', [{ match: String.raw`(?<=\s)(?:all|named|none)(?=\s|$)`, name: 'support.constant.members.qa' }]),
        directive(scope, 'heading', [{ match: String.raw`(?<=\s)(?:question\+answer|question|answer|group|closing|value|remark)(?=\s|$)`, name: 'support.constant.section.qa' }, include('form')]),
        directive(scope, 'answers|translates', [], { contentName: 'string.unquoted.path.qa' }),
        directive(scope, 'source', [], { contentName: 'string.unquoted.path.qa' }),
        directive(scope, 'open|withdrawn', [include('target')], { contentName: 'string.unquoted.reason.qa' }),
        directive(scope, 'na', [include('target'), include('quoted')]),
        directive(scope, 'optional', [include('target')]),
        directive(scope, 'id', [include('target'), { match: String.raw`(?<=\s)[\p{L}\p{N}_][\p{L}\p{N}_-]*`, name: 'variable.other.constant.id.qa' }]),
        directive(scope, 'expect', [include('target'), include('kind')]),
        directive(scope, 'part', [include('target'), { match: String.raw`(?<=\s)[A-Za-z](?=\s|$)`, name: 'variable.other.constant.id.qa' }, include('quoted')]),
        directive(scope, 'value', [
          include('target'),
          { match: String.raw`(?<=\s)(is)\s+(code:|msbuild:|file:)(\S+)`, captures: { 1: { name: 'keyword.other.clause.qa' }, 2: { name: 'keyword.other.clause.qa' }, 3: { name: 'entity.name.type.qa' } } },
          clauses(scope, 'from'),
          include('value'),
          include('quoted'),
        ]),
        directive(scope, 'covers', [include('numbers')]),
        directive(scope, 'same-as', [{ match: String.raw`[^\s#]*#[\p{L}\p{N}_.-]+`, name: 'markup.underline.link.reference.qa' }]),
        directive(scope, 'by', [include('quoted')]),
        directive(scope, 'promise', [
          clauses(scope, 'by|from'),
          include('value'),
          include('quoted'),
          { match: String.raw`(?<=^@promise\s)\s*[\p{L}\p{N}_][\p{L}\p{N}_-]*`, name: 'variable.other.constant.id.qa' },
        ]),
        directive(scope, 'fulfils', [clauses(scope, 'on'), include('value'), { match: String.raw`[^\s#]*#[\p{L}\p{N}_-]+`, name: 'markup.underline.link.reference.qa' }]),
        directive(scope, 'supersedes', [{ match: String.raw`[^\s#]*#[\p{L}\p{N}_.-]+`, name: 'markup.underline.link.reference.qa' }]),
        directive(scope, 'evidence', [
          { match: String.raw`(code:|test:)([\p{L}_][\p{L}\p{N}_.]*)?`, captures: { 1: { name: 'keyword.other.clause.qa' }, 2: { name: 'entity.name.type.qa' } } },
          { match: String.raw`(file:)\s*([^#]*)(#.*)?`, captures: { 1: { name: 'keyword.other.clause.qa' }, 2: { name: 'markup.underline.link.qa' }, 3: { name: 'variable.other.constant.id.qa' } } },
          { match: String.raw`\[\[[^\]]*\]\]`, name: 'markup.underline.link.reference.qa' },
          { match: String.raw`https?://\S+`, name: 'markup.underline.link.qa' },
        ]),
        directive(scope, 'reviewed', [clauses(scope, 'by|again'), include('value'), include('quoted')]),
        directive(scope, 'corrects', [include('value'), include('quoted')]),
        directive(scope, 'allow', [{ match: String.raw`\bQA\d{4}\b`, name: 'constant.other.rule.qa' }, include('quoted')]),
        directive(scope, 'end'),
      ],
    },
    target: { match: String.raw`(?<=\s)#[\p{L}\p{N}_-]+`, name: 'variable.other.constant.id.qa' },
    field: {
      begin: String.raw`^(@)(\p{L}[\p{L}\p{N}_-]*)`,
      beginCaptures: { 1: at(scope, fieldName(scope)), 2: { name: fieldName(scope) } },
      end: '$',
      contentName: 'string.unquoted.field.qa',
      patterns: [{ match: String.raw`(?<=\s)\d{4}-\d{2}-\d{2}(?=\s*$)`, name: 'constant.numeric.date.qa' }],
    },
    headings: {
      patterns: [heading(questionHeading, 'question'), heading(answerHeading, 'answer'), heading(closingHeading, 'closing')],
    },
    inline: {
      patterns: [
        { match: String.raw`\[\[\s*(?:(?:\p{Lu}{2,}|À REMPLIR)(?![\p{L}\p{N}])(?:[^\]]|\](?!\]))*|[….]*)\s*\]\]`, name: 'invalid.deprecated.placeholder.qa' },
        { match: String.raw`\[\[(?:#[\p{L}\p{N}_-]+|\d+[A-Za-z]?|[^\]\[#]+#[\p{L}\p{N}_-]+)\]\]`, name: 'markup.underline.link.reference.qa' },
        { match: String.raw`\[\^[^\]\s]+\]`, name: 'variable.other.constant.id.qa' },
      ],
    },
  },
};
