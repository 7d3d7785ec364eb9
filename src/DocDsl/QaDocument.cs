using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using DocDsl.Core.Compilation;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.DocumentTypes;
using DocDsl.Core.Text;

namespace DocDsl;

/// <summary>
/// A document of questions and answers. Types generated from <c>.qa</c> files derive from it; <see cref="Parse(string, string)"/> makes one of
/// any text at run time.
/// </summary>
/// <remarks>A compiled document is read and parsed at its first use, once; all members may be used from several threads.</remarks>
public record QaDocument
{
    // By a type's record: all its documents share one reading of the declaration.
    private static readonly ConditionalWeakTable<Type, DocumentTypeSet> s_types = [];

    private readonly Lazy<DocumentContent> _content;

    /// <summary>For generated code: a document whose text is embedded in an assembly.</summary>
    /// <param name="assembly">The assembly that the document was compiled into.</param>
    /// <param name="path">The file, relative to its project; the resource is <c>qa/</c> and this.</param>
    /// <param name="textHash">Of the text that was compiled.</param>
    /// <param name="shapeHash">Of the shape that the code was generated for.</param>
    protected QaDocument(Assembly assembly, string path, ulong textHash, ulong shapeHash)
    {
        Path = path;
        _content = new Lazy<DocumentContent>(() => Load(assembly, textHash, shapeHash));
    }

    private QaDocument(SourceText text, DocumentTypeSet types)
    {
        Path = text.Path;
        _content = new Lazy<DocumentContent>(() => new DocumentContent(this, DocumentCompilation.Bind(text, types)));
    }

    /// <summary>The file, relative to its project with <c>/</c>; as given for a parsed text.</summary>
    public string Path { get; }

    /// <summary>The file's name without folders and <c>.qa</c>: <c>palantir</c>.</summary>
    public string Name
    {
        get
        {
            var name = Path.Substring(Path.LastIndexOfAny(['/', '\\']) + 1);
            return name.EndsWith(".qa", StringComparison.OrdinalIgnoreCase) ? name[..^3] : name;
        }
    }

    /// <summary>The type that <c>@document</c> names: <c>kamervragen</c>; null when it names none.</summary>
    public string? TypeName => Content.Model.TypeName;

    /// <summary>The culture that <c>@document</c> names: <c>nl-NL</c>; null when it names none.</summary>
    public string? Culture => Content.Model.Culture;

    /// <summary>Whether the document says that it is a draft.</summary>
    public bool IsDraft => Content.Model.IsDraft;

    /// <summary>The words before the first question that are no field; empty when there are none.</summary>
    public string Preamble => Content.Model.Preamble.Text;

    /// <summary>The words after the last answer that begin with a closing heading; empty when there are none.</summary>
    public string Closing => Content.Model.Closing.Text;

    /// <summary>The fields of the header, in order.</summary>
    public IReadOnlyList<Field> Fields => Content.Fields;

    /// <summary>The questions, in the order of the document.</summary>
    public IReadOnlyList<Question> Questions => Content.Questions;

    /// <summary>The answers, in the order of the document.</summary>
    public IReadOnlyList<Answer> Answers => Content.Answers;

    /// <summary>The groups, in the order of the document.</summary>
    public IReadOnlyList<QuestionGroup> Groups => Content.Groups;

    /// <summary>The notes, in the order of the document.</summary>
    public IReadOnlyList<Note> Notes => Content.Notes;

    /// <summary>The commitments made in its answers, in order.</summary>
    public IEnumerable<Promise> Promises => Content.Answers.SelectMany(answer => answer.Promises);

    /// <summary>What is inconsistent about the document. A compiled one has no errors, unless they were configured away.</summary>
    public IReadOnlyList<DocumentDiagnostic> Diagnostics => Content.Diagnostics;

    internal DocumentContent Content => _content.Value;

    /// <summary>The document's file, as it is.</summary>
    internal SourceText SourceText => Content.Model.Tree.Text;

    /// <summary>The line and column of a stretch of the document's file, for example of a diagnostic.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span does not begin within the file.</exception>
    internal SourceSpan Locate(TextSpan span) => Content.Span(span);

