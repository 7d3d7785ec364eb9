using System.Collections.Immutable;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.Directives;
using DocDsl.Core.ReaderText;
using DocDsl.Core.Rules;
using DocDsl.Core.Rules.Notation;
using DocDsl.Core.Symbols;
using DocDsl.Core.Syntax;
using DocDsl.Core.Text;

namespace DocDsl.Core.Binding;

/// <summary>Makes questions, answers and groups of the sections, in order, and joins each answer to its questions.</summary>
internal sealed class QuestionBinder(Binder binder)
{
    private const int MaxDuplicates = 2_000;

    private readonly List<QuestionSymbol> _questions = new(binder.Tree.SectionTable.Length / 2);
    private readonly List<AnswerSymbol> _answers = new(binder.Tree.SectionTable.Length / 2);
    private readonly List<GroupSymbol> _groups = [];

    /// <summary>Of the numbered questions those that were looked up among; most answers stand below their question, and need no look-up.</summary>
    private readonly Dictionary<long, QuestionSymbol> _byNumber = [];
    private readonly List<QuestionSymbol> _above = [];
    private readonly List<QuestionSymbol> _targets = [];
    private readonly string _label = binder.Tree.Language?.QuestionLabel ?? "Question";
    private SectionKind _last;
    private int _duplicates;
    private int _lastNumber;
    private int _indexed;
    private long _highestKey = -1;

    /// <summary>The questions that have a number, in the order of the document, and the numbering they belong to.</summary>
    public List<(QuestionSymbol Question, int Scope)> Numbered { get; } = new(binder.Tree.SectionTable.Length / 2);

    /// <summary>For each answer the numbers it names that no question has, by the order of <see cref="SemanticModel.Answers"/>.</summary>
    public List<(AnswerSymbol Answer, int Number)> Dangling { get; } = [];

    /// <summary>Answers given to a question that has one already.</summary>
    public List<(AnswerSymbol Answer, QuestionSymbol Question)> Repeated { get; } = [];

    /// <summary>Directives below questions that are bound once the texts are known, with the questions of their heading.</summary>
    public List<(DirectiveSyntax Directive, ImmutableArray<QuestionSymbol> Questions)> LaterInQuestions { get; } = [];

    /// <summary>Directives below answers that are bound once the texts are known.</summary>
    public List<(DirectiveSyntax Directive, AnswerSymbol Answer)> LaterInAnswers { get; } = [];

    /// <summary>Parts that have a heading of their own ("Vraag 3a"), in order.</summary>
    public List<(QuestionSymbol Question, char Part, SectionSyntax Section)> PartHeadings { get; } = [];

    /// <summary>Parts that an answer names in its heading.</summary>
    public List<(AnswerSymbol Answer, QuestionSymbol Question, char Part)> PartAnswers { get; } = [];

    private bool PerGroup => binder.Model.NumbersPerGroup;

    private GroupSymbol? Group => _groups.Count == 0 ? null : _groups[_groups.Count - 1];

    private int Scope => PerGroup ? _groups.Count : 0;

    public void Add(SectionSyntax section)
    {
        switch (section.Kind)
        {
            case SectionKind.Group:
                AddGroup(section);
                break;
            case SectionKind.Question:
                AddQuestions(section);
                break;
            case SectionKind.Answer:
                AddAnswer(section);
                break;
        }

        _last = section.Kind;
    }

    public void Finish()
    {
        var model = binder.Model;
        model.Questions = _questions.ToImmutableArray();
        model.Answers = _answers.ToImmutableArray();
        model.Groups = _groups.ToImmutableArray();
        if (_groups.Count == 0)
        {
            return;
        }

        foreach (var group in _questions.Where(question => question.Group is not null).GroupBy(question => question.Group!))
        {
            group.Key.Questions = group.ToImmutableArray();
        }
    }

    private void AddGroup(SectionSyntax section)
    {
        var title = section.TitleSpan;
        _groups.Add(new GroupSymbol(binder.Tree.Text.ToString(title), title));
        _lastNumber = PerGroup ? 0 : _lastNumber;
    }

    private void AddQuestions(SectionSyntax section)
    {
        _above.Clear();
        var view = binder.View(Binder.BodyOf(section));
        if (section.FirstNumber == section.EndNumber)
        {
            var next = binder.Model.Numbering == NumberingStyle.None ? default(QuestionNumber?) : new QuestionNumber(_lastNumber + 1);
            AddQuestion(section, next, view);
        }

        for (var i = section.FirstNumber; i < section.EndNumber; i++)
        {
            AddQuestion(section, binder.Tree.Numbers[i], view);
        }

        BindDirectives(section);
    }

    private void AddQuestion(SectionSyntax section, QuestionNumber? written, TextView view)
    {
        var number = written?.Number;
        if (number is { } value)
        {
            _lastNumber = value;
            if (FindByNumber(value) is { } first)
            {
                if (written!.Value.Part != '\0' && first.Written!.Value.Part != written.Value.Part)
                {
                    AddPart(section, first, written.Value.Part);
                    return;
                }

                // A text of "Vraag 1-999" over and over would make a million questions of nothing: the first diagnostics say it.
                if (++_duplicates > MaxDuplicates)
                {
                    return;
                }

                binder.Report(DuplicateNumber.At(section.HeadingSpan, value));
                number = null;
            }
        }

        var question = new QuestionSymbol(written, number, Group, _label, section.HeadingSpan, section.Span, view);
        _questions.Add(question);
        _above.Add(question);
        if (number is not null)
        {
            _highestKey = Math.Max(_highestKey, Key(number.Value, Scope));
            Numbered.Add((question, Scope));
        }

        if (written is { Part: not '\0' } part)
        {
            PartHeadings.Add((question, part.Part, section));
        }
    }

