using AngleSharp.Dom;

namespace DocDsl.Formats.Importers.Structured;

/// <summary>
/// Imports a page: the questions that it declares (JSON-LD, microdata), or its headings, summaries and terms that ask something.
/// </summary>
internal sealed class HtmlImporter
{
    /// <summary>Parts of a page that are the same on all pages of its site.</summary>
    private const string Furniture =
        "nav, body > header, body > footer, body > div > footer, body > aside, [role=navigation], [role=search]";

    private const string Declared = "[itemtype$='schema.org/Question']";

    private readonly List<OutlineBlock> _blocks = [];
    private readonly List<string> _text = [];

    /// <summary>A piece of a page has no root; Markdown may begin with such a piece too, and then has headings of its own.</summary>
    public static bool Detect(ImportSource source)
    {
        var start = source.Start;
        if (start is not ['<', ..] || source.IsMarkdown)
        {
            return false;
        }

        var first = start[..Math.Min(1000, start.Length)];
        return start.StartsWith("<!DOCTYPE html", StringComparison.OrdinalIgnoreCase)
            || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            || source.Extension is ".html" or ".htm" or ".xhtml"
            || (source.IsXml && first.Contains("<html", StringComparison.Ordinal))
            || (!source.IsXml && HtmlText.IsHtml(first.ToString()) && !start.Contains("\n#", StringComparison.Ordinal));
    }

    public static ImportResult Import(ImportSource source, ImportOptions options)
    {
        var root = HtmlText.Parse(source.Text);
        return SheetWriter.Write(ReadData(root) ?? ReadPage(root), options);
    }

    /// <summary>The page's FAQPage, which has the same words as the page.</summary>
    private static Sheet? ReadData(IElement root)
    {
        foreach (var script in root.QuerySelectorAll("script[type='application/ld+json']"))
        {
            Sheet? sheet;
            try
            {
                sheet = FaqPageShape.Read(JsonData.Read(script.TextContent), "JSON");
            }
            catch (ImportException)
            {
                continue;
            }

            if (sheet is not null && sheet.Questions.Any())
            {
                sheet.Culture ??= root.GetAttribute("lang");
                sheet.Report(
                    HtmlText.LineOf(script),
                    "The questions were read from the page's FAQPage (JSON-LD); what the page itself shows was left out",
                    0.9
                );
                return sheet;
            }
        }

        return null;
    }

    private static Sheet ReadPage(IElement root)
    {
        var sheet = new Sheet("HTML")
        {
            Culture = root.GetAttribute("lang") is { Length: > 0 } lang ? lang : null,
            Title = Sheet.OneLine(root.QuerySelector("title")?.TextContent ?? ""),
        };
        var body = root.QuerySelector("main, [role=main]") ?? root.QuerySelector("body")!;
        sheet.Source.Add((sheet.Title, 1));
        sheet.Source.AddRange(
            root.QuerySelector("body")!
                .ChildNodes.Select(child => (HtmlText.WordsOf(child), child is IElement element ? HtmlText.LineOf(element) : 0))
        );
        Omit(
            sheet,
            root,
            "script, style, noscript, template, svg, iframe",
            0.9,
            "What is for programs was left out: scripts, styles and drawings"
        );
        Omit(sheet, root, Furniture, 0.9, "What is around the page's text was left out: navigation, header and footer");
        if (body.LocalName != "body")
        {
            var rest = root.QuerySelector("body")!;
            body.Remove();
            if (HtmlText.WordsOf(rest) is var words && !string.IsNullOrWhiteSpace(words))
            {
                sheet.Omit(0, "What is outside of the page's main part was left out", 0.9, words);
            }
        }

        var page = new HtmlImporter();
        page.Walk(body);
        page.EndText(0);
        if (page._blocks.Exists(block => block.Rank == 1) && sheet.Title.Length > 0)
        {
            // The page has a title of its own, which it shows.
            sheet.Omitted.Add(sheet.Title);
            sheet.Title = "";
        }

        OutlineSheet.Read(sheet, page._blocks);
        return sheet;
    }

