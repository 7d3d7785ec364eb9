using System.Text.RegularExpressions;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.Rules;
using DocDsl.Core.Rules.Notation;
using DocDsl.Core.Tests.Attestation;
using DocDsl.Core.Tests.DocumentTypes.Conditions;

namespace DocDsl.Core.Tests.Rules;

/// <summary>
/// Runs the cases of all rules: exactly the marked diagnostics are reported, at exactly these spans, with exactly these messages.
/// </summary>
public partial class RuleCaseTests
{
    public static TheoryData<string> Cases => new(RuleCase.All().Select(test => test.Name));

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_case_reports_what_is_marked_in_it(string name) => RuleCase.Of(name).Check();

    [Fact]
    public void Each_file_in_a_folder_of_cases_belongs_to_one()
    {
        var cases = RuleCase.All().Select(test => Path.ChangeExtension(test.Name, null)).ToHashSet();
        Assert.All(cases, name => Assert.Matches("^QA[0-9]{4}/(fires|silent)-[a-z0-9-]+$", name));
        Assert.All(
            Directory.GetDirectories(RuleCase.Folder, "QA*").SelectMany(folder => Directory.GetFileSystemEntries(folder)),
            file => Assert.Contains(Path.ChangeExtension(Path.GetRelativePath(RuleCase.Folder, file), null).Replace('\\', '/'), cases)
        );
    }

    [Fact]
    public void Each_message_of_a_rule_about_documents_is_asserted()
    {
        var asserted = new HashSet<(string Id, string Format)>();
        foreach (var line in RuleCase.All().SelectMany(test => test.Baseline ?? []))
        {
            var words = line.Split(' ', 3);
            if (RuleList.All.FirstOrDefault(rule => rule.Id == words[1]) is { } rule && FormatOf(rule, words[2]) is { } format)
            {
                asserted.Add((rule.Id, format));
            }
        }

        // What cannot be a file of a case: GeneratorTests has another encoding, DeclarationTests a type without a file and many types,
        // AskedSetTests what is reported about '@answers', WebLinkTests what servers answer, EvidenceTests what is a test of another
        // project, LockFileTests what is reported about a lock file, SealTests about what was sent; ConditionMessageTests has what is
        // reported about conditions.
        asserted.UnionWith(
            RuleList
                .All.Where(rule => rule.Id is "QA4009" or "QA4010" or "QA4011" or "QA8203" or "QA8204" or "QA8211" or "QA8212")
                .SelectMany(rule => rule.Messages, (rule, format) => (rule.Id, format))
        );
        asserted.UnionWith(ConditionMessageTests.Messages.Select(row => ("QA5008", FormatOf(InvalidCondition.Rule, (string)row[1]) ?? "")));
        asserted.Add(
            ("QA4013", EvidenceNotChecked.Rule.Messages.Single(format => format.StartsWith("The test", StringComparison.Ordinal)))
        );
        asserted.UnionWith(LockFileTests.Messages.Select(message => (message.Id, message.Format)));
        asserted.Add(("QA1006", InvalidCharacter.UnknownEncoding().Message));
        asserted.Add(("QA4006", "Document '{0}' has no questions that could be answered"));
        asserted.Add(("QA4006", "A document cannot answer its own questions by '@answers'; name the one that asks"));
        asserted.Add(("QA5008", "The document type '{0}' is already declared"));
        asserted.Add(("QA5008", "'{0}' has more than {1} base types, each of which extends the next; extend a type that has fewer"));
        Assert.All(
            RuleList.All.Where(IsAboutDocuments).SelectMany(rule => rule.Messages.Select(format => (rule.Id, format))),
            message => Assert.Contains(message, asserted)
        );
    }

    [Fact]
    public void Titles_and_messages_are_written_as_the_compilers_are() =>
        Assert.All(
            RuleList.All,
            rule =>
            {
                Assert.Matches(@"^[A-Z].*[^.]$", rule.Title);
                Assert.All(
                    rule.Messages,
                    format =>
                    {
                        Assert.DoesNotMatch(@"^\{\d\}\.?$", format);
                        Assert.Matches(@"^(?:[A-Z'{]).*$", format);
                        var sentences = Regex.Replace(format, "'[^']*'|\"[^\"]*\"", "''");
                        Assert.Equal(sentences.Contains(". ", StringComparison.Ordinal), sentences.EndsWith('.'));
                    }
                );
            }
        );

    /// <summary>
    /// Rules about C# code and about settings have their messages asserted where these are checked, and those about directives in
    /// DirectiveMessageTests.
    /// </summary>
    private static bool IsAboutDocuments(Rule rule) =>
        rule.Category is not ("Code" or "DocDsl") && string.CompareOrdinal(rule.Id, "QA1006") >= 0;

    /// <summary>The message that a text was made of: of several that fit, the one with the most words of its own.</summary>
    private static string? FormatOf(Rule rule, string text) =>
        rule
            .Messages.Where(format => Regex.IsMatch(text, PatternOf(format), RegexOptions.Singleline))
            .MaxBy(format => Argument().Replace(format, "").Length);

    private static string PatternOf(string format)
    {
        // Braces that belong to the message are doubled: '{{{0}}}' is an argument in braces.
        var words = Argument()
            .Split(format)
            .Select(part => Regex.Escape(part.Replace("{{", "{", StringComparison.Ordinal).Replace("}}", "}", StringComparison.Ordinal)));
        return "^" + string.Join(".*", words) + "$";
    }

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Argument();
}
