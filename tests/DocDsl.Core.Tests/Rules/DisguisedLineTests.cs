using DocDsl.Core.Compilation;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.DocumentTypes;
using DocDsl.Core.Editing;
using DocDsl.Core.Symbols;
using DocDsl.Core.Text;

namespace DocDsl.Core.Tests.Rules;

/// <summary>
/// Whatever a line begins with that means something to the parser: an invisible character in it, or a letter that looks like another, is an
/// error there, and the fix restores the document.
/// </summary>
public class DisguisedLineTests
{
    private const string Before = "Vraag 1\nWat?\n\nAntwoord op vraag 1\nJa.\n\n";

    /// <summary>Documents, in which the line that is disguised is marked.</summary>
    public static TheoryData<string> Documents =>
        new(
            "«Vraag 1»\nWat?\n\nAntwoord op vraag 1\nJa.\n",
            Before + "«Vraag 2»\nWaarom?\n\nAntwoord op vraag 2\nDaarom.\n",
            Before + "  «## Vraag 2»\nWaarom?\n\nAntwoord op vraag 2\nDaarom.\n",
            Before + "«**Vraag 2**»\nWaarom?\n\nAntwoord op vraag 2\nDaarom.\n",
            Before + "«Vraag 2:» Waarom?\n\nAntwoord op vraag 2\nDaarom.\n",
            Before + "«Vragen 2 en 3»\nWaarom?\n\n«Antwoord op vragen 2 en 3»\nDaarom.\n",
            "Vraag 1\nWat?\n\n«Antwoord»\nJa.\n",
            "Vraag 1\nWat?\n\n«Antwoord op vraag 1»\nJa.\n",
            Before + "«@question»\nWaarom?\n\n«@answer 2»\nDaarom.\n",
            Before + "«@group» Slot\n\nVraag 2\nWaarom?\n\nAntwoord op vraag 2\nDaarom.\n",
            Before + "«@closing»\nGroet.\n",
            "«@document nl-NL»\n«@status draft»\n«@kenmerk 2025-02-03»\n" + Before,
            "Vraag 1\n«@id taal»\nWat?\n\nAntwoord op vraag 1\n«@status partial»\n«@covers 1»\nJa.\n",
            "Vraag 1\nWat?[^1]\n«@note 1» Ja\n\nAntwoord op vraag 1\nJa.\n",
            "Vraag 1\nWat?[^1]\n«@note 1»\nJa\n«@end»\n\nAntwoord op vraag 1\nJa.\n",
            "Vraag 1\nWat?\n«@aside»\nJa\n«@end»\n\nAntwoord op vraag 1\nJa.\n",
            "Vraag 1\nWat?\n«@/»/ niemand leest dit\n«@aside» of dit\n«@strike» \"Wat\"\n\nAntwoord op vraag 1\nJa.\n",
            "Vraag 1\nWat?\n«@tex»t Vraag 2\n«@»@jansen\n\nAntwoord op vraag 1\nJa.\n",
            "@heading question \"{n}. {text}\"\n@heading answer \"A:\"\n\n«1.» Wat?\n\n«A:»\nJa.\n",
            "@heading question+answer \"## {text}\"\n\n«##» Wat?\nJa.\n\nDit is het\n«--------»\nOf niet.\n",
            "@heading question \"[{label}] {text}\"\n@heading value \"Waarde: {text}\"\n\n«[AC-01]» Wat?\n\n@answer\n«Waarde:» ja\n",
            "Vraag 1\nWat?\n\n«``»`\nVraag 2\n```\n\nAntwoord op vraag 1\nJa.\n",
            "Vraag 1\nWat?\n\n«<!-»-\nVraag 2\n -«-»>\n\nAntwoord op vraag 1\nJa.\n"
        );

    [Theory]
    [MemberData(nameof(Documents))]
    public void An_invisible_character_is_an_error_and_is_removed(string marked)
    {
        var (text, stretches) = Read(marked);
        Assert.Empty(Errors(Bind(text)));
        foreach (var stretch in stretches)
        {
            foreach (var character in new[] { "\uFEFF", "\u200B", "\u00AD", "\u200E", "\U000E0001", "\u2060\u180E" })
            {
                // At each place: a signature of the file and a sign after its end are none.
                for (var at = stretch.Start; at <= stretch.End; at++)
                {
                    if (at > 0 || character != "\uFEFF")
                    {
                        Check(text, new TextChange(new TextSpan(at, 0), character));
                    }
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void A_character_that_looks_like_another_is_an_error_and_is_replaced(string marked)
    {
        var (text, stretches) = Read(marked);
        var all = Enumerable.Range(0x80, 0xFFFF - 0x80).Select(c => ((char)c).ToString()).Append("\U0001D407").Append("\U0001D7CF");
        var byLetter = all.Where(c => !char.IsSurrogate(c[0]) || c.Length > 1)
            .Select(c => (Written: c, Letter: LookAlikes.At(c, 0, out _)))
            .Where(pair => pair.Letter is not null)
            .ToLookup(pair => pair.Letter![0], pair => pair.Written);
        foreach (var at in stretches.SelectMany(stretch => Enumerable.Range(stretch.Start, stretch.Length)))
        {
            if (IsName(text, at))
            {
                continue;
            }

            foreach (var written in byLetter[text[at]])
            {
                Check(text, new TextChange(new TextSpan(at, 1), written));
            }
        }
    }

    /// <summary>An id, a label or a field's value may be in any script.</summary>
    private static bool IsName(string text, int at)
    {
        var line = text[(text.LastIndexOf('\n', at) + 1)..at];
        return line.StartsWith("@id ", StringComparison.Ordinal)
            || line.StartsWith("@note ", StringComparison.Ordinal)
            || line.StartsWith("@kenmerk ", StringComparison.Ordinal)
            || (line.StartsWith('[') && char.IsLetterOrDigit(text[at]));
    }

    private static void Check(string text, TextChange change)
    {
        var disguised = new SourceText(text).WithChanges([change]);
        var model = Bind(disguised.Content);
        var error = Errors(model).FirstOrDefault(error => error.Id == "QA1006" && error.Span.Start == change.Span.Start);
        Assert.True(error is not null, $"nothing is reported in '{disguised.Content}' at {change.Span.Start}, where '{change.NewText}' is");
        Assert.Equal(text, Fixes.ApplyAll(model, (diagnostic, fix) => diagnostic.Id == "QA1006" && fix.IsAutomatic).Content);
    }

    private static SemanticModel Bind(string text) => SemanticAnalysis.Analyze(new SourceText(text), DocumentTypeSet.ReadyMade);

    private static IEnumerable<Diagnostic> Errors(SemanticModel model) =>
        model.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    private static (string Text, List<TextSpan> Stretches) Read(string marked)
    {
        var stretches = new List<TextSpan>();
        var start = 0;
        var text = "";
        foreach (var c in marked)
        {
            if (c == '«')
            {
                start = text.Length;
            }
            else if (c == '»')
            {
                stretches.Add(TextSpan.FromBounds(start, text.Length));
            }
            else
            {
                text += c;
            }
        }

        return (text, stretches);
    }
}
