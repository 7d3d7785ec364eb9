using System.Collections.Frozen;

namespace DocDsl.LanguageServer.Features;

/// <summary>What a directive means, as completion and hover say it; docs/language.md has the whole.</summary>
/// <param name="Form">How it is written.</param>
/// <param name="Text">What it means, in Markdown.</param>
/// <param name="Snippet">What completion writes after the name; <c>$1</c> and <c>${1:…}</c> are places to fill in.</param>
internal sealed record DirectiveHelp(string Form, string Text, string Snippet)
{
    private static readonly FrozenDictionary<string, DirectiveHelp> s_document = new Dictionary<string, DirectiveHelp>
    {
        ["document"] = new("@document [type] [culture]", "The document's type and its language. Both may be left out.", " $0"),
        ["csharp"] = new("@csharp Ministry.Letters.Palantir", "The name of the generated C# type, in place of that of folder and file.", " $0"),
        ["status"] = new("@status draft | final — below an answer: partial | refused | postponed | referred", "In a draft, what is not done yet is a warning. Below an answer's heading: what kind of answer it is.", " $0"),
        ["source"] = new("@source path", "The file that this was transcribed from.", " $0"),
        ["open"] = new("@open reason", "Deliberately without an answer yet: in C# an `OpenQuestion`. In the header: nothing is answered yet.", " ${0:reason}"),
        ["withdrawn"] = new("@withdrawn reason", "Deliberately without an answer for good: in C# a `WithdrawnQuestion`.", " ${0:reason}"),
        ["id"] = new("@id slug", "What the question is called in code and in references; its number is only a place. `@id #5 slug` names one question of a joint heading.", " $0"),
        ["expect"] = new("@expect kind", "The kind of the answer's value: `yes-no`, `date`, `number`, `integer`, `amount EUR`, `duration`, `text`, `choice a|b|c` …", " $0"),
        ["part"] = new("@part a \"words of the text\"", "Names a part of the question by its words, where the letter has no `a)`.", " ${1:a} \"$0\""),
        ["value"] = new("@value v from \"words\"", "The answer's value with the words that it rests on. `@value from \"…\"` reads it from the words. `@value #5 …` is that of one question.", " $1 from \"$0\""),
        ["covers"] = new("@covers 3a, 3b", "The parts that this answer covers.", " $0"),
        ["by"] = new("@by \"Minister De Vries\"", "Who answers, where several do.", " \"$0\""),
        ["promise"] = new("@promise id by 2026-03-01 from \"words\"", "A commitment that the answer makes, by when it is to be kept, and the words that make it.", " ${1:id} by ${2:2026-03-01} from \"$0\""),
        ["evidence"] = new("@evidence code:Ministry.Security.AesStore — or a web address", "What shows that the answer is true. The build fails when the code is not there.", " $0"),
        ["allow"] = new("@allow QA3001 \"reason\"", "Excuses one rule in this section.", " $1 \"${0:reason}\""),
        ["heading"] = new("@heading question \"{n}.\"", "Declares a form of headings: `question`, `answer`, `question+answer` or `group`, with `{n}` and `{text}`.", " $1 \"$0\""),
        ["numbering"] = new("@numbering sequential | any | none | per-group", "How questions are numbered. `any`: the numbers come from outside; `none`: a question is known by its id or its words.", " $0"),
        ["question"] = new("@question 4, 5", "Begins a question, in any language; without a number it is the next.", " $0"),
        ["answer"] = new("@answer 4, 5", "Begins an answer, in any language.", " $0"),
        ["group"] = new("@group Access control", "Begins a group of questions.", " $0"),
        ["closing"] = new("@closing", "Begins the closing: signature, explanation, end notes.", ""),
        ["note"] = new("@note 1 at \"words\" mark \"’\" text", "A note, on one line or up to `@end`. `at` says behind which words its number stands in the letter; new text refers to it by `[^1]`.", " ${1:1} $0"),
        ["aside"] = new("@aside text", "Page furniture, on one line or up to `@end`: stays in the file and leaves the text.", " $0"),
        ["strike"] = new("@strike \"Datum\" after \"gebruikt en/of\"", "Takes furniture out that stands inside a line.", " \"$1\" after \"$0\""),
        ["end"] = new("@end", "Ends a note or an aside.", ""),
        ["text"] = new("@text …", "The rest of the line is text, whatever it looks like.", " $0"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, DirectiveHelp> s_type = new Dictionary<string, DirectiveHelp>
    {
        ["type"] = new("@type letter extends document", "The type's name, and the type whose fields and rules it inherits.", " ${1:name} extends ${0:document}"),
        ["language"] = new("@language nl", "The language of documents that name none.", " $0"),
        ["field"] = new("@field number text required matches \"[0-9]{4}Z[0-9]{5}\"", "A field: its name, its kind (`text`, `date`, `number`, `integer`, `yes-no`, `amount EUR`, `duration`, `url`, `person`, `office`, `choice a|b|c`), `list` where there may be several, `required`, `matches`.", " ${1:name} ${0:text}"),
        ["read"] = new("@read \"(submitted {submitted}[, no {number}])\"", "How fields are read from the header's own words: `[optional]`, `(a|b)`, `{field}`.", " \"$0\""),
        ["aside"] = new("@aside \"Page {n} of {n}\"", "A line of page furniture, which leaves the text wherever it stands: `{*}` is anything, `{n}` a number.", " \"$0\""),
        ["order"] = new("@order submitted answered", "Dates that must not run backwards.", " $0"),
        ["term"] = new("@term answered 3 weeks after submitted", "A term between two dates.", " $1 ${2:3 weeks} after $0"),
        ["numbering"] = new("@numbering sequential | any | none | per-group", "How questions are numbered.", " $0"),
        ["heading"] = new("@heading question \"{n}.\"", "A form of headings: `question`, `answer`, `question+answer` or `group`, with `{n}` and `{text}`.", " $1 \"$0\""),
        ["expect"] = new("@expect kind", "The kind of all answers that no mark says another kind of.", " $0"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The directives of a type's declaration.</summary>
    public static IEnumerable<string> TypeDirectives => s_type.Keys.Order(StringComparer.Ordinal);

    /// <summary>What a directive means; null for what is none: a field of the header has a name of its own.</summary>
    /// <param name="name">Without the <c>@</c>.</param>
    /// <param name="inType">Whether it stands in the declaration of a type.</param>
    public static DirectiveHelp? Find(string name, bool inType) => (inType ? s_type : s_document).GetValueOrDefault(name);
}
