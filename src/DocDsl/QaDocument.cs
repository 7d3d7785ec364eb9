using System.ComponentModel;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json.Serialization;
using DocDsl.CompilerServices;
using DocDsl.Core.Compilation;
using DocDsl.Core.DocumentTypes;
using DocDsl.Core.Symbols;
using DocDsl.Core.Text;
using DocDsl.Data;
using DocDsl.Loading;

namespace DocDsl;

/// <summary>
/// A document of questions and answers. Types generated from <c>.qa</c> files derive from it; <see cref="Parse(string, string, string,
/// string)"/> makes one of any text at run time.
/// </summary>
/// <remarks>
/// A compiled document is read and parsed at its first use, once; <see cref="Path"/>, <see cref="Name"/>, equality and <see
/// cref="ToString"/> do not read it. All members may be used from several threads. Lists do not change, and each is the same instance at
/// every call.
/// <para>
/// The first use of a compiled document throws an <see cref="InvalidOperationException"/> when its text is not embedded in its assembly, or
/// is not the text that was compiled, or when this version of DocDsl reads it differently from the version that compiled it.
/// </para>
/// </remarks>
[DebuggerDisplay("{Path,nq}")]
[JsonConverter(typeof(ModelJsonConverter))]
public partial record QaDocument
{
    private readonly Lazy<SemanticModel> _model;
    private readonly Lazy<DocumentContent> _content;
    private readonly Lazy<AnswerTable> _answers;
    private readonly Lazy<QaDocument?> _original;
    private readonly Lazy<IReadOnlyList<QaDocument>> _translations;
    private readonly IDocumentSource? _others;
    private readonly string? _text;
    private readonly DocumentDefaults? _defaults;
    private string? _codeName;

    /// <summary>For generated code.</summary>
    /// <param name="path">The file, relative to its project; its text is the resource <c>qa/</c> and this of the record's assembly.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected QaDocument(string path)
    {
        Path = path;
        Name = NameOf(Path);
        _model = new Lazy<SemanticModel>(Load);
        _content = new Lazy<DocumentContent>(Complete);
        _answers = new Lazy<AnswerTable>(() => AnswerTable.Of(_model.Value));
        _original = new Lazy<QaDocument?>(FindOriginal);
        _translations = new Lazy<IReadOnlyList<QaDocument>>(FindTranslations);
    }

    private QaDocument(SourceText text, DocumentTypeSet types, IDocumentSource others)
    {
        _others = others;
        Path = text.Path;
        Name = NameOf(Path);
        _text = text.Content;
        _defaults = text.Defaults;
        _model = new Lazy<SemanticModel>(() => DocumentCompilation.Bind(text, types));
        _content = new Lazy<DocumentContent>(Complete);
        _answers = new Lazy<AnswerTable>(() => AnswerTable.Of(_model.Value));
        _original = new Lazy<QaDocument?>(FindOriginal);
        _translations = new Lazy<IReadOnlyList<QaDocument>>(FindTranslations);
    }

    /// <summary>The file, relative to its project with <c>/</c>; as given for a parsed text.</summary>
    public string Path { get; }

    /// <summary>The file's name without folders and extension: <c>palantir</c>.</summary>
    public string Name { get; }

    /// <summary>The type that <c>@document</c> names: <c>kamervragen</c>; null when it names none.</summary>
    public string? TypeName => Content.Model.TypeName;

    /// <summary>The culture that <c>@document</c> names: <c>nl-NL</c>; null when it names none.</summary>
    public string? Culture => Content.Model.Culture;

    /// <summary>
    /// The language in which the document is read: its culture's or its type's, otherwise that of its headings; null when it is not known.
    /// </summary>
    public DocumentLanguage? Language => Content.Language;

    /// <summary>Whether the document is a draft, as given by <c>@status</c>.</summary>
    public bool IsDraft => Content.Model.IsDraft;

    /// <summary>The document's file, unchanged.</summary>
    public string SourceText => Content.Model.Tree.Text.Content;

