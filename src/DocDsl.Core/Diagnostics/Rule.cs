namespace DocDsl.Core.Diagnostics;

/// <summary>
/// A rule: what the compiler, the command line and the editor know of it. Its messages are declared beside it, in its own file.
/// </summary>
/// <param name="id">Never used again for another rule, for example <c>QA3001</c>.</param>
/// <param name="title">What is wrong, in general: sentence case, no full stop.</param>
/// <param name="category">The family: Text, Numbering, Answers, References, Fields, Code, Sets, Time, or DocDsl itself.</param>
/// <param name="defaultSeverity">What it is where nobody configured it.</param>
internal sealed class Rule(string id, string title, string category, DiagnosticSeverity defaultSeverity) : IEquatable<Rule>
{
    private readonly List<string> _messages = [];

    public string Id { get; } = id;

    public string Title { get; } = title;

    public string Category { get; } = category;

    public DiagnosticSeverity DefaultSeverity { get; } = defaultSeverity;

    /// <summary>The page that explains the rule, with a wrong and a right example.</summary>
    public string HelpLink => $"https://github.com/docdsl/docdsl/blob/main/docs/rules/{Id}.md";

    /// <summary>The formats of all messages that the rule has, with <c>{0}</c>, <c>{1}</c> … for arguments. A test asserts each.</summary>
    public IReadOnlyList<string> Messages => _messages;

    /// <summary>The format that the compiler's descriptor shows.</summary>
    public string CompilerFormat => _messages.Count == 1 ? _messages[0] : Title;

    /// <summary>Declares a message.</summary>
    /// <param name="format">One sentence without a full stop, or several with one.</param>
    public Message Message(string format) => new(Declared(format));

    /// <summary>Declares a message with one argument.</summary>
    /// <param name="format">As of <see cref="Message(string)"/>, with <c>{0}</c>.</param>
    /// <param name="name">What <see cref="Diagnostic.Properties"/> calls the argument.</param>
    public Message<T> Message<T>(string format, string name)
        where T : notnull => new(Declared(format), name);

    /// <summary>Declares a message with two arguments.</summary>
    public Message<T1, T2> Message<T1, T2>(string format, string first, string second)
        where T1 : notnull
        where T2 : notnull => new(Declared(format), first, second);

    /// <summary>Declares a message with three arguments.</summary>
    public Message<T1, T2, T3> Message<T1, T2, T3>(string format, string first, string second, string third)
        where T1 : notnull
        where T2 : notnull
        where T3 : notnull => new(Declared(format), first, second, third);

    /// <summary>Declares a message with four arguments.</summary>
    public Message<T1, T2, T3, T4> Message<T1, T2, T3, T4>(string format, string first, string second, string third, string fourth)
        where T1 : notnull
        where T2 : notnull
        where T3 : notnull
        where T4 : notnull => new(Declared(format), first, second, third, fourth);

    /// <summary>Declares a message with five arguments.</summary>
    public Message<T1, T2, T3, T4, T5> Message<T1, T2, T3, T4, T5>(
        string format,
        string first,
        string second,
        string third,
        string fourth,
        string fifth
    )
        where T1 : notnull
        where T2 : notnull
        where T3 : notnull
        where T4 : notnull
        where T5 : notnull => new(Declared(format), first, second, third, fourth, fifth);

    /// <summary>An id is never that of two rules.</summary>
    public bool Equals(Rule? other) => other?.Id == Id;

    public override bool Equals(object? obj) => Equals(obj as Rule);

    public override int GetHashCode() => Id.GetHashCode();

    public override string ToString() => Id;

    private MessageFormat Declared(string format)
    {
        _messages.Add(format);
        return new MessageFormat(this, format);
    }
}
