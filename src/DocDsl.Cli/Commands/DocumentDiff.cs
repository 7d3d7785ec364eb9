using DocDsl.Core.Compilation;
using DocDsl.Core.ReaderText;
using DocDsl.Core.Symbols;
using DocDsl.Workspaces;

namespace DocDsl.Cli.Commands;

/// <summary>
/// What changed between two versions of a document: fields, questions and answers in the order of the later one, notes, and the generated
/// code.
/// </summary>
/// <param name="before">The earlier version.</param>
/// <param name="after">The later version.</param>
/// <param name="report">Receives the changes.</param>
internal sealed class DocumentDiff(CheckedDocument before, CheckedDocument after, DiffReport report)
{
    public void Write()
    {
        WriteHeader();
        WriteQuestions();
        WriteNotes();
        foreach (var member in CodeOf(after.Shape).Except(CodeOf(before.Shape)))
        {
            report.Change($"code: + {member}");
        }

        var types = TypesOf(after.Shape);
        foreach (var (member, type) in TypesOf(before.Shape))
        {
            if (!types.TryGetValue(member, out var now))
            {
                report.Change($"code: - {member}{type}");
                report.Break($"{member} is not there");
            }
            else if (now != type)
            {
                report.Change($"code: - {member}{type}");
                report.Break($"{member} has another type");
            }
        }
    }

    private void WriteHeader()
    {
        Changed("type", before.Model.TypeName, after.Model.TypeName);
        Changed("version", before.Model.Version, after.Model.Version);
        Changed("status", before.Model.IsDraft ? "draft" : "final", after.Model.IsDraft ? "draft" : "final");
        var old = before.Model.Fields.ToLookup(field => field.Name);
        var current = after.Model.Fields.ToLookup(field => field.Name);
        foreach (var name in current.Concat(old).Select(group => group.Key).Distinct())
        {
            Changed("@" + name, ValueOf(old[name]), ValueOf(current[name]));
        }

        static string? ValueOf(IEnumerable<FieldSymbol> fields) => fields.Select(field => field.Value).FirstOrDefault();

        void Changed(string what, string? value, string? now)
        {
            if (value != now)
            {
                report.Change($"{what}: {value ?? "none"} → {now ?? "none"}");
            }
        }
    }

    /// <summary>A question is the same where it has the same words; of the others, where it has the same number or id.</summary>
    private void WriteQuestions()
    {
        var pairs = new Dictionary<QuestionSymbol, QuestionSymbol>();
        var left = new HashSet<QuestionSymbol>(before.Model.Questions);
        var byWords = before.Model.Questions.ToLookup(question => Words(question.Text));
        var byName = before.Model.Questions.ToLookup(question => question.Description);
        foreach (var question in after.Model.Questions)
        {
            var same = byWords[Words(question.Text)].Where(left.Contains).ToList();
            Pair(question, same.Find(other => other.Description == question.Description) ?? same.FirstOrDefault());
        }

        foreach (var question in after.Model.Questions.Where(question => !pairs.ContainsKey(question)))
        {
            Pair(
                question,
                byName[question.Description].FirstOrDefault(left.Contains)
                    ?? before.Model.Questions.FirstOrDefault(other =>
                        other.Id is not null && other.Id == question.Id && left.Contains(other)
                    )
            );
        }

        foreach (var question in after.Model.Questions)
        {
            if (!pairs.TryGetValue(question, out var other))
            {
                report.Change($"{question.Description}: added");
                continue;
            }

            var isReworded = Words(other.Text) != Words(question.Text);
            var isRenumbered = other.Description != question.Description && (other.Name is not null || question.Name is not null);
            var changes = new[]
            {
                isRenumbered ? $"was {other.Description}" : null,
                isReworded ? "reworded" : null,
                AnswerChange(other, question),
            }
                .OfType<string>()
                .Concat(ValueChanges(other, question))
                .Concat(SourceChanges(other, question))
                .Concat(PromiseChanges(other.Answer, question.Answer))
                .ToList();
            if (changes.Count > 0)
            {
                report.Change(
                    $"{question.Description}: {string.Join("; ", changes)}",
                    isReworded ? other.Text.Text : null,
                    isReworded ? question.Text.Text : null
                );
            }

            if (isRenumbered)
            {
                report.Break($"{other.DescriptionInSentence} is {question.DescriptionInSentence}");
            }
        }

        foreach (var question in before.Model.Questions.Where(left.Contains))
        {
            report.Change($"{question.Description}: removed (in the earlier document)");
            report.Break($"{question.DescriptionInSentence} is not there");
        }

        void Pair(QuestionSymbol question, QuestionSymbol? other)
        {
            if (other is not null)
            {
                pairs.Add(question, other);
                left.Remove(other);
            }
        }
    }

