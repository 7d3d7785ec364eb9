using System.Collections.Immutable;
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

    internal static readonly DiagnosticRule<string> InvalidCharacter =
        new("QA1006", "Character that is no text", "{0}.", "Text", Error);

    internal static readonly DiagnosticRule<string> NearMiss =
        new("QA1007", "Nearly a heading or a mark", "{0}.", "Text", Warning);

    internal static readonly DiagnosticRule<string> UnnecessarySuppression =
        new("QA1009", "Excuse that excuses nothing", "There is no {0} here to excuse.", "Text", Warning);

    internal static readonly DiagnosticRule<string> RunningHeader =
        new("QA1008", "Page furniture in the text", "'{0}' seems to be page furniture; as an '@aside' it leaves the text.", "Text", Information);

    // 2xxx numbering

    internal static readonly DiagnosticRule<int> DuplicateNumber =
        new("QA2001", "Question number used twice", "Question {0} is numbered twice.", "Numbering", Error);

    internal static readonly DiagnosticRule<string> MissingNumber =
        new("QA2002", "Question number missing", "{0} missing.", "Numbering", Error);

    internal static readonly DiagnosticRule<int> FirstNumber =
        new("QA2003", "Numbering does not begin at 1", "The first question is {0}, not 1.", "Numbering", Error);

    internal static readonly DiagnosticRule<string> ImpossibleNumbers =
        new("QA2004", "Impossible list of numbers", "{0}.", "Numbering", Error);

    internal static readonly DiagnosticRule<string> PartOutOfOrder =
        new("QA2006", "Part of a question missing, repeated or out of order", "{0}.", "Numbering", Error);

    internal static readonly DiagnosticRule<string> SimilarQuestions =
        new("QA2005", "Two questions of nearly the same words", "{0} has nearly the same words.", "Numbering", Warning);

    internal static readonly DiagnosticRule<string> NoQuestion =
        new("QA2007", "No question is recognised", "No question is recognised in this {0}: its questions may have lost their numbers, or begin in a way that '@heading' must declare.", "Numbering", Warning);

    // 3xxx answers

    internal static readonly DiagnosticRule<string> Unanswered =
        new("QA3001", "Question without an answer", "{0} has no answer.", "Answers", Error);

    internal static readonly DiagnosticRule<int> AnswerWithoutQuestion =
        new("QA3002", "Answer without a question", "This answers question {0}, which is not there.", "Answers", Error);

    internal static readonly DiagnosticRule<string> AnsweredTwice =
        new("QA3003", "Question answered twice", "{0} is answered twice.", "Answers", Error);

    internal static readonly DiagnosticRule<string> EmptyAnswer =
        new("QA3004", "Empty answer", "{0} is empty.", "Answers", Error);

    internal static readonly DiagnosticRule<string> Placeholder =
        new("QA3005", "Placeholder left in the text", "'{0}' is a placeholder that was left in the text.", "Answers", Error);

    internal static readonly DiagnosticRule<string> PartNotCovered =
        new("QA3006", "Part of a question not answered", "{0} is not covered by any answer.", "Answers", Error);

    internal static readonly DiagnosticRule<string, string> ContradictedValue =
        new("QA3007", "Value contradicts the text", "The value is '{0}', but {1}.", "Answers", Error);

    internal static readonly DiagnosticRule<string, string> ValueOfOtherKind =
        new("QA3008", "Value of another kind than expected", "'{0}' {1}.", "Answers", Error);

    internal static readonly DiagnosticRule<string, string> QuotedWordsNotFound =
        new("QA3009", "Quoted words do not stand in the text", "'{0}' {1}.", "Answers", Error);

    internal static readonly DiagnosticRule<string, string> NoValue =
        new("QA3010", "Value expected and none to be read", "{0} expects a value ({1}), and none can be read from the answer.", "Answers", Warning);

    // 4xxx references

    internal static readonly DiagnosticRule<string> ReferenceNotFound =
        new("QA4001", "Reference to a question that is not there", "{0}.", "References", Error);

    internal static readonly DiagnosticRule<string> CircularReference =
        new("QA4002", "Answer that refers only to itself", "{0}.", "References", Error);

    internal static readonly DiagnosticRule<string> NoteNotFound =
        new("QA4003", "Reference to a note that is not there", "There is no note '{0}'.", "References", Error);

    internal static readonly DiagnosticRule<string> NoteNotReferenced =
        new("QA4004", "Note never referenced", "Nothing refers to note '{0}'.", "References", Warning);

    internal static readonly DiagnosticRule<string> DuplicateNote =
        new("QA4005", "Note id used twice", "There is already a note '{0}'.", "References", Error);

    internal static readonly DiagnosticRule<string> DocumentNotFound =
        new("QA4006", "Reference to a document that is not there", "{0}.", "References", Error);

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

    /// <summary>All rules, by id.</summary>
    public static ImmutableArray<Rule> All { get; } = ImmutableArray.Create<Rule>(
        UnknownDirective, MalformedArgument, MisplacedDirective, UnbalancedBlock, RepeatedDirective, InvalidCharacter, NearMiss, RunningHeader, UnnecessarySuppression,
        DuplicateNumber, MissingNumber, FirstNumber, ImpossibleNumbers, SimilarQuestions, NoQuestion, PartOutOfOrder,
        Unanswered, AnswerWithoutQuestion, AnsweredTwice, EmptyAnswer, Placeholder,
        PartNotCovered, ContradictedValue, ValueOfOtherKind, QuotedWordsNotFound, NoValue,
        ReferenceNotFound, CircularReference, NoteNotFound, NoteNotReferenced, DuplicateNote, DocumentNotFound,
        RequiredField, MalformedField, UnknownField, FieldContradictsText, ImpossibleOrder, ExceededTerm, UnknownType, MalformedType,
        NameClash, LanguageVersionTooLow, UnknownLookup, UnseenStatus, IncompleteSwitch, EvidenceNotFound, AnsweredQuestionNotFound, NoEvidence, InternalError, MalformedSetting);

    /// <summary>
    /// Whether it is found outside the model: it depends on the project's other documents, on names in C# or on settings. The model then
    /// cannot know that a suppression of it is unnecessary.
    /// </summary>
    internal static bool IsFoundOutsideModel(string id) => id is "QA4006" or "QA6001" or "QA6006" or "QA6008" or "QA9002";
}
