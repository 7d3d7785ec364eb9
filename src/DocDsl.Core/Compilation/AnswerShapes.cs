using System.Globalization;
using DocDsl.Core.Collections;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.DocumentTypes;
using DocDsl.Core.Rules.CSharp;
using DocDsl.Core.Symbols;
using DocDsl.Core.Text;
using DocDsl.Core.Values;

namespace DocDsl.Core.Compilation;

/// <summary>Chooses the types of answers: of their values, and of questions with parts.</summary>
/// <param name="scope">The names of the type in which they are nested.</param>
/// <param name="path">The document, for documentation.</param>
/// <param name="diagnostics">Takes what is found.</param>
/// <param name="documentType">The document's type; null when it has none.</param>
/// <param name="documentation">Of parts.</param>
/// <param name="response">How the document answers its set; null where it has none.</param>
internal sealed class AnswerShapes(
    NameScope scope,
    string path,
    List<Diagnostic> diagnostics,
    DocumentType? documentType,
    MemberDocumentation documentation,
    SetResponse? response
)
{
    /// <summary>The enumeration of the choices that a document type expects of all answers.</summary>
    public const string SharedChoice = "AnswerChoice";

    /// <summary>A question's member with the type of its answer.</summary>
    public MemberShape Complete(MemberShape member, QuestionSymbol question) =>
        member.Kind != MemberKind.Answered || (question.Value is null && question.Parts.IsEmpty)
            ? member
            : member with
            {
                Value = ValueOf(question, member.Name, question.Label),
                Parts = PartsOf(question, member.Name),
            };

    /// <summary>What one value of a kind is in C#; of a choice null, since its enumeration has yet to be named.</summary>
    public static string? TypeOf(ValueKind kind) =>
        kind switch
        {
            ValueKind.YesNo => "bool",
            ValueKind.Date => "global::System.DateOnly",
            ValueKind.Number => "decimal",
            ValueKind.Integer => "long",
            ValueKind.Amount => "global::DocDsl.MoneyAmount",
            ValueKind.Duration => "global::DocDsl.CalendarDuration",
            ValueKind.Url => "global::System.Uri",
            ValueKind.Person => "global::DocDsl.PersonName",
            ValueKind.Choice => null,
            _ => "string",
        };

    private PartsShape? PartsOf(QuestionSymbol question, string member)
    {
        if (
            question.Parts.IsEmpty
            || !scope.TryReserve(member + "Parts", $"the type of the parts of '{question.Label}'", question.HeadingSpan)
        )
        {
            return null;
        }

        var parts = question.Parts.Select(
            (part, index) =>
            {
                var name = char.ToUpperInvariant(part.Letter).ToString();
                return new PartShape(
                    name,
                    index,
                    part.Answer is not null,
                    ValueOf(part, member + name, part.Label),
                    documentation.Summarise(part)
                )
                {
                    Details = documentation.DetailsOf(part),
                };
            }
        );
        return new PartsShape(member + "Parts", new EquatableArray<PartShape>(parts));
    }

    /// <summary>Null when there is no value, or no name for its enumeration: the answer is then untyped, and all still compiles.</summary>
    private ValueShape? ValueOf(AnswerableSymbol symbol, string member, string label)
    {
        if (symbol.Value is not { } value)
        {
            return null;
        }

        if (TypeOf(value.Type.Kind) is { } type)
        {
            return new ValueShape(type, IsChoice: false, null);
        }

        if (documentType is { Source.RecordName.Length: > 0 } && value.Type.Equals(documentType.Expect))
        {
            return new ValueShape($"global::{documentType.Source.RecordName}.{SharedChoice}", IsChoice: true, null, value.Type.IsList);
        }

        if (
            symbol is QuestionSymbol question
            && response?.Find(question)?.Declared is { } declared
            && value.Type.Equals(declared.Expected)
            && SetMembers.Of(documentType).ChoiceOf(declared.Id) is { } choice
        )
        {
            return new ValueShape($"global::{documentType!.Source.RecordName}.{choice}", IsChoice: true, null, value.Type.IsList);
        }

        var name = member + "Choice";
        return scope.TryReserve(name, $"the choices of '{label}'", symbol.ExpectedSpan)
            ? new ValueShape(name, IsChoice: true, ChoiceOf(), value.Type.IsList)
            : null;

        ChoiceShape ChoiceOf() =>
            new(name, $"What the answer to {label} in {path} may be.", MembersOf(value.Type, symbol.ExpectedSpan, diagnostics));
    }

    /// <summary>The members of an enumeration; two choices of one name are reported (QA6001), and all still compiles.</summary>
    public static EquatableArray<ChoiceMember> MembersOf(ValueType type, TextSpan span, List<Diagnostic> diagnostics)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var next = new Dictionary<string, int>(StringComparer.Ordinal);
        return new EquatableArray<ChoiceMember>(
            type.Choices.Select(choice =>
            {
                var wanted = Naming.ToPascalCase(choice);
                var name = wanted;
                if (names.TryGetValue(name, out var other))
                {
                    diagnostics.Add(NameClash.Choices(span, other, choice, name));
                }

                // Each keeps its place in the enumeration, whatever it is called.
                while (names.ContainsKey(name))
                {
                    next[wanted] = next.TryGetValue(wanted, out var count) ? count + 1 : 2;
                    name = wanted + "_" + next[wanted].ToString(CultureInfo.InvariantCulture);
                }

                names.Add(name, choice);
                return new ChoiceMember(name, choice);
            })
        );
    }
}
