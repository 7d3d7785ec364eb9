using System.Collections.Immutable;
using DocDsl.Core.DocumentTypes;
using DocDsl.Core.ReaderText;
using DocDsl.Core.Rules.Notation;
using DocDsl.Core.Symbols;
using DocDsl.Core.Text;

namespace DocDsl.Core.Binding;

/// <summary>The parts that the set of a document has of its questions.</summary>
internal sealed partial class PartBinder
{
    private readonly SetMatch? _match;

    /// <summary>The parts of questions whose words are those of their set.</summary>
    private readonly Dictionary<int, ImmutableArray<PartInfo>> _ofSet = [];

    /// <summary>
    /// The parts that the set has of a question are those of the document's question, which may name them itself. Where it has no words,
    /// they are the set's too.
    /// </summary>
    private void BindSet()
    {
        for (var question = 0; _match is not null && question < _sections.Questions.Length; question++)
        {
            if (_match.DeclarationOf(question) is not { Parts.IsEmpty: false } declared)
            {
                continue;
            }

            var section = _sections.Questions[question].Identity.Section;
            var syntax = _tree.Section(section);
            _starts.TryGetValue(question, out var named);
            if (named is null && _texts.OfSection(section).IsEmpty)
            {
                _ofSet.Add(question, PartsOf(declared, syntax.HeadingSpan));
                continue;
            }

            foreach (var part in declared.Parts)
            {
                if (named is null && WordsIn(section).Find(part.Words) is { Count: 1, Span: var words })
                {
                    Add(question, new PartStart(part.Letter, words, words.Start) { IsOfSet = true }, syntax, isHeading: false);
                }
                else if (named is null || !named.Exists(own => own.Start.Letter == part.Letter))
                {
                    _diagnostics.Add(PartOrder.OfSet(syntax.HeadingSpan, part.Letter.ToString(), _match.Set.Name, part.Words));
                }
            }
        }
    }

    private ImmutableArray<PartInfo> PartsOf(DeclaredQuestion declared, TextSpan heading)
    {
        var parts = ImmutableArray.CreateBuilder<PartInfo>(declared.Parts.Length);
        for (var i = 0; i < declared.Parts.Length; i++)
        {
            var start = Math.Max(0, declared.Parts[i].FindIn(declared.Text));
            var end = i + 1 < declared.Parts.Length ? declared.Parts[i + 1].FindIn(declared.Text) : declared.Text.Length;
            var text = declared.Text.Substring(start, Math.Max(start, end) - start).TrimEnd();
            parts.Add(new PartInfo(declared.Parts[i].Letter, heading, TextView.Of(_tree, text, heading.End)) { IsOfSet = true });
        }

        return parts.MoveToImmutable();
    }
}
