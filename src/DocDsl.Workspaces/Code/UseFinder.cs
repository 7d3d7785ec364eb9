using System.Reflection.Metadata;
using DocDsl.Core.Code;
using DocDsl.Core.Text;

namespace DocDsl.Workspaces.Code;

/// <summary>Finds where a property is used: the calls of its getter, and for each the word in the source that makes it.</summary>
internal sealed class UseFinder(CodeTexts texts)
{
    /// <summary>
    /// How far an edit may have moved a statement, in lines, where the words of a file cannot be matched with its calls one to one.
    /// </summary>
    private const int Nearby = 10;

    /// <summary>A call, and the statement that it belongs to.</summary>
    private sealed record Call(BuiltProject Project, CallSite Site, SequencePoint Point, bool IsWanted);

    /// <summary>A word of the property's name.</summary>
    /// <param name="Start">Where it begins.</param>
    /// <param name="Line">Zero-based.</param>
    /// <param name="IsAccess">Whether a dot precedes it, or a colon follows it as in a pattern.</param>
    private sealed record Word(int Start, int Line, bool IsAccess)
    {
        public bool IsTaken { get; set; }
    }

    /// <summary>The uses in some projects, by file and place.</summary>
    public List<CodeLocation> FindUses(BuiltProject project, GeneratedMember member, CancellationToken cancellationToken)
    {
        var (metadata, index) = (project.Assembly.Metadata, project.Assembly.Calls(cancellationToken));
        var wanted = index.CallsOf(metadata, member.Assembly, member.DeclaringType, member.Name).ToHashSet();
        if (wanted.Count == 0)
        {
            return [];
        }

        // Properties of the same name are matched too, so that their uses are not mistaken for uses of this one.
        var calls = Locate(project, index.CallsOf(metadata, "", type: null, member.Name), wanted.Contains);
        var places = new List<CodeLocation>();
        foreach (var file in calls.GroupBy(call => project.FileOf(call.Point.Document)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (file.Any(call => call.IsWanted))
            {
                places.AddRange(Narrow(file.Key, [.. file], member.Name));
            }
        }

        return places;
    }

    /// <summary>The look-ups of a question by a constant.</summary>
    public IEnumerable<CodeLocation> FindLookups(
        BuiltProject project,
        string type,
        int? number,
        string? id,
        CancellationToken cancellationToken
    )
    {
        var found = project
            .Assembly.Calls(cancellationToken)
            .Lookups.Where(lookup =>
                lookup.Type == type && ((number is not null && lookup.Number == number) || (id is not null && lookup.Id == id))
            )
            .ToDictionary(lookup => lookup.Site);
        foreach (var call in Locate(project, found.Keys, _ => true))
        {
            var lookup = found[call.Site];
            var name = lookup.Id ?? lookup.Number!.Value.ToString(System.Globalization.CultureInfo.InvariantCulture);
            var constant = lookup.Id is null ? name : $"\"{name}\"";
            var file = project.FileOf(call.Point.Document);
            var text = texts.Find(file);
            var (start, end) = text is null ? default : RangeOf(text, call.Point);
            var tokens = text is { IsCSharp: true } ? text.Tokens : [];
            var index = Enumerable
                .Range(0, tokens.Count)
                .FirstOrDefault(
                    i =>
                        tokens[i].Start > start
                        && tokens[i].End < end
                        && tokens[i].Kind == CodeTokenKind.Literal
                        && text!.IsSign(i - 1, '[')
                        && text.Text.Content.AsSpan(tokens[i].Start, tokens[i].Length).SequenceEqual(constant),
                    -1
                );
            yield return index < 0
                ? LocationOf(file, name, text, call)
                : LocationOf(file, name, text!, tokens[index].Start, tokens[index].Length);
        }
    }

    private static List<Call> Locate(BuiltProject project, IEnumerable<CallSite> sites, Func<CallSite, bool> isWanted)
    {
        var calls = new List<Call>();
        foreach (var method in sites.GroupBy(site => site.Method))
        {
            var points = project.Assembly.OwnPointsOf(method.Key);
            foreach (var site in method)
            {
                // Hidden points are left out: what follows one, as after an 'await', still belongs to the statement before it.
                var index = points.Length - 1;
                while (index >= 0 && points[index].Offset > site.Offset)
                {
                    index--;
                }

                if (index >= 0 && !BuiltProject.IsGenerated(project.Assembly.PathOf(points[index].Document)))
                {
                    calls.Add(new Call(project, site, points[index], isWanted(site)));
                }
            }
        }

        return calls;
    }

    private IEnumerable<CodeLocation> Narrow(string file, List<Call> calls, string name)
    {
        var text = texts.Find(file);
        if (text is null)
        {
            return calls.Where(call => call.IsWanted).Select(call => LocationOf(file, name, text, call));
        }

        var words = WordsOf(text, name);
        var isChanged = !calls[0].Project.IsUnchanged(calls[0].Point.Document, text);
        var accesses = words.Where(word => word.IsAccess).ToArray();
        if (isChanged && accesses.Length == calls.Count)
        {
            // Statements have moved, but none came or went: the order says which is which.
            return calls
                .OrderBy(call => call.Point.StartLine)
                .ThenBy(call => call.Point.StartColumn)
                .ThenBy(call => call.Site.Offset)
                .Zip(accesses)
                .Where(pair => pair.First.IsWanted)
                .Select(pair => LocationOf(file, name, text, pair.Second.Start, name.Length));
        }

        // The narrowest first: what a lambda or an arm of a switch takes, the statement around it does not.
        var places = new List<CodeLocation>();
        foreach (
            var statement in calls
                .Select(call => (Call: call, Range: RangeOf(text, call.Point)))
                .GroupBy(pair => (pair.Call.Site.Method, pair.Range))
                .OrderBy(group => group.Key.Range.End - group.Key.Range.Start)
        )
        {
            var (start, end) = statement.Key.Range;
            var inside = words.Where(word => word.Start >= start && word.Start < end).ToArray();
            var count = statement.Count();
            var free = Best(inside.Where(word => !word.IsTaken), count) is { Length: > 0 } some ? some : Best(inside, count);
            if (free.Length == 0 && isChanged)
            {
                var first = statement.First().Call.Point;
                free = Best(
                        words
                            .Where(word =>
                                !word.IsTaken && word.Line >= first.StartLine - 1 - Nearby && word.Line <= first.EndLine - 1 + Nearby
                            )
                            .OrderBy(word => Math.Abs(word.Line - (first.StartLine - 1))),
                        calls: 1
                    )
                    .Take(1)
                    .ToArray();
            }

            var next = 0;
            foreach (var (call, _) in statement.OrderBy(pair => pair.Call.Site.Offset))
            {
                var word = free.Length == 0 ? null : free[Math.Min(next++, free.Length - 1)];
                if (word is not null)
                {
                    word.IsTaken = true;
                }

                if (call.IsWanted)
                {
                    places.Add(word is null ? LocationOf(file, name, text, call) : LocationOf(file, name, text, word.Start, name.Length));
                }
            }
        }

        return places;
    }

    /// <summary>
    /// Those that are accesses, if there are as many as calls: inside of the document's own type a property needs no dot.
    /// </summary>
    private static Word[] Best(IEnumerable<Word> words, int calls)
    {
        var all = words.ToArray();
        return all.Count(word => word.IsAccess) >= calls ? [.. all.Where(word => word.IsAccess)] : all;
    }

    private static Word[] WordsOf(CodeText text, string name)
    {
        if (text.IsCSharp)
        {
            // A method's name, and what is only set, read no property.
            return
            [
                .. text.IndexesOf(name)
                    .Where(index => !text.IsSign(index + 1, '(') && !IsSet(text, index))
                    .Select(index => new Word(
                        text.Tokens[index].Start,
                        text.Text.GetLinePosition(text.Tokens[index].Start).Line,
                        text.IsSign(index - 1, '.') || (text.IsSign(index + 1, ':') && (text.SignAt(index - 1) is '{' or ','))
                    )),
            ];
        }

        var words = new List<Word>();
        var content = text.Text.Content;
        for (
            var at = content.IndexOf(name, StringComparison.Ordinal);
            at >= 0;
            at = content.IndexOf(name, at + 1, StringComparison.Ordinal)
        )
        {
            var end = at + name.Length;
            if ((at == 0 || !IsPart(content[at - 1])) && (end == content.Length || !IsPart(content[end])))
            {
                words.Add(new Word(at, text.Text.GetLinePosition(at).Line, at > 0 && content[at - 1] == '.'));
            }
        }

        return [.. words];
    }

    private static bool IsSet(CodeText text, int index) =>
        text.IsSign(index + 1, '=')
        && !(text.SignAt(index + 2) is '=' or '>' && text.Tokens[index + 2].Start == text.Tokens[index + 1].End);

    private static bool IsPart(char c) => char.IsLetterOrDigit(c) || c == '_';

    private static (int Start, int End) RangeOf(CodeText text, SequencePoint point) =>
        (text.OffsetOf(point.StartLine, point.StartColumn), text.OffsetOf(point.EndLine, point.EndColumn));

    private static CodeLocation LocationOf(string file, string name, CodeText text, int start, int length) =>
        new(name, file, text.Text.GetLinePosition(start), text.Text.GetLinePosition(start + length));

    /// <summary>The statement, where there is no such word.</summary>
    private static CodeLocation LocationOf(string file, string name, CodeFile? text, Call call)
    {
        var start = new LinePosition(call.Point.StartLine - 1, call.Point.StartColumn - 1);
        return text is null || !call.Project.IsUnchanged(call.Point.Document, text)
            ? new CodeLocation(name, file, start, start, IsStale: true)
            : new CodeLocation(name, file, start, new LinePosition(call.Point.EndLine - 1, call.Point.EndColumn - 1));
    }
}
