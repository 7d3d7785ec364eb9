using DocDsl.Core.Text;

namespace DocDsl.Core.Code;

/// <summary>The text of a file of code.</summary>
internal class CodeText
{
    private readonly Lazy<IReadOnlyList<CodeToken>> _tokens;

    /// <param name="path">Its extension determines whether it is C# or, as <c>.razor</c> is, something with C# in it.</param>
    /// <param name="text">The text.</param>
    public CodeText(string path, string text)
    {
        Text = new SourceText(text, path);
        IsCSharp = path.EndsWith(".cs", StringComparison.OrdinalIgnoreCase);
        _tokens = new(() => CodeTokens.Of(text));
    }

    public SourceText Text { get; }

    public bool IsCSharp { get; }

    public IReadOnlyList<CodeToken> Tokens => _tokens.Value;

    /// <summary>Whether a token is a word of that name.</summary>
    public bool Is(CodeToken token, string name) =>
        token.Kind == CodeTokenKind.Word
        && token.Length == name.Length
        && string.CompareOrdinal(Text.Content, token.Start, name, 0, name.Length) == 0;

    /// <summary>Whether the token of an index is that sign; false outside of the text.</summary>
    public bool IsSign(int index, char sign) => SignAt(index) == sign;

    /// <summary>The sign at an index; NUL for what is none, or outside of the text.</summary>
    public char SignAt(int index) =>
        index >= 0 && index < Tokens.Count && Tokens[index].Kind == CodeTokenKind.Sign ? Text.Content[Tokens[index].Start] : '\0';

    /// <summary>The word at an index; empty for what is none.</summary>
    public string WordAt(int index) =>
        Tokens[index].Kind == CodeTokenKind.Word ? Text.Content.Substring(Tokens[index].Start, Tokens[index].Length) : "";

    /// <summary>The text of some tokens, with all between them.</summary>
    /// <param name="start">The index of the first.</param>
    /// <param name="end">The index after the last.</param>
    public string CodeOf(int start, int end) =>
        start >= end ? "" : Text.Content.Substring(Tokens[start].Start, Tokens[end - 1].End - Tokens[start].Start);

    /// <summary>The words of a name, by their index among the tokens.</summary>
    public IEnumerable<int> IndexesOf(string name)
    {
        for (var i = 0; i < Tokens.Count; i++)
        {
            if (Is(Tokens[i], name))
            {
                yield return i;
            }
        }
    }

    /// <summary>The offset of a place as a PDB writes it, one-based; the nearest that there is when the text has become shorter.</summary>
    public int OffsetOf(int line, int column)
    {
        if (line > Text.LineCount)
        {
            return Text.Length;
        }

        var span = Text.GetLine(Math.Max(line - 1, 0));
        return Math.Min(span.Start + Math.Max(column - 1, 0), span.End);
    }
}
