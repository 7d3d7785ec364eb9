using DocDsl.Core.Text;

namespace DocDsl.Core.Editing;

/// <summary>QA1007: makes a line a heading by the one thing that it lacks: a capital, a colon, a blank line above.</summary>
internal sealed class HeadingLineFix : FixProvider
{
    public override IReadOnlyList<string> Rules => ["QA1007"];

    public override void Offer(FixContext context)
    {
        var start = context.Span.Start;
        if (context.Span.Length == 0 || context.Content[start] == '@')
        {
            return;
        }

        if (char.IsLower(context.Content[start]))
        {
            var capital = char.ToUpperInvariant(context.Content[start]).ToString();
            Offer(context, "capital", "Begin with a capital letter", new TextSpan(start, 1), capital);
        }

        if (char.IsLetter(context.Content[start]) && EndOfNumber(context) is > 0 and var end)
        {
            Offer(context, "colon", "Write a colon after the number", new TextSpan(end, 0), ":");
        }

        if (char.IsDigit(context.Content[start]))
        {
            var line = context.Lines.StartOf(start);
            Offer(context, "blank-line", "Write a blank line above", new TextSpan(line, 0), context.Lines.EndAt(line));
        }
    }

    private static void Offer(FixContext context, string key, string title, TextSpan span, string text) =>
        context.Offer(key, title, isAutomatic: false, reveals: null, new TextChange(span, text));

    /// <summary>Where the first number of the line ends, if words follow it; 0 otherwise.</summary>
    private static int EndOfNumber(FixContext context)
    {
        var at = context.Span.Start;
        while (at < context.Span.End && !Characters.IsDigit(context.Content[at]))
        {
            at++;
        }

        while (at < context.Span.End && Characters.IsDigit(context.Content[at]))
        {
            at++;
        }

        return at < context.Span.End && char.IsWhiteSpace(context.Content[at]) ? at : 0;
    }
}
