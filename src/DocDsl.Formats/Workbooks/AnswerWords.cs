using System.Globalization;
using DocDsl.Core.Collections;
using DocDsl.Core.Languages;
using DocDsl.Core.Values;
using DocDsl.Core.Values.Natural;
using ValueType = DocDsl.Core.Values.ValueType;

namespace DocDsl.Formats.Workbooks;

/// <summary>Decides what goes into the cells of a question: the value where a cell takes only values, otherwise the words.</summary>
internal sealed class AnswerWords
{
    /// <summary>The values of a list that a message names.</summary>
    private const int MaxShown = 12;

    private readonly AnswerPlace _place;
    private readonly Language? _language;

    private AnswerWords(AnswerPlace place, Language? language)
    {
        _place = place;
        _language = language;
    }

    /// <returns>Null where the question is not answered yet, or withdrawn.</returns>
    public static PlacedAnswer? Of(Question question, AnswerPlace place)
    {
        var words = new AnswerWords(place, question.Document.Language?.Tag is { } tag ? Language.Find(tag) : null);
        return question switch
        {
            AnsweredQuestion answered => words.Of(answered),
            NotApplicableQuestion other => words.Of(other),
            _ => null,
        };
    }

    private PlacedAnswer Of(NotApplicableQuestion question)
    {
        var word = question.Document.Language?.Words.NotApplicable ?? "Not applicable";
        if (Allowed is not { } allowed)
        {
            return _place.HasWords || _place.HasComment || question.Reason.Length == 0
                ? Placed(word, question.Reason, "")
                : Placed($"{word}: {question.Reason}", "", "");
        }

        var value =
            allowed.FirstOrDefault(each => string.Equals(each, word, StringComparison.OrdinalIgnoreCase))
            ?? allowed.FirstOrDefault(each => StandIns.IsNotApplicable(each, _language));
        return value is null ? NotAllowed(word) : Placed(value, question.Reason, "");
    }

    private PlacedAnswer Of(AnsweredQuestion question)
    {
        // Where parts are answered apart there are several.
        var remark = string.Join("\n\n", question.Answers.Select(answer => answer.Remark).OfType<string>());
        var words = string.Join("\n\n", question.Answers.Select(WithoutRemark).Where(text => text.Length > 0));
        var value = question.InvariantValue;
        var isStrict = _place.Validation?.IsStrict == true;
        if (Allowed is { } allowed && ChoiceOf(words, value, allowed) is var (choice, written))
        {
            return Placed(choice, WithoutValue(words, written, choice), remark);
        }

        if (Allowed is not null && isStrict)
        {
            return NotAllowed(value?.Text ?? ShortOf(words));
        }

        switch (_place.Validation?.Kind)
        {
            case "whole" or "decimal" when NumberOf(value, words) is { } number && (!isStrict || IsWithin(number)):
                return Placed(number, Reads(words, ValueKind.Number, number) ? "" : words, remark) with { IsNumber = true };
            case "whole" or "decimal" when isStrict:
                return NotPlaced($"the cell allows only a number{LimitsOf()}, which the answer is not");
            case "date" when value?.Kind == "date" && (!isStrict || IsWithin(DayOf(value.Text))):
                return Placed(DayOf(value.Text), Reads(words, ValueKind.Date, value.Text) ? "" : words, remark) with { IsNumber = true };
            case "date" when isStrict:
                return NotPlaced("the cell allows only a date within its limits, which is not the value of the answer");
        }

        if (_place.HasWords)
        {
            return value is null
                ? Placed("", words, remark)
                : Placed(InWords(question, value), WithoutValue(words, value.Text, value.Text), remark);
        }

        return _place.HasComment ? Placed(words, "", remark) : Placed(Joined(words, remark), "", "");
    }

    /// <summary>Whether a number is within the limits of the cell, as far as they are numbers and not formulas.</summary>
    private bool IsWithin(string number)
    {
        var (validation, value) = (_place.Validation!, decimal.Parse(number, NumberStyles.Float, CultureInfo.InvariantCulture));
        if (validation.Kind == "whole" && value != decimal.Truncate(value))
        {
            return false;
        }

        return (Limit(validation.Formula1), Limit(validation.Formula2), validation.Operator) switch
        {
            ({ } low, { } high, "between") => value >= low && value <= high,
            ({ } low, { } high, "notBetween") => value < low || value > high,
            ({ } limit, _, "equal") => value == limit,
            ({ } limit, _, "notEqual") => value != limit,
            ({ } limit, _, "lessThan") => value < limit,
            ({ } limit, _, "lessThanOrEqual") => value <= limit,
            ({ } limit, _, "greaterThan") => value > limit,
            ({ } limit, _, "greaterThanOrEqual") => value >= limit,
            _ => true,
        };

        static decimal? Limit(string formula) =>
            decimal.TryParse(formula, NumberStyles.Float, CultureInfo.InvariantCulture, out var limit) ? limit : null;
    }

    private string LimitsOf() =>
        _place.Validation is { Operator: "between", Formula1: { Length: > 0 } low, Formula2: { Length: > 0 } high }
            ? $" from {low} to {high}"
            : "";

    /// <summary>The values of the cell's list; null where it has none.</summary>
    private IReadOnlyList<string>? Allowed => _place.Validation is { IsList: true, AllowedValues: { } allowed } ? allowed : null;

