using System.Net;
using System.Text.RegularExpressions;
using CsCheck;
using DocDsl.Formats.Exporters;
using DocDsl.Tests;

namespace DocDsl.Tools.Tests.Exporters;

/// <summary>Whatever a Markdown file has in it, its page has only elements, attributes and addresses that do nothing.</summary>
public partial class MarkdownSafetyTests
{
    private static readonly string[] s_attacks =
    [
        "<script>alert(1)</script>",
        "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
        "<scr<script>ipt>alert(1)</scr</script>ipt>",
        "<img src=x onerror=alert(1)>",
        "<img src=\"javascript:alert(1)\">",
        "<img src=`javascript:alert(1)`>",
        "<img \"\"\"><script>alert(1)</script>\">",
        "<img src=x:alert(1) onerror=eval(src)>",
        "<svg onload=alert(1)>",
        "<svg><script>alert(1)</script></svg>",
        "<svg/onload=alert(1)//",
        "<math><mi//xlink:href=\"data:x,<script>alert(4)</script>\">",
        "<iframe src=\"javascript:alert(1)\"></iframe>",
        "<object data=\"data:text/html;base64,PHNjcmlwdD4=\"></object>",
        "<embed src=x>",
        "<base href=\"https://evil.example/\">",
        "<meta http-equiv=refresh content=\"0;url=javascript:alert(1)\">",
        "<link rel=stylesheet href=https://evil.example/x.css>",
        "<style>*{display:none}</style>",
        "<form action=https://evil.example><input name=a autofocus onfocus=alert(1)></form>",
        "<button formaction=javascript:alert(1)>x</button>",
        "<body onload=alert(1)>",
        "</main></body></html><script>alert(1)</script>",
        "<details open ontoggle=alert(1)><summary onclick=alert(1)>x</summary></details>",
        "<details/open/ontoggle=alert(1)>",
        "<br onmouseover=alert(1)><kbd style=\"background:url(javascript:alert(1))\">x</kbd>",
        "<a href=\"javascript:alert(1)\">x</a>",
        "<a href=\"JaVaScRiPt:alert(1)\">x</a>",
        "<a href=\" &#14; javascript:alert(1)\">x</a>",
        "<a href=\"java&#x0A;script:alert(1)\">x</a>",
        "<a href=\"&#106;avascript&colon;alert(1)\">x</a>",
        "<a href=javascript&colon;alert(1)>x</a>",
        "<a id=\"x\" onclick=alert(1) href=\"data:text/html,<script>alert(1)</script>\">x</a>",
        "<a name=\"&quot; onclick=alert(1)\">x</a>",
        "[x](javascript:alert(1))",
        "[x](JAVASCRIPT:alert(1))",
        "[x](javascript&#58;alert(1))",
        "[x](javascript&colon;alert(1))",
        "[x](&#x6A;avascript:alert(1))",
        "[x](<java\tscript:alert(1)>)",
        "[x](java&Tab;script:alert(1))",
        "[x](\u0001javascript:alert(1))",
        "[x](&#1;javascript:alert(1))",
        "[x](vbscript:msgbox(1))",
        "[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
        "[x](file:///etc/passwd)",
        "[x](blob:https://a.nl/1)",
        "[x](//evil.example)",
        "[x](\\\\\\\\evil.example\\\\x)",
        "[x](https://a.nl \"\\\" onmouseover=alert(1) x=\\\"\")",
        "[x]: javascript:alert(1)\n\n[x] [y][x]",
        "[x]: <javascript:alert(1)> 'onclick=\"alert(1)\"'\n\n![x]",
        "![x](javascript:alert(1))",
        "![x](data:image/svg+xml,<svg onload=alert(1)>)",
        "![\" onerror=alert(1) x=\"](a.png)",
        "![x](a.png \"\\\" onerror=alert(1) \\\"\")",
        "![x](https://a.nl;script-src'unsafe-inline'/x.png)",
        "![x](https://*/x.png) ![y](https://a.nl'/y.png)",
        "<javascript:alert(1)>",
        "<data:text/html,x>",
        "[<img src=x onerror=alert(1)>](https://a.nl)",
        "[![x](javascript:alert(1))](javascript:alert(2))",
        "``` \"><script>alert(1)</script>\nx\n```",
        "```<script>\nx\n```",
        "| <script>alert(1)</script> | [x](javascript:alert(1)) |\n|---|---|\n| <img src=x onerror=alert(1)> | </table><script> |",
        "# <script>alert(1)</script> {onclick=alert(1)}",
        "[^1<script>]: x\n\n[^1<script>]",
        "> [!NOTE\"><script>alert(1)</script>]\n> x",
        "<!-- --><script>alert(1)</script><!-- -->",
        "<!--> <script>alert(1)</script> -->",
        "<![CDATA[<script>alert(1)</script>]]>",
        "<?php alert(1) ?><!DOCTYPE x>",
        "<details>\n<summary><script>\n\n</summary>\n\n</details></div></article></main><script>",
    ];

    private static readonly Dictionary<string, string[]> s_allowed = new()
    {
        ["a"] = ["href", "title", "id", "class", "aria-label"],
        ["img"] = ["src", "alt", "title", "loading", "referrerpolicy"],
        ["details"] = ["open"],
        ["ol"] = ["start"],
        ["li"] = ["class", "value"],
        ["code"] = ["class"],
        ["blockquote"] = ["class"],
        ["th"] = ["class", "scope"],
        ["td"] = ["class"],
        ["span"] = ["class", "id"],
        ["sup"] = ["class"],
        ["h2"] = ["id"],
        ["h3"] = ["id"],
        ["h4"] = ["id"],
        ["h5"] = ["id"],
        ["h6"] = ["id"],
    };

