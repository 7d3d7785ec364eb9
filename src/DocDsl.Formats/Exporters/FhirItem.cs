namespace DocDsl.Formats.Exporters;

/// <summary>An item of a FHIR Questionnaire, and what its response has for it.</summary>
/// <param name="LinkId">Unique in the document; by it the response names the item.</param>
/// <param name="Text">What readers see.</param>
/// <param name="Type">As the Questionnaire has it: <c>group</c>, <c>boolean</c>, <c>text</c>.</param>
internal sealed record FhirItem(string LinkId, string Text, string Type)
{
    /// <summary>What readers know it by, <c>AC-01</c>; null for none.</summary>
    public string? Prefix { get; init; }

    /// <summary>What may be chosen; null where anything may.</summary>
    public IReadOnlyList<string>? Options { get; init; }

    public bool IsRequired { get; init; }

    /// <summary>Whether the response has it: a question that is missing is only in the Questionnaire.</summary>
    public bool IsAsked { get; init; } = true;

    /// <summary>Why the answer is absent, by HL7's value set data-absent-reason; null where it is not.</summary>
    public string? AbsentReason { get; init; }

    public List<FhirAnswer> Answers { get; } = [];

    /// <summary>Below the answer where there is one: FHIR has them at one place only.</summary>
    public List<FhirItem> Items { get; } = [];
}

/// <summary>An answer as FHIR writes it.</summary>
/// <param name="Name">The member: <c>valueDate</c>.</param>
/// <param name="Value">A text, a truth value, a number, or members of an object.</param>
internal readonly record struct FhirAnswer(string Name, object Value);
