using System.IO.Compression;
using System.Text;
using Microsoft.Playwright;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace DocDsl.Playground.Tests;

[Collection(nameof(Playground))]
public class PlaygroundTests(Playground playground)
{
    private const string Letter = """
        @document en-GB

        Question 1
        Who pays for the lighting?

        Answer to question 1
        The municipality does.

        """;

    [PlaygroundFact]
    public async Task Diagnostics_are_shown_as_one_types_with_their_lines_and_rules()
    {
        await using var page = await playground.Open();
        await Assertions.Expect(page.Problems).ToHaveCountAsync(4);
        await Assertions.Expect(page.Problems.First).ToContainTextAsync("Unknown directive '@expct'; did you mean '@expect'?");
        await page.HasStatus("4 errors · 3 questions: 2 answered, 1 unanswered");
        await page.Picture("start");

        await page.Type(Letter);
        await page.HasStatus("No diagnostics · 1 question: 1 answered");
        await page.Type(Letter.Replace("The municipality does.", "TODO", StringComparison.Ordinal));
        await page.HasStatus("1 error · 1 question");
        await Assertions.Expect(page.Problems).ToContainTextAsync("7:1 'TODO' is a placeholder; replace it with the answer");
        await Assertions.Expect(page.Editor.Locator(".cm-lintRange-error")).ToHaveTextAsync("TODO");

        await page.Page.GetByRole(AriaRole.Button, new() { Name = "QA3005" }).ClickAsync();
        await page.HasDialog("Wrong");
        await page.Picture("rule");
        await page.Page.Keyboard.PressAsync("Escape");
    }

    [PlaygroundFact]
    public async Task Nothing_is_loaded_and_nothing_is_sent()
    {
        await using var page = await playground.Open();
        await page.Type(Letter + "![A picture](https://example.org/picture.png)\n");
        await page.ShowView("Outline");
        await page.ShowView("Preview");
        await page.HasChecked();
        Assert.Equal([new Uri(playground.PageFile).AbsoluteUri], page.Requests);
        var refused = await page.Page.EvaluateAsync<bool>("fetch('https://example.org/').then(() => false, () => true)");
        Assert.True(refused);
        page.Forget("Content Security Policy");
    }

    [PlaygroundFact]
    public async Task Fixes_are_offered_at_a_diagnostic_and_all_at_once()
    {
        await using var page = await playground.Open();
        await page.Problems.First.GetByRole(AriaRole.Button, new() { Name = "Fix…" }).ClickAsync();
        await page.Picture("fixes");
        await page.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Change to '@expect'" }).ClickAsync();
        await page.HasStatus("3 errors");
        Assert.Contains("@expect yes-no", await page.Text());

        // It can be undone, and done again with all that is safe.
        await page.Editor.ClickAsync();
        await page.Page.Keyboard.PressAsync("ControlOrMeta+z");
        await page.HasStatus("4 errors");
        await page.Button("Fix all").ClickAsync();
        await page.HasStatus("3 errors");
        Assert.Contains("@expect yes-no", await page.Text());
    }

    [PlaygroundFact]
    public async Task Views_show_the_page_the_outline_the_code_and_the_exports()
    {
        await using var page = await playground.Open();
        await page.Type(Letter);
        await page.HasStatus("1 question: 1 answered");
        await Assertions.Expect(page.Preview.Locator("body")).ToContainTextAsync("Who pays for the lighting?");

        await page.ShowView("Outline");
        await Assertions.Expect(page.Page.Locator("#outline")).ToContainTextAsync("Question 1 Who pays for the lighting?");
        await page.Page.Locator("#outline button").First.ClickAsync();
        await page.Page.Keyboard.InsertTextAsync("Group\n\n");
        await page.HasChecked();

        await page.ShowView("C#");
        await Assertions.Expect(page.Page.Locator("#code pre")).ToContainTextAsync("namespace Playground");
        await Assertions.Expect(page.Page.Locator("#code pre")).ToContainTextAsync("public sealed partial record");
        await page.Picture("code");

        await page.ShowView("Export");
        foreach (var (format, words) in new[]
        {
            ("HTML page", "<!DOCTYPE html>"),
            ("Markdown", "The municipality does."),
            ("JSON", "\"questions\""),
            ("FAQ data", "FAQPage"),
            ("Akoma Ntoso", "akomaNtoso"),
            ("FHIR", "QuestionnaireResponse"),
            ("CSV", "The municipality does."),
        })
        {
            await page.Button(format).ClickAsync();
            await Assertions.Expect(page.Page.Locator("#exports pre")).ToContainTextAsync(words, new() { IgnoreCase = true });
        }

        foreach (var (format, part) in new[] { ("Word", "word/document.xml"), ("Excel", "xl/workbook.xml") })
        {
            await page.Button(format).ClickAsync();
            var save = page.Button($"Save cycle-path.{(format == "Word" ? "docx" : "xlsx")}");
            await save.WaitForAsync(new() { Timeout = 60_000 });
            var (_, content) = await page.Download(() => save.ClickAsync());
            using var archive = new ZipArchive(new MemoryStream(content));
            Assert.NotNull(archive.GetEntry(part));
        }

        await page.Picture("exports");
    }

