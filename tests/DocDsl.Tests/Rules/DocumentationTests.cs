using System.Text.RegularExpressions;
using DocDsl.Diagnostics;

namespace DocDsl.Tests.Rules;

/// <summary>What the documentation shows as a document is one, and is consistent.</summary>
public partial class DocumentationTests
{
    [Theory]
    [InlineData("README.md")]
    [InlineData("docs/language.md")]
    public void Each_document_that_is_shown_checks_clean(string file)
    {
        var examples = Example().Matches(File.ReadAllText(Repository.PathOf(file.Split('/'))).Replace("\r\n", "\n")).Select(match => match.Groups[1].Value).ToArray();
        Assert.NotEmpty(examples);
        Assert.All(examples, example => Assert.DoesNotContain(Marked.Model(example).Diagnostics, finding => finding.Severity != DiagnosticSeverity.Information));
    }

    [GeneratedRegex("```qa\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Example();
}
