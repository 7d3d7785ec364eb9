// What documents and types have in common: the arguments of their directives.

/** Ends a directive, which takes its whole line. */
export const lineEnd = String.raw`$`;

export const shared = scope => ({
  quoted: {
    name: `string.quoted.double.${scope}`,
    begin: '"',
    beginCaptures: { 0: { name: `punctuation.definition.string.begin.${scope}` } },
    end: '"(?!")|$',
    endCaptures: { 0: { name: `punctuation.definition.string.end.${scope}` } },
    patterns: [{ match: '""', name: `constant.character.escape.${scope}` }],
  },
  form: {
    name: `string.quoted.double.${scope}`,
    begin: '"',
    beginCaptures: { 0: { name: `punctuation.definition.string.begin.${scope}` } },
    end: '"(?!")|$',
    endCaptures: { 0: { name: `punctuation.definition.string.end.${scope}` } },
    patterns: [
      { match: '""', name: `constant.character.escape.${scope}` },
      { match: String.raw`\{(?:n|text)\}`, name: `variable.parameter.placeholder.${scope}` },
    ],
  },
  value: {
    patterns: [
      { match: String.raw`(?<![\p{L}\p{N}-])\d{4}-\d{2}-\d{2}(?![\p{L}\p{N}-])`, name: `constant.numeric.date.${scope}` },
      {
        match: String.raw`(?<![\p{L}\p{N}.-])(-?\d+(?:\.\d+)?)\s+(EUR|GBP|USD|CHF|[A-Z]{3}|days?|workdays?|weeks?|months?|years?)(?![\p{L}\p{N}-])`,
        captures: { 1: { name: `constant.numeric.${scope}` }, 2: { name: `keyword.other.unit.${scope}` } },
      },
      { match: String.raw`(?<![\p{L}\p{N}.-])-?\d+(?:\.\d+)?(?![\p{L}\p{N}-])`, name: `constant.numeric.${scope}` },
      { match: String.raw`(?<![\p{L}\p{N}-])(?:yes|no)(?![\p{L}\p{N}-])`, name: `constant.language.${scope}` },
    ],
  },
  kind: {
    patterns: [
      { match: String.raw`(?<![\p{L}\p{N}-])(?:yes-no|date|number|integer|amount|duration|text|url|person|office|choices?|list)(?![\p{L}\p{N}-])`, name: `support.type.kind.${scope}` },
      { match: String.raw`(?<![\p{L}\p{N}-])[A-Z]{3}(?![\p{L}\p{N}-])`, name: `keyword.other.unit.${scope}` },
      { match: String.raw`\|`, name: `keyword.operator.choice.${scope}` },
      { include: '#quoted' },
    ],
  },
});

/** The scopes of the at sign: it has the colour of the name after it. */
export const at = (scope, name = `keyword.control.directive.${scope}`) => ({ name: `${name} punctuation.definition.directive.${scope}` });

/** A line with a directive: its name as a keyword, the rest by patterns. */
export const directive = (scope, names, patterns = [], more = {}) => ({
  begin: String.raw`^(@)(${names})(?![\p{L}\p{N}_-])`,
  beginCaptures: { 1: at(scope), 2: { name: `keyword.control.directive.${scope}` } },
  end: lineEnd,
  patterns,
  ...more,
});

export const clauses = (scope, words) => ({
  match: String.raw`(?<=\s)(?:${words})(?=\s|$)`,
  name: `keyword.other.clause.${scope}`,
});

export const comment = scope => ({
  match: '^(@//).*$',
  name: `comment.line.${scope}`,
  captures: { 1: { name: `punctuation.definition.comment.${scope}` } },
});

/**
 * The scopes of a field's name. A property's name is the red of errors in the light themes of Visual Studio Code; the first of these two
 * has another colour than text in most themes, the second in those that are the default since 2026.
 */
export const fieldName = scope => `variable.other.property.field.${scope} meta.object-literal.key.field.${scope}`;
