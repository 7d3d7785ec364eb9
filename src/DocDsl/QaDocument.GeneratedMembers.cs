using System.ComponentModel;
using System.Globalization;
using DocDsl.Loading;

namespace DocDsl;

public partial record QaDocument
{
    // What properties of generated records call: a method of their own object is what the compiler finds soonest, and it has no overload.
    // With a static one, each property took it half as long again.

    /// <summary>For generated code: the answered question at an index among the document's questions.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected AnsweredQuestion GetAnswered(int index) => (AnsweredQuestion)Content.Questions[index];

    /// <summary>For generated code: the answered question at an index among the document's questions, with its value.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected AnsweredQuestion<T> GetTyped<T>(int index) => (AnsweredQuestion<T>)Content.Questions[index];

    /// <summary>For generated code: the open question at an index among the document's questions.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected OpenQuestion GetOpen(int index) => (OpenQuestion)Content.Questions[index];

    /// <summary>For generated code: the withdrawn question at an index among the document's questions.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected WithdrawnQuestion GetWithdrawn(int index) => (WithdrawnQuestion)Content.Questions[index];

    /// <summary>For generated code: the question that does not apply at an index among the document's questions.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected NotApplicableQuestion GetNotApplicable(int index) => (NotApplicableQuestion)Content.Questions[index];

    /// <summary>
    /// For generated code: a question that the document's type declares, as this document has it. Where it has none the question is open,
    /// or not applicable where the set does not ask it, with the words of the set.
    /// </summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected Question GetDeclared(string id) => Content.GetDeclared(id);

    /// <summary>For generated code: the group at an index among the document's groups.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected QuestionGroup GetGroup(int index) => Content.Groups[index];

    /// <summary>For generated code: the text of the field at an index among the document's fields.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected string GetText(int index) => Content.Fields[index].Value;

    /// <summary>For generated code: the date of the field at an index among the document's fields.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected DateOnly GetDate(int index) => DateOnly.ParseExact(Content.Fields[index].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>
    /// For generated code: what other members of generated records call. It is nested, so that a record names it by one word.
    /// </summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected static class GeneratedMembers
    {
        /// <summary>The part at an index among the question's parts.</summary>
        public static T Part<T>(Question question, int index)
            where T : QuestionPart => (T)question.Parts[index];

        /// <summary>A declared field that is a class; null when it is missing, or not of its kind.</summary>
        public static T? Field<T>(QaDocument document, string name, Func<string, T> read)
            where T : class => document.Content.FindField(name) is { } field && field.TryGetTyped(read, out var value) ? value : null;

        /// <summary>A declared field that is a struct; null when it is missing, or not of its kind.</summary>
        public static T? FieldOfStruct<T>(QaDocument document, string name, Func<string, T> read)
            where T : struct => document.Content.FindField(name) is { } field && field.TryGetTyped(read, out var value) ? value : null;

        /// <summary>A declared field that every document of the type has.</summary>
        /// <exception cref="InvalidOperationException">
        /// It is missing, or not of its kind, which QA5001 and QA5002 report, and that rule is disabled.
        /// </exception>
        public static T RequiredField<T>(QaDocument document, string name, Func<string, T> read)
            where T : notnull =>
            document.Content.FindField(name) is not { } field
                ? throw new InvalidOperationException($"{document.Path} has no field '{name}' (QA5001).")
            : field.TryGetTyped(read, out var value) ? value
            : throw new InvalidOperationException($"The field '{name}' of {document.Path} has no valid value (QA5002).");

        /// <summary>A declared field that is a list; empty when it is missing.</summary>
        public static IReadOnlyList<T> FieldList<T>(QaDocument document, string name, Func<string, T> read) =>
            document.Content.FindField(name)?.GetTypedList(read) ?? [];

        /// <summary>A question whose value is a choice, with the choice in an enumeration.</summary>
        /// <param name="question">The question as created by the library.</param>
        /// <param name="choice">The enumeration's member for an index among the choices.</param>
        public static AnsweredQuestion<T> Choose<T>(AnsweredQuestion question, Func<int, T> choice)
            where T : struct, Enum =>
            new(question.Document, question.Symbol, question.Content, choice(TypedValues.ChoiceOf(question.Symbol.Value!)));

        /// <summary>A part whose value is a choice, with the choice in an enumeration.</summary>
        /// <param name="part">The part as created by the library.</param>
        /// <param name="choice">The enumeration's member for an index among the choices.</param>
        public static AnsweredPart<T> Choose<T>(AnsweredPart part, Func<int, T> choice)
            where T : struct, Enum => new(part.Document, part.Symbol, part.Content, choice(TypedValues.ChoiceOf(part.Symbol.Value!)));

        /// <summary>A question whose value is a list of choices, with the choices in an enumeration.</summary>
        /// <param name="question">The question as created by the library.</param>
        /// <param name="choice">The enumeration's member for an index among the choices.</param>
        public static AnsweredQuestion<IReadOnlyList<T>> ChooseAll<T>(AnsweredQuestion question, Func<int, T> choice)
            where T : struct, Enum =>
            new(question.Document, question.Symbol, question.Content, TypedValues.ChoicesOf(question.Symbol.Value!, choice));

        /// <summary>A part whose value is a list of choices, with the choices in an enumeration.</summary>
        /// <param name="part">The part as created by the library.</param>
        /// <param name="choice">The enumeration's member for an index among the choices.</param>
        public static AnsweredPart<IReadOnlyList<T>> ChooseAll<T>(AnsweredPart part, Func<int, T> choice)
            where T : struct, Enum => new(part.Document, part.Symbol, part.Content, TypedValues.ChoicesOf(part.Symbol.Value!, choice));
    }
}
