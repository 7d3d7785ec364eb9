using System.Collections.Immutable;
using static DocDsl.Core.Diagnostics.DiagnosticSeverity;

namespace DocDsl.Core.Diagnostics;

/// <summary>The one table of rules. The compiler, the command line and the editor report these, with these ids and texts.</summary>
internal static class DiagnosticRules
{
    // 1xxx text and directives

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

    /// <summary>All rules, by id.</summary>
    public static ImmutableArray<Rule> All { get; } = ImmutableArray.Create<Rule>(
        Rules.Notation.UnknownDirective.Rule, Rules.Notation.MalformedArgument.Rule, Rules.Notation.MisplacedDirective.Rule,
        Rules.Notation.UnbalancedBlock.Rule, Rules.Notation.RepeatedDirective.Rule, InvalidCharacter, NearMiss, RunningHeader, UnnecessarySuppression,
        DuplicateNumber, MissingNumber, FirstNumber, ImpossibleNumbers, SimilarQuestions, NoQuestion, PartOutOfOrder,
        Unanswered, AnswerWithoutQuestion, AnsweredTwice, EmptyAnswer, Placeholder,
        PartNotCovered, ContradictedValue, ValueOfOtherKind, QuotedWordsNotFound, NoValue,
        ReferenceNotFound, CircularReference, NoteNotFound, NoteNotReferenced, DuplicateNote, DocumentNotFound);
}
