namespace DocDsl.Core.Code;

/// <summary>
/// What code means, as far as a text shows it: the same after a change of layout, of comments or of the names of locals, and another after
/// a change of anything that a type or member does, itself or in the private members of its type that it uses.
/// </summary>
internal static class CodeMeaning
{
    /// <summary>What a type or a member means; null where the files do not declare it.</summary>
    /// <param name="texts">The files of one project that may declare its type: those of all its parts.</param>
    /// <param name="name">
    /// As <c>@evidence code:</c> names it: <c>Vault.Store.Save</c>, all overloads, or one of them with its parameters.
    /// </param>
    public static string? Of(IReadOnlyCollection<CodeText> texts, string name)
    {
        var (path, parameters) = Split(name);
        var type = Join(path, path.Length);
        var own = TypeParts(texts, path[path.Length - 1], type);
        if (own.Count > 0)
        {
            return MeaningText.HashOf(own.Select(part => TypeText(part.Text, part.Range)).OrderBy(text => text, StringComparer.Ordinal));
        }

        return path.Length > 1
            ? OfMember(
                TypeParts(texts, path[path.Length - 2], Join(path, path.Length - 1)),
                path[path.Length - 1],
                parameters
            )
            : null;
    }

    /// <summary>The name of the type that has to be declared in a file for it to matter: the last but one word, or the last.</summary>
    public static IEnumerable<string> TypesNamedBy(string name)
    {
        var (path, _) = Split(name);
        return path.Skip(Math.Max(0, path.Length - 2)).Reverse();
    }

    private static (string[] Path, string[]? Parameters) Split(string name)
    {
        var open = name.IndexOf('(');
        return open < 0
            ? (name.Split('.'), null)
            : (
                name.Substring(0, open).Trim().Split('.'),
                name.Substring(open + 1).TrimEnd(' ', ')').Split([','], StringSplitOptions.RemoveEmptyEntries)
            );
    }

    private static string Join(string[] path, int count) => string.Join(".", path, 0, count);

    private static List<(CodeText Text, (int Name, int End) Range)> TypeParts(IEnumerable<CodeText> texts, string name, string full)
    {
        var parts = new List<(CodeText Text, (int Name, int End) Range)>();
        foreach (var text in texts)
        {
            if (text.Text.Content.IndexOf(name, StringComparison.Ordinal) >= 0)
            {
                parts.AddRange(
                    DeclarationText
                        .TypesOf(text, [name])
                        .Where(type => DeclarationText.FullNameAt(text, type.Name) == full)
                        .Select(type => (text, type))
                );
            }
        }

        return parts;
    }

    private static string? OfMember(List<(CodeText Text, (int Name, int End) Range)> parts, string name, string[]? parameters)
    {
        var all = parts
            .SelectMany(part => CodeMembers.Of(part.Text, part.Range), (part, member) => new Declared(part.Text, part.Range, member))
            .ToList();
        var named = all.Where(each => each.Member.Names.Contains(name)).ToList();
        if (named.Count == 0)
        {
            // A positional property of a record is in what precedes the members.
            var header = parts
                .Where(part => DeclarationText.MembersOf(part.Text, part.Range, name, isMethod: false).Any())
                .Select(part => MeaningText.Of(HeaderOf(part.Text, part.Range), hasBody: false))
                .ToList();
            return header.Count == 0 ? null : MeaningText.HashOf(header);
        }

        if (named[0].IsChoice)
        {
            return MeaningText.HashOf(ChoicesUpTo(all, named[0]).Select(each => each.Meaning));
        }

        if (parameters is not null && named.Count > 1)
        {
            var exact = named.Where(each => Parameters.AreThose(each.Text, each.Member, name, parameters)).ToList();
            named = exact.Count > 0 ? exact : named;
        }

        var helpers = UsedBy(named, all.Where(each => each.Member.IsPrivate).ToList());
        return MeaningText.HashOf(Sorted(named).Append("").Concat(Sorted(helpers)));
    }

    private static IEnumerable<string> Sorted(IEnumerable<Declared> members) =>
        members.Select(each => each.Meaning).OrderBy(text => text, StringComparer.Ordinal);

    /// <summary>The number of a choice depends on those before it, up to one that has a number.</summary>
    private static IEnumerable<Declared> ChoicesUpTo(List<Declared> all, Declared choice)
    {
        var before = all.Where(each => each.Text == choice.Text && each.Member.Start <= choice.Member.Start).ToList();
        return before.Skip(Math.Max(0, before.FindLastIndex(each => each.Code.IndexOf('=') >= 0)));
    }

    /// <summary>The private members that some members use, themselves or by one of these.</summary>
    private static List<Declared> UsedBy(List<Declared> named, List<Declared> privates)
    {
        var known = new HashSet<Declared>(named);
        var waiting = new Queue<Declared>(named);
        var used = new List<Declared>();
        while (waiting.Count > 0)
        {
            var words = new HashSet<string>(waiting.Dequeue().Parts.Words(), StringComparer.Ordinal);
            foreach (var each in privates)
            {
                if (each.Member.Names.Any(words.Contains) && known.Add(each))
                {
                    waiting.Enqueue(each);
                    used.Add(each);
                }
            }
        }

        return used;
    }

    private static string TypeText(CodeText text, (int Name, int End) type) =>
        string.Join(
            "\n",
            CodeMembers
                .Of(text, type)
                .Select(member => new Declared(text, type, member).Meaning)
                .Prepend(MeaningText.Of(HeaderOf(text, type), hasBody: false))
        );

    private static string HeaderOf(CodeText text, (int Name, int End) type) =>
        text.CodeOf(CodeMembers.StartOf(text, type.Name), CodeMembers.BodyOf(text, type));

    /// <summary>A member where it is declared.</summary>
    private sealed class Declared(CodeText text, (int Name, int End) type, CodeMember member)
    {
        private CodeParts? _parts;
        private string? _meaning;

        public CodeText Text => text;

        public CodeMember Member => member;

        public bool IsChoice => text.WordAt(type.Name - 1) == "enum";

        public string Code => text.CodeOf(member.Start, member.End);

        public CodeParts Parts => _parts ??= new CodeParts(Code);

        public string Meaning => _meaning ??= MeaningText.Of(Parts, hasBody: !IsType);

        /// <summary>What a type has has names that others use: none of them is a local.</summary>
        private bool IsType
        {
            get
            {
                var brackets = 0;
                for (var i = member.Start; i < member.End; i++)
                {
                    var sign = text.SignAt(i);
                    if (brackets == 0 && sign is '{' or '(' or '=' or ';')
                    {
                        return false;
                    }

                    if (brackets == 0 && DeclarationText.IsTypeKeyword(text.WordAt(i)))
                    {
                        return true;
                    }

                    brackets +=
                        sign == '[' ? 1
                        : sign == ']' ? -1
                        : 0;
                }

                return false;
            }
        }
    }
}
