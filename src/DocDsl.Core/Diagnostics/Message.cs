using System.Globalization;
using DocDsl.Core.Collections;
using DocDsl.Core.Text;

namespace DocDsl.Core.Diagnostics;

/// <summary>A format of a rule's message.</summary>
internal readonly record struct MessageFormat(Rule Rule, string Format)
{
    public Diagnostic At(TextSpan span, params (string Name, object Value)[] arguments)
    {
        var values = new object[arguments.Length];
        var properties = new DiagnosticProperty[arguments.Length];
        for (var i = 0; i < arguments.Length; i++)
        {
            values[i] = arguments[i].Value;
            properties[i] = new DiagnosticProperty(
                arguments[i].Name,
                Convert.ToString(arguments[i].Value, CultureInfo.InvariantCulture) ?? ""
            );
        }

        return new Diagnostic(Rule, span, string.Format(CultureInfo.InvariantCulture, Format, values), Rule.DefaultSeverity)
        {
            Properties = new EquatableArray<DiagnosticProperty>(properties),
        };
    }
}

/// <summary>A message without arguments.</summary>
internal sealed class Message(MessageFormat format)
{
    /// <summary>The message itself.</summary>
    public string Text => format.Format;

    /// <summary>Reports it.</summary>
    public Diagnostic At(TextSpan span) => new(format.Rule, span, format.Format, format.Rule.DefaultSeverity);
}

/// <summary>A message with one argument.</summary>
internal sealed class Message<T>(MessageFormat format, string name)
    where T : notnull
{
    /// <summary>Reports it.</summary>
    public Diagnostic At(TextSpan span, T value) => format.At(span, (name, value));
}

/// <summary>A message with two arguments.</summary>
internal sealed class Message<T1, T2>(MessageFormat format, string first, string second)
    where T1 : notnull
    where T2 : notnull
{
    /// <summary>Reports it.</summary>
    public Diagnostic At(TextSpan span, T1 one, T2 two) => format.At(span, (first, one), (second, two));
}

/// <summary>A message with three arguments.</summary>
internal sealed class Message<T1, T2, T3>(MessageFormat format, string first, string second, string third)
    where T1 : notnull
    where T2 : notnull
    where T3 : notnull
{
    /// <summary>Reports it.</summary>
    public Diagnostic At(TextSpan span, T1 one, T2 two, T3 three) => format.At(span, (first, one), (second, two), (third, three));
}

/// <summary>A message with four arguments.</summary>
internal sealed class Message<T1, T2, T3, T4>(MessageFormat format, string first, string second, string third, string fourth)
    where T1 : notnull
    where T2 : notnull
    where T3 : notnull
    where T4 : notnull
{
    /// <summary>Reports it.</summary>
    public Diagnostic At(TextSpan span, T1 one, T2 two, T3 three, T4 four) =>
        format.At(span, (first, one), (second, two), (third, three), (fourth, four));
}

/// <summary>A message with five arguments.</summary>
internal sealed class Message<T1, T2, T3, T4, T5>(
    MessageFormat format,
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
    where T5 : notnull
{
    /// <summary>Reports it.</summary>
    public Diagnostic At(TextSpan span, T1 one, T2 two, T3 three, T4 four, T5 five) =>
        format.At(span, (first, one), (second, two), (third, three), (fourth, four), (fifth, five));
}
