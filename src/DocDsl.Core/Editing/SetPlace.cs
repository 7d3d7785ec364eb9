using DocDsl.Core.Directives;
using DocDsl.Core.Symbols;
using DocDsl.Core.Syntax;
using DocDsl.Core.Text;

namespace DocDsl.Core.Editing;

/// <summary>Where a document has the place of a question of its set.</summary>
/// <param name="Position">Where a line begins, or the text ends.</param>
/// <param name="Near">The question that is before it, or after it where none is before it; null where there is none.</param>
/// <param name="IsBefore">Whether that question is before it.</param>
/// <param name="Heading">The lines of the heading of its group, which the document does not have yet; empty for none.</param>
internal sealed record SetPlace(int Position, QuestionSymbol? Near, bool IsBefore, string[] Heading)
{
    /// <summary>
    /// After the nearest earlier question of the set that the document has in its order, otherwise before the first one; in its group where
    /// the document has the set's groups.
    /// </summary>
    /// <param name="document">A document that answers a set.</param>
    /// <param name="response">How it does.</param>
    /// <param name="place">The place of the question in the set.</param>
    /// <returns>Null where there is no place, or where another question of a batch begins the group.</returns>
    public static SetPlace? Find(FixedDocument document, SetResponse response, int place)
    {
        var moved = response.Moved.IsEmpty ? null : new HashSet<int>(response.Moved);
        var (before, after) = (FindNear(response, moved, place, -1), FindNear(response, moved, place, 1));
        var declared = response.Answers[place].Declared;
        var group = declared.Group is null ? null : FindGroup(document.Model, declared.Group);
        if (group is not null)
        {
            return before?.Group == group ? After(document, before, [])
                : group.Questions.FirstOrDefault(question => question != response.Answers[place].Question) is { } first
                    ? Before(document, first)
                : AtEnd(document, group, before);
        }

        if ((before ?? after) is not { } near)
        {
            return AtEnd(document);
        }

        var hasGroups =
            declared.Group is not null
            && response.Find(near)!.Declared.Group != declared.Group
            && response.Set.Questions.Any(question => question.Group is { } title && FindGroup(document.Model, title) is not null);
        if (!hasGroups)
        {
            return before is null ? Before(document, near) : After(document, before, []);
        }

        if (!document.TryClaim("group " + declared.Group))
        {
            return null;
        }

        var heading = HeadingOf(document, declared.Group!, near);
        return before is not null ? After(document, LastOf(before), heading)
            : near.Group is { } next ? new SetPlace(StartOf(document, next), near, IsBefore: false, heading)
            : Before(document, near);
    }

    /// <summary>A question that a question of the set comes after, or before.</summary>
    private static QuestionSymbol? FindNear(SetResponse response, HashSet<int>? moved, int place, int step)
    {
        for (var i = place + step; i >= 0 && i < response.Answers.Length; i += step)
        {
            if (response.Answers[i].Question is { } question && moved?.Contains(i) != true)
            {
                return question;
            }
        }

        return null;
    }

    private static GroupSymbol? FindGroup(SemanticModel model, string title) =>
        model.Groups.FirstOrDefault(group => KeyOf(group.Title) == KeyOf(title));

    private static string KeyOf(string title) => string.Join(" ", PlainWords.Of(title));

    private static QuestionSymbol LastOf(QuestionSymbol question) =>
        question.Group is { } group ? group.Questions[group.Questions.Length - 1] : question;

    private static SetPlace? After(FixedDocument document, QuestionSymbol question, string[] heading) =>
        document.BlockOf(question) is { } block ? new SetPlace(BeforeEnd(document, block.End), question, IsBefore: true, heading) : null;

    private static SetPlace? Before(FixedDocument document, QuestionSymbol question) =>
        document.BlockOf(question) is { } block ? new SetPlace(block.Start, question, IsBefore: false, []) : null;

    /// <summary>The end of a group without questions.</summary>
    private static SetPlace AtEnd(FixedDocument document, GroupSymbol group, QuestionSymbol? before) =>
        new(EndOf(document, document.Model.Tree.SectionAt(group.TitleSpan.Start)), before, IsBefore: true, []);

    /// <summary>The end of a document without questions of the set.</summary>
    private static SetPlace AtEnd(FixedDocument document)
    {
        var tree = document.Model.Tree;
        var last = tree.Section(tree.SectionTable.Length - 1);
        return new SetPlace(EndOf(document, last.Kind == SectionKind.Closing ? tree.Section(last.Index - 1) : last), null, true, []);
    }

    private static int EndOf(FixedDocument document, SectionSyntax section)
    {
        var end = document.Model.Tree.EndOfWords(section);
        return BeforeEnd(document, document.Lines.IsLineStart(end) ? end : document.Lines.NextOf(end));
    }

    /// <summary>Blank lines at the end of the text stay before what is added.</summary>
    private static int BeforeEnd(FixedDocument document, int position)
    {
        var content = document.Model.Tree.Text.Content;
        return string.IsNullOrWhiteSpace(content.Substring(position)) ? content.Length : position;
    }

    private static int StartOf(FixedDocument document, GroupSymbol group) =>
        document.Lines.StartOf(document.Model.Tree.SectionAt(group.TitleSpan.Start).Span.Start);

    /// <summary>A heading as the nearest group has it, with another title.</summary>
    private static string[] HeadingOf(FixedDocument document, string title, QuestionSymbol near)
    {
        var content = document.Model.Tree.Text.Content;
        var span = (near.Group ?? document.Model.Groups[0]).TitleSpan;
        var line = TextSpan.FromBounds(document.Lines.StartOf(span.Start), document.Lines.EndOf(span.End));
        var heading = content.Substring(line.Start, span.Start - line.Start) + title + content.Substring(span.End, line.End - span.End);
        var below = content.Substring(line.End, document.Lines.EndOf(document.Lines.NextOf(line.End)) - line.End).Trim();
        var isUnderlined = below.Length > 1 && below[0] is '=' or '-' or '~' && below.All(c => c == below[0]);
        return isUnderlined ? [heading, new string(below[0], heading.Length), ""] : [heading, ""];
    }
}
