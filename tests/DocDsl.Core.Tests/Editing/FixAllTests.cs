using DocDsl.Core.Editing;
using DocDsl.Core.Symbols;

namespace DocDsl.Core.Tests.Editing;

/// <summary>Many fixes of one document at once: what they give, and how often the document is read for it.</summary>
public class FixAllTests
{
    private const int Many = 200;

    [Theory]
    [InlineData("QA3001", "Vraag {0}\nWat {0}?\n\n", "Vraag {0}\nWat {0}?\n\nAntwoord op vraag {0}\nTODO\n\n")]
    [InlineData(
        "QA1003",
        "Vraag {0}\nWat {0}?\n@id naam-{0}\n\nAntwoord op vraag {0}\nJa.\n\n",
        "Vraag {0}\n@id naam-{0}\nWat {0}?\n\nAntwoord op vraag {0}\nJa.\n\n"
    )]
    // The first fix of each does not help.
    [InlineData(
        "QA1007",
        "Vraag {0}\nWat {0}?\n  @id naam-{0}\n\nAntwoord op vraag {0}\nJa.\n\n",
        "Vraag {0}\n@id naam-{0}\nWat {0}?\n\nAntwoord op vraag {0}\nJa.\n\n"
    )]
    [InlineData(
        "QA3010",
        "Vraag {0}\n@expect yes-no\nWat {0}?\n\nAntwoord op vraag {0}\nWie weet.\n\n",
        "Vraag {0}\n@expect yes-no\nWat {0}?\n\nAntwoord op vraag {0}\n@value yes from \"Wie weet\"\nWie weet.\n\n"
    )]
    [InlineData(
        "QA1005",
        "Vraag {0}\n@id a{0}\n@id a{0}\n@id a{0}\nWat {0}?\n\nAntwoord op vraag {0}\nJa.\n\n",
        "Vraag {0}\n@id a{0}\nWat {0}?\n\nAntwoord op vraag {0}\nJa.\n\n"
    )]
    [InlineData(
        "QA2006",
        "Vraag {0}\na) Wat?\nc) Wie {0}?\n\nAntwoord op vraag {0}\nJa.\n\n",
        "Vraag {0}\na) Wat?\nb) Wie {0}?\n\nAntwoord op vraag {0}\nJa.\n\n"
    )]
    [InlineData(
        "QA1004",
        "Vraag {0}\nWat {0}?\n@end\n\nAntwoord op vraag {0}\nJa.\n\n",
        "Vraag {0}\nWat {0}?\n\nAntwoord op vraag {0}\nJa.\n\n"
    )]
    public void Many_fixes_take_few_readings(string rule, string before, string after)
    {
        var readings = 0;
        Assert.Equal(Repeat(after), Fix(rule, Repeat(before), ref readings));
        Assert.InRange(readings, 1, 8);
    }

    [Fact]
    public void Answers_at_one_place_are_in_the_order_of_their_questions_with_one_blank_line_between()
    {
        var readings = 0;
        var questions = Repeat("Vraag {0}\nWat {0}?\n\n");
        var answers = string.Concat(Enumerable.Range(2, Many - 1).Select(i => $"\nAntwoord op vraag {i}\nTODO\n"));
        Assert.Equal(
            questions + "Antwoord op vraag 1\nJa.\n" + answers,
            Fix("QA3001", questions + "Antwoord op vraag 1\nJa.\n", ref readings)
        );
        Assert.Equal(
            questions + "Antwoord op vraag 1\nJa.\n" + answers + "\nToelichting:\nNiets.\n",
            Fix("QA3001", questions + "Antwoord op vraag 1\nJa.\n\nToelichting:\nNiets.\n", ref readings)
        );
        Assert.Equal(
            questions + "Antwoord op vraag 1\nJa.\n" + answers,
            Fix("QA3001", questions + "Antwoord op vraag 1\nJa.", ref readings)
        );
        Assert.InRange(readings, 3, 12);
    }

    [Fact]
    public void Fixes_that_do_not_help_do_not_keep_others_from_it()
    {
        // To move a directive to column 1 helps where it is below a heading; else it must be moved there.
        var readings = 0;
        var before = Enumerable
            .Range(1, Many)
            .Select(i =>
                $"Vraag {i}\n"
                + (i % 3 == 0 ? $"  @id naam-{i}\nWat {i}?\n" : $"Wat {i}?\n  @id naam-{i}\n")
                + $"\nAntwoord op vraag {i}\nJa.\n\n"
            );
        var after = Repeat("Vraag {0}\n@id naam-{0}\nWat {0}?\n\nAntwoord op vraag {0}\nJa.\n\n");
        Assert.Equal(after, Fix("QA1007", string.Concat(before), ref readings));
        Assert.InRange(readings, 3, 12);
    }

    [Fact]
    public void What_was_applied_is_told_at_its_place_in_the_text_before()
    {
        // Two steps: a name that is corrected, and what it shows.
        var text = string.Concat(
            Enumerable.Range(1, 3).Select(i => $"Vraag {i}\nWat {i}?\n@idd naam-{i}\n\nAntwoord op vraag {i}\nZie [[#9{i}]].\n\n")
        );
        var result = Fixes.Apply(Marked.Model(text), (_, fix) => fix.IsAutomatic);
        Assert.StartsWith("Vraag 1\n@id naam-1\nWat 1?\n", result.Model.Tree.Text.Content);
        Assert.Equal(["QA1001", "QA1001", "QA1001", "QA1003", "QA1003", "QA1003"], result.Applied.Select(fix => fix.Diagnostic.Id).Order());
        Assert.All(
            result.Applied,
            fix => Assert.StartsWith("idd naam", text[fix.Position..])
        );
        Assert.Equal(3, result.Model.Diagnostics.Length);
        Assert.All(
            result.Model.Diagnostics,
            diagnostic => Assert.StartsWith("#9", text[result.OriginalOf(diagnostic.Span.Start)..].TrimStart('['))
        );

        var clean = Marked.Model("Vraag 1\n@open later\nWat?\n");
        var nothing = Fixes.Apply(clean, (_, _) => true);
        Assert.Same(clean, nothing.Model);
        Assert.Empty(nothing.Applied);
        Assert.Equal(5, nothing.OriginalOf(5));
    }

    private static string Repeat(string form) =>
        string.Concat(Enumerable.Range(1, Many).Select(i => form.Replace("{0}", i.ToString(), StringComparison.Ordinal)));

    private static string Fix(string rule, string text, ref int readings)
    {
        var count = 0;
        var result = Fixes.ApplyAll(
            Marked.Model(text),
            (diagnostic, _) => diagnostic.Id == rule,
            (model, changes) =>
            {
                count++;
                return Fixes.Reparse(model, changes);
            }
        );
        readings += count;
        return result.Content;
    }
}
