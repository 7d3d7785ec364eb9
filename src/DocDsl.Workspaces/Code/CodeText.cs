using System.Security.Cryptography;
using DocDsl.Core.Text;

namespace DocDsl.Workspaces.Code;

/// <summary>The text of a file of code, as it is on disk or in a PDB.</summary>
internal sealed class CodeText
{
    private readonly byte[] _bytes;
    private readonly Lazy<IReadOnlyList<CodeToken>> _tokens;

    /// <param name="path">Its extension determines whether it is C# or, as <c>.razor</c> is, something with C# in it.</param>
    /// <param name="text">The text.</param>
    /// <param name="bytes">Of the file; empty when there is none.</param>
    public CodeText(string path, string text, byte[] bytes)
    {
        _bytes = bytes;
        Text = new SourceText(text, path);
        IsCSharp = path.EndsWith(".cs", StringComparison.OrdinalIgnoreCase);
        _tokens = new(() => CodeTokens.Of(text));
    }

    public SourceText Text { get; }

    public bool IsCSharp { get; }

    public IReadOnlyList<CodeToken> Tokens => _tokens.Value;

    /// <summary>Whether the file has the bytes of which the compiler wrote a hash.</summary>
    public bool HasHash(Guid algorithm, byte[] hash) => (
            algorithm == new Guid("8829d00f-11b8-4213-878b-770e8597ac16") ? SHA256.HashData(_bytes)
            : algorithm == new Guid("ff1816ec-aa5e-4d10-87f7-6f4963833460") ? SHA1.HashData(_bytes)
            : []
        ).AsSpan().SequenceEqual(hash);

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