    /// <summary>
    /// Whether the file is Markdown: its texts then also have a form as Markdown, <see cref="Answer.Markdown"/> for example.
    /// </summary>
    public bool IsMarkdown => MarkdownFiles.IsMarkdown(Path);

    /// <summary>
    /// The document that this one is the translation of, by <c>@translates</c>; null when it is of none, or where that is not known.
    /// </summary>
    public QaDocument? Translates => _original.Value;

    /// <summary>
    /// The translations of this document into other languages, by path; none of a translation itself, see <see cref="Translates"/>. The
    /// first call looks at the texts of all documents of the assembly.
    /// </summary>
    public IReadOnlyList<QaDocument> Translations => _translations.Value;

    /// <summary>The words before the first question that are no field; empty when there are none.</summary>
    public string Preamble => Content.Model.Preamble.Text;

    /// <summary>The <see cref="Preamble"/> with the places of notes.</summary>
    public RichText RichPreamble => Content.Preamble;

    /// <summary>The <see cref="Preamble"/> as Markdown; null where the document is not Markdown.</summary>
    public string? PreambleMarkdown => Content.MarkdownOf(Content.Model.Preamble);

    /// <summary>The words after the last answer that begin with a closing heading; empty when there are none.</summary>
    public string Closing => Content.Model.Closing.Text;

    /// <summary>The <see cref="Closing"/> with the places of notes.</summary>
    public RichText RichClosing => Content.Closing;

    /// <summary>The <see cref="Closing"/> as Markdown; null where the document is not Markdown.</summary>
    public string? ClosingMarkdown => Content.MarkdownOf(Content.Model.Closing);

    /// <summary>The fields of the header: those of directives in their order, then those parsed from the words of the header.</summary>
    public IReadOnlyList<DocumentField> Fields => Content.Fields;

    /// <summary>The questions, in the order of the document; of a joint heading in the order of its numbers.</summary>
    public IReadOnlyList<Question> Questions => Content.Questions;

    /// <summary>
    /// The questions that still need an answer, in the order of the document: those that are <see cref="QuestionState.Open"/> or <see
    /// cref="QuestionState.Unanswered"/>.
    /// </summary>
    public IReadOnlyList<OpenQuestion> OpenQuestions => Content.OpenQuestions;

    /// <summary>
    /// Whether no question needs an answer: each has one, or was withdrawn, does not apply or is optional. An answer that is partial or
    /// postponed is one: <see cref="Question.State"/> distinguishes them.
    /// </summary>
    public bool IsComplete => OpenQuestions.Count == 0;

    /// <summary>The questions that its type declares, and how it answers them; null where the type declares none.</summary>
    public QuestionSet? QuestionSet => Content.Set;

    /// <summary>
    /// The answers, in the order of the document; also those that say nothing (QA3004, QA3005, QA3011), whose questions are open.
    /// </summary>
    public IReadOnlyList<Answer> Answers => Content.Answers;

    /// <summary>The groups, in the order of the document.</summary>
    public IReadOnlyList<QuestionGroup> Groups => Content.Groups;

    /// <summary>The notes, in the order of the document.</summary>
    public IReadOnlyList<DocumentNote> Notes => Content.Notes;

    /// <summary>The commitments made in its answers, in order.</summary>
    public IReadOnlyList<Promise> Promises => Content.Promises;

    /// <summary>
    /// What rules report about the document, in the order of the text. A compiled one has no errors, unless their rules are disabled.
    /// </summary>
    public IReadOnlyList<DocumentDiagnostic> Diagnostics => Content.Diagnostics;

    internal DocumentContent Content => _content.Value;

    /// <summary>What others may take by <c>@same-as</c>; it does not need their answers.</summary>
    internal AnswerTable AnswerTable => _answers.Value;

    /// <summary>What code calls the document: its type, or its property where it has no type of its own.</summary>
    internal string CodeName
    {
        get => _codeName ?? GetType().FullName!.Replace('+', '.');
        set => _codeName = value;
    }

