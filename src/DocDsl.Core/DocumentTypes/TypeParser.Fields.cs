using DocDsl.Core.Diagnostics;
using DocDsl.Core.Directives;
using DocDsl.Core.DocumentTypes.Expressions;
using DocDsl.Core.Rules.Notation;
using DocDsl.Core.Text;
using DocDsl.Core.Values;

namespace DocDsl.Core.DocumentTypes;

/// <summary>The part that reads fields, and the kinds of their values and of answers.</summary>
internal sealed partial class TypeParser
{
    private void ReadField(ref ArgumentReader reader, TextSpan at)
    {
        if (!reader.TryReadWord(out var name) || !IsName(Slice(name)))
        {
            _type.Report(InvalidType.Field.At(at));
            return;
        }

        var written = reader.Rest;
        if (!ValueType.TryParse(ref reader, out var type, out var problem))
        {
            _type.Report(Of(problem, type, TextSpan.FromBounds(name.Start, at.End), Slice(name), FirstWord(written)));
            return;
        }

        var isRequired = false;
        FieldExpression? matches = null;
        while (!reader.IsAtEnd)
        {
            var rest = reader.Rest;
            if (reader.TryReadClause("matches", out var quoted))
            {
                if (quoted.IsUnclosed)
                {
                    _type.Report(InvalidType.UnclosedExpression.At(quoted.Span));
                }
                else if (!FieldExpression.TryParse(quoted.Value, out matches, out var fault))
                {
                    _type.Report(fault with { Span = quoted.SpanOf(fault.Span) });
                }
            }
            else if (reader.TryReadWord(out var word) && Slice(word) == "required")
            {
                isRequired = true;
            }
            else
            {
                _type.Report(InvalidType.AfterKind.At(rest, Slice(rest)));
                break;
            }
        }

        if (DirectiveList.Find(Slice(name).AsSpan())?.IsAllowedIn(SectionKind.Header) == true)
        {
            _type.Report(InvalidType.ReservedField.At(name, Slice(name)));
        }

        if (!_fieldNames.Add(Slice(name)))
        {
            _type.Report(InvalidType.RepeatedField.At(name, Slice(name)));
            return;
        }

        _fields.Add(new FieldDeclaration(Slice(name), name, type, isRequired, matches));
    }

    private void ReadExpect(ref ArgumentReader reader, TextSpan at)
    {
        if (ValueType.TryParse(ref reader, out var type, out var problem) && reader.IsAtEnd && (!type.IsList || type.IsSeveralChoices))
        {
            _type.Expect = type;
        }
        else
        {
            _type.Report(Of(problem, type, at, FirstWord(at)));
        }
    }

    private static Diagnostic Of(ValueTypeProblem problem, ValueType type, TextSpan span, string field, string word) =>
        problem switch
        {
            ValueTypeProblem.Missing => InvalidType.FieldWithoutKind.At(span, field, ValueType.Kinds),
            ValueTypeProblem.UnknownKind => InvalidType.UnknownKind.At(span, word, field, ValueType.Kinds),
            ValueTypeProblem.FewChoices => InvalidType.FewChoices.At(span, field),
            _ => InvalidType.RepeatedChoice.At(span, field, RepeatedChoice(type)),
        };

    private static Diagnostic Of(ValueTypeProblem problem, ValueType type, TextSpan span, string word) =>
        problem switch
        {
            ValueTypeProblem.Missing => InvalidType.ExpectWithoutKind.At(span, ValueType.Kinds),
            ValueTypeProblem.UnknownKind => InvalidType.ExpectUnknownKind.At(span, word, ValueType.Kinds),
            ValueTypeProblem.FewChoices => InvalidType.ExpectFewChoices.At(span),
            ValueTypeProblem.RepeatedChoice => InvalidType.ExpectRepeatedChoice.At(span, RepeatedChoice(type)),
            _ => InvalidType.ExpectOne.At(span),
        };

    private static string RepeatedChoice(ValueType type) =>
        type.Choices.GroupBy(choice => choice, StringComparer.OrdinalIgnoreCase).First(same => same.Count() > 1).Key;
}
