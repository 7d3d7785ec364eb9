using System.Collections.Immutable;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.Directives;
using DocDsl.Core.Rules.Notation;
using DocDsl.Core.Symbols;
using DocDsl.Core.Syntax;

namespace DocDsl.Core.Binding;

// The directives below the headings of questions.
internal sealed partial class SectionBinder
{
    private void BindDirectives(SectionSyntax section)
    {
        var all = ImmutableArray<int>.Empty;
        for (var i = section.FirstDirective; i < section.EndDirective; i++)
        {
            var directive = _tree.Directive(i);
            switch (directive.Kind)
            {
                case DirectiveKind.Expect or DirectiveKind.Part:
                    all = all.IsEmpty ? _above.ToImmutableArray() : all;
                    _questionDirectives.Add(new QuestionDirective(directive, all));
                    break;
                case DirectiveKind.Id
                or DirectiveKind.Optional
                or DirectiveKind.Open
                or DirectiveKind.Withdrawn
                or DirectiveKind.Na when directive.Arguments is TargetedArguments arguments:
                    BindDirective(directive, arguments);
                    break;
            }
        }
    }

    private void BindDirective(DirectiveSyntax directive, TargetedArguments arguments)
    {
        var targets = _above;
        if (arguments.Target is { } target)
        {
            targets = [];
            foreach (var question in _above)
            {
                if (target is { Number.Part: '\0' } && DirectiveTargets.IsMeant(_questions[question].Identity, target, count: 0))
                {
                    targets.Add(question);
                }
            }

            if (targets.Count == 0)
            {
                _diagnostics.Add(MalformedArgument.QuestionNotFound.At(directive.ArgumentSpan, directive.Name, target.Name));
                return;
            }
        }

        if (arguments is IdArguments { IsMalformed: false } id)
        {
            BindId(directive, id, targets);
        }
        else
        {
            BindState(directive, targets);
        }
    }

    /// <summary>The first reason has effect; a second one, of whatever directive, is reported once for all its questions.</summary>
    private void BindState(DirectiveSyntax directive, List<int> targets)
    {
        Diagnostic? repeated = null;
        foreach (var index in targets)
        {
            var question = _questions[index];
            if (directive.Arguments is not ReasonArguments || question.Reason is null)
            {
                _questions[index] = QuestionStates.Apply(directive, question);
            }
            else
            {
                var other = QuestionStates.DirectiveOf(question.State);
                repeated ??=
                    other == directive.Name
                        ? RepeatedDirective.ForQuestion.At(directive.NameSpan, directive.Name)
                        : RepeatedDirective.Contradictory.At(directive.NameSpan, directive.Name, other);
            }
        }

        if (repeated is not null)
        {
            _diagnostics.Add(repeated);
        }
    }

    private void BindId(DirectiveSyntax directive, IdArguments id, List<int> targets)
    {
        if (targets.Count == 0)
        {
            return;
        }

        var question = _questions[targets[0]];
        if (targets.Count > 1)
        {
            _diagnostics.Add(
                MalformedArgument.TargetRequired.At(directive.ArgumentSpan, directive.Name, question.Identity.Written.ToString() ?? "")
            );
        }
        else if (question.Identity.Id is not null && !question.Identity.IsLabelled)
        {
            _diagnostics.Add(RepeatedDirective.ForQuestion.At(directive.NameSpan, directive.Name));
        }
        else
        {
            var given = new QuestionId(id.Id, id.IdSpan, IdOrigin.Directive);
            _questions[targets[0]] = question with { Identity = question.Identity with { Given = given } };
        }
    }
}
