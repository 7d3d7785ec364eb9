using System.Text.RegularExpressions;
using DocDsl.Core.Compilation;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.DocumentTypes;
using DocDsl.Core.Symbols;
using DocDsl.Core.Text;

namespace DocDsl.Core.Tests.Rules;

/// <summary>What the documentation shows as a document is one, and is consistent.</summary>
public partial class DocumentationTests
{
    [Theory]
    [InlineData("README.md")]
    [InlineData("docs/language.md")]
    [InlineData("src/DocDsl.Package/README.md")]
    public void Each_document_that_is_shown_checks_clean(string file)
    {
        var page = File.ReadAllText(Repository.PathOf(file.Split('/'))).Replace("\r\n", "\n");
        var examples = Example().Matches(page).Select(match => match.Groups[1].Value).ToArray();
        var types = DocumentTypeSet.Create(Declaration().Matches(page).Select(match => new TypeSource(match.Groups[1].Value)));
        Assert.NotEmpty(examples);
        Assert.All(types.Own, type => Assert.Empty(type.Diagnostics));
        Assert.All(
            examples,
            example =>
                Assert.DoesNotContain(
                    SemanticAnalysis.Analyze(new SourceText(example), types).Diagnostics,
                    diagnostic => diagnostic.Severity != DiagnosticSeverity.Information
                )
        );
    }

    [GeneratedRegex("```qa\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Example();

    [GeneratedRegex("```qatype\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Declaration();
}
