using System.Text;

namespace DocDsl.Core.Markdown;

/// <summary>What distinguishes a heading of questions from text: all that a reader sees of it but its words.</summary>
/// <param name="Level">Of a heading of Markdown: from 1 to 6; otherwise 0.</param>
/// <param name="Container">What is around it, for which it is the first block; null for nothing.</param>
/// <param name="IsQuoted">Whether a quotation is around it, and around the list if it is an item.</param>
/// <param name="Emphasis">Its words are between <c>**</c> (2) or <c>*</c> (1); 0 for neither.</param>
/// <param name="IsSummary">Whether it is a <c>&lt;summary&gt;</c> of HTML.</param>
/// <param name="IsLabelled">Whether it begins with <c>Q:</c>.</param>
/// <param name="Numbering">What it begins with.</param>
internal readonly record struct HeadingShape(
    byte Level,
    MarkdownContainerKind? Container,
    bool IsQuoted,
    byte Emphasis,
    bool IsSummary,
    bool IsLabelled,
    HeadingNumbering Numbering
)
{
    /// <summary>The stronger of two shapes is not found in the answers to questions of the weaker.</summary>
    public int Rank =>
        Level > 0 || IsSummary ? 3
        : Emphasis > 0 || IsLabelled || IsQuoted ? 2
        : Container is not null || Numbering != HeadingNumbering.None ? 1
        : 0;

    /// <summary>As <c>@heading</c> writes it.</summary>
    /// <param name="asks">Whether the words must end in a question mark.</param>
    public string ToForm(bool asks)
    {
        var form = new StringBuilder(IsQuoted ? "> " : "");
        form.Append(Container == MarkdownContainerKind.Bullet ? "- " : "");
        form.Append(Level > 0 ? new string('#', Level) + " " : "");
        var emphasis = new string('*', Emphasis);
        form.Append(IsSummary ? "<summary>" : emphasis).Append(IsLabelled ? "Q: " : "");
        form.Append(
            Numbering == HeadingNumbering.Number ? "{n}. "
            : Numbering == HeadingNumbering.Label ? "{label} "
            : ""
        );
        form.Append("{text}").Append(asks ? "?" : "").Append(IsSummary ? "</summary>" : emphasis);
        return form.ToString();
    }

    /// <summary>Reads a form as <c>@heading</c> writes it; null when it has signs of its own.</summary>
    /// <param name="form">The form.</param>
    /// <param name="asks">Whether the words must end in a question mark.</param>
    public static HeadingShape? Parse(string form, out bool asks)
    {
        var rest = form.AsSpan().Trim();
        var isQuoted = TrySkip(ref rest, ">");
        MarkdownContainerKind? container =
            TrySkip(ref rest, "- ") || TrySkip(ref rest, "* ") || TrySkip(ref rest, "+ ") ? MarkdownContainerKind.Bullet : null;
        var level = rest.Length - rest.TrimStart('#').Length;
        rest = rest.Slice(level).TrimStart();
        var numbering = ReadNumbering(ref rest);
        var isSummary = TrySkip(ref rest, "<summary>");
        var sign = rest.StartsWith("__".AsSpan()) || rest.StartsWith("_".AsSpan()) ? "_" : "*";
        var emphasis = (byte)(
            TrySkip(ref rest, sign + sign) ? 2
            : TrySkip(ref rest, sign) ? 1
            : 0
        );
        var isLabelled = TrySkip(ref rest, "Q:") || TrySkip(ref rest, "Question:");
        numbering = numbering == HeadingNumbering.None ? ReadNumbering(ref rest) : numbering;
        var hasText = TrySkip(ref rest, "{text}");
        asks = TrySkip(ref rest, "?");
        var isClosed =
            (emphasis == 0 || TrySkip(ref rest, emphasis == 2 ? sign + sign : sign)) && (!isSummary || TrySkip(ref rest, "</summary>"));
        return hasText && isClosed && rest.IsEmpty && level <= 6
            ? new HeadingShape((byte)level, container, isQuoted, emphasis, isSummary, isLabelled, numbering)
            : null;
    }

    private static HeadingNumbering ReadNumbering(ref ReadOnlySpan<char> rest)
    {
        var numbering =
            TrySkip(ref rest, "{n}") ? HeadingNumbering.Number
            : TrySkip(ref rest, "{label}") ? HeadingNumbering.Label
            : HeadingNumbering.None;
        if (numbering != HeadingNumbering.None && !TrySkip(ref rest, ".") && !TrySkip(ref rest, ")"))
        {
            TrySkip(ref rest, ":");
        }

        return numbering;
    }

    private static bool TrySkip(ref ReadOnlySpan<char> rest, string sign)
    {
        if (!rest.StartsWith(sign.AsSpan(), StringComparison.Ordinal))
        {
            return false;
        }

        rest = rest.Slice(sign.Length).TrimStart();
        return true;
    }
}

/// <summary>What a heading begins with.</summary>
internal enum HeadingNumbering : byte
{
    /// <summary>Its words.</summary>
    None,

    /// <summary>A number, or the number of an item of a list: <c>1.</c>.</summary>
    Number,

    /// <summary>A label: <c>2.1</c>, AC-01.</summary>
    Label,
}