    /// <summary>The question with a number.</summary>
    /// <exception cref="KeyNotFoundException">The document has no question of that number.</exception>
    public Question this[int number] =>
        TryGetQuestion(number, out var question) ? question : throw new KeyNotFoundException($"{Name} has no question {number}.");

    /// <summary>The question with an id.</summary>
    /// <exception cref="KeyNotFoundException">The document has no question of that id.</exception>
    public Question this[string id] =>
        Questions.FirstOrDefault(question => question.Id == id) ?? throw new KeyNotFoundException($"{Name} has no question '{id}'.");

    /// <summary>Reads any text as a document, without code generation. Never fails: what is inconsistent is reported in <see cref="Diagnostics"/>.</summary>
    /// <param name="text">The document.</param>
    /// <param name="path">What spans call the file; also gives <see cref="Name"/>.</param>
    public static QaDocument Parse(string text, string path = "") => Parse(text, path, DocumentTypeSet.ReadyMade);

    internal static QaDocument Parse(string text, string path, DocumentTypeSet types)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(path);
        return new QaDocument(new SourceText(text, path), types);
    }

    /// <summary>The field of a name, as the header's directive or words give it; null when the document has none.</summary>
    /// <param name="name">As the declaration or the directive has it: <c>also-for</c>.</param>
    public Field? FindField(string name) => Array.Find(Content.Fields, field => field.Name == name);

    /// <summary>The question with a number, if there is one.</summary>
    public bool TryGetQuestion(int number, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Question? question)
    {
        question = Questions.FirstOrDefault(candidate => candidate.Number == number);
        return question is not null;
    }

    /// <summary>Two documents are equal when they are the same document: of the same type, from the same file, with the same text.</summary>
    public virtual bool Equals(QaDocument? other) =>
        ReferenceEquals(this, other)
        || (other is not null && EqualityContract == other.EqualityContract && Path == other.Path
            && Content.Model.Tree.Text.Content == other.Content.Model.Tree.Text.Content);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(EqualityContract, Path);

    /// <summary>The document's <see cref="Name"/>.</summary>
    public sealed override string ToString() => Name;

    /// <summary>For generated code: the answered question at a place in the document.</summary>
    protected AnsweredQuestion GetAnswered(int index) => (AnsweredQuestion)Content.Questions[index];

    /// <summary>For generated code: the answered question at a place in the document, with its value.</summary>
    protected AnsweredQuestion<T> GetAnswered<T>(int index) => (AnsweredQuestion<T>)Content.Questions[index];

    /// <summary>For generated code: what stands in the place of an answered question, where its type is generated.</summary>
    /// <param name="index">The question's place in the document.</param>
    /// <param name="question">The question as the library makes it.</param>
    protected internal virtual AnsweredQuestion SpecializeQuestion(int index, AnsweredQuestion question) => question;

    /// <summary>For generated code: what stands in the place of an answered part, where the type of its value is generated.</summary>
    /// <param name="index">The question's place in the document.</param>
    /// <param name="part">The part's place in the question.</param>
    /// <param name="answered">The part as the library makes it.</param>
    protected internal virtual AnsweredPart SpecializePart(int index, int part, AnsweredPart answered) => answered;

    /// <summary>For generated code: a question whose value is a choice, with the choice in an enumeration.</summary>
    /// <param name="question">The question.</param>
    /// <param name="choice">Makes the enumeration's member of a choice's place among the choices.</param>
    protected static AnsweredQuestion<T> Choose<T>(AnsweredQuestion question, Func<int, T> choice)
        where T : struct, Enum =>
        new(question.Document, question.Symbol, question.Content, choice(TypedValues.ChoiceOf(question.Symbol.Value!)));

    /// <summary>For generated code: a part whose value is a choice, with the choice in an enumeration.</summary>
    /// <param name="part">The part.</param>
    /// <param name="choice">Makes the enumeration's member of a choice's place among the choices.</param>
    protected static AnsweredPart<T> Choose<T>(AnsweredPart part, Func<int, T> choice)
        where T : struct, Enum =>
        new(part.Document, part.Symbol, part.Content, choice(TypedValues.ChoiceOf(part.Symbol.Value!)));

    /// <summary>For generated code: the open question at a place in the document.</summary>
    protected OpenQuestion GetOpen(int index) => (OpenQuestion)Content.Questions[index];

    /// <summary>For generated code: the withdrawn question at a place in the document.</summary>
    protected WithdrawnQuestion GetWithdrawn(int index) => (WithdrawnQuestion)Content.Questions[index];

    /// <summary>For generated code: the text of the field at a place in the header.</summary>
    protected string GetText(int index) => Content.Fields[index].Value;

    /// <summary>For generated code: a field that is a class; null when it is missing.</summary>
    protected T? GetField<T>(string name, Func<string, T> read)
        where T : class => FindField(name) is { } field ? read(field.Values[0]) : null;

    /// <summary>For generated code: a field that is a struct; null when it is missing.</summary>
    protected T? GetFieldValue<T>(string name, Func<string, T> read)
        where T : struct => FindField(name) is { } field ? read(field.Values[0]) : null;

    /// <summary>For generated code: a field that every document of the type has.</summary>
    /// <exception cref="InvalidOperationException">It is missing, which was told by QA5001 and configured away.</exception>
    protected T GetRequiredField<T>(string name, Func<string, T> read) =>
        FindField(name) is { } field ? read(field.Values[0]) : throw new InvalidOperationException($"{Path} has no field '{name}' (QA5001).");

    /// <summary>For generated code: a field that is a list; empty when it is missing.</summary>
    protected IReadOnlyList<T> GetFieldList<T>(string name, Func<string, T> read) =>
        FindField(name) is { } field ? field.Values.Select(read).ToArray() : [];

    /// <summary>For generated code: the date of the field at a place in the header.</summary>
    protected DateOnly GetDate(int index) => DateOnly.ParseExact(Content.Fields[index].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>For generated code: the group at a place in the document.</summary>
    protected QuestionGroup GetGroup(int index) => Content.Groups[index];

    /// <summary>The types that a document was compiled with: the declarations of the records that its own derives from.</summary>
    private static DocumentTypeSet TypesOf(Type record) => s_types.GetValue(record.BaseType!, ReadTypes);

    private static DocumentTypeSet ReadTypes(Type record)
    {
        var sources = new List<TypeSource>();
        for (var type = record; type is not null && type != typeof(QaDocument); type = type.BaseType)
        {
            if (type.Assembly != typeof(QaDocument).Assembly && type.GetCustomAttribute<DocumentTypeAttribute>(inherit: false) is { } attribute)
            {
                sources.Add(new TypeSource(attribute.Source));
            }
        }

        return sources.Count == 0 ? DocumentTypeSet.ReadyMade : DocumentTypeSet.Create(sources);
    }

    private DocumentContent Load(Assembly assembly, ulong textHash, ulong shapeHash)
    {
        using var stream = assembly.GetManifestResourceStream("qa/" + Path)
            ?? throw new InvalidOperationException(
                $"The text of {Path} is not embedded in {assembly.GetName().Name}. The DocDsl package embeds it; is the item removed, or its LogicalName changed?");
        using var reader = new StreamReader(stream, Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
        var text = reader.ReadToEnd();
        if (TextHash.Of(text) != textHash)
        {
            throw new InvalidOperationException(
                $"The text of {Path} in {assembly.GetName().Name} is not the text that was compiled. After a hot reload, restart to see the new text; otherwise rebuild.");
        }

        // Before anything is made of it: generated code would find questions of other types than it was made for.
        var model = DocumentCompilation.Bind(new SourceText(text, Path), TypesOf(GetType()));
        if (ShapeHash.Of(model) != shapeHash)
        {
            throw new InvalidOperationException(
                $"This version of DocDsl reads {Path} differently from the version that compiled it into {assembly.GetName().Name}. Rebuild that project with this version.");
        }

        return new DocumentContent(this, model);
    }
}
