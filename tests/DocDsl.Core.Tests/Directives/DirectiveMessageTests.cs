using System.Text.RegularExpressions;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.Directives;
using DocDsl.Core.DocumentTypes;
using DocDsl.Core.Rules.Notation;

namespace DocDsl.Core.Tests.Directives;

/// <summary>The messages of QA1001 to QA1005, each asserted as it is shown.</summary>
public class DirectiveMessageTests
{
    private const string Answered = "\nAntwoord op vraag 1\nJa.\n";
    private const string NotApplicable =
        "'@na' requires a reason in words and in quotation marks, for example '@na \"we store no personal data\"'";

    private const string Kinds =
        "text, date, number, integer, yes-no, amount EUR, duration, url, person, office, choice a|b|c or choices a|b|c";

    public static TheoryData<string, string> Cases =>
        new()
        {
            {
                Header("document a nl-NL x"),
                "'@document' takes a type, a version of its questions and a culture, for example '@document kamervragen nl-NL'"
            },
            {
                Header("document a 1,2 nl"),
                "'1,2' is not a valid version; a version has letters, digits, '.', '-' and '_', with a digit among them"
            },
            {
                Header("document a banana nl"),
                "'banana' is not a valid version; a version has letters, digits, '.', '-' and '_', with a digit among them"
            },
            { Header("document faq n"), "'n' is not a valid culture; write a language tag such as 'nl-NL'" },
            {
                Header("document 1a"),
                "'1a' is not a valid name of a document type; a name begins with a letter and has only letters, digits, '-' and '_'"
            },
            { Header("csharp A..B"), "'@csharp' requires a C# name, for example '@csharp Ministry.Letters.Palantir'" },
            { Header("csharp"), "'@csharp' requires a C# name, for example '@csharp Ministry.Letters.Palantir'" },
            { Header("status partial"), "'@status' must be 'draft' or 'final' in the header" },
            { Answer("status draft"), "'@status' must be 'partial', 'refused', 'postponed' or 'referred' below an answer" },
            { Header("source"), "'@source' requires the file that the document was transcribed from, for example '@source letter.pdf'" },
            { Open("open"), "'@open' requires a reason, for example '@open the council decides in May'" },
            { "@open\nVraag 1\nWat?\n", "'@open' requires a reason, for example '@open the council decides in May'" },
            { Open("optional #1a"), "'@optional' names question 1a, but the heading above it does not name that question" },
            { Open("optional yes"), "'@optional' takes nothing but a question of a joint heading" },
            { Open("withdrawn"), "'@withdrawn' requires a reason, for example '@withdrawn at the request of the member'" },
            { Open("na"), NotApplicable },
            { Open("na we store no personal data"), NotApplicable },
            { Open("na \" \""), NotApplicable },
            { Open("na \"…\""), NotApplicable },
            { Open("na \"no data\" at all"), "'@na' takes nothing after the reason" },
            { Open("na \"no data"), "The argument of '@na' has an unclosed quotation mark" },
            { Open("na #x1 \"no data\""), "'@na' names question x1, but the heading above it does not name that question" },
            { Open("na #1a \"no data\""), "'@na' names question 1a, but the heading above it does not name that question" },
            { Header("answers"), "'@answers' requires the document whose questions are answered, for example '@answers kv-2024Z18892'" },
            { Header("translates"), "'@translates' requires the document that is translated, for example '@translates faq.nl'" },
            { "@na \"no data\"\nVraag 1\n@open later\nWat?\n", "'@na' is not allowed in the header; move it to a question" },
            { Open("na \"no data\"\n@na \"no server\""), "'@na' is given more than once for the same question" },
            { Open("withdrawn twice\n@na \"no data\""), "'@na' contradicts '@withdrawn', which is given for the same question" },
            { Question("na \"no data\""), "'@na' is not allowed here, because question 1 has an answer" },
            {
                Question("id 1a"),
                "'@id' requires a name that begins with a letter and has only letters, digits, '-' and '_', for example '@id costs'"
            },
            { Question("id #x_ a"), "'@id' must name a question by its number, for example '#5'" },
            { Question("id #3 a"), "'@id' names question 3, but the heading above it does not name that question" },
            {
                "Vraag 1 en 2\n@id Kosten\nWat?\n\nAntwoord op vragen 1 en 2\nJa.\n",
                "'@id' must name one question of the joint heading, for example '@id #1 …'"
            },
            { Question("expect"), $"'@expect' requires a kind of value: {Kinds}" },
            { Question("expect Bool"), $"'Bool' is not a kind of value; the kinds are {Kinds}" },
            {
                Question("expect choice a"),
                "'@expect choice' requires at least two words to choose from, for example '@expect choice open|closed'"
            },
            {
                Question("expect choices a"),
                "'@expect choices' requires at least two words to choose from, for example '@expect choices open|closed'"
            },
            { Question("expect choice a|A"), "'@expect choice' has the same word more than once" },
            {
                Question("expect text list"),
                "'@expect' cannot be a list, because an answer has one value; several choices are '@expect choices a|b|c'"
            },
            { Question("expect text x"), "'@expect' takes nothing after the kind of value" },
            { Question("expect #1a text"), "'@expect' names part 1a, but the question does not have that part" },
            { Question("part \"Wat?\""), "'@part' requires a letter and words of the question, for example '@part a \"words\"'" },
            { Question("part a \"Wat?\" x"), "'@part' takes nothing after the quoted words" },
            { Question("part a \"Wat?"), "The argument of '@part' has an unclosed quotation mark" },
            {
                Answer("value yes"),
                "'@value' requires the words of the answer that show the value, for example '@value no from \"words of the answer\"'"
            },
            {
                Answer("value from \"Ja\""),
                "'@value' requires a value before 'from', because no '@expect' below the question gives the kind of value"
            },
            {
                Answer("value yes from \"Ja\" is it"),
                "'is' requires a constant, a property of the build or a value in a file of JSON, for example "
                    + "'is code:Vault.Store.KeySize', 'is msbuild:TreatWarningsAsErrors' or 'is file:appsettings.json#/Retention/Backups'"
            },
            {
                Answer("covers alles"),
                "'@covers' requires parts of questions, for example '@covers 3a, 3b', or of the only question '@covers a, b'"
            },
            { Answer("covers 2a"), "'@covers' names question 2, but this answer does not answer it" },
            {
                "Vragen 1 en 2\nWat?\n\nAntwoord op vragen 1 en 2\n@covers b\nJa.\n",
                "'@covers' names part b, but this answer has several questions; write the question's number too, for example '3b'"
            },
            {
                "Vraag 1\nWat?\na) een\nb) twee\n\nAntwoord op vraag 1a\n@value #1b yes from \"Ja\"\nJa.\n",
                "'@value' gives a value of part 1b, but this answer does not cover that part"
            },
            { Answer("same-as"), "'@same-as' requires the question whose answer is taken, for example '@same-as library#mfa'" },
            { Answer("same-as mfa"), "'@same-as' requires the question whose answer is taken, for example '@same-as library#mfa'" },
            { Answer("same-as #1a"), "'@same-as' requires the question whose answer is taken, for example '@same-as library#mfa'" },
            { Answer("by"), "'@by' requires the name of who answers, for example '@by \"Minister De Vries\"'" },
            {
                Answer("promise brief"),
                "'@promise' requires an id and the words that make it, for example '@promise letter by 2026-03-01 from \"words\"'"
            },
            { Answer("promise brief by maart from \"Ja\""), "'@promise' requires a valid date after 'by', for example '2026-03-01'" },
            {
                Answer("promise Brief from \"Ja\"\n@promise Brief from \"Ja\""),
                "Another promise in this document already has the id 'Brief'"
            },
            { Answer("fulfils"), "'@fulfils' requires the promise that is fulfilled, for example '@fulfils palantir#evaluatie'" },
            { Answer("fulfils evaluatie"), "'@fulfils' requires the promise that is fulfilled, for example '@fulfils palantir#evaluatie'" },
            { Answer("fulfils a# b"), "'@fulfils' requires the promise that is fulfilled, for example '@fulfils palantir#evaluatie'" },
            {
                Answer("fulfils a#b in May"),
                "'@fulfils' requires the promise that is fulfilled, for example '@fulfils palantir#evaluatie'"
            },
            { Answer("supersedes"), "'@supersedes' requires the question whose answer is replaced, for example '@supersedes palantir#4'" },
            {
                Answer("supersedes palantir"),
                "'@supersedes' requires the question whose answer is replaced, for example '@supersedes palantir#4'"
            },
            {
                Answer("supersedes palantir#4a"),
                "'@supersedes' requires the question whose answer is replaced, for example '@supersedes palantir#4'"
            },
            { Answer("fulfils a#b on May"), "'@fulfils' requires a valid date after 'on', for example '2026-03-01'" },
            {
                Answer("evidence a photograph"),
                "'@evidence' requires code, a test, a file, another document's answer or a web address, for example "
                    + "'@evidence code:Ministry.Security.AesStore', 'test:Tests.StoreTests.Encrypts', 'file:docs/retention.md#schedule', "
                    + "'[[retention#backups]]' or 'https://…'"
            },
            { Answer("evidence https://example .org"), "'https://example .org' is not a valid web address" },
            {
                Answer("reviewed"),
                "'@reviewed' requires a valid date, for example '@reviewed 2026-05-01 by \"A. Jansen\" again 12 months'"
            },
            {
                Answer("reviewed in May"),
                "'@reviewed' requires a valid date, for example '@reviewed 2026-05-01 by \"A. Jansen\" again 12 months'"
            },
            {
                Answer("corrects in May"),
                "'@corrects' requires a valid date, for example '@corrects 2026-06-02 \"The number was that of 2024\"'"
            },
            { Answer("corrects 2026-06-02 late"), "'@corrects' requires a reason in words and in quotation marks after the date" },
            { Answer("corrects 2026-06-02 \"late"), "The argument of '@corrects' has an unclosed quotation mark" },
            { Header("reviewed 2026-05-01 again"), "'@reviewed' requires a period after 'again', for example '12 months'" },
            { Answer("reviewed 2026-05-01 again 0 days"), "'@reviewed' requires a period after 'again', for example '12 months'" },
            { Answer("reviewed 2026-05-01 by \"A"), "The argument of '@reviewed' has an unclosed quotation mark" },
            {
                Answer("reviewed 2026-05-01 by A. Jansen"),
                "'@reviewed' takes nothing after the date but 'by' with a name in quotation marks, then 'again' with a period"
            },
            {
                Answer("reviewed 2026-05-01 by \" \""),
                "'@reviewed' takes nothing after the date but 'by' with a name in quotation marks, then 'again' with a period"
            },
            { Question("allow"), "'@allow' requires a rule and a reason, for example '@allow QA3001 \"the answer follows\"'" },
            {
                Question("allow QA3001"),
                "'@allow' requires a reason in words and in quotation marks, for example '@allow QA3001 \"the answer follows\"'"
            },
            { Question("allow QA3001 \"x\" y"), "'@allow' takes nothing after the reason" },
            { Question("allow QA9999 \"x\""), "'@allow' names 'QA9999', which is not a rule" },
            { Question("allow QA1009 \"x\""), "'@allow' cannot suppress QA1009, which reports unnecessary suppressions" },
            { Header("members some"), "'@members' must be 'all', 'named' or 'none'" },
            {
                Header("questions-in Here"),
                "'@questions-in' requires a heading in quotation marks, for example '@questions-in \"## Questionnaire\"'"
            },
            { Header("numbering roman"), "'@numbering' must be 'sequential', 'any', 'none' or 'per-group'" },
            {
                Header("heading question"),
                "'@heading' requires what it begins and its form, for example '@heading question \"{n}. {text}\"'"
            },
            {
                Header("numbering any\n" + string.Concat(Enumerable.Range(1, 101).Select(i => $"@heading answer \"A{i}: {{text}}\"\n"))),
                "At most 100 forms of headings can be declared; this one is not read"
            },
            {
                Header("heading part \"x\""),
                "'@heading' requires one of 'question', 'answer', 'question+answer', 'group', 'closing', 'value' and 'remark'"
            },
            {
                Header("heading question \"{n}{text}\""),
                "The form of '@heading' requires a blank or a sign between the number and '{text}'"
            },
            {
                Header("heading question \"{text}\\n{n}\""),
                "The form of '@heading' may have one line of text, and above or below it ('\\n') a line of three or more equal signs"
            },
            { Header("heading question \"{n}"), "The form of '@heading' has an unclosed quotation mark" },
            { Header("heading question \"\""), "The form of '@heading' is empty" },
            {
                Header("heading question \"{m}\""),
                "The form of '@heading' may have '{text}' and one of '{n}' and '{label}' in braces, each once; write '{{' for a brace"
            },
            { Header("heading question \"{text} {n}\""), "The form of '@heading' must have '{n}' or '{label}' before '{text}'" },
            {
                Header("heading question \"{text}\""),
                "The form of '@heading' requires a number, a word or a sign; without one, every line would be a heading"
            },
            {
                Header("heading question+answer \"{n}.\""),
                "The form of '@heading question+answer', 'value' and 'remark' requires '{text}', because the line has the words"
            },
            { Header("heading group \"Deel {n}\""), "The form of '@heading group' requires '{text}', the title of the group" },
            {
                "@question een twee\nWat?\n@answer\nJa.\n",
                "'@question' takes numbers of questions, or the id or label of one, for example '@question 4', '@question 4, 5' or "
                    + "'@question costs'"
            },
            {
                "@question\nWat?\n@answer een\nJa.\n",
                "'@answer' takes numbers or labels of questions, for example '@answer 4, 5' or '@answer AC-01'"
            },
            {
                "@question\nWat?\n@answer\nJa.\n@answer\nNee.\n",
                "'@answer' requires a number here, because no question is directly above it"
            },
            { "@group\nVraag 1\nWat?\n" + Answered, "'@group' requires a title, for example '@group Access control'" },
            { "Vraag 1\nWat?\n@note\n" + Answered, "'@note' requires an id, for example '@note 1'" },
            {
                "Vraag 1\nWat?\n@strike\n" + Answered,
                "'@strike' requires the words to exclude, for example '@strike \"Datum\" after \"words before it\"'"
            },
            { "Vraag 1\nWat?\n@aside\nx\n@end y\n" + Answered, "'@end' takes no argument" },
            { Header("Kenmerk"), "The field '@Kenmerk' requires a value" },
            { Header("answered 2025-02-30"), "'2025-02-30' is not a valid date for the field '@answered'" },
            { Question("ide taal"), "Unknown directive '@ide'; did you mean '@id'?" },
            { Question("Kenmerk 1"), "Unknown directive '@Kenmerk'; a field must be in the header, before the first heading" },
            { Header("staus draft"), "Unknown directive '@staus'; did you mean '@status'?" },
            { Answer("id taal"), "'@id' is not allowed in an answer; move it to a question" },
            { Question("status partial"), "'@status' is not allowed in a question; move it to the header or an answer" },
            { "Vraag 1\nWat?\n@id taal\n" + Answered, "'@id' must be between the heading and the first line of text of a question" },
            { Header("csharp A\n@document nl-NL"), "'@document' must be at the top of the file" },
            { Header("document nl-NL\n@document nl-NL"), "'@document' is given more than once; one file is one document" },
            { Question("open later"), "'@open' is not allowed here, because question 1 has an answer" },
            { "Vraag 1\nWat?\n@end\n" + Answered, "Unexpected '@end': there is no open '@note' or '@aside' block" },
            {
                "Vraag 1\nWat?\n\nAntwoord op vraag 1\n```\n",
                "This code block is not closed and is read as text; write the same signs on a line below it"
            },
            {
                "Vraag 1\nWat?\n@aside\nx\n" + Answered,
                "The '@aside' block is not closed; write '@end' before the next heading or directive"
            },
            { "Vraag 1\nWat?\n" + Answered + "@aside\nx", "The '@aside' block is not closed; write '@end' before the end of the file" },
            { Answer("by \"Wij\"\n<!-- Dit"), "The comment '<!--' is not closed; write '-->' where it ends" },
            { Header("status final\n@status final"), "'@status' is given more than once in this section" },
            { Question("expect yes-no\n@expect date"), "'@expect' is given more than once for the same question" },
            { Header("Kenmerk 1\n@Kenmerk 2"), "The field '@Kenmerk' is given more than once" },
        };

