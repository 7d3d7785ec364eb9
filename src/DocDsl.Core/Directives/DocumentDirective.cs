using DocDsl.Core.Diagnostics;
using DocDsl.Core.Languages;
using DocDsl.Core.Rules.Notation;
using DocDsl.Core.Text;
using DocDsl.Core.Values;

namespace DocDsl.Core.Directives;

/// <summary>The arguments of <c>@document</c>.</summary>
/// <param name="Type">The name of the document's type; null where none is given.</param>
/// <param name="TypeSpan">Where the type is named; empty where it is not.</param>
/// <param name="Culture">The culture, for example <c>nl-NL</c>; null where none is given, or it is not valid.</param>
internal sealed record DocumentArguments(string? Type, TextSpan TypeSpan, string? Culture) : DirectiveArguments
{
    /// <summary>The version of the type's questions that the document answers; null where none is given.</summary>
    public string? Version { get; init; }

    /// <summary>Where the version is; empty where none is given.</summary>
    public TextSpan VersionSpan { get; init; }
}

/// <summary><c>@document [type [version]] [culture]</c></summary>
internal sealed class DocumentDirective() : Directive(DirectiveKind.Document, "document", DirectiveLocations.Header)
{
    private readonly Message _takesThree = MalformedArgument.Rule.Message(
        "'@document' takes a type, a version of its questions and a culture, for example '@document kamervragen nl-NL'"
    );

    private readonly Message<string> _invalidVersion = MalformedArgument.Rule.Message<string>(
        "'{0}' is not a valid version; a version has letters, digits, '.', '-' and '_', with a digit among them",
        "version"
    );

    private readonly Message<string> _invalidCulture = MalformedArgument.Rule.Message<string>(
        "'{0}' is not a valid culture; write a language tag such as 'nl-NL'",
        "culture"
    );

    private readonly Message<string> _invalidType = MalformedArgument.Rule.Message<string>(
        "'{0}' is not a valid name of a document type; a name begins with a letter and has only letters, digits, '-' and '_'",
        "type"
    );

    /// <summary>QA1003: something is before it.</summary>
    public Message NotAtTop { get; } = MisplacedDirective.Rule.Message("'@document' must be at the top of the file");

    /// <summary>QA1003: the file has another.</summary>
    public Message MoreThanOnce { get; } = MisplacedDirective.Rule.Message("'@document' is given more than once; one file is one document");

    public override int Order => 0;

    public override string Syntax => "@document [type [version]] [culture]";

    public override string Help =>
        "The document's type, the version of its questions that are answered, and its culture, for example `nl-NL`. All are optional. "
        + "Must be the first line.";

    public override DirectiveArguments? Parse(ref DirectiveInput input)
    {
        var reader = input.CreateReader();
        if (!reader.TryReadWord(out var first))
        {
            return null;
        }

        var word = input.ToString(first);
        if (!reader.TryReadWord(out var second))
        {
            // One word alone: nl-NL and nl are cultures, kamervragen and faq are types.
            if (IsCulture(word) && (word.Contains("-") || Language.Find(word) is not null))
            {
                return new DocumentArguments(null, default, word);
            }

            CheckType(ref input, word);
            return new DocumentArguments(word, first, null) { IsMalformed = input.IsMalformed };
        }

        var version = default(TextSpan);
        string? culture = input.ToString(second);
        if (!IsCulture(culture) && (culture.Any(Characters.IsDigit) || !reader.IsAtEnd))
        {
            version = second;
            culture = reader.TryReadWord(out second) ? input.ToString(second) : null;
        }

        if (version.Length > 0 && !SetVersion.IsVersion(input.ToString(version)))
        {
            input.Report(_invalidVersion.At(version, input.ToString(version)));
        }
        else if (!reader.IsAtEnd)
        {
            input.Report(_takesThree);
        }
        else if (culture is not null && !IsCulture(culture))
        {
            input.Report(_invalidCulture.At(input.Span, culture));
        }
        else
        {
            CheckType(ref input, word);
        }

        return new DocumentArguments(word, first, culture is not null && IsCulture(culture) ? culture : null)
        {
            Version = version.Length > 0 ? input.ToString(version) : null,
            VersionSpan = version,
            IsMalformed = input.IsMalformed,
        };
    }

    private void CheckType(ref DirectiveInput input, string word)
    {
        if (!Characters.IsAsciiLetter(word[0]) || !word.All(Characters.IsDirectiveName))
        {
            input.Report(_invalidType.At(input.Span, word));
        }
    }

    /// <summary>Whether a word is a language tag.</summary>
    public static bool IsCulture(string word)
    {
        var isFirst = true;
        for (int start = 0, i = 0; i <= word.Length; i++)
        {
            if (i < word.Length && (Characters.IsAsciiLetter(word[i]) || (!isFirst && Characters.IsDigit(word[i]))))
            {
                continue;
            }

            if ((i < word.Length && word[i] != '-') || i - start < 2 || i - start > (isFirst ? 3 : 8))
            {
                return false;
            }

            isFirst = false;
            start = i + 1;
        }

        return true;
    }
}
