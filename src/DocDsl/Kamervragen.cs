using System.Reflection;
using System.Text;
using DocDsl.Core.DocumentTypes;

namespace DocDsl;

/// <summary>
/// Written questions of the Dutch parliament, and the government's answers: the ready-made type <c>kamervragen</c>. All fields are
/// read from the letter's own words where they stand there.
/// </summary>
[DocumentType(ReadyMadeTypes.Kamervragen)]
public abstract record Kamervragen : QaDocument
{
    /// <inheritdoc/>
    protected Kamervragen(Assembly assembly, string path, ulong textHash, ulong shapeHash)
        : base(assembly, path, textHash, shapeHash)
    {
    }

    /// <summary>The members who ask, each with a party; empty when the letter does not say.</summary>
    public IReadOnlyList<Person> Asker => GetFieldList("asker", FieldValue.ToPerson);

    /// <summary>The members of government who are asked; empty when the letter does not say.</summary>
    public IReadOnlyList<string> Addressee => GetFieldList("addressee", FieldValue.ToText);

    /// <summary>What the questions are about; null when the letter does not say.</summary>
    public string? Subject => GetField("subject", FieldValue.ToText);

    /// <summary>The day on which the questions were sent in; null when the letter does not say.</summary>
    public DateOnly? Submitted => GetFieldValue("submitted", FieldValue.ToDate);

    /// <summary>The number of the questions, <c>2025Z15452</c>; null when the letter does not say.</summary>
    public string? Number => GetField("number", FieldValue.ToText);

    /// <summary>The day on which the answers were received; null when the letter does not say.</summary>
    public DateOnly? Answered => GetFieldValue("answered", FieldValue.ToDate);

    /// <summary>The members of government who answer; empty when the letter does not say.</summary>
    public IReadOnlyList<string> By => GetFieldList("by", FieldValue.ToText);

    /// <summary>The members of government on whose behalf the answers are given too; empty when there are none.</summary>
    public IReadOnlyList<string> AlsoFor => GetFieldList("also-for", FieldValue.ToText);

    /// <summary>The ministry's own number of the letter; null when no directive says it.</summary>
    public string? Reference => GetField("reference", FieldValue.ToText);

    /// <summary>The number in the appendix to the proceedings; null when the letter does not say.</summary>
    public long? Aanhangsel => GetFieldValue("aanhangsel", FieldValue.ToInteger);

    /// <inheritdoc/>
    protected override bool PrintMembers(StringBuilder builder) => false;
}