    /// <param name="value">The value, for its cell.</param>
    /// <param name="rest">What else the answer says.</param>
    /// <param name="remark">What explains it.</param>
    private PlacedAnswer Placed(string value, string rest, string remark)
    {
        var (words, comment) =
            !_place.HasWords ? ("", Joined(rest, remark))
            : _place.HasComment ? (rest, remark)
            : (Joined(rest, remark), "");
        return new[] { value, words, comment }.Max(text => text.Length) > CellXml.MaxLength
                ? NotPlaced($"a cell has at most {CellXml.MaxLength} characters")
            : TooLong(value) is { } limit ? NotPlaced($"the cell allows {limit} characters, and the answer has {value.Length}")
            : comment.Length > 0 && !_place.HasComment
                ? new PlacedAnswer
                {
                    Value = value,
                    Problem = $"there is no column of comments for the rest of the answer; the cell allows only '{ShortOf(value)}'",
                }
            : new PlacedAnswer
            {
                Value = value,
                Words = words,
                Comment = comment,
            };
    }

    private PlacedAnswer NotPlaced(string reason) => new() { Problem = reason };

    private PlacedAnswer NotAllowed(string text)
    {
        var values = string.Join(", ", Allowed!.Take(MaxShown).Select(each => $"'{each}'"));
        return NotPlaced($"'{text}' is not among the values that the cell allows: {values}");
    }

    /// <summary>The limit of characters that the cell has and a text exceeds; null for none.</summary>
    private int? TooLong(string text)
    {
        if (_place.Validation is not { Kind: "textLength", IsStrict: true } validation)
        {
            return null;
        }

        var formula = validation.Operator == "between" ? validation.Formula2 : validation.Formula1;
        return
            validation.Operator is "between" or "lessThan" or "lessThanOrEqual"
            && int.TryParse(formula, NumberStyles.None, CultureInfo.InvariantCulture, out var limit)
            && text.Length > (limit -= validation.Operator == "lessThan" ? 1 : 0)
            ? limit
            : null;
    }

    /// <summary>The value of a list that the answer is, and how the answer itself says it; null where it is none.</summary>
    private (string Choice, string Written)? ChoiceOf(string words, InvariantValue? value, IReadOnlyList<string> allowed)
    {
        if (value is not null)
        {
            return value.Values.Count == 1 && allowed.FirstOrDefault(each => IsValue(each, value)) is { } known
                ? (known, value.Text)
                : null;
        }

        var choices = new ValueType(ValueKind.Choice, null, new EquatableArray<string>([.. allowed]), IsList: false);
        return NaturalValues.TryReadOpening(words, choices, _language, out var choice, out _) ? (choice, choice) : null;
    }

    private bool IsValue(string allowed, InvariantValue value) =>
        string.Equals(allowed.Trim(), value.Text, StringComparison.OrdinalIgnoreCase)
        || (value.Kind == "yes-no" && YesNoOf(allowed) == value.Text);

    /// <summary>A list of choices may be in another language than the document.</summary>
    private string? YesNoOf(string word) =>
        Language
            .All.OrderByDescending(language => ReferenceEquals(language, _language))
            .Select(language => NaturalValues.TryRead(word.Trim(), ValueType.Of(ValueKind.YesNo), language, out var value) ? value : null)
            .FirstOrDefault(value => value is not null);

    /// <summary>What an answer says besides its value: all of it, where its first sentence is more than the value.</summary>
    private string WithoutValue(string words, string value, string choice)
    {
        var end = words.AsSpan().IndexOfAny('\n', '.', '!');
        var first = words[..(end < 0 ? words.Length : end)].Trim();
        return
            string.Equals(first, value, StringComparison.OrdinalIgnoreCase)
            || string.Equals(first, choice, StringComparison.OrdinalIgnoreCase)
            || (value is "yes" or "no" && YesNoOf(first) == value)
            ? words[(end < 0 ? words.Length : end + 1)..].Trim()
            : words;
    }

    /// <summary>A value for a cell that may hold anything: as people write it.</summary>
    private static string InWords(Question question, InvariantValue value) =>
        question.Document.Language?.Format(value, question.Document.Culture) ?? value.Text;

    private static string WithoutRemark(Answer answer) =>
        answer.Remark is { } remark ? answer.Text[..^remark.Length].TrimEnd() : answer.Text;

    private static string Joined(string first, string second) =>
        first.Length == 0 ? second
        : second.Length == 0 ? first
        : $"{first}\n\n{second}";

    private static string ShortOf(string words) => words.Length > 60 ? words[..60].TrimEnd() + "…" : words;

    /// <summary>The digits of a number; null where the answer is none.</summary>
    private string? NumberOf(InvariantValue? value, string words) =>
        value is null ? (NaturalValues.TryRead(words.Trim(), ValueType.Of(ValueKind.Number), _language, out var number) ? number : null)
        : value.Kind.Split(' ')[0] is "number" or "integer" or "amount" ? value.Text.Split(' ')[0]
        : null;

    /// <summary>Whether the words of an answer are nothing but its value.</summary>
    private bool Reads(string words, ValueKind kind, string value) =>
        words.Trim() == value
        || (NaturalValues.TryRead(words.Trim().TrimEnd('.'), ValueType.Of(kind), _language, out var read) && read == value);

    /// <summary>The number by which a workbook knows a day.</summary>
    private string DayOf(string date)
    {
        var day = DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var first = _place.Is1904 ? new DateOnly(1904, 1, 1) : new DateOnly(1899, 12, 30);
        return (day.DayNumber - first.DayNumber).ToString(CultureInfo.InvariantCulture);
    }
}
