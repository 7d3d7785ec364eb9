using System.Globalization;

namespace DocDsl.Loading;

/// <summary>The notes of other documents, as a document has them that takes the answers with them.</summary>
internal static class TakenNote
{
    /// <summary>
    /// All notes that come with taken answers, by those of the other documents. One whose id is taken gets the next number, or a number
    /// behind its name.
    /// </summary>
    /// <param name="content">The document that takes.</param>
    /// <param name="own">Its own notes.</param>
    public static IReadOnlyDictionary<DocumentNote, DocumentNote> AllOf(DocumentContent content, IReadOnlyList<DocumentNote> own)
    {
        var ids = own.Select(note => note.Id).ToHashSet(StringComparer.Ordinal);
        var taken = new Dictionary<DocumentNote, DocumentNote>();
        var waiting = new Queue<DocumentNote>(
            content
                .Answers.Select(answer => answer.SameAs)
                .OfType<Answer>()
                .Where(source => source.Content != content)
                .SelectMany(source => source.Notes)
        );
        while (waiting.TryDequeue(out var note))
        {
            if (taken.ContainsKey(note))
            {
                continue;
            }

            taken.Add(note, new DocumentNote(note, IdFor(note.Id), taken));

            // A note may refer to others.
            foreach (var run in note.RichText.Paragraphs.SelectMany(paragraph => paragraph.Lines).SelectMany(line => line.Runs))
            {
                if (run.Note is { } other)
                {
                    waiting.Enqueue(other);
                }
            }
        }

        return taken;

        string IdFor(string id)
        {
            var (name, next) = int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? ("", number)
                : (id + "-", 1);
            for (; !ids.Add(id); id = name + next.ToString(CultureInfo.InvariantCulture))
            {
                next++;
            }

            return id;
        }
    }

    /// <summary>A text of another document, with the notes as they are here.</summary>
    /// <param name="text">The text.</param>
    /// <param name="notes">By those of the other document.</param>
    /// <param name="see">A reference, as seen from here.</param>
    public static RichText Take(
        RichText text,
        IReadOnlyDictionary<DocumentNote, DocumentNote> notes,
        Func<QuestionReference, QuestionReference> see
    )
    {
        return new RichText(
            text.Text,
            All(text.Paragraphs, paragraph => new RichParagraph(All(paragraph.Lines, line => new RichLine(All(line.Runs, TakeRun)))))
        );

        RichRun TakeRun(RichRun run) =>
            run with
            {
                Note = run.Note is { } note ? notes[note] : null,
                Reference = run.Reference is { } reference ? see(reference) : null,
            };

        static IReadOnlyList<T> All<T>(IReadOnlyList<T> items, Func<T, T> take) => Once.List(items.Select(take).ToArray());
    }
}
