namespace DocDsl.Core.Compilation;

/// <summary>
/// Which question of a translation is which of its original: by their ids; those without one by their numbers, in their group where groups
/// number their own; and what is left in order, where both have as many questions.
/// </summary>
/// <remarks>An id that is made of a question's words is another in each language, and does not count.</remarks>
internal sealed class TranslationMatch
{
    private readonly TranslationTable _original;
    private readonly TranslationTable _own;
    private readonly int[] _originalOf;
    private readonly int[] _ownOf;

    private TranslationMatch(TranslationTable original, TranslationTable own)
    {
        (_original, _own) = (original, own);
        _originalOf = Enumerable.Repeat(-1, own.Questions.Count).ToArray();
        _ownOf = Enumerable.Repeat(-1, original.Questions.Count).ToArray();
    }

    /// <summary>For each question of the translation the place of that of the original; −1 where there is none.</summary>
    public IReadOnlyList<int> OriginalOf => _originalOf;

    /// <summary>For each question of the original the place of that of the translation; −1 where there is none.</summary>
    public IReadOnlyList<int> OwnOf => _ownOf;

    public static TranslationMatch Of(TranslationTable original, TranslationTable own)
    {
        var match = new TranslationMatch(original, own);
        match.Pair(question => question.Id);
        match.Pair(question => question.Number is { } number ? (question.Group, number) : null);
        if (original.Questions.Count == own.Questions.Count)
        {
            for (var i = 0; i < own.Questions.Count; i++)
            {
                if (match._ownOf[i] < 0 && match._originalOf[i] < 0)
                {
                    (match._ownOf[i], match._originalOf[i]) = (i, i);
                }
            }
        }

        return match;
    }

    /// <summary>Pairs questions that are not in a pair yet, and have the same key.</summary>
    private void Pair(Func<TranslatedQuestion, object?> keyOf)
    {
        var byKey = new Dictionary<object, int>();
        for (var i = _ownOf.Length - 1; i >= 0; i--)
        {
            if (_ownOf[i] < 0 && keyOf(_original.Questions[i]) is { } key)
            {
                byKey[key] = i;
            }
        }

        for (var i = 0; i < _originalOf.Length && byKey.Count > 0; i++)
        {
            if (_originalOf[i] < 0 && keyOf(_own.Questions[i]) is { } key && byKey.TryGetValue(key, out var original))
            {
                (_originalOf[i], _ownOf[original]) = (original, i);
                byKey.Remove(key);
            }
        }
    }
}
