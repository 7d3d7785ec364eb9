namespace DocDsl.Core.Values;

/// <summary>What kind of value an answer or a field has.</summary>
internal enum ValueKind
{
    /// <summary>Any words: <c>text</c>.</summary>
    Text,

    /// <summary>A day: <c>date</c>, written <c>2026-03-01</c>.</summary>
    Date,

    /// <summary>Any number: <c>number</c>, written <c>1250000.50</c>.</summary>
    Number,

    /// <summary>A whole number: <c>integer</c>.</summary>
    Integer,

    /// <summary><c>yes-no</c>, written <c>yes</c> or <c>no</c>.</summary>
    YesNo,

    /// <summary>An amount of money: <c>amount EUR</c>, written <c>1250000.50 EUR</c>.</summary>
    Amount,

    /// <summary>A length of time: <c>duration</c>, written <c>3 weeks</c>.</summary>
    Duration,

    /// <summary>A web address: <c>url</c>.</summary>
    Url,

    /// <summary>The name of somebody: <c>person</c>.</summary>
    Person,

    /// <summary>The name of an office: <c>office</c>.</summary>
    Office,

    /// <summary>One of some words: <c>choice a|b|c</c>.</summary>
    Choice,
}
