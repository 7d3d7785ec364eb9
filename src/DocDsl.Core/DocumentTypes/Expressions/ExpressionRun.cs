namespace DocDsl.Core.DocumentTypes.Expressions;

/// <summary>
/// All branches of an expression at one position of a text, the preferred ones first. A step is reached once at each position, however many
/// branches lead to it.
/// </summary>
internal sealed class ExpressionRun
{
    private readonly Instruction[] _steps;
    private readonly string _text;

    /// <summary>At which position a step was reached last, plus one.</summary>
    private readonly int[] _reachedAt;

    private readonly Stack<int> _open = new();
    private List<Branch> _branches = [];
    private List<Branch> _next = [];

    public ExpressionRun(Instruction[] steps, string text)
    {
        _steps = steps;
        _text = text;
        _reachedAt = new int[steps.Length];
    }

    /// <summary>Whether there is a branch.</summary>
    public bool IsAlive => _branches.Count > 0;

    /// <summary>How many steps were taken.</summary>
    public long Work { get; private set; }

    /// <summary>Begins a branch, after those that are there.</summary>
    /// <param name="start">Where its match begins.</param>
    /// <param name="position">Where the text is read.</param>
    public void Begin(int start, int position) => Follow(0, start, position, _branches);

    /// <summary>Reads one character in all branches.</summary>
    /// <param name="position">Where; the text's length for its end.</param>
    /// <param name="mayEnd">Whether a match may end before it.</param>
    /// <returns>Where a match began that ends here; less preferred branches are then given up. Null when there is none.</returns>
    public int? Read(int position, bool mayEnd)
    {
        int? found = null;
        foreach (var branch in _branches)
        {
            Work++;
            var step = _steps[branch.Step];
            if (step.Step == ExpressionStep.Match)
            {
                if (mayEnd)
                {
                    found = branch.Start;
                    break;
                }
            }
            else if (position < _text.Length && step.Set!.Contains(_text[position]))
            {
                Follow(branch.Step + 1, branch.Start, position + 1, _next);
            }
        }

        (_branches, _next) = (_next, _branches);
        _next.Clear();
        return found;
    }

    private void Follow(int first, int start, int position, List<Branch> branches)
    {
        _open.Push(first);
        while (_open.Count > 0)
        {
            var index = _open.Pop();
            if (_reachedAt[index] == position + 1)
            {
                continue;
            }

            Work++;
            _reachedAt[index] = position + 1;
            var step = _steps[index];
            if (step.Step is ExpressionStep.Take or ExpressionStep.Match)
            {
                branches.Add(new Branch(index, start));
            }
            else if (Holds(step.Step, position))
            {
                if (step.Step == ExpressionStep.Branch)
                {
                    _open.Push(index + step.Other);
                }

                _open.Push(index + step.Next);
            }
        }
    }

    private bool Holds(ExpressionStep step, int position) =>
        step switch
        {
            ExpressionStep.AtStart => position == 0,
            ExpressionStep.AtEnd => position == _text.Length,
            ExpressionStep.AtWordEdge => IsWordEdge(position),
            ExpressionStep.NotAtWordEdge => !IsWordEdge(position),
            _ => true,
        };

    private bool IsWordEdge(int position) =>
        (position > 0 && CharacterSet.IsWord(_text[position - 1])) != (position < _text.Length && CharacterSet.IsWord(_text[position]));

    private readonly record struct Branch(int Step, int Start);
}
