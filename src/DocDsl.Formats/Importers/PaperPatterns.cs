using System.Text.RegularExpressions;
using DocDsl.Core.Languages;

namespace DocDsl.Formats.Importers;

/// <summary>The patterns of one kind of published questions and answers; each is made when it is first asked for.</summary>
internal sealed partial class PaperPatterns(PaperForm form)
{
    /// <summary>A blank of a pattern: white space with at most one line break, since headings are broken anywhere.</summary>
    private const string Blank = @"(?:[ \t\u00A0\u202F]+\n?[ \t\u00A0\u202F]*|\n[ \t\u00A0\u202F]*)";

    public PaperForm Form => form;

    public Regex? Question => field ??= Of(form.Question);

    public Regex? Answer => field ??= Of(form.Answer);

    public Regex? Joint => field ??= Of(form.Joint);

    public Regex? Number => field ??= Of(form.Number);

    public Regex? Withdrawn => field ??= Of(form.Withdrawn);

    public Regex? Asides => field ??= Of(form.Asides);

    public Regex? Remark => field ??= Of(form.Remark);

    public Regex? Closing => field ??= Of(form.Closing);

    public Regex? Request => field ??= Of(form.Request);

    public Regex? Answered => field ??= Of(form.Answered);

    public IReadOnlyList<Regex> Fields => field ??= [.. form.Fields.Select(pattern => Of(pattern)!)];

    private IReadOnlyList<Regex> Signs => field ??= [.. form.Signs.Select(pattern => Of(pattern)!)];

    /// <summary>Whether a text is of this kind.</summary>
    public bool IsFoundIn(string text) => Signs.All(sign => sign.IsMatch(text));

    private static Regex? Of(string pattern) =>
        pattern.Length == 0
            ? null
            : new Regex(
                BlankOrSet().Replace(pattern, part => part.Value == " " ? Blank : part.Value),
                RegexOptions.NonBacktracking | RegexOptions.Multiline
            );

    /// <summary>A blank, or a sign or a set of characters in which a blank is one.</summary>
    [GeneratedRegex(@" |\\.|\[\^?(?:\\.|[^\]\\])+\]", RegexOptions.NonBacktracking)]
    private static partial Regex BlankOrSet();
}
