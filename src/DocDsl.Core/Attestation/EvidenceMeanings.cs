using System.Text;
using DocDsl.Core.Code;
using DocDsl.Core.Compilation;
using DocDsl.Core.Directives;
using DocDsl.Core.Markdown;
using DocDsl.Core.Symbols;
using DocDsl.Core.Syntax;
using DocDsl.Core.Text;

namespace DocDsl.Core.Attestation;

/// <summary>
/// What evidence means, as a hash that changes when that does: of code without layout, comments and names of locals; of a file the words of
/// the section that is named; of another answer its words and value.
/// </summary>
/// <param name="code">What a type or member means, <see cref="CodeMeaning"/>; null where its source is not known.</param>
/// <param name="files">The files as seen from the document; asked for where it rests on one.</param>
/// <param name="answers">The other documents.</param>
internal sealed class EvidenceMeanings(Func<string, string?> code, Func<IEvidenceFiles> files, IOtherAnswers answers)
{
    /// <summary>Of answers that are taken from each other no more than these are followed.</summary>
    private const int MaxSteps = 64;

    /// <summary>Whether a kind of evidence can be attested: a page of the web is not looked at.</summary>
    public static bool IsAttestable(EvidenceTarget evidence) => evidence.Kind != EvidenceTargetKind.WebAddress;

    /// <summary>The hash of some evidence; null where it is not known here.</summary>
    public string? HashOf(EvidenceTarget evidence) =>
        evidence.Kind switch
        {
            EvidenceTargetKind.Code or EvidenceTargetKind.Test => code(evidence.Target),
            EvidenceTargetKind.File => OfFile(evidence.Path, evidence.Anchor),
            EvidenceTargetKind.Answer => ExternalReferences.Of(evidence) is var reference
                ? OfAnswer(null, reference.Document, reference.Member)
                : null,
            _ => null,
        };

    /// <summary>The hash of the answer that another is; null where it is not known.</summary>
    /// <param name="name">As <c>@same-as</c> names it.</param>
    /// <param name="path">The document that names it.</param>
    public string? HashOf(ReferenceInfo name, string path) =>
        OfAnswer(name.Document is null ? answers.Find(path) : null, name.Document, ExternalReferences.MemberOf(name));

    /// <summary>The hash of an answer: of its words, its value and whether it is partial, refused or postponed.</summary>
    public static string HashOf(SharedAnswer answer) =>
        MeaningText.HashOf([answer.Status.ToString(), answer.Value ?? "", Words(answer.Text, new TextSpan(0, answer.Text.Length))]);

    private string? OfFile(string path, string anchor)
    {
        var known = files();
        if (known.StateOf(path) != FileState.Found || known.TextOf(path) is not { } text || text.IndexOf('\0') >= 0)
        {
            return null;
        }

        if (path.EndsWith(".cs", StringComparison.OrdinalIgnoreCase) && anchor.Length == 0)
        {
            return MeaningText.HashOf([MeaningText.Of(text, hasBody: false)]);
        }

        var span = new TextSpan(0, text.Length);
        if (anchor.Length > 0 && MarkdownFiles.IsMarkdown(path))
        {
            if (SectionOf(text, path, anchor) is not { } section)
            {
                return null;
            }

            span = section;
        }

        return MeaningText.HashOf([Words(text, span)]);
    }

    /// <summary>From the heading with an anchor, or the one above it, to the next of its level or above.</summary>
    private static TextSpan? SectionOf(string text, string path, string anchor)
    {
        var tree = SyntaxTree.Parse(new SourceText(text, path));
        if (tree.Anchors.Find(anchor) is not { } place || tree.Blocks is not { } blocks)
        {
            return null;
        }

        var heading = blocks.BlockAt(place.Start);
        while (heading >= 0 && blocks.LevelOf(heading) == 0)
        {
            heading--;
        }

        if (heading < 0)
        {
            return TextSpan.FromBounds(0, text.Length);
        }

        var end = blocks.EndOfSection(heading);
        return TextSpan.FromBounds(
            blocks.FirstLine(blocks.Blocks[heading]).Start,
            end < blocks.Blocks.Length ? blocks.FirstLine(blocks.Blocks[end]).Start : text.Length
        );
    }

    private string? OfAnswer(AnswerTable? table, string? document, string member)
    {
        for (var i = 0; i < MaxSteps; i++)
        {
            if (document is not null)
            {
                table = answers.Named(document) is [var path] ? answers.Find(path) : null;
            }

            if (table is null || table.Find(member) is not (>= 0 and var row))
            {
                return null;
            }

            if (table.Rows[row].SameAs is not { } next)
            {
                return table.Rows[row].Answer is { } answer ? HashOf(answer) : null;
            }

            (document, member) = (next.Document, ExternalReferences.MemberOf(next));
        }

        return null;
    }

    /// <summary>The words of a text with one space between: how it is broken into lines is layout.</summary>
    private static string Words(string text, TextSpan span)
    {
        var words = new StringBuilder(span.Length);
        for (var i = span.Start; i < span.End; i++)
        {
            if (!char.IsWhiteSpace(text[i]))
            {
                words.Append(text[i]);
            }
            else if (words.Length > 0 && words[words.Length - 1] != ' ')
            {
                words.Append(' ');
            }
        }

        return words.ToString().TrimEnd();
    }
}