    private static string? AnswerChange(QuestionSymbol before, QuestionSymbol after) =>
        (before.Answer, after.Answer) switch
        {
            (null, null) => before.State != after.State ? $"is {NameOf(after.State)}"
            : before.Reason != after.Reason ? "reason changed"
            : null,
            (null, _) => "answer added",
            (_, null) => "answer removed",
            var (old, current) when old.Status != current.Status => $"answer is {current.Status.ToString().ToLowerInvariant()}",
            var (old, current) => Words(old.Words) == Words(current.Words) ? null : "answer reworded",
        };

    /// <summary>What the answer rests on, and where it comes from.</summary>
    private static IEnumerable<string> SourceChanges(QuestionSymbol before, QuestionSymbol after)
    {
        if (before.Answer is not { } old || after.Answer is not { } current)
        {
            yield break;
        }

        var (was, now) = (NameOf(old.SameAs), NameOf(current.SameAs));
        if (was != now)
        {
            yield return $"same as {was ?? "none"} → {now ?? "none"}";
        }

        var (rested, rests) = (old.Evidence.Select(one => one.Target).ToArray(), current.Evidence.Select(one => one.Target).ToArray());
        foreach (var one in rests.Except(rested, StringComparer.Ordinal))
        {
            yield return $"evidence '{one}' added";
        }

        foreach (var one in rested.Except(rests, StringComparer.Ordinal))
        {
            yield return $"evidence '{one}' removed";
        }

        if (before.Value?.Fact?.Name != after.Value?.Fact?.Name)
        {
            yield return $"bound to {before.Value?.Fact?.Name ?? "nothing"} → {after.Value?.Fact?.Name ?? "nothing"}";
        }
    }

    private static string? NameOf(ReferenceInfo? other) =>
        other is null ? null : $"{other.Document}#{other.Number?.ToString() ?? other.Id}";

    private static IEnumerable<string> ValueChanges(QuestionSymbol before, QuestionSymbol after)
    {
        if (before.Value?.Text != after.Value?.Text && before.Answer is not null && after.Answer is not null)
        {
            yield return $"value {before.Value?.Text ?? "none"} → {after.Value?.Text ?? "none"}";
        }

        foreach (var part in after.Parts)
        {
            var old = before.Parts.FirstOrDefault(other => other.Letter == part.Letter);
            if (old is not null && old.Value?.Text != part.Value?.Text)
            {
                yield return $"value of part {part.Letter} {old.Value?.Text ?? "none"} → {part.Value?.Text ?? "none"}";
            }
        }
    }

    private static IEnumerable<string> PromiseChanges(AnswerSymbol? before, AnswerSymbol? after)
    {
        var old = (before?.Promises ?? []).ToLookup(promise => promise.Id);
        var current = (after?.Promises ?? []).ToLookup(promise => promise.Id);
        foreach (var id in current.Concat(old).Select(group => group.Key).Distinct())
        {
            var (was, now) = (old[id].FirstOrDefault(), current[id].FirstOrDefault());
            if (was is null || now is null)
            {
                yield return $"promise '{id}' {(was is null ? "added" : "removed")}";
            }
            else if (was.Due != now.Due)
            {
                yield return $"promise '{id}' due {was.Due ?? "none"} → {now.Due ?? "none"}";
            }
            else if (was.Words != now.Words)
            {
                yield return $"promise '{id}' reworded";
            }
        }
    }

    private void WriteNotes()
    {
        var old = before.Model.Notes.ToLookup(note => note.Id);
        var current = after.Model.Notes.ToLookup(note => note.Id);
        foreach (var id in current.Concat(old).Select(group => group.Key).Distinct())
        {
            var (was, now) = (old[id].FirstOrDefault(), current[id].FirstOrDefault());
            if (was is null || now is null)
            {
                report.Change($"note {id}: {(was is null ? "added" : "removed (in the earlier document)")}");
            }
            else if (Words(was.Text) != Words(now.Text))
            {
                report.Change($"note {id}: reworded", was.Text.Text, now.Text.Text);
            }
        }
    }

    private static string NameOf(Core.Symbols.QuestionState state) =>
        state == Core.Symbols.QuestionState.NotApplicable ? "not applicable" : state.ToString().ToLowerInvariant();

    private static string Words(TextView text) => Words(text.Text);

    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>What code can name, with its type.</summary>
    private static IEnumerable<string> CodeOf(DocumentShape shape) => TypesOf(shape).Select(pair => pair.Key + pair.Value);

    private static Dictionary<string, string> TypesOf(DocumentShape shape)
    {
        var types = new Dictionary<string, string>(StringComparer.Ordinal) { [shape.Name.FullName] = $" : {shape.BaseRecord}" };
        foreach (var member in shape.Members)
        {
            types[member.Name] = TypeOf(member);
        }

        foreach (var group in shape.Groups)
        {
            foreach (var member in group.Members)
            {
                types[$"{group.Name}.{member.Name}"] = TypeOf(member);
            }
        }

        return types;
    }

    private static string TypeOf(MemberShape member)
    {
        var value = member.Value is { } shape ? $" of {shape.Type}" : "";
        var parts = member.Parts is { } record ? " with parts " + string.Join(", ", record.Parts.Select(part => part.Name)) : "";
        return $": {member.Kind}{value}{parts}";
    }
}
