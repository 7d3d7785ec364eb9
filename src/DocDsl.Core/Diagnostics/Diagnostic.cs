using DocDsl.Core.Collections;
using DocDsl.Core.Text;

namespace DocDsl.Core.Diagnostics;

/// <summary>What a rule reports at one location of a document.</summary>
/// <param name="Rule">The rule that reports it.</param>
/// <param name="Span">Where, in the document's text.</param>
/// <param name="Message">What is wrong, in English.</param>
/// <param name="Severity">The rule's default, or lower where the document says so (a draft).</param>
internal sealed record Diagnostic(Rule Rule, TextSpan Span, string Message, DiagnosticSeverity Severity)
{
    /// <summary>The rule's id, for example <c>QA3001</c>.</summary>
    public string Id => Rule.Id;

    /// <summary>The message's arguments by their names, for code fixes: a fix never reads a message back.</summary>
    public EquatableArray<DiagnosticProperty> Properties { get; init; }

    /// <summary>A second place that it is about, where the document does not tell it from the first; empty where there is none.</summary>
    public TextSpan OtherSpan { get; init; }

    /// <summary>An argument of the message; null where this message has none of that name.</summary>
    public string? this[string property]
    {
        get
        {
            foreach (var candidate in Properties)
            {
                if (candidate.Name == property)
                {
                    return candidate.Value;
                }
            }

            return null;
        }
    }

    /// <summary>With a property that its message does not show.</summary>
    public Diagnostic With(string property, string value) =>
        this with
        {
            Properties = new EquatableArray<DiagnosticProperty>(Properties.Append(new DiagnosticProperty(property, value))),
        };

    /// <summary>With a second place that it is about.</summary>
    public Diagnostic And(TextSpan other) => this with { OtherSpan = other };

    /// <inheritdoc/>
    public override string ToString() => $"{Span} {Severity.ToString().ToLowerInvariant()} {Id}: {Message}";
}

/// <summary>An argument of a diagnostic's message.</summary>
internal readonly record struct DiagnosticProperty(string Name, string Value);
