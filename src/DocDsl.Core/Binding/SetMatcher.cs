using System.Collections.Immutable;
using DocDsl.Core.DocumentTypes;
using DocDsl.Core.ReaderText;
using DocDsl.Core.Symbols;
using DocDsl.Core.Text;

namespace DocDsl.Core.Binding;

/// <summary>
/// Finds which question of a document is which of its set: by its id or label, by the same words, by its number, and among what is left
/// by nearly the same words, best pairs first; what is alone between two that are known needs less.
/// </summary>
/// <remarks>
/// Words go before numbers: after a question that was inserted all numbers differ, and no question was reworded. What two texts have in
/// common weighs by how few questions of the set have it: all of them may begin "Does this feature".
/// </remarks>
internal sealed class SetMatcher
{
    /// <summary>Two questions that have less in common than this are two questions.</summary>
    private const double MinLikeness = 0.6;

    /// <summary>As <see cref="MinLikeness"/>, of the only questions that are left between two that are known.</summary>
    private const double MinLikenessBetween = 0.25;

    /// <summary>Words that weigh less, in a whole question, do not say what it asks about.</summary>
    private const double MinSubject = 0.2;

    private readonly DeclaredSet _set;
    private readonly BoundSections _sections;
    private readonly DocumentTexts _texts;
    private readonly int[] _questions;
    private readonly int[] _declared;
    private readonly List<string>?[] _words;
    private readonly string?[] _keys;

    private SetMatcher(DeclaredSet set, BoundSections sections, DocumentTexts texts)
    {
        (_set, _sections, _texts) = (set, sections, texts);
        _questions = Filled(set.Questions.Length);
        _declared = Filled(sections.Questions.Length);
        _words = new List<string>?[sections.Questions.Length];
        _keys = new string?[sections.Questions.Length];
    }

    public static SetMatch Match(DeclaredSet set, BoundSections sections, DocumentTexts texts)
    {
        var matcher = new SetMatcher(set, sections, texts);
        matcher.MatchEach(matcher.FindByName);
        matcher.MatchEach(matcher.FindByWords);
        matcher.MatchEach(matcher.FindByNumber);
        matcher.MatchAlike();
        matcher.MatchBetween();
        return new SetMatch(set, matcher._questions.ToImmutableArray(), matcher._declared.ToImmutableArray(), matcher.Reworded());
    }

    private void MatchEach(Func<int, int> find)
    {
        for (var question = 0; question < _declared.Length; question++)
        {
            if (_declared[question] < 0 && find(question) is >= 0 and var declared && _questions[declared] < 0)
            {
                Join(question, declared);
            }
        }
    }

    private int FindByName(int question) =>
        IdentityOf(question).Id is not { } id ? -1
        : _set.FindId(id) is >= 0 and var found ? found
        : _set.FindLabel(id);

    /// <summary>Of several with the same words the one of the same number or group, otherwise the first.</summary>
    private int FindByWords(int question)
    {
        if (WordsOf(question).Count == 0)
        {
            return -1;
        }

        var free = _set.FindWords(KeyOf(question)).Where(place => _questions[place] < 0).ToList();
        if (free.Count <= 1)
        {
            return free.Count == 0 ? -1 : free[0];
        }

        var number = IdentityOf(question).Number;
        var group = GroupOf(question);
        return free.OrderBy(place =>
                number is not null && _set.Questions[place].Number == number ? 0
                : group.Length > 0 && group == KeyOf(_set.Questions[place].Group ?? "") ? 1
                : 2
            )
            .First();
    }

    private int FindByNumber(int question) => IdentityOf(question).Number is { } number ? _set.FindNumber(number) : -1;

    /// <summary>Pairs what is left, those that are most alike first. Only questions that share enough words are compared.</summary>
    private void MatchAlike()
    {
        var pairs = new List<(double Likeness, int Question, int Declared)>();
        SetCandidates? candidates = null;
        for (var question = 0; question < _declared.Length; question++)
        {
            if (_declared[question] >= 0 || WordsOf(question) is not { Count: > 0 } words || IsRepeated(question))
            {
                continue;
            }

            candidates ??= new SetCandidates(_set, MinLikeness);
            foreach (var place in candidates.Find(words, question, place => _questions[place] < 0))
            {
                if (LikenessOf(question, place) is >= MinLikeness and var likeness && !AsksAboutAnother(question, place))
                {
                    pairs.Add((likeness, question, place));
                }
            }
        }

        // A stable order: of equally alike ones the first in the document, then in the set.
        foreach (var (_, question, declared) in pairs.OrderByDescending(pair => pair.Likeness))
        {
            if (_declared[question] < 0 && _questions[declared] < 0)
            {
                Join(question, declared);
            }
        }
    }

