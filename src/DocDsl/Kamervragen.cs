using System.ComponentModel;
using System.Text;
using System.Text.Json.Serialization;
using DocDsl.CompilerServices;
using DocDsl.Core.DocumentTypes;

namespace DocDsl;

/// <summary>
/// Written questions of the Dutch parliament, and the government's answers: the ready-made type <c>kamervragen</c>. All fields are
/// parsed from the words of the letter if possible.
/// </summary>
[JsonConverter(typeof(ModelJsonConverter))]
[DocumentType(ReadyMadeTypes.Kamervragen)]
public abstract record Kamervragen : QaDocument
{
    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected Kamervragen(string path)
        : base(path) { }

    /// <summary>The members who ask, each with a party; empty if the letter names none.</summary>
    public IReadOnlyList<PersonName> Askers => GeneratedMembers.FieldList(this, "asker", FieldValue.ToPerson);

    /// <summary>The members of government who are asked; empty if the letter names none.</summary>
    public IReadOnlyList<string> Addressees => GeneratedMembers.FieldList(this, "addressee", FieldValue.ToText);

    /// <summary>What the questions are about; null if the letter does not state it.</summary>
    public string? Subject => GeneratedMembers.Field(this, "subject", FieldValue.ToText);

    /// <summary>The day on which the questions were submitted; null if the letter does not state it.</summary>
    public DateOnly? SubmittedOn => GeneratedMembers.FieldOfStruct(this, "submitted", FieldValue.ToDate);

    /// <summary>The number of the questions, <c>2025Z15452</c>; null if the letter does not state it.</summary>
    public string? Number => GeneratedMembers.Field(this, "number", FieldValue.ToText);

    /// <summary>The day on which the answers were received; null if the letter does not state it.</summary>
    public DateOnly? AnsweredOn => GeneratedMembers.FieldOfStruct(this, "answered", FieldValue.ToDate);

    /// <summary>The members of government who answer; empty if the letter names none.</summary>
    public IReadOnlyList<string> Answerers => GeneratedMembers.FieldList(this, "by", FieldValue.ToText);

    /// <summary>The members of government on whose behalf the answers are given too; empty when there are none.</summary>
    public IReadOnlyList<string> AlsoOnBehalfOf => GeneratedMembers.FieldList(this, "also-for", FieldValue.ToText);

    /// <summary>The reference number of the ministry; null if no directive gives it.</summary>
    public string? Reference => GeneratedMembers.Field(this, "reference", FieldValue.ToText);

    /// <summary>
    /// The number in the appendix to the proceedings (Aanhangsel van de Handelingen), 1 or more; null if the letter does not state it.
    /// </summary>
    public long? Aanhangsel => GeneratedMembers.FieldOfStruct(this, "aanhangsel", FieldValue.ToInteger);

    /// <inheritdoc/>
    protected override bool PrintMembers(StringBuilder builder) => false;
}
