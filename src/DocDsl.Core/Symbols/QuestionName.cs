using System.Globalization;
using DocDsl.Core.Directives;
using DocDsl.Core.Syntax;
using DocDsl.Core.Text;

namespace DocDsl.Core.Symbols;

/// <summary>
/// A question as references and code name it: <c>#4</c>, <c>4b</c>, <c>#kosten</c>, <c>palantir#4</c>, <c>brieven/palantir#kosten</c>.
/// </summary>
/// <param name="Document">As written; null for the document where it stands.</param>
/// <param name="Number">With the letter of a part; null where an id is named.</param>
/// <param name="Id">Null where a number is named.</param>
internal sealed record QuestionName(string? Document, QuestionNumber? Number, string? Id)
{
    /// <returns>Null for what is no such name.</returns>
    public static QuestionName? TryParse(string text)
    {
        var sign = text.IndexOf('#');
        var name = text.Substring(sign + 1);
        var document = sign > 0 ? text.Substring(0, sign) : null;
        if (
            name.Length == 0
            || (document is not null && !document.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.' or '/' or ' '))
        )
        {
            return null;
        }

        return ReadNumber(name) is { } number ? new QuestionName(document, number, Id: null)
            : sign >= 0 && IsId(name) ? new QuestionName(document, Number: null, name)
            : null;
    }

    /// <summary>The name of an id, or a label: AC-01, 1.2.3.</summary>
    private static bool IsId(string name) =>
        (char.IsLetter(name[0]) || name[0] == '_' || name.IndexOfAny(['.', '-']) > 0)
        && name[name.Length - 1] != '.'
        && name.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.');

    /// <summary>Whether it means a question; a question's name means its parts too.</summary>
    /// <param name="type">The C# type of the question's document, with its namespace.</param>
    /// <param name="number">The question's number, if it has one.</param>
    /// <param name="id">The question's id, if it has one.</param>
    /// <param name="part">The part that is asked for; null for the question, which the name of a part means too.</param>
    public bool Means(string type, int? number, string? id, char? part = null) =>
        // The periods of a label are no namespaces.
        Document is not null
        && DocumentPath.IsInCode(type, Document)
        && (
            Number is { } named
                ? named.Number == number && (part is null || named.Part == '\0' || named.Part == part)
                : id is not null && DocumentPath.IsInCode(id.Replace('.', '-'), Id!)
        );

    private static QuestionNumber? ReadNumber(string name)
    {
        var digits = name.TakeWhile(Characters.IsDigit).Count();
        var hasPart = digits == name.Length - 1 && Characters.IsAsciiLetter(name[digits]);
        return digits is > 0 and < 8 && (digits == name.Length || hasPart)
            ? new QuestionNumber(
                int.Parse(name.Substring(0, digits), CultureInfo.InvariantCulture),
                hasPart ? (char)(name[digits] | 0x20) : '\0'
            )
            : null;
    }
}