    public static TheoryData<string, string> TypeCases =>
        new()
        {
            { "@type a\n@type b\n", "'@type' is given more than once in this type" },
            { "@type a\n@feild b text\n", "Unknown directive '@feild'; did you mean '@field'?" },
            { "@type a\n@status draft\n", "Unknown directive '@status' in the declaration of a document type" },
        };

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_document_gets_exactly_this_message(string text, string message) =>
        Assert.Equal([message], Messages(Marked.Model(text).Diagnostics));

    [Theory]
    [MemberData(nameof(TypeCases))]
    public void A_type_gets_exactly_this_message(string text, string message) =>
        Assert.Equal([message], Messages(DocumentTypeSet.Create([new TypeSource(text)]).Own[0].Diagnostics));

    [Fact]
    public void Each_message_of_these_rules_is_among_the_cases()
    {
        Assert.NotEmpty(DirectiveList.All);

        // A document of a type with questions is a case of QA1003.
        var expected = Cases
            .Concat(TypeCases)
            .Select(row => (string)row[1])
            .Append("'@answers' has no effect here, because the document's type 'review' declares the questions that it answers")
            .ToArray();
        Rule[] rules =
        [
            UnknownDirective.Rule,
            MalformedArgument.Rule,
            MisplacedDirective.Rule,
            UnbalancedBlock.Rule,
            RepeatedDirective.Rule,
        ];
        foreach (var format in rules.SelectMany(rule => rule.Messages))
        {
            var pattern = "^" + Regex.Replace(Regex.Escape(format), @"\\\{\d}", ".+") + "$";
            Assert.True(expected.Any(message => Regex.IsMatch(message, pattern)), format);
        }
    }

    private static IEnumerable<string> Messages(IEnumerable<Diagnostic> diagnostics) =>
        diagnostics.Where(diagnostic => string.CompareOrdinal(diagnostic.Id, "QA1006") < 0).Select(diagnostic => diagnostic.Message);

    private static string Header(string directive) => $"@{directive}\nVraag 1\nWat?\n" + Answered;

    private static string Question(string directive) => $"Vraag 1\n@{directive}\nWat?\n" + Answered;

    private static string Open(string directive) => $"Vraag 1\n@{directive}\nWat?\n";

    private static string Answer(string directive) => $"Vraag 1\nWat?\n\nAntwoord op vraag 1\n@{directive}\nJa.\n";
}