    [PlaygroundFact]
    public async Task A_letter_that_was_opened_can_be_fixed_and_saved()
    {
        var document = QaDocument.Parse(Letter.Replace("Answer to question 1", "Answer to question 2", StringComparison.Ordinal));
        var word = Formats.DocumentExporter.ExportBytes(document, Formats.ExportFormat.Docx, []);
        await using var page = await playground.Open();
        await page.OpenFile("council letter (2).docx", word);
        await page.HasDialog("read as Word document in named styles; all words were kept");
        await page.Page.Keyboard.PressAsync("Escape");
        await page.HasStatus("2 errors");
        await Assertions.Expect(page.Page.Locator("#files")).ToContainTextAsync("council-letter-2.qa");

        await page.Type(Letter);
        await page.HasStatus("No diagnostics");
        var (name, content) = await page.Download(() => page.Button("Save").ClickAsync());
        Assert.Equal("council-letter-2.qa", name);
        Assert.Equal(Letter, Encoding.UTF8.GetString(content));
    }

    [PlaygroundFact]
    public async Task A_letter_that_was_pasted_is_imported()
    {
        await using var page = await playground.Open();
        await page.Button("Paste…").ClickAsync();
        await Assertions.Expect(page.Button("Import")).ToBeDisabledAsync();
        var letter = Letter.Replace("@document en-GB\n\n", "", StringComparison.Ordinal) + "\nPage 1 of 2\n";
        await page.Dialog.Locator("textarea").FillAsync(letter);
        await page.Button("Import").ClickAsync();
        await page.HasDialog("read as plain text; all words were kept");
        await page.Page.Keyboard.PressAsync("Escape");
        await page.HasStatus("1 question: 1 answered");
        Assert.Contains("@aside Page 1 of 2", await page.Text());
    }

    [PlaygroundFact]
    public async Task Files_of_every_kind_are_opened_or_it_is_said_why_not()
    {
        await using var page = await playground.Open();
        await page.OpenFile("letter.pdf", Pdf(Letter));
        await page.HasDialog("letter.pdf: read as PDF");
        await page.Page.Keyboard.PressAsync("Escape");

        var questions = Formats.DocumentExporter.ExportBytes(QaDocument.Parse(Letter), Formats.ExportFormat.Xlsx, []);
        await page.OpenFile("customer.xlsx", questions);
        await page.HasDialog("customer.xlsx: read as Excel workbook");
        await page.Page.Keyboard.PressAsync("Escape");

        await page.OpenFile("questions.csv", Encoding.UTF8.GetBytes("Question,Answer\nWho pays?,The municipality\n"));
        await page.HasDialog("questions.csv: read as CSV");
        await page.Page.Keyboard.PressAsync("Escape");
        await page.HasStatus("1 question: 1 answered");

        await page.OpenFile("picture.png", [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0, 0, 0, 0]);
        await page.HasDialog("picture.png: ");
        await page.Picture("refused");
        await page.Page.Keyboard.PressAsync("Escape");
        await page.HasStatus("1 question: 1 answered");
    }

