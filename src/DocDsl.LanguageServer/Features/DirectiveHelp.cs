using System.Collections.Frozen;
using DocDsl.Core.Directives;

namespace DocDsl.LanguageServer.Features;

/// <summary>What a directive means, as completion and hover show it; see docs/language.md for the reference.</summary>
/// <param name="Form">How it is written.</param>
/// <param name="Text">What it means, in Markdown.</param>
/// <param name="Snippet">What completion writes after the name; <c>$1</c> and <c>${1:…}</c> are places to fill in.</param>
internal sealed record DirectiveHelp(string Form, string Text, string Snippet)
{
    private static readonly FrozenDictionary<string, DirectiveHelp> s_type = new Dictionary<string, DirectiveHelp>
    {
        ["type"] = new(
            "@type letter extends document",
            "The type's name, and the type whose fields and rules it inherits.",
            " ${1:name} extends ${0:document}"
        ),
        ["language"] = new("@language nl", "The language of documents that do not declare one.", " $0"),
        ["field"] = new(
            "@field number text required matches \"[0-9]{4}Z[0-9]{5}\"",
            "A field: its name, its kind (`text`, `date`, `number`, `integer`, `yes-no`, `amount EUR`, `duration`, `url`, `person`, "
                + "`office`, `choice a|b|c`, `choices a|b|c`), `list` for several values, `required`, `matches` with a regular expression.",
            " ${1:name} ${0:text}"
        ),
        ["read"] = new(
            "@read \"(submitted {submitted}[, no {number}])\"",
            "A pattern by which fields are parsed from the text of the header: `[optional]`, `(a|b)`, `{field}`.",
            " \"$0\""
        ),
        ["aside"] = new(
            "@aside \"Page {n} of {n}\"",
            "A running header or footer, which is excluded from the text everywhere: `{*}` matches anything, `{n}` a number.",
            " \"$0\""
        ),
        ["order"] = new("@order submitted answered", "Fields whose dates must be in this order.", " $0"),
        ["term"] = new("@term answered 3 weeks after submitted", "The time allowed between two dates.", " $1 ${2:3 weeks} after $0"),
        ["numbering"] = Of(DirectiveList.All.Single(directive => directive.Kind == DirectiveKind.Numbering)),
        ["members"] = Of(DirectiveList.All.Single(directive => directive.Kind == DirectiveKind.Members)),
        ["heading"] = Of(DirectiveList.Heading),
        ["expect"] = new(
            "@expect kind",
            "The kind of value that each answer must have, unless a directive gives another; below `@question` that of its answer.",
            " $0"
        ),
        ["questions-in"] = Of(DirectiveList.All.Single(directive => directive.Kind == DirectiveKind.QuestionsIn)),
        ["version"] = new(
            "@version 2021-12-16",
            "The version of the questions: letters, digits, `.`, `-`, `_`, with a digit. A document says which one it answers: "
                + "`@document review 2021-12-16`.",
            " $0"
        ),
        ["questions"] = new(
            "@questions open|closed",
            "Whether documents may have questions that the type does not declare. Default: closed (QA7003).",
            " ${0:open}"
        ),
        ["group"] = new("@group Monitoring", "The title of the group of the questions below.", " $0"),
        ["question"] = new(
            "@question [4|AC-01] in-use",
            "A question that each document must answer: its number or label, where it has one, its id, and its words on the lines below "
                + "(QA7001, QA7002).",
            " ${1:id}\n${0:Words of the question?}"
        ),
        ["was"] = new("@was usage-signal", "The ids that the question had in earlier versions.", " $0"),
        ["when"] = new(
            "@when stage is beta or stable",
            "When the question applies: fields and other questions, `is`, `<`, `<=`, `>`, `>=`, `given`, `and`, `or`, `not`, brackets.",
            " ${1:field} is ${0:value}"
        ),
        ["optional"] = new("@optional", "Documents may leave the question out, or leave it unanswered.", ""),
        ["part"] = new(
            "@part a \"words\"",
            "A part of the question begins at these words; documents have the same parts, and must answer each (QA2006, QA3006).",
            " ${1:a} \"$0\""
        ),
        ["hint"] = new("@hint Ideally a metric.", "What helps to answer the question.", " $0"),
        ["sheet"] = new(
            "@sheet \"HECVAT\" id A question B answer C comment D from row 22",
            "Where a customer's workbook has the questions and answers, for `docdsl import` and `docdsl export --into`: the sheet, and "
                + "the column of each of `id`, `number`, `group`, `question`, `answer`, `value`, `comment`, `evidence`, by its letters or "
                + "its heading in quotation marks; `from row` and `to row`. One for each sheet of the workbook.",
            " \"${1:sheet}\" id ${2:A} question ${3:B} answer ${4:C} from row ${0:2}"
        ),
        ["drop"] = new("@drop pets \"reason\"", "An inherited question that this type leaves out, and why.", " ${1:id} \"${0:reason}\""),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The directives of a type's declaration.</summary>
    public static IEnumerable<string> TypeDirectives => s_type.Keys.Order(StringComparer.Ordinal);

    /// <summary>What a directive means; null for a name that is not a directive: a field of the header has a name of its own.</summary>
    /// <param name="name">Without the <c>@</c>.</param>
    /// <param name="inType">Whether it is in the declaration of a type.</param>
    public static DirectiveHelp? Find(string name, bool inType) =>
        inType ? s_type.GetValueOrDefault(name)
        : DirectiveList.Find(name) is { } directive ? Of(directive)
        : null;

    /// <summary>What a directive of documents means.</summary>
    public static DirectiveHelp Of(Directive directive) => new(directive.Syntax, directive.Help, directive.Snippet);
}
