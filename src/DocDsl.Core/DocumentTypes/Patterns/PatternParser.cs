using DocDsl.Core.Diagnostics;
using DocDsl.Core.Rules.Notation;
using DocDsl.Core.Text;

namespace DocDsl.Core.DocumentTypes.Patterns;

/// <summary>Reads the notation of patterns into linked steps, from the end to the beginning of each sequence.</summary>
internal sealed class PatternParser(string text, TextSpan span, bool isRunningHeader, int maxNodes)
{
    private Diagnostic? _problem;
    private int _position;
    private int _nodes;
    private int _choices;

    /// <summary>The fields that were named, in order, each once.</summary>
    public List<string> Fields { get; } = [];

    /// <summary>How many steps match words.</summary>
    public int WordNodes { get; private set; }

    public bool TryParse(out PatternNode first, out Diagnostic? problem)
    {
        first = ReadSequence('\0', depth: 0, new PatternNode(PatternNodeKind.End));
        problem =
            _problem
            ?? (_position < text.Length ? InvalidType.UnopenedBracket.At(span, text[_position]) : null)
            ?? (first.Kind == PatternNodeKind.End ? InvalidType.EmptyPattern.At(span) : null)
            ?? (!isRunningHeader && Fields.Count == 0 ? InvalidType.PatternWithoutField.At(span) : null);
        return problem is null;
    }

    /// <summary>
    /// Reads up to <paramref name="close"/>, or a bar within brackets, and leads the sequence to <paramref name="next"/>.
    /// </summary>
    private PatternNode ReadSequence(char close, int depth, PatternNode next)
    {
        // The steps are linked when the whole sequence is known, since each needs the one after it.
        var steps = new List<Func<PatternNode, PatternNode>>();
        var brackets = 0;
        while (_position < text.Length && _problem is null)
        {
            var c = text[_position];
            if ((c == close && brackets == 0) || c is ']' or '}' || (c == '|' && close == ')'))
            {
                break;
            }

            brackets +=
                c == '(' && !HasBar(_position + 1) ? 1
                : c == ')' ? -1
                : 0;

            if (++_nodes > maxNodes || depth > 20)
            {
                _problem = InvalidType.TooComplexPattern.At(span);
                break;
            }

            _position++;
            switch (c)
            {
                case '[':
                    steps.Add(ReadOptional(depth));
                    break;
                case '(' when HasBar(_position):
                    steps.Add(ReadChoice(depth));
                    break;
                case '{':
                    steps.Add(ReadField());
                    break;
                case '\\' when _position < text.Length:
                    steps.Add(Literal(text[_position++]));
                    break;
                default:
                    steps.Add(char.IsWhiteSpace(c) ? behind => new PatternNode(PatternNodeKind.Space) { Next = behind } : Literal(c));
                    break;
            }
        }

        for (var i = steps.Count - 1; i >= 0; i--)
        {
            next = steps[i](next);
        }

        return next;
    }

    private Func<PatternNode, PatternNode> ReadOptional(int depth)
    {
        var start = _position;
        ReadSequence(']', depth + 1, new PatternNode(PatternNodeKind.End));
        var end = _position;
        Expect(']');
        return next => Choice([Reread(start, end, ']', depth, next), next], next);
    }

    private Func<PatternNode, PatternNode> ReadChoice(int depth)
    {
        var ways = new List<(int Start, int End)>();
        do
        {
            var start = _position;
            ReadSequence(')', depth + 1, new PatternNode(PatternNodeKind.End));
            ways.Add((start, _position));
        } while (_problem is null && _position < text.Length && text[_position] == '|' && ++_position > 0);
        Expect(')');
        return next => Choice(ways.ConvertAll(way => Reread(way.Start, way.End, ')', depth, next)).ToArray(), next);
    }

    /// <summary>Reads an inner sequence once more, now that what comes after it is known.</summary>
    private PatternNode Reread(int start, int end, char close, int depth, PatternNode next)
    {
        var position = _position;
        _position = start;
        var first = ReadSequence(close, depth + 1, next);
        _position = position;
        return first;
    }

    private Func<PatternNode, PatternNode> ReadField()
    {
        var end = text.IndexOf('}', _position);
        var name = end < 0 ? "" : text.Substring(_position, end - _position);
        _position = end < 0 ? text.Length : end + 1;
        if (name is "*" or "n")
        {
            return next => name == "n" ? new PatternNode(PatternNodeKind.Number) { Next = next } : Words(PatternNodeKind.Any, "", next);
        }

        if (name.Length == 0 || !name.All(Characters.IsDirectiveName) || isRunningHeader)
        {
            _problem ??=
                end < 0 ? InvalidType.UnclosedBracket.At(span, '{')
                : isRunningHeader ? InvalidType.RunningHeaderPattern.At(span)
                : InvalidType.NotFieldName.At(span, name);
        }
        else if (!Fields.Contains(name))
        {
            Fields.Add(name);
        }

        return next => Words(PatternNodeKind.Field, name, next);
    }

    private PatternNode Choice(PatternNode[] ways, PatternNode next) =>
        new(PatternNodeKind.Choice)
        {
            Ways = ways,
            Index = _choices++,
            Next = next,
        };

    private PatternNode Words(PatternNodeKind kind, string field, PatternNode next) =>
        new(kind)
        {
            Text = field,
            Index = WordNodes++,
            Next = next,
        };

    /// <summary>Whether the bracket that was opened has a bar of its own: otherwise it is a bracket of the letter.</summary>
    private bool HasBar(int start)
    {
        var depth = 0;
        for (var i = start; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '\\':
                    i++;
                    break;
                case '(':
                    depth++;
                    break;
                case ')' when depth-- == 0:
                    return false;
                case '|' when depth == 0:
                    return true;
            }
        }

        return false;
    }

    private void Expect(char close)
    {
        if (_position < text.Length && text[_position] == close)
        {
            _position++;
        }
        else
        {
            _problem ??= InvalidType.UnclosedBracket.At(span, close == ']' ? '[' : '(');
        }
    }

    private static Func<PatternNode, PatternNode> Literal(char c) =>
        next => new PatternNode(PatternNodeKind.Literal) { Character = c, Next = next };
}
