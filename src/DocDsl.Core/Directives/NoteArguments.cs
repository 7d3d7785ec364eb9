using DocDsl.Core.Text;

namespace DocDsl.Core.Directives;

/// <summary>What stands after <c>@note</c>: <c>id [at "words"] [mark "’"] [text]</c>.</summary>
internal readonly struct NoteArguments
{
    private NoteArguments(TextSpan id, QuotedText? at, QuotedText? sign, TextSpan text, string? problem)
    {
        Id = id;
        At = at;
        Sign = sign;
        Text = text;
        Problem = problem;
    }

    /// <summary>The id; empty when it is missing.</summary>
    public TextSpan Id { get; }

    /// <summary>The words after which the note's number stands; null when they are not given.</summary>
    public QuotedText? At { get; }

    /// <summary>What the letter has in place of the note's number; null when it is the number.</summary>
    public QuotedText? Sign { get; }

    /// <summary>The note's text, when it stands on this line; otherwise the note is a block.</summary>
    public TextSpan Text { get; }

    /// <summary>What is wrong, as the rest of a sentence that begins with the directive; null when nothing is.</summary>
    public string? Problem { get; }

    public static NoteArguments Read(string content, TextSpan arguments)
    {
        var reader = new ArgumentReader(content, arguments);
        if (!reader.TryReadWord(out var id))
        {
            return new NoteArguments(id, null, null, default, "needs an id, for example '@note 1'");
        }

        string? problem = null;
        QuotedText? at = null;
        QuotedText? sign = null;
        if (reader.TryReadClause("at", out var quoted))
        {
            at = quoted;
            problem = quoted.Problem;
        }

        if (reader.TryReadClause("mark", out quoted))
        {
            sign = quoted;
            problem ??= quoted.Problem;
        }

        return new NoteArguments(id, at, sign, reader.Rest, problem);
    }
}
