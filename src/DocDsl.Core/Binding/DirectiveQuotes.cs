using DocDsl.Core.Directives;
using DocDsl.Core.Syntax;

namespace DocDsl.Core.Binding;

/// <summary>The words that the directives of a section quote from a text: with them a text is searched once for all.</summary>
internal static class DirectiveQuotes
{
    public static IEnumerable<string> In(SectionSyntax section)
    {
        foreach (var directive in section.Directives)
        {
            switch (directive.Arguments)
            {
                case StrikeArguments strike:
                    yield return strike.After?.Value + strike.Words.Value;
                    break;
                case NoteArguments { At: { } at } note:
                    yield return at.Value + SignOf(note);
                    break;
                case PartArguments part:
                    yield return part.Words.Value;
                    break;
                case ValueArguments value:
                    yield return value.Words.Value;
                    break;
                case PromiseArguments promise:
                    yield return promise.Words.Value;
                    break;
            }
        }
    }

    /// <summary>For finding the notes' signs in a whole document, and the words before them alone.</summary>
    public static IEnumerable<string> OfNotes(SyntaxTree tree)
    {
        for (var i = 0; i < tree.NoteTable.Length; i++)
        {
            if (tree.Note(i).Directive.Arguments is NoteArguments { At: { } at } note)
            {
                yield return at.Value + SignOf(note);
                yield return at.Value;
            }
        }
    }

    /// <summary>What the letter has in the place of a note's number.</summary>
    public static string SignOf(NoteArguments note) => note.Sign?.Value ?? note.Id;
}
