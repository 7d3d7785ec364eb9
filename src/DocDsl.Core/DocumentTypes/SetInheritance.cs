using System.Collections.Immutable;
using DocDsl.Core.Diagnostics;
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

        var left = Drop(type, all).ToList();
        if (all.Count == 0 && left.Count > 0)
        {
            type.Report(InvalidQuestion.DropsAll.At(type.Own.Dropped[type.Own.Dropped.Length - 1].IdSpan, type.Base!.Name));
        }

        CheckNames(type, all);
        CheckParts(type, all);
        BindConditions(type, all, left);
        CheckEarlierIds(type, all);
        return new DeclaredSet(
            type.Name,
            type.OwnVersion ?? inherited?.Version,
            type.OwnIsOpenSet ?? inherited?.IsOpen == true,
            all.ToImmutableArray()
        )
        {
            Dropped = (inherited?.Dropped ?? ImmutableArray<(DeclaredQuestion, string)>.Empty).AddRange(left),
            Sheets = type.Own.Sheets.IsEmpty ? inherited?.Sheets ?? ImmutableArray<SheetMapping>.Empty : type.Own.Sheets,
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
            WhenSource = own.When is null ? inherited.WhenSource : own.WhenSource,
            Parts = own.Parts.IsEmpty ? inherited.Parts : own.Parts,
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

    /// <summary>A number or label is that of one question; within one declaration its reader has reported it.</summary>
    private static void CheckNames(DocumentType type, List<DeclaredQuestion> all)
    {
        if (type.Base?.Set is null)
        {
            return;
        }

        var inherited = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var question in all)
        {
            if (NumberOrLabelOf(question) is not { } name)
            {
                continue;
            }

            if (!ReferenceEquals(question.Source, type.Source))
            {
                inherited.Add(name);
            }
            else if (inherited.Contains(name))
            {
                type.Report(InvalidQuestion.RepeatedName.At(question.IdSpan, name));
            }
        }
    }

    /// <summary>The words of parts must be those of the question, also where a type that extends gives it others.</summary>
    private static void CheckParts(DocumentType type, List<DeclaredQuestion> all)
    {
        foreach (var question in all)
        {
            if (!ReferenceEquals(question.Source, type.Source) || question.Text.Length == 0)
            {
                continue;
            }

            var isInherited = type.Base?.Set?.Find(question.Id)?.Parts == question.Parts;
            var last = -1;
            foreach (var part in question.Parts)
            {
                var found = part.FindIn(question.Text);
                if (found <= last)
                {
                    type.Report(
                        InvalidQuestion.PartWords.At(isInherited ? question.IdSpan : part.WordsSpan, part.Letter.ToString(), part.Words)
                    );
                }

                last = Math.Max(last, found);
            }
        }
    }

    private static string? NumberOrLabelOf(DeclaredQuestion question) =>
        question.Label ?? question.Number?.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>
    /// Finds what the names of conditions are; those that are inherited were reported where they are declared, unless this type takes away
    /// what they depend on.
    /// </summary>
    private static void BindConditions(
        DocumentType type,
        List<DeclaredQuestion> all,
        List<(DeclaredQuestion Question, string Reason)> dropped
    )
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

        ReportLost(type, all, dropped, operands);
        var names = new NearNames(operands.Keys);
        for (var i = 0; i < all.Count; i++)
        {
            all[i] = all[i] with
            {
                When = all[i]
                    .When?.Bind(
                        name => operands.TryGetValue(name, out var operand) ? operand : null,
                        names.Nearest,
                        ReferenceEquals(all[i].WhenSource, type.Source) ? Report : null
                    ),
            };
        }

        void Report(Diagnostic problem) =>
            type.Report(
                problem["name"] is { } name && dropped.Exists(other => other.Question.Names.Contains(name))
                    ? InvalidCondition.Dropped.At(problem.Span, name)
                    : problem
            );
    }

    /// <summary>What inherited conditions depend on must be there, and must not have a condition of its own.</summary>
    private static void ReportLost(
        DocumentType type,
        List<DeclaredQuestion> all,
        List<(DeclaredQuestion Question, string Reason)> dropped,
        Dictionary<string, ConditionOperand> operands
    )
    {
        var dependents = new Dictionary<string, DeclaredQuestion>(StringComparer.Ordinal);
        foreach (var question in all)
        {
            foreach (var name in ReferenceEquals(question.WhenSource, type.Source) ? [] : question.When?.Names ?? [])
            {
                if (!dependents.ContainsKey(name))
                {
                    dependents.Add(name, question);
                }
            }
        }

        foreach (var (question, _) in dropped)
        {
            if (DependentOf(question) is { } dependent && !question.Names.Any(operands.ContainsKey))
            {
                var span = type.Own.Dropped.First(other => other.Id == question.Id).IdSpan;
                type.Report(InvalidQuestion.DropOfOperand.At(span, question.Id, dependent.Id));
            }
        }

        foreach (var question in all)
        {
            if (
                question.When is not null
                && ReferenceEquals(question.WhenSource, type.Source)
                && type.Base?.Set?.Find(question.Id) is { When: null }
                && DependentOf(question) is { } dependent
            )
            {
                type.Report(InvalidQuestion.ConditionOfOperand.At(question.IdSpan, question.Id, dependent.Id));
            }
        }

        DeclaredQuestion? DependentOf(DeclaredQuestion question) =>
            question
                .Names.Select(name => dependents.TryGetValue(name, out var found) ? found : null)
                .FirstOrDefault(found => found is not null);
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
                // What is inherited was reported where it is declared, unless this type declares the id again.
                if (question.WasSpan.Length == 0 || !ReferenceEquals(question.Source, type.Source))
                {
                    earlier.Add(id);
                    if (all.Find(other => other.Id == id && ReferenceEquals(other.Source, type.Source)) is { } again)
                    {
                        type.Report(InvalidQuestion.WasCalled.At(again.IdSpan, id, question.Id));
                    }
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