    /// <summary>The question with a number.</summary>
    /// <param name="number">As written in the document; the first, where each group numbers its own questions.</param>
    /// <exception cref="KeyNotFoundException">The document has no question with this number.</exception>
    public Question this[int number] =>
        TryGetQuestion(number, out var question) ? question : throw new KeyNotFoundException($"{Name} has no question {number}.");

    /// <summary>The question with an id.</summary>
    /// <param name="id">As <c>@id</c> gives it; the case matters.</param>
    /// <exception cref="KeyNotFoundException">The document has no question with this id.</exception>
    public Question this[string id] =>
        TryGetQuestion(id, out var question) ? question : throw new KeyNotFoundException($"{Name} has no question '{id}'.");

    /// <summary>
    /// Reads any text as a document, without code generation. It never fails: problems are reported in <see cref="Diagnostics"/>.
    /// </summary>
    /// <param name="text">The document.</param>
    /// <param name="path">What spans call the file; also gives <see cref="Name"/>. One that ends in <c>.md</c> is read as Markdown.</param>
    /// <param name="type">The document's type, where no <c>@document</c> names one: <c>faq</c>; null for none.</param>
    /// <param name="culture">The document's culture, where no <c>@document</c> names one: <c>en</c>; null for none.</param>
    public static QaDocument Parse(string text, string path = "", string? type = null, string? culture = null) =>
        Parse(text, path, DocumentTypeSet.ReadyMade, type is null && culture is null ? null : new DocumentDefaults(type, culture));

