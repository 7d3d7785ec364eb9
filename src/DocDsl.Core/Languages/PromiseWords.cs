using System.Collections.Immutable;
using DocDsl.Core.Text;

namespace DocDsl.Core.Languages;

/// <summary>
/// How authors who write one language promise to do something. All is in lower case; lists of words are parted by blanks, lists of phrases
/// by <c>|</c>.
/// </summary>
/// <remarks>It is taken apart when a document of the language is first read.</remarks>
internal sealed class PromiseWords
{
    private readonly object _lock = new();
    private PromiseStem[]? _stems;
    private PhraseTable? _cues;
    private PhraseTable? _barriers;
    private PhraseTable? _exceptions;
    private PhraseTable? _later;
    private PhraseTable[]? _acts;
    private PhraseTable?[]? _with;

    /// <summary>
    /// Letters, parted by <c>|</c>, of which every sentence that promises has some: no other sentence is looked at. They are words of the
    /// cues, begin such a word if a hyphen is after them, or end a word if one is before them.
    /// </summary>
    /// <remarks>
    /// They are looked for in every document: eight words with rare letters cost half as much again as all other words that are looked for,
    /// twenty ten times as much.
    /// </remarks>
    public string Stems { get; init; } = "";

    /// <summary>Words of which one is before those <see cref="Stems"/> that no cue has.</summary>
    public string Persons { get; init; } = "";

    /// <summary>The ways to promise.</summary>
    public ImmutableArray<PromiseForm> Forms { get; init; } = ImmutableArray<PromiseForm>.Empty;

    /// <summary>What begins another clause, in which somebody else may be the one who acts: "dat", "die".</summary>
    public string Clauses { get; init; } = "";

    /// <summary>What makes it the opposite, between what commits the author and what is to be done: "niet".</summary>
    public string Negations { get; init; } = "";

    /// <summary>What no sentence that promises has: "hieronder" speaks of this text, "indien" of what may not come.</summary>
    public string Exceptions { get; init; } = "";

    /// <summary>What says that it is later, without a day: "te zijner tijd".</summary>
    public string Later { get; init; } = "";

    /// <summary>Whether a letter and an apostrophe are a word of their own: "m'engage".</summary>
    public bool HasElisions { get; init; }

    /// <inheritdoc cref="Stems"/>
    public PromiseStem[] StemList => _stems ??= ReadStems();

    public PhraseTable CueTable => Read()._cues!;

    /// <summary>
    /// What must not be between what commits the author and what is to be done: <see cref="Clauses"/>, and with the value 1
    /// <see cref="Negations"/>.
    /// </summary>
    public PhraseTable BarrierTable => Read()._barriers!;

    public PhraseTable ExceptionTable => Read()._exceptions!;

    public PhraseTable LaterTable => Read()._later!;

    /// <summary>The acts of a form; null where its cue says all.</summary>
    public PhraseTable? ActsOf(int form) => Forms[form].Acts.Length == 0 ? null : Read()._acts![form];

    /// <summary>What must be in the sentence besides, of a form; null for nothing.</summary>
    public PhraseTable? WithOf(int form) => Read()._with![form];

    private PromiseStem[] ReadStems()
    {
        var persons = Persons.Split([' '], StringSplitOptions.RemoveEmptyEntries);
        var stems = Stems.Split(['|'], StringSplitOptions.RemoveEmptyEntries);
        return Array.ConvertAll(stems, stem => new PromiseStem(stem, Forms, persons));
    }

    private PromiseWords Read()
    {
        // The cues are written last: who sees them sees the rest.
        if (Volatile.Read(ref _cues) is not null)
        {
            return this;
        }

        lock (_lock)
        {
            if (_cues is not null)
            {
                return this;
            }

            var cues = new PhraseTable("");
            for (var i = 0; i < Forms.Length; i++)
            {
                cues.Add(Forms[i].Cues, i);
            }

            _barriers = new PhraseTable(Clauses);
            _barriers.Add(Negations, 1);
            _exceptions = new PhraseTable(Exceptions);
            _later = new PhraseTable(Later);
            _acts = Forms.Select(form => new PhraseTable(form.Acts)).ToArray();
            _with = Forms.Select(form => form.With.Length == 0 ? null : new PhraseTable(form.With)).ToArray();
            Volatile.Write(ref _cues, cues);
            return this;
        }
    }
}