    private static void Omit(Sheet sheet, IElement root, string selector, double confidence, string message)
    {
        var words = new List<string>();
        var first = 0;
        foreach (var element in root.QuerySelectorAll(selector).ToList())
        {
            // What is in another one that was removed is gone already.
            if (element.Parent is not null && element.Ancestors().Contains(root))
            {
                words.Add(HtmlText.WordsOf(element));
                first = first == 0 ? HtmlText.LineOf(element) : first;
                element.Remove();
            }
        }

        if (words.Exists(word => !string.IsNullOrWhiteSpace(word)))
        {
            sheet.Omit(first, message, confidence, words);
        }
    }

    /// <summary>The blocks within an element, in their order.</summary>
    private void Walk(IElement element)
    {
        foreach (var child in element.ChildNodes)
        {
            if (
                child is not IElement block
                || !(HtmlMarkdown.IsBlock(child) || block.QuerySelector("h1,h2,h3,h4,h5,h6,details,dl,p") is not null)
            )
            {
                AddText(HtmlMarkdown.InlineOf(child), HtmlMarkdown.IsHidden(child));
                continue;
            }

            EndText(HtmlText.LineOf(block));
            if (block.Matches(Declared) && block.QuerySelector("[itemprop=name]") is { } name)
            {
                AddTerm(block, name, OutlineRank.Declared);
            }
            else if (
                block.LocalName == "details"
                && block.QuerySelector("summary") is { } summary
                && block.QuerySelector("details") is null
            )
            {
                AddTerm(block, summary, OutlineRank.Details);
            }
            else if (block.LocalName is ['h', >= '1' and <= '6'])
            {
                _blocks.Add(new OutlineBlock(HtmlText.LineOf(block), block.LocalName[1] - '0', HtmlMarkdown.TitleOf(block), ""));
            }
            else if (block.LocalName == "summary")
            {
                _blocks.Add(new OutlineBlock(HtmlText.LineOf(block), 6, HtmlMarkdown.TitleOf(block), ""));
            }
            else if (block.LocalName == "dl")
            {
                AddDefinitions(block);
            }
            else if (
                block.QuerySelector($"h1,h2,h3,h4,h5,h6,details,dl,p,{Declared}") is not null
                && block.LocalName is not ("blockquote" or "table" or "li")
            )
            {
                Walk(block);
                EndText(HtmlText.LineOf(block));
            }
            else
            {
                var blocks = new List<string>();
                HtmlMarkdown.Add(block, blocks);
                _blocks.AddRange(blocks.Select(text => new OutlineBlock(HtmlText.LineOf(block), OutlineRank.Text, "", text)));
            }
        }
    }

    /// <summary>A question that has its answer in its own element.</summary>
    private void AddTerm(IElement block, IElement question, int rank)
    {
        var text = HtmlMarkdown.TitleOf(question);
        question.Remove();
        _blocks.Add(new OutlineBlock(HtmlText.LineOf(block), rank, text, HtmlMarkdown.Of(block)));
    }

    /// <summary>Terms with what is said of them; several terms in a row are explained together.</summary>
    private void AddDefinitions(IElement list)
    {
        var entries = list
            .Children.SelectMany(child => child.LocalName == "div" ? child.Children : (IEnumerable<IElement>)[child])
            .ToList();
        for (var i = 0; i < entries.Count; i++)
        {
            var line = HtmlText.LineOf(entries[i]);
            if (entries[i].LocalName != "dt")
            {
                _blocks.Add(new OutlineBlock(line, OutlineRank.Text, "", HtmlMarkdown.Of(entries[i])));
                continue;
            }

            var term = HtmlMarkdown.TitleOf(entries[i]);
            var bodies = new List<string>();
            for (; i + 1 < entries.Count && entries[i + 1].LocalName == "dd"; i++)
            {
                bodies.Add(HtmlMarkdown.Of(entries[i + 1]));
            }

            _blocks.Add(new OutlineBlock(line, OutlineRank.Term, term, string.Join("\n\n", bodies.Where(body => body.Length > 0))));
        }
    }

    private void AddText(string words, bool isHidden)
    {
        if (!isHidden && words.Length > 0)
        {
            _text.Add(words);
        }
    }

    private void EndText(int line)
    {
        if (_text.Count > 0)
        {
            _blocks.Add(new OutlineBlock(line, OutlineRank.Text, "", string.Join(' ', _text)));
            _text.Clear();
        }
    }
}