    /// <summary>Those without attributes.</summary>
    private static readonly string[] s_plain =
    [
        .. "p br hr ul pre table thead tbody tr summary strong b em i del s ins kbd sub small".Split(' '),
    ];

    public static TheoryData<string> Attacks => new(s_attacks);

    [Theory]
    [MemberData(nameof(Attacks))]
    public void No_attack_is_more_than_words(string attack)
    {
        AssertHarmless(attack);
        AssertHarmless($"Words {attack} and *more {attack}* words\n\n- {attack}\n\n> {attack}");
    }

    [Fact]
    public void No_attacks_together_are_more_than_words()
    {
        string[] pieces =
        [
            .. s_attacks,
            "\n\n",
            "\n",
            "<details>",
            "</details>",
            "<summary>",
            "</summary>",
            "<a href=https://a.nl>",
            "</a>",
            "<b>",
            "</b>",
            "*",
            "`",
            "[",
            "](",
            ")",
            "<",
            ">",
            "\"",
            "<!--",
            "-->",
            "- ",
            "> ",
            "    ",
            "| a |\n|---|\n",
        ];
        Gen.Int[0, pieces.Length - 1]
            .Array[0, 12]
            .Sample(chosen => AssertHarmless(string.Concat(chosen.Select(piece => pieces[piece]))), iter: Depth.Of(500));
    }

    [Fact]
    public void No_attack_is_in_structured_data()
    {
        foreach (var attack in s_attacks)
        {
            var faq = DocumentExporter.Export(
                MarkdownFile.Parse($"## What is it?\n\nIt is. {attack}\n\n{attack}\n"),
                ExportFormat.FaqJsonLd
            );
            Assert.DoesNotContain('<', faq);
            using var json = System.Text.Json.JsonDocument.Parse(faq);
            var text = json.RootElement.GetProperty("mainEntity")[0].GetProperty("acceptedAnswer").GetProperty("text").GetString()!;
            AssertHarmless(
                text,
                attack,
                ["h1", "h2", "h3", "h4", "h5", "h6", "br", "ol", "ul", "li", "a", "p", "div", "strong", "em"],
                ["href"]
            );
        }
    }

    private static void AssertHarmless(string markdown)
    {
        var html = DocumentExporter.Export(MarkdownFile.Parse($"## What is it?\n\nIt is.\n\n{markdown}\n"), ExportFormat.Html);
        var body = html[html.IndexOf("<main", StringComparison.Ordinal)..html.IndexOf("</main>", StringComparison.Ordinal)];
        body = body[(body.IndexOf("id=\"a1\">", StringComparison.Ordinal) + 8)..];

        // A line below the attack may make a heading of it, and so a question, whose state is the page's own.
        body = Regex.Replace(body, "<p class=\"state [a-z -]+\"><strong class=\"[a-z -]+\">", "<p><strong>");
        AssertHarmless(
            Regex.Replace(body, "</?(article|div|section|dl|dt|dd)[^>]*>", ""),
            markdown,
            [.. s_allowed.Keys, .. s_plain],
            attributes: null
        );
        Assert.Matches(
            "content=\"default-src 'none'; style-src 'sha256-[^'; ]*' 'sha256-[^'; ]*';"
                + "( img-src( 'self'| https://[a-z0-9.-]+)+;)? base-uri 'none'; form-action 'none'\"",
            html
        );
    }

    private static void AssertHarmless(string html, string markdown, IEnumerable<string> elements, string[]? attributes)
    {
        var open = new Stack<string>();
        foreach (Match tag in Tag().Matches(html))
        {
            var name = tag.Groups["name"].Value;
            Assert.True(elements.Contains(name), $"<{name}> of {markdown}\n{html}");
            if (tag.Groups["close"].Length > 0)
            {
                Assert.True(open.TryPop(out var opened) && opened == name, $"</{name}> of {markdown}\n{html}");
                continue;
            }

            foreach (Match attribute in Attribute().Matches(tag.Groups["attributes"].Value))
            {
                var (key, value) = (attribute.Groups[1].Value, WebUtility.HtmlDecode(attribute.Groups[2].Value));
                Assert.True((attributes ?? s_allowed.GetValueOrDefault(name, [])).Contains(key), $"{name} {key} of {markdown}\n{html}");
                if (key is "href" or "src")
                {
                    Assert.Matches(
                        "^(https?:[^\\x00-\\x20]*|mailto:[^\\x00-\\x20]*|(?![/\\\\]{2})[^:\\x00-\\x20/?#]*([/?#][^\\x00-\\x20]*)?)$",
                        value
                    );
                }
            }

            if (name is not ("br" or "img" or "hr"))
            {
                open.Push(name);
            }
        }

        Assert.Empty(open);
        Assert.DoesNotContain('<', Tag().Replace(html, ""));
    }

    [GeneratedRegex("<(?<close>/?)(?<name>[a-zA-Z][a-zA-Z0-9]*)(?<attributes>( [a-z-]+=\"[^\"<>]*\")*)>")]
    private static partial Regex Tag();

    [GeneratedRegex("([a-z-]+)=\"([^\"]*)\"")]
    private static partial Regex Attribute();
}