    private void MatchBetween()
    {
        for (var question = 0; question < _declared.Length; question++)
        {
            if (_declared[question] >= 0 || IsRepeated(question))
            {
                continue;
            }

            var before = question == 0 ? -1 : _declared[question - 1];
            var after = question + 1 == _declared.Length ? _questions.Length : _declared[question + 1];
            if ((question == 0 || before >= 0) && after == before + 2 && LikenessOf(question, before + 1) >= MinLikenessBetween)
            {
                Join(question, before + 1);
            }
        }
    }

    /// <summary>How much a question and one of the set have in common, from 0 to 1.</summary>
    private double LikenessOf(int question, int place)
    {
        var own = WordsOf(question);
        var all = own.Sum(_set.WeightOf) + _set.WeightOf(place);
        return all == 0 ? 0 : 2.0 * PlainWords.Common(own, _set.Questions[place].Words, _set.WeightOf) / all;
    }

    /// <summary>
    /// Whether it is the same sentence but for what it asks about, and the set knows that from its other questions: "How does it react if
    /// the provider is unavailable?" is not "How does it react if the server is unavailable?" in other words. Who rewords a question takes
    /// words that the set does not have.
    /// </summary>
    private bool AsksAboutAnother(int question, int place)
    {
        var (own, declared) = (WordsOf(question), _set.Questions[place].Words);
        var most = Math.Min(own.Count, declared.Count);
        var first = 0;
        while (first < most && own[first] == declared[first])
        {
            first++;
        }

        var last = 0;
        while (last < most - first && own[own.Count - 1 - last] == declared[declared.Count - 1 - last])
        {
            last++;
        }

        var (replacing, replaced) = (
            own.GetRange(first, own.Count - first - last),
            declared.GetRange(first, declared.Count - first - last)
        );
        return replacing.All(word => _set.FindWord(word).Count > 0 && !replaced.Contains(word))
            && replacing.Sum(_set.WeightOf) >= MinSubject * own.Sum(_set.WeightOf)
            && replaced.Sum(_set.WeightOf) >= MinSubject * _set.WeightOf(place);
    }

    /// <summary>Whether a question of the set is asked a second time: it is no other one.</summary>
    private bool IsRepeated(int question) => _set.FindWords(KeyOf(question)).Count > 0;

    private void Join(int question, int declared)
    {
        _declared[question] = declared;
        _questions[declared] = question;
    }

    /// <summary>The questions of a joint heading share their words: it is enough that they have those of each.</summary>
    private ImmutableHashSet<int> Reworded()
    {
        var reworded = ImmutableHashSet.CreateBuilder<int>();
        for (var place = 0; place < _questions.Length; place++)
        {
            if (_questions[place] is not (>= 0 and var question) || WordsOf(question).Count == 0)
            {
                continue;
            }

            var (own, declared) = (KeyOf(question), _set.KeyOf(place));
            var isJoint =
                (question > 0 && IdentityOf(question - 1).Section == IdentityOf(question).Section)
                || (question + 1 < _declared.Length && IdentityOf(question + 1).Section == IdentityOf(question).Section);
            if (isJoint ? !HasWords(own, declared) : own != declared)
            {
                reworded.Add(place);
            }
        }

        return reworded.ToImmutable();
    }

    /// <summary>Whether words have others among them, as whole words where blanks count.</summary>
    private bool HasWords(string own, string declared) =>
        _set.IsAskedByDocument
            ? own.IndexOf(declared, StringComparison.Ordinal) >= 0
            : $" {own} ".IndexOf($" {declared} ", StringComparison.Ordinal) >= 0;

    private QuestionIdentity IdentityOf(int question) => _sections.Questions[question].Identity;

    /// <summary>The words of a question, without the number of a section, unless the set has it too.</summary>
    private List<string> WordsOf(int question)
    {
        if (_words[question] is { } known)
        {
            return known;
        }

        if (question > 0 && IdentityOf(question - 1).Section == IdentityOf(question).Section)
        {
            return _words[question] = WordsOf(question - 1);
        }

        var text = _texts.OfSection(IdentityOf(question).Section).Text;
        if (_set.FindText(text) is >= 0 and var same)
        {
            _keys[question] = _set.KeyOf(same);
            return _words[question] = _set.Questions[same].Words;
        }

        var words = PlainWords.Of(text);
        var without = PlainWords.WithoutSectionNumber(words, text);
        return _words[question] = without == words || _set.FindWords(_set.KeyOf(words)).Count > 0 ? words : without;
    }

    private string KeyOf(int question) => _keys[question] ??= _set.KeyOf(WordsOf(question));

    private string GroupOf(int question) =>
        _sections.Questions[question].Group is >= 0 and var group ? KeyOf(_sections.Groups[group].Title) : "";

    private string KeyOf(string text) => _set.KeyOf(PlainWords.Of(text));

    private static int[] Filled(int count)
    {
        var places = new int[count];
        for (var i = 0; i < count; i++)
        {
            places[i] = -1;
        }

        return places;
    }
}
