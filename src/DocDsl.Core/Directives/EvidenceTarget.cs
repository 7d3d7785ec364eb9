using DocDsl.Core.Markdown;
using DocDsl.Core.Text;
using DocDsl.Core.Values.Invariant;

namespace DocDsl.Core.Directives;

/// <summary>What a directive names outside its own document.</summary>
internal enum EvidenceTargetKind
{
    /// <summary>A type or a member of code: <c>code:Vault.Store.Save</c>.</summary>
    Code,

    /// <summary>A page of the web: <c>https://…</c>.</summary>
    WebAddress,

    /// <summary>A file or a folder, and perhaps an anchor in it: <c>file:docs/retention.md#schedule</c>.</summary>
    File,

    /// <summary>A test method: <c>test:Vault.Tests.StoreTests.Encrypts_at_rest</c>.</summary>
    Test,

    /// <summary>An answer of another document: <c>[[retention#backups]]</c>.</summary>
    Answer,
}

/// <summary>Something outside a document that an answer rests on, parsed once for all that look it up.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Target">As written, without <c>code:</c>, <c>file:</c>, <c>test:</c> and without brackets.</param>
/// <param name="Span">Where that is.</param>
internal sealed record EvidenceTarget(EvidenceTargetKind Kind, string Target, TextSpan Span)
{
    private const string Brackets = "[[";

    /// <summary>What is written before a name, and what it names.</summary>
    public static IReadOnlyList<(string Prefix, EvidenceTargetKind Kind)> Prefixes { get; } =
    [("code:", EvidenceTargetKind.Code), ("file:", EvidenceTargetKind.File), ("test:", EvidenceTargetKind.Test)];

    /// <summary>Of a file: its path, decoded, as links have it. Of an answer: its document. Otherwise the <see cref="Target"/>.</summary>
    public string Path { get; private init; } = Target;

    /// <summary>Where <see cref="Path"/> is.</summary>
    public TextSpan PathSpan { get; private init; } = Span;

    /// <summary>
    /// Of a file: the anchor, decoded and without <c>#</c>; empty where there is none that can be missing, see <see cref="LinkTarget"/>.
    /// Of an answer: the number or the id of its question. Otherwise empty.
    /// </summary>
    public string Anchor { get; private init; } = "";

    /// <summary>Where the anchor is, without its <c>#</c>; empty where there is none.</summary>
    public TextSpan AnchorSpan { get; private init; }

    /// <summary>The answer to a question of another document.</summary>
    /// <param name="document">The document, as written.</param>
    /// <param name="question">The number or the id of the question.</param>
    /// <param name="span">Where something about it is reported.</param>
    public static EvidenceTarget OfAnswer(string document, string question, TextSpan span) =>
        new(EvidenceTargetKind.Answer, document + "#" + question, span) { Path = document, Anchor = question };

    /// <summary>As a directive names it, without blanks around the name: <c>code:Vault.Store.Save</c>.</summary>
    public string Written =>
        Kind switch
        {
            EvidenceTargetKind.Code => "code:" + Target,
            EvidenceTargetKind.File => "file:" + Target,
            EvidenceTargetKind.Test => "test:" + Target,
            EvidenceTargetKind.Answer => $"[[{Target}]]",
            _ => Target,
        };

    /// <summary>Whether a target is meant to be an address, however malformed.</summary>
    public static bool IsWeb(string written) =>
        written.StartsWith("https://", StringComparison.Ordinal) || written.StartsWith("http://", StringComparison.Ordinal);

    /// <summary>Parses a target.</summary>
    /// <param name="content">The text of the document.</param>
    /// <param name="span">All that names it, without blanks around it.</param>
    /// <returns>Null for what is malformed.</returns>
    public static EvidenceTarget? TryParse(string content, TextSpan span)
    {
        var written = content.Substring(span.Start, span.Length);
        if (IsWeb(written))
        {
            return InvariantValues.IsUrl(written) ? new EvidenceTarget(EvidenceTargetKind.WebAddress, written, span) : null;
        }

        if (written.StartsWith(Brackets, StringComparison.Ordinal))
        {
            return written.Length > 4 && written.EndsWith("]]", StringComparison.Ordinal)
                ? AnswerOf(content, TextSpan.FromBounds(span.Start + 2, span.End - 2))
                : null;
        }

        foreach (var (prefix, kind) in Prefixes)
        {
            if (written.StartsWith(prefix, StringComparison.Ordinal))
            {
                var name = Trimmed(content, TextSpan.FromBounds(span.Start + prefix.Length, span.End));
                return kind == EvidenceTargetKind.File ? FileOf(content, name)
                    : IsName(content.Substring(name.Start, name.Length))
                        ? new EvidenceTarget(kind, content.Substring(name.Start, name.Length), name)
                    : null;
            }
        }

        return null;
    }

    private static EvidenceTarget? FileOf(string content, TextSpan span)
    {
        var written = content.Substring(span.Start, span.Length);
        if (LinkTarget.Parse(written) is not { Kind: LinkKind.File } link)
        {
            return null;
        }

        var sign = written.IndexOf('#');
        return new EvidenceTarget(EvidenceTargetKind.File, written, span)
        {
            Path = link.Path,
            PathSpan = sign < 0 ? span : new TextSpan(span.Start, sign),
            Anchor = link.Anchor,
            AnchorSpan = sign < 0 ? default : TextSpan.FromBounds(span.Start + sign + 1, span.End),
        };
    }

    private static EvidenceTarget? AnswerOf(string content, TextSpan inner)
    {
        var span = Trimmed(content, inner);
        var written = content.Substring(span.Start, span.Length);
        var sign = written.IndexOf('#');
        return
            sign > 0
            && sign < written.Length - 1
            && written.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.' or '/' or ' ' or '#')
            && written.IndexOf('#', sign + 1) < 0
            ? new EvidenceTarget(EvidenceTargetKind.Answer, written, span)
            {
                Path = written.Substring(0, sign),
                PathSpan = new TextSpan(span.Start, sign),
                Anchor = written.Substring(sign + 1),
                AnchorSpan = TextSpan.FromBounds(span.Start + sign + 1, span.End),
            }
            : null;
    }

    private static TextSpan Trimmed(string content, TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        while (start < end && char.IsWhiteSpace(content[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(content[end - 1]))
        {
            end--;
        }

        return TextSpan.FromBounds(start, end);
    }

    /// <summary>Words with dots between, and the types of parameters in brackets.</summary>
    private static bool IsName(string text)
    {
        var open = text.IndexOf('(');
        var path = open < 0 ? text : text.Substring(0, open);
        return (open < 0 || text[text.Length - 1] == ')') && path.Split('.').All(IsIdentifier);
    }

    private static bool IsIdentifier(string word) =>
        word.Length > 0 && (char.IsLetter(word[0]) || word[0] == '_') && word.All(c => char.IsLetterOrDigit(c) || c == '_');
}
