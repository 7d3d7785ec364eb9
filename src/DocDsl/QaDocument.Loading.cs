using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using DocDsl.CompilerServices;
using DocDsl.Core.Compilation;
using DocDsl.Core.DocumentTypes;
using DocDsl.Core.Symbols;
using DocDsl.Core.Text;
using DocDsl.Loading;

namespace DocDsl;

// How the text of a compiled document is found, verified and read.
public partial record QaDocument
{
    // By a type's record: all its documents share one reading of the declaration.
    private static readonly ConditionalWeakTable<Type, DocumentTypeSet> s_types = [];

    /// <summary>The types that a document was compiled with: the declarations of the records that its own derives from.</summary>
    private static DocumentTypeSet TypesOf(Type record) => s_types.GetValue(record.BaseType!, ReadTypes);

    private static DocumentTypeSet ReadTypes(Type record)
    {
        var sources = new List<TypeSource>();
        for (var type = record; type is not null && type != typeof(QaDocument); type = type.BaseType)
        {
            if (
                type.Assembly != typeof(QaDocument).Assembly
                && type.GetCustomAttribute<DocumentTypeAttribute>(inherit: false) is { } attribute
            )
            {
                sources.Add(new TypeSource(attribute.Source));
            }
        }

        return sources.Count == 0 ? DocumentTypeSet.ReadyMade : DocumentTypeSet.Create(sources);
    }

    /// <summary>With the answers that it takes from others. A compiled document has them, unless a rule was switched off.</summary>
    private DocumentContent Complete()
    {
        var model = _model.Value;
        if (!SameAs.IsIn(model))
        {
            return new DocumentContent(this, model, taken: null);
        }

        var taken = new TakenAnswers(model, Others);
        return _others is null && taken.Diagnostics is [var first, ..]
            ? throw new InvalidOperationException(
                $"{Path} takes an answer by '@same-as' that cannot be taken ({first.Id}): {first.Message}."
            )
            : new DocumentContent(this, model, taken);
    }

    /// <summary>What it promises and fulfils; null where it does neither. Only a text that has one of these directives is parsed.</summary>
    internal DocumentPromises? DocumentPromises =>
        _model.IsValueCreated || Core.Compilation.DocumentPromises.MayBeIn(_text ?? ReadText())
            ? Core.Compilation.DocumentPromises.Of(_model.Value)?.WithoutPlaces()
            : null;

    /// <summary>
    /// Itself among the translations of its original; null where it is none. Only a text that has the directive is parsed.
    /// </summary>
    internal TranslationEntry? TranslationEntry =>
        (_model.IsValueCreated || Core.Compilation.TranslationEntry.MayBeIn(_text ?? ReadText()))
        && Core.Compilation.TranslationEntry.Of(_model.Value) is { Original: not null } entry
            ? entry
            : null;

    private IDocumentSource Others => _others ?? new CompiledDocuments(GetType().Assembly);

    private QaDocument? FindOriginal() =>
        _model.Value.TranslatedDocument is { } name && Others.Named(name) is [var original] && original.Path != Path ? original : null;

    private IReadOnlyList<QaDocument> FindTranslations() =>
        Once.List(Others.Translations.Of(Path, except: Path).Select(entry => Others.Find(entry.Path)).OfType<QaDocument>().ToArray());

    /// <summary>The answer that fulfils a promise of this document, and when; null when none does.</summary>
    /// <param name="promise">Its id.</param>
    internal Tuple<Answer, DateOnly?>? FulfilmentOf(string promise)
    {
        var others = Others;
        if (others.Promises.With(DocumentPromises!).FulfilmentOf(Path, promise) is not { } found)
        {
            return null;
        }

        var document = found.Path == Path ? this : others.Find(found.Path);
        return document is null ? null : Tuple.Create(document.Answers[found.Answer], DocumentContent.DateOf(found.On));
    }

    /// <summary>What its answers supersede; null where that is nothing. Only a text that has the directive is parsed.</summary>
    internal DocumentValues? Superseding =>
        _model.IsValueCreated || DocumentValues.MaySupersede(_text ?? ReadText())
            ? DocumentValues.Of(_model.Value) is { Superseded.Count: > 0 } values ? values : null
            : null;

    /// <summary>The answer that supersedes one of this document; null where none does.</summary>
    internal Answer? SupersedingOf(Answer answer)
    {
        var others = _others ?? new CompiledDocuments(GetType().Assembly);
        if (others.Supersessions is not { IsEmpty: false } supersessions)
        {
            return null;
        }

        var model = answer.Content.Model;
        var questions = answer.Symbol.Questions.Select(question => ValuedQuestion.Of(question, !model.NumbersPerGroup)).ToArray();
        return supersessions.Find(Path, questions) is { } found
            ? others.Find(found.Document.Path)?.Answers[found.Superseded.Answer]
            : null;
    }

    private SemanticModel Load()
    {
        var text = ReadText();
        var compiledInto = GetType().Assembly;
        var assembly = compiledInto.GetName().Name;
        var hashes = CompiledHashes.Find(compiledInto, Path);
        if (TextHash.Of(text) != hashes.Text)
        {
            throw new InvalidOperationException(
                $"The text of {Path} in {assembly} is not the text that was compiled. "
                    + "After a hot reload, restart to see the new text; otherwise rebuild."
            );
        }

        // Before anything is made of it: generated code would find questions of other types than it was made for. Where there are no
        // members no code was, and no hash of the shape.
        var defaults = CompiledDefaults.Find(compiledInto, Path);
        var model = DocumentCompilation.Bind(new SourceText(text, Path, defaults), TypesOf(GetType()));
        if (hashes.Shape != 0 && ShapeHash.Of(model) != hashes.Shape)
        {
            throw new InvalidOperationException(
                $"This version of DocDsl reads {Path} differently from the version that compiled it into {assembly}. "
                    + "Rebuild that project with this version."
            );
        }

        return model;
    }

    private string ReadText()
    {
        var compiledInto = GetType().Assembly;
        var assembly = compiledInto.GetName().Name;
        using var stream =
            compiledInto.GetManifestResourceStream("qa/" + Path)
            ?? throw new InvalidOperationException(
                $"The text of {Path} is not embedded in {assembly}. "
                    + "The DocDsl package embeds it; check that the item was not removed and its LogicalName not changed."
            );
        using var reader = new StreamReader(stream, Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
        return reader.ReadToEnd();
    }
}
