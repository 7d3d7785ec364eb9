using DocDsl.Core.Collections;
using DocDsl.Core.Symbols;

namespace DocDsl.Core.Compilation;

/// <summary>The answers of a document that others may take by <c>@same-as</c>.</summary>
/// <param name="Path">The document.</param>
/// <param name="Rows">A row for each question, in order.</param>
internal sealed record AnswerTable(string Path, EquatableArray<AnswerRow> Rows)
{
    private Dictionary<string, int>? _byMember;

    /// <summary>The answers of a document, bound without those of others.</summary>
    public static AnswerTable Of(SemanticModel model) =>
        new(
            model.Tree.Text.Path,
            new EquatableArray<AnswerRow>(
                model.Questions.Select(question => new AnswerRow(
                    question.Number,
                    question.Id,
                    question.HeadingLabel,
                    question.Answer is { SameAs: null } answer
                        ? new SharedAnswer(answer.Status, question.Value?.Text, answer.Text.Text)
                        : null,
                    question.Answer?.SameAs
                ))
            )
        );

    /// <summary>The place of the first question that a reference names; −1 where there is none.</summary>
    public int Find(ReferenceInfo name) => Find(ExternalReferences.MemberOf(name));

    /// <summary>The place of the first question that code calls so; −1 where there is none.</summary>
    public int Find(string member)
    {
        _byMember ??= Index();
        return _byMember.TryGetValue(member, out var row) ? row : -1;
    }

    /// <summary>The index does not count.</summary>
    public bool Equals(AnswerTable? other) => other is not null && Path == other.Path && Rows.Equals(other.Rows);

    /// <inheritdoc/>
    public override int GetHashCode() => Path.GetHashCode();

    /// <summary>By what code calls them, as references do. A number goes before an id, and an id before a label.</summary>
    private Dictionary<string, int> Index()
    {
        var byMember = new Dictionary<string, int>(StringComparer.Ordinal);
        AddAll(row => row.Number is { } number ? Naming.OfNumber(number) : null);
        AddAll(row => row.Id is { } id ? Naming.OfId(id) : null);
        AddAll(row => row.Label is { } label ? Naming.OfId(label) : null);
        return byMember;

        void AddAll(Func<AnswerRow, string?> nameOf)
        {
            for (var i = 0; i < Rows.Count; i++)
            {
                if (nameOf(Rows[i]) is { } name && !byMember.ContainsKey(name))
                {
                    byMember.Add(name, i);
                }
            }
        }
    }
}

/// <summary>A question, and the answer to it.</summary>
/// <param name="Number">Its number; null where it has none.</param>
/// <param name="Id">Its id; null where it has none.</param>
/// <param name="Label">The label of its heading; null where it has none.</param>
/// <param name="Answer">Its answer; null where it has none, or that of another question.</param>
/// <param name="SameAs">The question whose answer is its; null where it has an answer of its own, or none.</param>
internal sealed record AnswerRow(int? Number, string? Id, string? Label, SharedAnswer? Answer, ReferenceInfo? SameAs);
