using DocDsl.Core.Compilation;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.DocumentTypes;
using DocDsl.Core.Text;
using DocDsl.Formats.Importers;
using DocDsl.Formats.Importers.Structured;

namespace DocDsl.Formats.Workbooks;

/// <summary>
/// Imports the questions and answers of a workbook: a document with the answers, and the type with the questions, by which an export finds
/// their cells again.
/// </summary>
internal sealed class WorkbookImporter
{
    private readonly Sheet _sheet;
    private readonly WorkbookReport _report;
    private readonly IReadOnlyList<SheetQuestions> _found;
    private readonly List<(SheetQuestionRow Row, SheetQuestion Question)> _questions = [];
    private readonly bool _hasNumbers;

    private WorkbookImporter(Workbook workbook, IReadOnlyList<SheetQuestions> found, string format)
    {
        _found = found;
        _sheet = new Sheet(format) { IsInOrder = true };
        _report = new WorkbookReport(_sheet, workbook, found);
        var rows = found.SelectMany(each => each.Rows).ToList();

        // Numbers that begin anew on each sheet, or are beside labels, are no numbers of questions.
        var numbers = new HashSet<int?>();
        _hasNumbers = rows.TrueForAll(row => row.NumberValue is not null && numbers.Add(row.NumberValue) && SheetLines.IsName(row.Key));
    }

    public static ImportResult Import(byte[] bytes, ImportOptions options)
    {
        var workbook = Workbook.Open(bytes);
        return Import(workbook, SheetQuestions.Find(workbook, MappingsOf(options), options.Sheet), "Excel workbook", options);
    }

    /// <summary>Imports the questions that were found.</summary>
    public static ImportResult Import(Workbook workbook, IReadOnlyList<SheetQuestions> found, string format, ImportOptions options) =>
        new WorkbookImporter(workbook, found, format).Import(options);

    /// <summary>The mappings of the options.</summary>
    /// <exception cref="ImportException">One of them cannot be read.</exception>
    public static List<SheetMapping> MappingsOf(ImportOptions options) =>
        [
            .. options.Maps.Select(map =>
                SheetMapping.Parse(map, out var problem)
                ?? throw new ImportException($"The mapping '{map}' cannot be read: {problem!.Message}")
            ),
        ];

    private ImportResult Import(ImportOptions options)
    {
        _report.AddLeftOut();
        _sheet.Culture = CultureOf();
        var group = "";
        foreach (var found in _found)
        {
            var above = string.Join('\n', found.Above.Where(row => !row.IsHidden).Select(_report.TextOf));
            if (found == _found[0])
            {
                _sheet.Preamble = above;
                above = "";
            }

            foreach (var row in found.Rows)
            {
                if (GroupOf(row) is { Length: > 0 } title && (title != group || above.Length > 0))
                {
                    _sheet.Items.Add(new SheetGroup(row.Row, title, above));
                    (group, above) = (title, "");
                }

                Add(found, row);
            }
        }

        _sheet.IsOpen = _questions.TrueForAll(each => each.Question is { Answer.Length: 0, Value: null, Remark: null, Evidence: null });
        if (_sheet.IsOpen)
        {
            _sheet.Report(0, "No question is answered; the header has @open", 1);
        }

        if (options.NewType is not { } name)
        {
            _sheet.Check = text => Check(text, DocumentTypeSet.ReadyMade, options);
            return SheetWriter.Write(_sheet, options);
        }

        _sheet.TypeName = name;
        var type = WorkbookType.Write(name, options.Culture ?? _sheet.Culture, _found, _questions, GroupOf);
        _sheet.Check = text => Check(text, DocumentTypeSet.Create([new TypeSource(type)]), options);
        return SheetWriter.Write(_sheet, options with { Type = null }) with { DocumentType = type };
    }

    /// <summary>What a check of the document will report. That questions have no answer yet is how a questionnaire arrives.</summary>
    private IEnumerable<ImportDiagnostic> Check(string text, DocumentTypeSet types, ImportOptions options)
    {
        var document = new SourceText(text);
        var found = SemanticAnalysis.Analyze(document, types).Diagnostics;
        var open = _questions.Where(each => each.Question is { Answer.Length: 0, Value: null, Remark: null, Evidence: null }).ToList();
        if (open.Count > 0 && !_sheet.IsOpen)
        {
            var message = open.Count == 1 ? "1 question has no answer yet" : $"{open.Count} questions have no answer yet, from here on";
            var cell = open[0].Row.CellOf(SheetRole.Answer) ?? open[0].Row.QuestionCell;
            yield return new ImportDiagnostic(0, message, 0.9) { Cell = $"{Sheet.OneLine(open[0].Row.Sheet.Name)}!{cell}" };
        }

        foreach (var diagnostic in found.Where(each => each.Severity is DiagnosticSeverity.Error or DiagnosticSeverity.Warning))
        {
            // A type of the project is known to a check only.
            if (diagnostic.Id != "QA3001" && !(diagnostic.Id == "QA5007" && options.Type is not null))
            {
                var line = document.GetLinePosition(diagnostic.Span.Start).Line + 1;
                yield return new ImportDiagnostic(0, $"Line {line} of the document: {diagnostic.Id} {diagnostic.Message}", 0.5);
            }
        }
    }

    /// <summary>Where several sheets ask, what has no group has the name of its sheet.</summary>
    private string GroupOf(SheetQuestionRow row) =>
        row.Group.Length > 0 ? row.Group
        : _found.Count > 1 ? Sheet.OneLine(row.Sheet.Name)
        : "";

    private string? CultureOf() =>
        _found.Select(found => HeadingWords.CultureOf(found.Columns)).FirstOrDefault(culture => culture is not null)
        ?? _found
            .SelectMany(found => found.Rows)
            .Select(row => SheetExpectations.LanguageOf(row.ValidationOf(SheetRole.Value) ?? row.ValidationOf(SheetRole.Answer))?.Tag)
            .FirstOrDefault(tag => tag is not null);

    private void Add(SheetQuestions found, SheetQuestionRow row)
    {
        _report.AddWords(row);
        _report.Check(row);
        var question = new SheetQuestion(row.Row, DataText.QuestionOf(row.Question), Clean(row, SheetRole.Answer))
        {
            Label = _hasNumbers && row.Id.Length == 0 ? null : row.Key,
            Number = _hasNumbers ? row.NumberValue : null,
            Value = Named(found, row, SheetRole.Value, "Value"),
            Remark = Named(found, row, SheetRole.Comment, "Comment"),
            Evidence = Named(found, row, SheetRole.Evidence, "Evidence"),
        };
        _questions.Add((row, question));
        _sheet.Items.Add(question);
    }

    private static (string Name, string Text)? Named(SheetQuestions found, SheetQuestionRow row, SheetRole role, string otherwise) =>
        Clean(row, role) is { Length: > 0 } text ? (found.NameOf(role) ?? otherwise, text) : null;

    private static string Clean(SheetQuestionRow row, SheetRole role) => Sheet.Clean(row.TextOf(role));
}
