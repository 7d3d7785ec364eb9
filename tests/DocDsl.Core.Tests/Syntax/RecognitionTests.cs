namespace DocDsl.Core.Tests.Syntax;

/// <summary>What real documents look like: each is read, or its line is reported; nothing passes unread.</summary>
public class RecognitionTests
{
    /// <summary>
    /// The cases of Recognition.txt: after <c>---</c> a document, after <c>→</c> what is read of it (the questions, each with its answer),
    /// after <c>!</c> what is reported (line:column and rule).
    /// </summary>
    public static TheoryData<string, string, string> Documents()
    {
        var cases = new TheoryData<string, string, string>();
        foreach (
            var block in File.ReadAllText(Repository.PathOf("tests", "DocDsl.Core.Tests", "Syntax", "Recognition.txt"))
                .Split("\n---\n")
                .Skip(1)
        )
        {
            var read = block.IndexOf("\n→", StringComparison.Ordinal);
            var lines = block[(read + 1)..].Split('\n');
            cases.Add(
                block[..(read + 1)],
                lines[0][1..].Trim().Replace('⏎', '\n'),
                lines.Length > 1 && lines[1].StartsWith('!') ? lines[1][1..].Trim() : ""
            );
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void A_document_is_read_or_reported(string text, string read, string reported)
    {
        var model = Marked.Model(text);
        Assert.Equal(
            (read, reported),
            (
                string.Join(
                    " | ",
                    model.Questions.Select(question =>
                        (question.Group is { } group ? $"[{group.Title}] " : "")
                        + (question.Number?.ToString() ?? question.Id ?? question.Name)
                        + ": "
                        + question.Text.Text
                        + (question.Answer is { } answer ? " → " + answer.Text.Text : "")
                    )
                ),
                string.Join(
                    " ",
                    model
                        .Diagnostics.Select(diagnostic => (Place: model.Tree.Text.GetLinePosition(diagnostic.Span.Start), diagnostic.Id))
                        .Select(pair => $"{pair.Place.Line + 1}:{pair.Place.Character + 1} {pair.Id}")
                )
            )
        );
    }
}
