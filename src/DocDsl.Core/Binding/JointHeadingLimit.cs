using DocDsl.Core.Diagnostics;
using DocDsl.Core.Rules.Notation;
using DocDsl.Core.Syntax;

namespace DocDsl.Core.Binding;

/// <summary>
/// Limits the questions of headings that make several: twenty characters, "Vragen 1000 t/m 1998", make 999, and a text of 70 KB would make
/// three million.
/// </summary>
internal sealed class JointHeadingLimit
{
    /// <summary>How many there may be besides the first two of each heading, which are in proportion to the text.</summary>
    private const int Most = 20_000;

    private int _more;
    private bool _isReported;

    /// <summary>Whether a number of a heading makes a question. The first that does not is reported.</summary>
    public bool Allows(SectionSyntax section, int number, List<Diagnostic> diagnostics)
    {
        if (number <= section.FirstNumber + 1 || ++_more <= Most)
        {
            return true;
        }

        if (!_isReported)
        {
            _isReported = true;
            diagnostics.Add(NumberList.TooManyRanges(section.HeadingSpan, Most));
        }

        return false;
    }
}
