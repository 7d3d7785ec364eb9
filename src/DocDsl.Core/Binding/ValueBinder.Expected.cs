using System.Collections.Immutable;
using DocDsl.Core.Directives;
using DocDsl.Core.Rules.Notation;
using DocDsl.Core.Symbols;
using DocDsl.Core.Syntax;
using DocDsl.Core.Values;

namespace DocDsl.Core.Binding;

/// <summary>The part that finds what kind of value each answer must have: by <c>@expect</c>, by the set, by the document's type.</summary>
internal sealed partial class ValueBinder
{
    /// <summary>
    /// What the set expects of a question, or the document's type of all answers, holds where no directive names another kind.
    /// </summary>
    private void ExpectOfType(List<Answerable> expecting)
    {
        if (_header.Type?.Expect is null && _match is null)
        {
            return;
        }

        for (var question = 0; question < _sections.Questions.Length; question++)
        {
            if ((_match?.DeclarationOf(question)?.Expected ?? _header.Type?.Expect) is not { } type)
            {
                continue;
            }

            var count = _parts.Of(question).Length;
            for (var part = count == 0 ? -1 : 0; part < count; part++)
            {
                var symbol = new Answerable(question, part);
                if (!_expected.ContainsKey(symbol))
                {
                    _expected.Add(symbol, (type, default));
                    expecting.Add(symbol);
                }

                if (count == 0)
                {
                    break;
                }
            }
        }
    }

    /// <summary>
    /// The kind of the value is what the question asks for, so that it is known without the other document; a part has no value, since
    /// the other question may be divided otherwise.
    /// </summary>
    private void TakeValue(Answerable symbol, ValueType type, ReferenceInfo other)
    {
        if (symbol.Part < 0)
        {
            _values[symbol] = new ValueSymbol(type, _shared?.Find(other)?.ValueAs(type), default);
        }
    }

    private void BindExpect(DirectiveSyntax directive, ExpectArguments expect, ImmutableArray<int> all, List<Answerable> expecting)
    {
        var targets = expect.Target is { } target
            ? DirectiveTargets.Find(directive, target, all, _sections.Questions, _parts, _diagnostics)
            : TargetsOf(directive, all, answer: -1);
        if (expect.IsMalformed)
        {
            return;
        }

        foreach (var symbol in targets)
        {
            if (_expected.ContainsKey(symbol))
            {
                _diagnostics.Add(RepeatedDirective.ForQuestion.At(directive.NameSpan, directive.Name));
                return;
            }

            _expected.Add(symbol, (expect.Type, expect.TypeSpan));
            expecting.Add(symbol);
        }
    }
}
