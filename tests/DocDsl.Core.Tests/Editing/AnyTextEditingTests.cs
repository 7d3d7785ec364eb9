using CsCheck;
using DocDsl.Core.Editing;
using DocDsl.Core.Tests.Syntax;
using DocDsl.Tests;

namespace DocDsl.Core.Tests.Editing;

/// <summary>
/// Whatever a document contains: what is offered can be applied and helps, and formatting changes nothing that anybody reads.
/// </summary>
public class AnyTextEditingTests
{
    private static readonly string s_letter = Repository.ReadPalantir();

    private static readonly string[] s_lines = s_letter.Split('\n');

    [Fact]
    public void Fixes_of_arbitrary_text() => AnyTextTests.AnyText.Sample(CheckFixes, iter: Depth.Of(10));

    [Fact]
    public void Fixes_of_the_real_letter_with_lines_lost_doubled_and_moved() => EditedLetter().Sample(CheckFixes, iter: Depth.Of(2));

    [Fact]
    public void Layout_of_arbitrary_text() => AnyTextTests.AnyText.Sample(CheckLayout, iter: Depth.Of(500));

    [Fact]
    public void Layout_of_the_real_letter_with_lines_lost_doubled_and_moved() => EditedLetter().Sample(CheckLayout, iter: Depth.Of(25));

    private static Gen<string> EditedLetter() =>
        Gen.Select(Gen.Int[0, s_lines.Length - 1], Gen.Int[0, s_lines.Length - 1], Gen.Int[0, 4], AnyTextTests.AnyText)
            .Array[1, 5]
            .Select(edits =>
            {
                var lines = s_lines.ToList();
                foreach (var (from, to, kind, text) in edits)
                {
                    var line = lines[from % lines.Count];
                    switch (kind)
                    {
                        case 0:
                            lines.RemoveAt(from % lines.Count);
                            break;
                        case 1:
                            lines.Insert(to % lines.Count, line);
                            break;
                        case 2:
                            lines[from % lines.Count] = line + " " + to;
                            break;
                        case 3:
                            lines[from % lines.Count] = "  " + line.Replace('1', '7');
                            break;
                        default:
                            lines.Insert(to % lines.Count, text);
                            break;
                    }
                }

                return string.Join("\n", lines);
            });

    private static void CheckFixes(string text)
    {
        // A thousand questions in one heading take a second, and show nothing.
        var model = Marked.Model(text.Replace("1-999", "1-9"));
        foreach (var diagnostic in model.Diagnostics.DistinctBy(diagnostic => (diagnostic.Id, diagnostic.Span)).Take(15))
        {
            foreach (var fix in Fixes.For(model, diagnostic))
            {
                Assert.NotEmpty(fix.Title);
                Assert.DoesNotContain('\n', fix.Title);

                // WithChanges throws where they overlap or lie outside.
                var corrected = Marked.Model(model.Tree.Text.WithChanges(fix.Changes).Content);
                Assert.True(Count(corrected) < Count(model), fix.Title);

                int Count(DocDsl.Core.Symbols.SemanticModel document) => document.Diagnostics.Count(other => other.Id == diagnostic.Id);
            }
        }

        var done = Marked.Model(Fixes.ApplyAll(model, (_, fix) => fix.IsAutomatic).Content);
        Assert.Same(done.Tree.Text, Fixes.ApplyAll(done, (_, fix) => fix.IsAutomatic));
    }

    private static void CheckLayout(string text)
    {
        var model = Marked.Model(text);
        var formatted = Marked.Model(model.Tree.Text.WithChanges(Formatter.Format(model)).Content);
        Assert.True(Meaning.IsSame(model, formatted));
        Assert.Empty(Formatter.Format(formatted));
    }
}
