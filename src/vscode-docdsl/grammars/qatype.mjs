import { at, clauses, comment, directive, fieldName, shared } from './shared.mjs';

const scope = 'qatype';
const include = name => ({ include: `#${name}` });
const word = name => ({ match: String.raw`(?<=\s)\p{L}[\p{L}\p{N}_-]*`, name });

export default {
  $schema: 'https://raw.githubusercontent.com/martinring/tmlanguage/master/tmlanguage.json',
  name: 'DocDsl document type',
  scopeName: 'source.qatype',
  fileTypes: ['qatype'],
  patterns: [
    include('comment'),
    directive(scope, 'type', [clauses(scope, 'extends'), word('entity.name.type.qatype')]),
    directive(scope, 'field', [clauses(scope, 'required|matches'), include('kind'), word('string.unquoted.choice.qatype')], {
      begin: String.raw`^(@)(field)(?![\p{L}\p{N}_-])(?:\s+(\p{L}[\p{L}\p{N}_-]*))?`,
      beginCaptures: {
        1: at(scope),
        2: { name: 'keyword.control.directive.qatype' },
        3: { name: fieldName(scope) },
      },
    }),
    directive(scope, 'read|aside', [include('pattern')]),
    directive(scope, 'order', [word(fieldName(scope))]),
    directive(scope, 'term', [include('value'), clauses(scope, 'after'), word(fieldName(scope))]),
    directive(scope, 'review', [include('value')]),
    directive(scope, 'language', [{ match: String.raw`(?<=\s)[a-z]{2}(?=\s|$)`, name: 'constant.language.culture.qatype' }]),
    directive(scope, 'questions-in', [include('form')]),
    directive(scope, 'numbering', [{ match: String.raw`(?<=\s)(?:sequential|any|none|per-group)(?=\s|$)`, name: 'support.constant.numbering.qatype' }]),
    directive(scope, 'members', [{ match: String.raw`(?<=\s)(?:all|named|none)(?=\s|$)`, name: 'support.constant.members.qatype' }]),
    directive(scope, 'heading', [{ match: String.raw`(?<=\s)(?:question\+answer|question|answer|group)(?=\s|$)`, name: 'support.constant.section.qatype' }, include('form')]),
    directive(scope, 'expect', [include('kind'), word('string.unquoted.choice.qatype')]),
    directive(scope, 'questions', [{ match: String.raw`(?<=\s)(?:open|closed)(?=\s|$)`, name: 'support.constant.questions.qatype' }]),
    directive(scope, 'version|question|was', [word('entity.name.function.question.qatype')]),
    directive(scope, 'part', [include('form'), { match: String.raw`(?<=\s)[a-z](?=\s|$)`, name: 'variable.other.constant.id.qatype' }]),
    directive(scope, 'drop', [include('form'), word('entity.name.function.question.qatype')]),
    directive(scope, 'when', [clauses(scope, 'is|or|and|not|given|missing'), word(fieldName(scope))]),
    directive(scope, 'sheet', [include('form'), clauses(scope, 'from row|to row'), { match: String.raw`(?<=\s)(?:id|number|group|question|answer|value|comment|evidence)(?=\s|$)`, name: 'support.constant.column.qatype' }, { match: String.raw`(?<=\s)(?:[A-Za-z]{1,3}|[0-9]+)(?=\s|$)`, name: 'constant.numeric.column.qatype' }]),
    directive(scope, 'group', [{ match: String.raw`(?<=\s)\S.*$`, name: 'markup.heading.group.qatype' }]),
    directive(scope, 'hint', [{ match: String.raw`(?<=\s)\S.*$`, name: 'comment.documentation.hint.qatype' }]),
    directive(scope, 'optional|text', []),
    {
      match: String.raw`^(@)(\p{L}[\p{L}\p{N}_-]*)`,
      captures: { 1: at(scope, 'invalid.illegal.directive.qatype'), 2: { name: 'invalid.illegal.directive.qatype' } },
    },
  ],
  repository: {
    ...shared(scope),
    comment: comment(scope),
    pattern: {
      name: 'string.quoted.double.qatype',
      begin: '"',
      beginCaptures: { 0: { name: 'punctuation.definition.string.begin.qatype' } },
      end: '"(?!")|$',
      endCaptures: { 0: { name: 'punctuation.definition.string.end.qatype' } },
      patterns: [
        { match: String.raw`""|\\.`, name: 'constant.character.escape.qatype' },
        { match: String.raw`\{[^}"]*\}`, name: 'variable.parameter.placeholder.qatype' },
        { match: String.raw`[\[\]()|]`, name: 'keyword.operator.pattern.qatype' },
      ],
    },
  },
};