    internal static QaDocument Parse(
        string text,
        string path,
        DocumentTypeSet types,
        DocumentDefaults? defaults = null,
        IDocumentSource? others = null
    )
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(path);
        return new QaDocument(new SourceText(text, path, defaults), types, others ?? NoDocuments.Instance);
    }

    /// <summary>The field of a name, as the header's directive or words give it.</summary>
    /// <param name="name">As the declaration or the directive has it: <c>also-for</c>.</param>
    /// <returns>Null when the document has no such field.</returns>
    public DocumentField? FindField(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Content.FindField(name);
    }

    /// <summary>Looks up the question with a number.</summary>
    /// <param name="number">As written in the document; the first, where each group numbers its own questions.</param>
    /// <param name="question">The question; null when the document has none with this number.</param>
    /// <returns>Whether the document has the question.</returns>
    public bool TryGetQuestion(int number, [NotNullWhen(true)] out Question? question)
    {
        question = Content.FindQuestion(number);
        return question is not null;
    }

    /// <summary>Looks up the question with an id.</summary>
    /// <param name="id">As <c>@id</c> gives it; the case matters.</param>
    /// <param name="question">The question; null when the document has none with this id.</param>
    /// <returns>Whether the document has the question.</returns>
    public bool TryGetQuestion(string id, [NotNullWhen(true)] out Question? question)
    {
        ArgumentNullException.ThrowIfNull(id);
        question = Content.FindQuestion(id);
        return question is not null;
    }

    /// <summary>Looks up the question with a number, if it is of a type: <c>out AnsweredQuestion? question</c>.</summary>
    /// <typeparam name="T">As of <see cref="GetQuestion{T}(int)"/>.</typeparam>
    /// <param name="number">As written in the document; the first, where each group numbers its own questions.</param>
    /// <param name="question">The question; null when the document has none with this number, or one of another type.</param>
    /// <returns>Whether the document has the question, and it is of the type.</returns>
    public bool TryGetQuestion<T>(int number, [NotNullWhen(true)] out T? question)
        where T : Question
    {
        question = Content.FindQuestion(number) as T;
        return question is not null;
    }

    /// <summary>Looks up the question with an id, if it is of a type: <c>out AnsweredQuestion&lt;bool&gt;? question</c>.</summary>
    /// <typeparam name="T">As of <see cref="GetQuestion{T}(string)"/>.</typeparam>
    /// <param name="id">As <c>@id</c> gives it; the case matters.</param>
    /// <param name="question">The question; null when the document has none with this id, or one of another type.</param>
    /// <returns>Whether the document has the question, and it is of the type.</returns>
    public bool TryGetQuestion<T>(string id, [NotNullWhen(true)] out T? question)
        where T : Question
    {
        ArgumentNullException.ThrowIfNull(id);
        question = Content.FindQuestion(id) as T;
        return question is not null;
    }

    /// <summary>The question with a number, as the type that code needs.</summary>
    /// <typeparam name="T">
    /// <see cref="AnsweredQuestion"/>, <see cref="AnsweredQuestion{T}"/> of the type of its value, <see cref="OpenQuestion"/>, <see
    /// cref="WithdrawnQuestion"/> or <see cref="NotApplicableQuestion"/>.
    /// </typeparam>
    /// <param name="number">As written in the document; the first, where each group numbers its own questions.</param>
    /// <exception cref="KeyNotFoundException">The document has no question with this number.</exception>
    /// <exception cref="InvalidCastException">The question is of another type; the message says which.</exception>
    public T GetQuestion<T>(int number)
        where T : Question => As<T>(this[number]);

    /// <summary>The question with an id, as the type that code needs.</summary>
    /// <typeparam name="T">
    /// <see cref="AnsweredQuestion"/>, <see cref="AnsweredQuestion{T}"/> of the type of its value, <see cref="OpenQuestion"/>, <see
    /// cref="WithdrawnQuestion"/> or <see cref="NotApplicableQuestion"/>.
    /// </typeparam>
    /// <param name="id">As <c>@id</c> gives it; the case matters.</param>
    /// <exception cref="KeyNotFoundException">The document has no question with this id.</exception>
    /// <exception cref="InvalidCastException">The question is of another type; the message says which.</exception>
    public T GetQuestion<T>(string id)
        where T : Question => As<T>(this[id]);

    /// <summary>The document as plain data without cycles, which is also its JSON form.</summary>
    public QaDocumentData ToData() => DataMapper.ToData(this);

    /// <summary>
    /// Two documents are equal when they are of the same type, from the same file, and have the same text, as those of a compiled type do.
    /// Neither document is read.
    /// </summary>
    public virtual bool Equals(QaDocument? other) =>
        ReferenceEquals(this, other)
        || (
            other is not null
            && EqualityContract == other.EqualityContract
            && Path == other.Path
            && _text == other._text
            && Equals(_defaults, other._defaults)
        );

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(EqualityContract, Path);

    /// <summary>The document's <see cref="Name"/>.</summary>
    public sealed override string ToString() => Name;

    /// <summary>For generated code: the generated type of an answered question.</summary>
    /// <param name="index">The question's index in the document.</param>
    /// <param name="question">The question as created by the library.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected internal virtual AnsweredQuestion SpecializeQuestion(int index, AnsweredQuestion question) => question;

    /// <summary>For generated code: the generated type of an answered part's value.</summary>
    /// <param name="index">The question's index in the document.</param>
    /// <param name="part">The part's index in the question.</param>
    /// <param name="answered">The part as created by the library.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected internal virtual AnsweredPart SpecializePart(int index, int part, AnsweredPart answered) => answered;

    /// <summary>For generated code: the generated type of a group that numbers its own questions.</summary>
    /// <param name="index">The group's index in the document.</param>
    /// <param name="group">The group as created by the library.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected internal virtual QuestionGroup SpecializeGroup(int index, QuestionGroup group) => group;

    private static T As<T>(Question question)
        where T : Question =>
        question as T
        ?? throw new InvalidCastException(
            $"'{question.Label}' of {question.Document.Path} has the type {TypeNames.Of(question.GetType())}, "
                + $"not {TypeNames.Of(typeof(T))}."
        );

    private static string NameOf(string path) => Core.Symbols.DocumentPath.WithoutExtension(path[(path.LastIndexOfAny(['/', '\\']) + 1)..]);
}
