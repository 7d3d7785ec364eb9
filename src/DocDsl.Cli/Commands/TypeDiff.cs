using DocDsl.Core.Compilation;
using DocDsl.Core.DocumentTypes;
using DocDsl.Core.Values;

namespace DocDsl.Cli.Commands;

/// <summary>What a version of a document type changed: its fields, and its questions in the order of the new version.</summary>
/// <param name="before">The earlier version.</param>
/// <param name="after">The later version.</param>
/// <param name="report">Receives the changes.</param>
internal sealed class TypeDiff(DocumentType before, DocumentType after, DiffReport report)
{
    private readonly DeclaredSet _old = before.Set ?? new DeclaredSet(before.Name, null, isOpen: true, []);
    private readonly DeclaredSet _new = after.Set ?? new DeclaredSet(after.Name, null, isOpen: true, []);

    public void Write()
    {
        if (before.Name != after.Name)
        {
            report.Change($"type: '{before.Name}' → '{after.Name}'");
            report.Break($"the type '{before.Name}' is not there");
        }

        if (_old.Version != _new.Version)
        {
            report.Change($"version: {_old.Version ?? "none"} → {_new.Version ?? "none"}");
        }

        if (_old.IsOpen != _new.IsOpen)
        {
            report.Change($"questions: {(_new.IsOpen ? "closed → open" : "open → closed")}");
        }

        WriteFields();
        var pairs = _new.Questions.Select(Earlier).ToArray();
        var stays = InOrder([.. pairs.Select(pair => pair is null ? -1 : _old.Questions.IndexOf(pair))]);
        for (var i = 0; i < pairs.Length; i++)
        {
            Write(pairs[i], _new.Questions[i], isMoved: pairs[i] is not null && !stays.Contains(i), i);
        }

        foreach (var removed in _old.Questions.Where(question => !pairs.Contains(question)))
        {
            report.Change($"question {removed.Name}: removed (in the earlier version)", oldWords: removed.Text);
            report.Break($"{Naming.ToPascalCase(removed.Id)} is not there");
        }
    }

    private DeclaredQuestion? Earlier(DeclaredQuestion question) =>
        _old.Find(question.Id)
        ?? question.Was.Select(_old.Find).FirstOrDefault(earlier => earlier is not null && _new.Find(earlier.Id) is null);

    private void Write(DeclaredQuestion? old, DeclaredQuestion question, bool isMoved, int place)
    {
        if (old is null)
        {
            var more = (question.IsOptional ? "; optional" : "") + (question.When is { } when ? $"; when {when}" : "");
            report.Change($"question {question.Name}: added{more}", newWords: question.Text);
            return;
        }

        var isReworded = old.Text != question.Text;
        var changes = new[]
        {
            old.Id == question.Id ? null : $"was '{old.Id}'",
            isReworded
                ? old.Words.SequenceEqual(question.Words)
                    ? "written differently"
                    : "reworded"
                : null,
            isMoved
                ? place == 0
                    ? "moved to the beginning"
                    : $"moved after question {_new.Questions[place - 1].Name}"
                : null,
            Change("number", old.Label ?? old.Number?.ToString(), question.Label ?? question.Number?.ToString()),
            Change("kind", old.Expected?.ToString(), question.Expected?.ToString()),
            Change("parts", PartsOf(old), PartsOf(question)),
            Change("condition", old.When?.ToString(), question.When?.ToString()),
            old.IsOptional == question.IsOptional ? null
            : question.IsOptional ? "optional"
            : "required",
            Change("group", old.Group, question.Group),
            old.Hint == question.Hint ? null : "hint changed",
        };
        if (string.Join("; ", changes.OfType<string>()) is { Length: > 0 } all)
        {
            report.Change($"question {question.Name}: {all}", isReworded ? old.Text : null, isReworded ? question.Text : null);
        }

        var (property, now) = (Naming.ToPascalCase(old.Id), Naming.ToPascalCase(question.Id));
        if (property != now)
        {
            report.Break($"{property} is {now}");
        }
        else if (old.Parts.Length > question.Parts.Length)
        {
            report.Break($"{property} has fewer parts");
        }
        else if (ChangesType(old.Expected, question.Expected))
        {
            report.Break($"{property} has another type: {Change("kind", old.Expected?.ToString(), question.Expected?.ToString())}");
        }
    }

    private static string? PartsOf(DeclaredQuestion question) =>
        question.Parts.IsEmpty ? null : string.Join(", ", question.Parts.Select(part => $"{part.Letter} '{part.Words}'"));

    private void WriteFields()
    {
        foreach (var field in after.Fields)
        {
            if (before.FindField(field.Name) is not { } old)
            {
                report.Change($"field '{field.Name}': added{(field.IsRequired ? "; required" : "")}");
                continue;
            }

            var changes = new[]
            {
                Change("kind", old.Type.ToString(), field.Type.ToString()),
                old.IsRequired == field.IsRequired ? null
                : field.IsRequired ? "required"
                : "optional",
            };
            if (string.Join("; ", changes.OfType<string>()) is { Length: > 0 } all)
            {
                report.Change($"field '{field.Name}': {all}");
            }

            if (ChangesType(old.Type, field.Type) || old.IsRequired != field.IsRequired)
            {
                report.Break($"{Naming.OfField(after, field.Name)} has another type");
            }
        }

        foreach (var field in before.Fields.Where(field => after.FindField(field.Name) is null))
        {
            report.Change($"field '{field.Name}': removed (in the earlier version)");
            report.Break($"{Naming.OfField(before, field.Name)} is not there");
        }
    }

    /// <summary>Whether code that reads such a value may not compile; that of one more choice does.</summary>
    private static bool ChangesType(Core.Values.ValueType? old, Core.Values.ValueType? current) =>
        old is not null
        && !old.Equals(current)
        && !(
            old.Kind == ValueKind.Choice
            && current is { Kind: ValueKind.Choice }
            && old.IsList == current.IsList
            && !old.Choices.Except(current.Choices, StringComparer.Ordinal).Any()
        );

    private static string? Change(string what, string? old, string? current) =>
        old == current ? null : $"{what} {old ?? "none"} → {current ?? "none"}";

    /// <summary>The indexes of the longest sequence of places that are in order: all others were moved.</summary>
    private static HashSet<int> InOrder(int[] places)
    {
        var lengths = new int[places.Length];
        var before = new int[places.Length];
        var best = -1;
        for (var i = 0; i < places.Length; i++)
        {
            before[i] = -1;
            lengths[i] = places[i] < 0 ? 0 : 1;
            for (var j = 0; j < i && places[i] >= 0; j++)
            {
                if (places[j] >= 0 && places[j] < places[i] && lengths[j] >= lengths[i])
                {
                    (lengths[i], before[i]) = (lengths[j] + 1, j);
                }
            }

            best = best < 0 || lengths[i] > lengths[best] ? i : best;
        }

        var result = new HashSet<int>();
        for (var i = best; i >= 0; i = before[i])
        {
            result.Add(i);
        }

        return result;
    }
}
