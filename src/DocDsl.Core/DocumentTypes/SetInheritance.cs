using System.Collections.Immutable;
using DocDsl.Core.DocumentTypes.Conditions;
using DocDsl.Core.Rules.Notation;
using DocDsl.Core.Text;
using DocDsl.Core.Values;

namespace DocDsl.Core.DocumentTypes;

/// <summary>
/// The questions of a type with those of the type that it extends: it may add some, narrow some, and drop some with a reason.
/// </summary>
internal static class SetInheritance
{
    /// <summary>The set of a type whose base has its own already; null where there are no questions. What is wrong is reported.</summary>
    public static DeclaredSet? SetOf(DocumentType type)
    {
        var inherited = type.Base?.Set;
        var own = type.Own.Questions;
        if (inherited is null && own.IsEmpty && type.Own.Dropped.IsEmpty)
        {
            return null;
        }

        var all = new List<DeclaredQuestion>(inherited?.Questions ?? ImmutableArray<DeclaredQuestion>.Empty);
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < all.Count; i++)
        {
            places[all[i].Id] = i;
        }

        foreach (var question in own)
        {
            if (places.TryGetValue(question.Id, out var place))
            {
                all[place] = Narrow(type, all[place], question);
            }
            else
            {
                ReportNoWords(type, question);
                all.Add(question);
            }
        }

        var left = (inherited?.Dropped ?? ImmutableArray<(DeclaredQuestion, string)>.Empty).AddRange(Drop(type, all).ToList());
        BindConditions(type, all);
        CheckEarlierIds(type, all);
        return new DeclaredSet(
            type.Name,
            type.OwnVersion ?? inherited?.Version,
            type.OwnIsOpenSet ?? inherited?.IsOpen == true,
            all.ToImmutableArray()
        )
        {
            Dropped = left,
        };
    }

    private static void ReportNoWords(DocumentType type, DeclaredQuestion question)
    {
        if (question.Text.Length == 0)
        {
            type.Report(InvalidQuestion.NoWords.At(question.IdSpan, question.Id));
        }
    }

    /// <summary>A question that is declared anew: what it does not say is as the base type says it.</summary>
    private static DeclaredQuestion Narrow(DocumentType type, DeclaredQuestion inherited, DeclaredQuestion own)
    {
        if (own.Expected is { } kind && inherited.Expected is { Kind: not ValueKind.Text } asked)
        {
            if (kind.Kind != asked.Kind || kind.IsList != asked.IsList || (asked.Currency is not null && kind.Currency != asked.Currency))
            {
                type.Report(InvalidQuestion.OtherKind.At(own.IdSpan, own.Id, asked.ToString()));
            }
            else if (kind.Choices.Except(asked.Choices, StringComparer.Ordinal).FirstOrDefault() is { } added)
            {
                type.Report(InvalidQuestion.AddedChoice.At(own.IdSpan, own.Id, added));
            }
        }

        if (own.IsOptional && !inherited.IsOptional)
        {
            type.Report(InvalidQuestion.MustBeRequired.At(own.IdSpan, own.Id));
        }

        return own with
        {
            Number = own.Number ?? inherited.Number,
            Label = own.Label ?? inherited.Label,
            Text = own.Text.Length > 0 ? own.Text : inherited.Text,
            Expected = own.Expected ?? inherited.Expected,
            Was = own.Was.IsEmpty ? inherited.Was : own.Was,
            When = own.When ?? inherited.When,
            Hint = own.Hint ?? inherited.Hint,
            Group = own.Group ?? inherited.Group,
        };
    }

    /// <summary>Takes out the questions that are dropped.</summary>
    private static IEnumerable<(DeclaredQuestion Question, string Reason)> Drop(DocumentType type, List<DeclaredQuestion> all)
    {
        NearNames? names = null;
        foreach (var dropped in type.Own.Dropped)
        {
            var place = all.FindIndex(other => other.Id == dropped.Id && !ReferenceEquals(other.Source, type.Source));
            if (place < 0)
            {
                names ??= new NearNames(all.Select(other => other.Id));
                type.Report(InvalidQuestion.Unknown(dropped.IdSpan, dropped.Id, names.Nearest(dropped.Id)));
                continue;
            }

            yield return (all[place], dropped.Reason);
            all.RemoveAt(place);
        }
    }

    /// <summary>Finds what the names of conditions are; those that are inherited were reported where they are declared.</summary>
    private static void BindConditions(DocumentType type, List<DeclaredQuestion> all)
    {
        if (!all.Exists(question => question.When is not null))
        {
            return;
        }

        var operands = new Dictionary<string, ConditionOperand>(StringComparer.Ordinal);
        foreach (var question in all)
        {
            var operand = new ConditionOperand(question.Expected, question.When is not null);
            foreach (var name in question.Names)
            {
                operands[name] = operand;
            }
        }

        foreach (var field in type.Fields)
        {
            operands[field.Name] = new ConditionOperand(field.Type);
        }

        var names = new NearNames(operands.Keys);
        for (var i = 0; i < all.Count; i++)
        {
            var isOwn = ReferenceEquals(all[i].Source, type.Source);
            all[i] = all[i] with
            {
                When = all[i]
                    .When?.Bind(
                        name => operands.TryGetValue(name, out var operand) ? operand : null,
                        names.Nearest,
                        problem =>
                        {
                            if (isOwn)
                            {
                                type.Report(problem);
                            }
                        }
                    ),
            };
        }
    }

    /// <summary>
    /// An id of an earlier version must be no id of this one: otherwise two questions could have been called what the other is called
    /// now, and no document would know which it answered.
    /// </summary>
    private static void CheckEarlierIds(DocumentType type, List<DeclaredQuestion> all)
    {
        var ids = new HashSet<string>(all.Select(question => question.Id), StringComparer.Ordinal);
        var earlier = new HashSet<string>(StringComparer.Ordinal);
        foreach (var question in all)
        {
            foreach (var id in question.Was)
            {
                // What is inherited was reported where it is declared.
                if (!ReferenceEquals(question.Source, type.Source))
                {
                    earlier.Add(id);
                }
                else if (ids.Contains(id))
                {
                    type.Report(InvalidQuestion.StillDeclared.At(question.WasSpan, id));
                }
                else if (!earlier.Add(id))
                {
                    type.Report(InvalidQuestion.RepeatedWas.At(question.WasSpan, id));
                }
            }
        }
    }
}
