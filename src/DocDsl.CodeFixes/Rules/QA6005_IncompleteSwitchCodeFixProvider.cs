using System.Collections.Immutable;
using DocDsl.Core.Rules.CSharp;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace DocDsl.CodeFixes.Rules;

/// <summary>QA6005: adds the missing cases, before a default. Each throws until it is implemented.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(IncompleteSwitchCodeFixProvider))]
public sealed class IncompleteSwitchCodeFixProvider : CodeFixProvider
{
    private const string Throw = "throw new System.NotImplementedException()";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("QA6005");

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var text = await context.Document.GetTextAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (!diagnostic.Properties.TryGetValue(IncompleteSwitch.Missing, out var missing) || missing is null)
            {
                continue;
            }

            var node = root?.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
            TextChange? change = node
                ?.AncestorsAndSelf()
                .FirstOrDefault(ancestor => ancestor is SwitchExpressionSyntax or SwitchStatementSyntax) switch
            {
                SwitchExpressionSyntax expression => AddArms(expression, text, missing.Split('\n')),
                SwitchStatementSyntax statement => AddSections(statement, text, missing.Split('\n')),
                _ => null,
            };
            if (change is { } found)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        "Add the missing cases",
                        _ => Task.FromResult(context.Document.WithText(text.WithChanges(found))),
                        nameof(IncompleteSwitchCodeFixProvider)
                    ),
                    diagnostic
                );
            }
        }
    }

    private static TextChange AddArms(SwitchExpressionSyntax expression, SourceText text, IEnumerable<string> missing)
    {
        var arms = missing.Select(pattern => $"{pattern} => {Throw}");
        if (expression.Arms.FirstOrDefault(arm => arm.Pattern is DiscardPatternSyntax) is { } all)
        {
            var between = Between(text, all.SpanStart);
            return new TextChange(new TextSpan(all.SpanStart, 0), string.Concat(arms.Select(arm => arm + "," + between)));
        }

        if (expression.Arms.Count == 0)
        {
            return new TextChange(new TextSpan(expression.OpenBraceToken.Span.End, 0), " " + string.Join(", ", arms));
        }

        // After the last arm, and its comma where it has one.
        var last = expression.Arms[expression.Arms.Count - 1];
        var space = Between(text, last.SpanStart);
        var hasComma = expression.Arms.SeparatorCount == expression.Arms.Count;
        var position = hasComma ? expression.Arms.GetSeparator(expression.Arms.Count - 1).Span.End : last.Span.End;
        return new TextChange(
            new TextSpan(position, 0),
            hasComma ? string.Concat(arms.Select(arm => space + arm + ",")) : string.Concat(arms.Select(arm => "," + space + arm))
        );
    }

    private static TextChange AddSections(SwitchStatementSyntax statement, SourceText text, IEnumerable<string> missing)
    {
        var sections = missing.Select(pattern => $"case {pattern}:");
        var before = statement.Sections.FirstOrDefault(section => section.Labels.Any(label => label is DefaultSwitchLabelSyntax));
        var like = before ?? (statement.Sections.Count > 0 ? statement.Sections[0] : null);
        var between = like is null ? " " : Between(text, like.SpanStart);
        var inside = between == " " ? " " : between + "    ";
        var position =
            before?.SpanStart
            ?? (
                statement.Sections.Count > 0 ? statement.Sections[statement.Sections.Count - 1].Span.End : statement.OpenBraceToken.Span.End
            );
        var code = sections.Select(section => $"{section}{inside}{Throw};");
        return new TextChange(
            new TextSpan(position, 0),
            before is null ? string.Concat(code.Select(line => between + line)) : string.Concat(code.Select(line => line + between))
        );
    }

    /// <summary>What separates the cases: a line end and the indentation, or a blank.</summary>
    private static string Between(SourceText text, int position)
    {
        var line = text.Lines.GetLineFromPosition(position);
        var indentation = text.ToString(TextSpan.FromBounds(line.Start, position));
        return string.IsNullOrWhiteSpace(indentation) && line.LineNumber > 0
            ? text.ToString(TextSpan.FromBounds(text.Lines[line.LineNumber - 1].End, line.Start)) + indentation
            : " ";
    }
}
