namespace DocDsl.Formats.Importers.Structured;

/// <summary>A question with its answer, whose lines are Markdown. An answer without words is none.</summary>
internal sealed record SheetQuestion(int Line, string Text, string Answer) : SheetItem(Line)
{
    /// <summary>What the source calls the question: <c>AC-01</c>, <c>description_good</c>.</summary>
    public string? Label { get; init; }

    public int? Number { get; init; }

    /// <summary>Its id, where the label is shown or there is none.</summary>
    public string? Id { get; init; }

    /// <summary>Whether the label is a part of the heading although <c>@id</c> would take it: <c>AC-01</c>.</summary>
    public bool IsLabelShown { get; init; }

    /// <summary>Directives below its heading, without <c>@</c>.</summary>
    public IReadOnlyList<string> Directives { get; init; } = [];

    /// <summary>Directives below the heading of its answer.</summary>
    public IReadOnlyList<string> AnswerDirectives { get; init; } = [];

    /// <summary>Answers to its parts, instead of one to all of it: <c>1a, 1b</c>, the words, the directives.</summary>
    public IReadOnlyList<(string Parts, string Text, IReadOnlyList<string> Directives)> PartAnswers { get; init; } = [];

    /// <summary>Below the question, with its name: <c>Status: Met</c>.</summary>
    public (string Name, string Text)? Value { get; init; }

    /// <summary>After the value, with its name: <c>Justification: …</c>.</summary>
    public (string Name, string Text)? Remark { get; init; }

    /// <summary>After the remark, with its name: <c>Evidence: …</c>.</summary>
    public (string Name, string Text)? Evidence { get; init; }
}
