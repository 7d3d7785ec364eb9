using System.Collections.Immutable;
using DocDsl.Core.Rules;
using static DocDsl.Core.Diagnostics.DiagnosticSeverity;

namespace DocDsl.Core.Diagnostics;

/// <summary>The one table of rules. The compiler, the command line and the editor report these, with these ids and texts.</summary>
internal static class DiagnosticRules
{
    // 1xxx text and directives

    internal static readonly DiagnosticRule<string, string> UnknownDirective =
        new("QA1001", "Unknown mark", "There is no mark '@{0}'{1}", "Text", Error);

    internal static readonly DiagnosticRule<string, string> MalformedArgument =
        new("QA1002", "Malformed argument of a mark", "'@{0}' {1}.", "Text", Error);

    internal static readonly DiagnosticRule<string, string> MisplacedDirective =
        new("QA1003", "Mark out of place", "'@{0}' {1}.", "Text", Error);

    internal static readonly DiagnosticRule<string> UnbalancedBlock =
        new("QA1004", "Block not closed, or nothing to close", "{0}.", "Text", Error);

    internal static readonly DiagnosticRule<string> RepeatedDirective =
        new("QA1005", "Repeated mark", "'@{0}' stands here more than once.", "Text", Error);

    // 5xxx fields and types

    internal static readonly DiagnosticRule<string, string> RequiredField =
        new("QA5001", "Required field missing", "A document of type '{1}' must have the field '{0}'.", "Fields", Error);

    internal static readonly DiagnosticRule<string, string> MalformedField =
        new("QA5002", "Field of another kind", "The field '{0}' {1}.", "Fields", Error);

    internal static readonly DiagnosticRule<string, string> UnknownField =
        new("QA5003", "Unknown field", "The document's type has no field '{0}'{1}", "Fields", Error);

    internal static readonly DiagnosticRule<string, string> FieldContradictsText =
        new("QA5004", "Field that says something else than the text", "The field '{0}' {1}.", "Fields", Error);

    internal static readonly DiagnosticRule<string> ImpossibleOrder =
        new("QA5005", "Dates in an impossible order", "{0}.", "Fields", Error);

    internal static readonly DiagnosticRule<string> ExceededTerm =
        new("QA5006", "Term exceeded", "{0}.", "Fields", Information);

    internal static readonly DiagnosticRule<string, string> UnknownType =
        new("QA5007", "Unknown document type", "There is no document type '{0}'{1}", "Fields", Error);

    internal static readonly DiagnosticRule<string> MalformedType =
        new("QA5008", "Fault in a type's declaration", "{0}.", "Fields", Error);

    // 6xxx generated code and its use

    internal static readonly DiagnosticRule<string, string> NameClash =
        new("QA6001", "Two would get the same C# name", "{0} and {1} would get the same C# name.", "Code", Error);

    internal static readonly DiagnosticRule<string> LanguageVersionTooLow =
        new("QA6002", "C# version too low", "The types generated from documents need C# 10 or later; this project uses C# {0}.", "Code", Error);

    internal static readonly DiagnosticRule<string, string> UnknownLookup =
        new("QA6003", "Looked up in C# and not there", "{0} has no question {1}", "Code", Error);

    internal static readonly DiagnosticRule<string, string> UnseenStatus =
        new("QA6004", "Answer used without looking at its status", "The answer to {0} is {1}; look at its Status before using it.", "Code", Information);

    internal static readonly DiagnosticRule<string> IncompleteSwitch =
        new("QA6005", "Switch that misses a question or a state", "This switch does not handle {0}.", "Code", Warning);

    internal static readonly DiagnosticRule<string, string> EvidenceNotFound =
        new("QA6006", "Evidence in code that is not there", "There is no type or member '{0}'{1}", "Code", Error);

    internal static readonly DiagnosticRule<string, string> AnsweredQuestionNotFound =
        new("QA6007", "Code that answers a question that is not there", "{0}{1}", "Code", Error);

    internal static readonly DiagnosticRule<string> NoEvidence =
        new("QA6008", "Answer without evidence", "{0} has neither '@evidence' nor code with [Answers].", "Code", Error);

    // 9xxx DocDsl itself

    internal static readonly DiagnosticRule<string, string> InternalError =
        new("QA9001", "DocDsl itself failed", "DocDsl failed on this file, which is a fault of DocDsl: {0}: {1}.", "DocDsl", Error);

    internal static readonly DiagnosticRule<string> MalformedSetting =
        new("QA9002", "Setting that cannot be read", "{0}.", "DocDsl", Warning);

    /// <summary>All rules, in the order of their ids.</summary>
    public static ImmutableArray<Rule> All { get; } = RuleList.All
        .Concat(new Rule[]
        {
            UnknownDirective,
            MalformedArgument,
            MisplacedDirective,
            UnbalancedBlock,
            RepeatedDirective,
            RequiredField,
            MalformedField,
            UnknownField,
            FieldContradictsText,
            ImpossibleOrder,
            ExceededTerm,
            UnknownType,
            MalformedType,
            NameClash,
            LanguageVersionTooLow,
            UnknownLookup,
            UnseenStatus,
            IncompleteSwitch,
            EvidenceNotFound,
            AnsweredQuestionNotFound,
            NoEvidence,
            InternalError,
            MalformedSetting,
        })
        .OrderBy(rule => rule.Id, StringComparer.Ordinal)
        .ToImmutableArray();
}
