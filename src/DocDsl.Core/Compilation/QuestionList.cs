using System.Globalization;
using System.Text;
using DocDsl.Core.Symbols;

namespace DocDsl.Core.Compilation;

/// <summary>A question as metadata lists it.</summary>
/// <param name="Number">Null where it has none.</param>
/// <param name="Parts">The letters of its parts, in lower case.</param>
/// <param name="Id">Its id, or the property that is named by it; null where it has none.</param>
internal readonly record struct ListedQuestion(int? Number, string Parts, string? Id)
{
    /// <summary>What its property would be called, by its id and by its number.</summary>
    public IEnumerable<string> Names
    {
        get
        {
            if (Id is not null)
            {
                yield return Naming.OfId(Id);
            }

            if (Number is { } number)
            {
                yield return Naming.OfNumber(number);
            }
        }
    }
}

/// <summary>
/// Questions in one text, by which the analyzers of C# know those without a property, in other projects too: <c>1,2ab,4=kosten,=taal</c>.
/// </summary>
internal static class QuestionList
{
    /// <summary>Of some questions; of those without a number and an id, which cannot be looked up, nothing.</summary>
    public static string Of(IEnumerable<QuestionSymbol> questions)
    {
        var list = new StringBuilder();
        foreach (var question in questions)
        {
            if (question.Number is null && question.Id is null)
            {
                continue;
            }

            list.Append(list.Length > 0 ? "," : "").Append(question.Number?.ToString(CultureInfo.InvariantCulture));
            foreach (var part in question.Parts)
            {
                list.Append(char.ToLowerInvariant(part.Letter));
            }

            if (question.Id is { } id)
            {
                list.Append('=').Append(id);
            }
        }

        return list.ToString();
    }

    public static IEnumerable<ListedQuestion> Read(string list)
    {
        foreach (var item in list.Split(','))
        {
            var end = item.IndexOf('=');
            var place = end < 0 ? item : item.Substring(0, end);
            var digits = 0;
            while (digits < place.Length && place[digits] is >= '0' and <= '9')
            {
                digits++;
            }

            var hasNumber = int.TryParse(place.Substring(0, digits), NumberStyles.None, CultureInfo.InvariantCulture, out var number);
            if (hasNumber || end >= 0)
            {
                yield return new ListedQuestion(
                    hasNumber ? number : null,
                    place.Substring(digits),
                    end < 0 ? null : item.Substring(end + 1)
                );
            }
        }
    }
}
