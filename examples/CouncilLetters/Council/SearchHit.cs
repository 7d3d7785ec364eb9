namespace Voorbeeld;

/// <summary>What a search found.</summary>
/// <param name="Letter">The title of the letter.</param>
/// <param name="Label">The question: "Vraag 3".</param>
/// <param name="Href">Where it is read.</param>
/// <param name="Question">Its words.</param>
/// <param name="Excerpt">The words of the answer around the first that were found; of the question, where the answer has none.</param>
/// <param name="Marks">Where in the excerpt the words are: a position and a length for each.</param>
public sealed record SearchHit(string Letter, string Label, string Href, string Question, string Excerpt, IReadOnlyList<TextMark> Marks);
