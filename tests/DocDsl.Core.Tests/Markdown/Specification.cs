namespace DocDsl.Core.Tests.Markdown;

/// <summary>The examples of the specification of CommonMark.</summary>
internal static class Specification
{
    public static string File { get; } = Path.Combine(Repository.Root, "tests/commonmark/node_modules/commonmark-spec/spec.txt");

    public static IEnumerable<(int Number, string Text)> Examples()
    {
        var parts = System.IO.File.ReadAllText(File).Replace("\r", "").Split("\n```````````````````````````````` example\n");
        for (var i = 1; i < parts.Length; i++)
        {
            yield return (i, parts[i][..(parts[i].IndexOf("\n.\n", StringComparison.Ordinal) + 1)].Replace('→', '\t'));
        }
    }
}

/// <summary>A test on the documents of DOCDSL_CORPUS; skipped where there are none.</summary>
internal sealed class CorpusFactAttribute : FactAttribute
{
    public CorpusFactAttribute()
    {
        if (!Directory.Exists(Environment.GetEnvironmentVariable("DOCDSL_CORPUS")))
        {
            Skip = "DOCDSL_CORPUS names no folder of real documents.";
        }
    }
}

/// <summary>A test on the specification's examples; skipped where they are not there.</summary>
internal sealed class SpecificationFactAttribute : FactAttribute
{
    public SpecificationFactAttribute()
    {
        if (!File.Exists(Specification.File))
        {
            Skip = "The specification is not there; run npm ci in tests/commonmark.";
        }
    }
}
