using DocDsl.Core.Diagnostics;

namespace DocDsl.Core.Rules.Notation;

/// <summary>QA1004: a block without its <c>@end</c>, or an <c>@end</c> without its block.</summary>
internal static class UnbalancedBlock
{
    public static readonly Rule Rule = new("QA1004", "Unbalanced block", "Text", DiagnosticSeverity.Error);

    public static readonly Message UnexpectedEnd = Rule.Message("Unexpected '@end': there is no open '@note' or '@aside' block");

    public static readonly Message UnclosedComment = Rule.Message("The comment '<!--' is not closed; write '-->' where it ends");

    public static readonly Message<string> OpenAtNext = Rule.Message<string>(
        "The '@{0}' block is not closed; write '@end' before the next heading or directive",
        "directive"
    );

    public static readonly Message<string> OpenAtEndOfFile = Rule.Message<string>(
        "The '@{0}' block is not closed; write '@end' before the end of the file",
        "directive"
    );

    public static readonly Message OpenFence = Rule.Message(
        "This code block is not closed and is read as text; write the same signs on a line below it"
    );
}
