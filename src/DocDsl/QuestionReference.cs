using System.Text.Json.Serialization;
using DocDsl.CompilerServices;
using DocDsl.Core.Symbols;

namespace DocDsl;

/// <summary>A reference from the text of a question or an answer to a question, of the same document or of another.</summary>
/// <param name="Document">The other document, as written: <c>palantir</c> or <c>brieven/palantir</c>; null for the same document.</param>
/// <param name="Number">The question's number; null where an id is named.</param>
/// <param name="Part">The letter of a part, in lower case; null when none is named.</param>
/// <param name="Id">The question's id; null where a number is named.</param>
/// <param name="Span">The location of the reference itself.</param>
/// <param name="Target">
/// The question, in the same document; null for another document (see <see cref="Resolve"/>), and for a question that does not exist
/// (QA4001).
/// </param>
[JsonConverter(typeof(ModelJsonConverter))]
public sealed record QuestionReference(string? Document, int? Number, char? Part, string? Id, SourceSpan Span, Question? Target)
{
    /// <summary>The question that is meant, in this document or in one of others.</summary>
    /// <param name="documents">
    /// The documents to search: <c>Documents.All</c>. Only the one with the name is read.
    /// </param>
    /// <returns>Null when there is no such document or question.</returns>
    public Question? Resolve(IEnumerable<QaDocument> documents)
    {
        ArgumentNullException.ThrowIfNull(documents);
        if (Document is null)
        {
            return Target;
        }

        var named = documents.FirstOrDefault(document => DocumentPath.IsNamed(document.Path, Document));
        var question = default(Question);
        _ = Number is { } number ? named?.TryGetQuestion(number, out question) : named?.TryGetQuestion(Id!, out question);
        return question;
    }
}
