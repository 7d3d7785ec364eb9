using DocDsl.Core.Directives;

namespace DocDsl.Core.Directives;

/// <summary>One number of a heading.</summary>
/// <param name="Number">From 0 (which is QA2004, or with a part in a directive: of the only question) to 9,999,999.</param>
/// <param name="Part">The letter of a part in lower case: 'a' in <c>2a</c>; <c>'\0'</c> when there is none.</param>
internal readonly record struct QuestionNumber(int Number, char Part = '\0')
{
    /// <summary><c>2</c> or <c>2a</c>; <c>a</c> for a part of the only question.</summary>
    public override string ToString() =>
        Number == 0 && Part != '\0' ? Part.ToString()
        : Part == '\0' ? Number.ToString(System.Globalization.CultureInfo.InvariantCulture)
        : Number.ToString(System.Globalization.CultureInfo.InvariantCulture) + Part;
}
