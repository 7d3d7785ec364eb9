using System.Diagnostics;
using System.Text.Json.Serialization;
using DocDsl.CompilerServices;
using DocDsl.Core.Symbols;
using DocDsl.Loading;

namespace DocDsl;

/// <summary>The questions that a document's type declares, and how the document answers them.</summary>
/// <remarks>As the document, it may be used from several threads, and its lists do not change.</remarks>
[DebuggerDisplay("{TypeName,nq}: {AnsweredCount} of {AskedCount}")]
[JsonConverter(typeof(ModelJsonConverter))]
public sealed class QuestionSet
{
    private readonly SetResponse _response;

    internal QuestionSet(SetResponse response, DocumentContent content)
    {
        _response = response;
        Questions = Once.List(response.Answers.Select(answer => new SetQuestion(answer, content)).ToArray());
        Missing = Once.List(Questions.Where(question => question.IsMissing).ToArray());
        Reworded = Once.List(Questions.Where(question => question.IsReworded).ToArray());
        Sheets = Once.List(response.Set.Sheets.Select(sheet => sheet.Text).ToArray());
        Extra = Once.List(response.Undeclared.Where(response.IsQuestion).Select(content.QuestionOf).ToArray());
    }

    /// <summary>The type that declares the questions, as <c>@document</c> names it: <c>w3c-privacy</c>.</summary>
    public string TypeName => _response.Set.Name;

    /// <summary>The version of the set, as <c>@version</c> of the type gives it: <c>2021-12-16</c>; null when it gives none.</summary>
    public string? Version => _response.Set.Version;

    /// <summary>The version that the document says it answers: <c>@document w3c-privacy 2019-05-23</c>; null when it says none.</summary>
    public string? AnsweredVersion => _response.Version;

    /// <summary>Whether documents may have questions of their own: <c>@questions open</c>.</summary>
    public bool IsOpen => _response.Set.IsOpen;

    /// <summary>
    /// Where the workbooks of customers have the questions, as each <c>@sheet</c> of the type says it: <c>"HECVAT" id A question B answer
    /// C from row 22</c>.
    /// </summary>
    public IReadOnlyList<string> Sheets { get; }

    /// <summary>The questions of the set, in its order, also those that the document does not have.</summary>
    public IReadOnlyList<SetQuestion> Questions { get; }

    /// <summary>The questions that the document must have and has not (QA7001).</summary>
    public IReadOnlyList<SetQuestion> Missing { get; }

    /// <summary>The questions of the document that are not in the set (QA7003), in the order of the document.</summary>
    public IReadOnlyList<Question> Extra { get; }

    /// <summary>
    /// The questions that the document asks in other words than the set (QA7002): <see cref="SetQuestion.Text"/> has the words of the set,
    /// <see cref="SetQuestion.Question"/> those of the document.
    /// </summary>
    public IReadOnlyList<SetQuestion> Reworded { get; }

    /// <summary>How many questions of the set have an answer.</summary>
    public int AnsweredCount => _response.AnsweredCount;

    /// <summary>
    /// How many questions of the set have an answer or need one: all but those that do not apply, were withdrawn, or are optional and not
    /// answered.
    /// </summary>
    public int AskedCount => _response.AskedCount;

    /// <summary>The <see cref="TypeName"/>.</summary>
    public override string ToString() => TypeName;
}