    /// <summary>A part under a heading of its own belongs to the question that was begun above.</summary>
    private void AddPart(SectionSyntax section, QuestionSymbol question, char part)
    {
        PartHeadings.Add((question, part, section));
        if (question.Span.Start != section.Span.Start)
        {
            question.Text.Append(Binder.BodyOf(section));
        }

        if (!_above.Contains(question))
        {
            _above.Add(question);
        }
    }

    private void BindDirectives(SectionSyntax section)
    {
        for (var i = section.FirstDirective; i < section.EndDirective; i++)
        {
            var directive = binder.Tree.Directive(i);
            if (directive.Kind is DirectiveKind.Expect or DirectiveKind.Part)
            {
                LaterInQuestions.Add((directive, _above.ToImmutableArray()));
            }

            if (directive.Kind is not (DirectiveKind.Id or DirectiveKind.Open or DirectiveKind.Withdrawn)
                || directive.Arguments is not TargetedArguments arguments)
            {
                continue;
            }

            var target = arguments.Target?.Number;
            var targets = target is null ? _above : _above.Where(question => question.Written?.Number == target.Value.Number).ToList();
            if (targets.Count == 0)
            {
                binder.ReportMalformed(directive, MalformedArgument.QuestionNotFound, target.ToString() ?? "");
            }
            else if (arguments is IdArguments { IsMalformed: false } id)
            {
                BindId(directive, id, targets);
            }
            else if (arguments is ReasonArguments reason)
            {
                foreach (var question in targets)
                {
                    question.State = directive.Kind == DirectiveKind.Open ? QuestionState.Open : QuestionState.Withdrawn;
                    question.Reason = reason.Reason;
                }
            }
        }
    }

    private void BindId(DirectiveSyntax directive, IdArguments id, List<QuestionSymbol> targets)
    {
        var question = targets[0];
        if (targets.Count > 1)
        {
            binder.ReportMalformed(directive, MalformedArgument.TargetRequired, question.Written.ToString() ?? "");
        }
        else if (question.Id is not null)
        {
            binder.Report(RepeatedDirective.ForQuestion.At(directive.NameSpan, directive.Name));
        }
        else
        {
            question.Id = id.Id;
            question.IdSpan = id.IdSpan;
        }
    }

    private void AddAnswer(SectionSyntax section)
    {
        var answer = new AnswerSymbol(binder.Tree, section.HasLabel, section.HeadingSpan, section.Span, binder.View(Binder.BodyOf(section)));
        _answers.Add(answer);
        var targets = _targets;
        targets.Clear();
        if (section.FirstNumber == section.EndNumber && _last == SectionKind.Question)
        {
            foreach (var question in _above)
            {
                Join(answer, question, part: '\0', targets);
            }
        }

        for (var i = section.FirstNumber; i < section.EndNumber; i++)
        {
            var number = binder.Tree.Numbers[i];
            if (Find(number.Number) is { } question)
            {
                Join(answer, question, number.Part, targets);
            }
            else
            {
                Dangling.Add((answer, number.Number));
            }
        }

        answer.Questions = targets.Count == 1 ? ImmutableArray.Create(targets[0]) : targets.ToImmutableArray();
        for (var i = section.FirstDirective; i < section.EndDirective; i++)
        {
            var directive = binder.Tree.Directive(i);
            switch (directive.Kind)
            {
                case DirectiveKind.Status when directive.Arguments is StatusArguments status:
                    answer.Status = StatusOf(status.Word);
                    break;
                case DirectiveKind.Value or DirectiveKind.Covers or DirectiveKind.By or DirectiveKind.Promise or DirectiveKind.Evidence:
                    LaterInAnswers.Add((directive, answer));
                    break;
            }
        }
    }

    /// <summary>The question directly above where it has the number, since a number used twice is answered where it is asked; otherwise the first.</summary>
    private QuestionSymbol? Find(int number) =>
        FindAbove(number) ?? FindByNumber(number);

    private QuestionSymbol? FindAbove(int number)
    {
        foreach (var question in _above)
        {
            if (question.Written is { } written && written.Number == number)
            {
                return question;
            }
        }

        return null;
    }

    private QuestionSymbol? FindByNumber(int number)
    {
        var key = Key(number, Scope);
        if (key > _highestKey)
        {
            return null;
        }

        for (; _indexed < Numbered.Count; _indexed++)
        {
            var (question, scope) = Numbered[_indexed];
            _byNumber.Add(Key(question.Number!.Value, scope), question);
        }

        return _byNumber.TryGetValue(key, out var found) ? found : null;
    }

    private static long Key(int number, int scope) => ((long)scope << 32) | (uint)number;

    private void Join(AnswerSymbol answer, QuestionSymbol question, char part, List<QuestionSymbol> targets)
    {
        if (!targets.Contains(question))
        {
            targets.Add(question);
        }

        if (part != '\0')
        {
            PartAnswers.Add((answer, question, part));
        }

        if (question.Answer is null)
        {
            question.Answer = answer;
        }
        else if (question.Answer != answer && part == '\0')
        {
            Repeated.Add((answer, question));
        }
    }

    private static AnswerStatus StatusOf(StatusWord word) => word switch
    {
        StatusWord.Partial => AnswerStatus.Partial,
        StatusWord.Refused => AnswerStatus.Refused,
        StatusWord.Postponed => AnswerStatus.Postponed,
        StatusWord.Referred => AnswerStatus.Referred,
        _ => AnswerStatus.Answered,
    };
}
