namespace DocDsl.Core.DocumentTypes.Patterns;

/// <summary>What one step of a pattern matches.</summary>
internal enum PatternNodeKind
{
    /// <summary>Nothing more: the pattern is through.</summary>
    End,

    /// <summary>One character.</summary>
    Literal,

    /// <summary>White space, none or more.</summary>
    Space,

    /// <summary>The words of a field.</summary>
    Field,

    /// <summary>Any words.</summary>
    Any,

    /// <summary>Digits, one or more.</summary>
    Number,

    /// <summary>One of several ways on.</summary>
    Choice,
}

/// <summary>A step of a pattern, and what comes after it.</summary>
internal sealed class PatternNode(PatternNodeKind kind)
{
    public PatternNodeKind Kind => kind;

    /// <summary>The character of a literal.</summary>
    public char Character { get; init; }

    /// <summary>The name of a field.</summary>
    public string Text { get; init; } = "";

    /// <summary>Of a field and of any words: its place among them in the pattern; of a choice, its place among choices.</summary>
    public int Index { get; init; }

    public PatternNode? Next { get; set; }

    /// <summary>Of a choice: the ways on, in the order in which they are tried; each leads to <see cref="Next"/>.</summary>
    public PatternNode[] Ways { get; init; } = [];

    /// <summary>The characters in a row that stand in every match, two or more each, in order.</summary>
    public static string[] Literals(PatternNode first)
    {
        var literals = new List<string>();
        var run = new System.Text.StringBuilder();
        for (var node = first; node is not null; node = node.Next)
        {
            if (node.Kind == PatternNodeKind.Literal)
            {
                run.Append(node.Character);
                continue;
            }

            if (run.Length > 1)
            {
                literals.Add(run.ToString());
            }

            run.Clear();
        }

        return literals.ToArray();
    }

    /// <summary>What may stand at the beginning; null for anything.</summary>
    public static string? FirstCharacters(PatternNode node)
    {
        switch (node.Kind)
        {
            case PatternNodeKind.Literal:
                return node.Character.ToString();
            case PatternNodeKind.Space:
                return FirstCharacters(node.Next!);
            case PatternNodeKind.Choice:
                var all = node.Ways.Select(FirstCharacters).ToArray();
                return all.Contains(null) ? null : new string(string.Concat(all).Distinct().ToArray());
            default:
                return null;
        }
    }
}