    [PlaygroundFact]
    public async Task All_samples_are_shown_and_say_what_is_not_checked()
    {
        await using var page = await playground.Open();
        var samples = await page.Page.Locator("#samples option:not([value=''])").AllInnerTextsAsync();
        Assert.Equal(6, samples.Count);
        foreach (var title in samples)
        {
            await page.ShowSample(title);
            var isImported = title.EndsWith(", imported", StringComparison.Ordinal);
            if (isImported)
            {
                await page.HasDialog("letter.txt: read as plain text; all words were kept");
                await page.Page.Keyboard.PressAsync("Escape");
            }

            await Assertions.Expect(page.Page.Locator("#files")).ToContainTextAsync(
                title switch
                {
                    "A letter with mistakes" => "cycle-path.qa",
                    "A minister's letter (Dutch)" => "palantir.qa",
                    "A security questionnaire and its type" => "security-questionnaire.qatype",
                    "A readiness review in Markdown" => "bulk-import.md",
                    "Questions and their translation" => "guide.nl.qa",
                    _ => "letter.qa",
                }
            );
            await page.HasStatus("question");
            await page.Picture("sample-" + title.Split(' ')[1]);
            if (title != samples[0])
            {
                await Assertions.Expect(page.Status).Not.ToContainTextAsync("error");
            }

            // What was imported is not saved as a file: the next sample asks first.
            if (isImported)
            {
                await page.ShowSample(samples[0]);
                await page.HasDialog("letter.qa will be closed, and was not saved as a file.");
                await page.Button("Open").ClickAsync();
                await page.HasStatus("4 errors");
            }
        }

        await page.ShowSample("A security questionnaire and its type");
        await page.HasStatus("Not checked here: what answers rest on (files, C# code, tests)");
        await page.Page.GetByRole(AriaRole.Tab, new() { Name = "security-questionnaire.qatype" }).ClickAsync();
        await page.ShowView("C#");
        await Assertions.Expect(page.Page.Locator("#code pre")).ToContainTextAsync("abstract partial record SecurityQuestionnaire");
    }

    [PlaygroundFact]
    public async Task A_link_has_the_documents_and_a_broken_one_is_reported()
    {
        await using var page = await playground.Open();
        await page.Type(Letter);
        await page.HasStatus("1 question: 1 answered");
        await page.Page.WaitForFunctionAsync("location.hash.length > 20");
        var hash = await page.Page.EvaluateAsync<string>("location.hash");

        await using var other = await playground.Open(hash: hash);
        await other.HasStatus("1 question: 1 answered");
        Assert.Equal(Letter, await other.Text());

        await using var broken = await playground.Open(hash: hash[..(hash.Length / 2)]);
        await broken.HasDialog("The link cannot be read");
    }

    [PlaygroundFact]
    public async Task A_page_that_was_served_works_without_a_network()
    {
        var server = FileServer.Start(playground.Folder);
        await using var page = await playground.OpenAt(server.Address + "playground.html");
        await page.Page.EvaluateAsync("navigator.serviceWorker.ready.then(() => true)");
        server.Dispose();
        await page.Page.ReloadAsync();
        await page.HasStatus("4 errors");
        page.Forget("ERR_CONNECTION_REFUSED");
    }

    [PlaygroundFact]
    public async Task Completion_and_hover_are_those_of_an_editor()
    {
        await using var page = await playground.Open();
        await page.Type("@document en-GB\n\nQuestion 1\n@id cost\nWho pays?\n\n@ex");
        await page.Page.Keyboard.PressAsync("Control+Space");
        await page.Page.Locator(".cm-tooltip-autocomplete li").First.WaitForAsync();
        await page.Picture("completion");
        await Assertions.Expect(page.Page.Locator(".cm-tooltip-autocomplete")).ToContainTextAsync("@expect");
        await page.Page.Keyboard.PressAsync("Escape");

        await page.HasStatus("2 errors · 1 question");
        await page.Editor.GetByText("@id", new() { Exact = true }).HoverAsync();
        await Assertions.Expect(page.Page.Locator(".hover")).ToContainTextAsync("@id");
        await page.Picture("hover");
    }

    [PlaygroundFact]
    public async Task On_a_phone_the_text_and_the_views_have_the_whole_width()
    {
        await using var page = await playground.Open(width: 390);
        await page.Picture("phone");
        Assert.True(await page.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
        await page.ShowView("Preview");
        await Assertions.Expect(page.Editor).ToBeHiddenAsync();
        await Assertions.Expect(page.Preview.Locator("body")).ToContainTextAsync("cycle path");
        Assert.True(await page.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
        await page.Picture("phone-preview");
        await page.ShowView("Text");
        await page.Problems.First.GetByRole(AriaRole.Button).First.ClickAsync();
        await Assertions.Expect(page.Editor).ToBeFocusedAsync();
    }

    /// <summary>A page with a text.</summary>
    private static byte[] Pdf(string text)
    {
        var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.Helvetica);
        var page = builder.AddPage(PageSize.A4);
        foreach (var (index, line) in text.Split('\n').Index().Where(line => line.Item.Length > 0))
        {
            page.AddText(line, 11, new PdfPoint(70, 780 - index * 15), font);
        }

        return builder.Build();
    }
}
