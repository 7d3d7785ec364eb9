using System.Text;
using Xunit.Abstractions;

namespace DocDsl.Playground.Tests;

/// <summary>
/// How large and how fast the page is: printed for docs/performance.md, never asserted.
/// <c>dotnet test tests/DocDsl.Playground.Tests --filter TimeTests --logger "console;verbosity=detailed"</c>
/// </summary>
[Collection(nameof(Playground))]
public class TimeTests(Playground playground, ITestOutputHelper output)
{
    /// <summary>Milliseconds: from the beginning to the first paint and to the first diagnostics, and how long each check took.</summary>
    private const string Times = """
        JSON.stringify({
          paint: Math.round(performance.getEntriesByName('first-contentful-paint')[0]?.startTime),
          first: Math.round(performance.getEntriesByName('check').map(each => each.startTime + each.duration)[0]),
          checks: performance.getEntriesByName('check').map(each => Math.round(each.duration)),
        })
        """;

    [PlaygroundFact]
    public async Task The_page_is_measured()
    {
        output.WriteLine($"{new FileInfo(playground.PageFile).Length / 1024:N0} KB");
        using var server = FileServer.Start(playground.Folder);
        foreach (var address in new[] { new Uri(playground.PageFile).AbsoluteUri, server.Address + "playground.html" })
        {
            await using var page = await playground.OpenAt(address);
            output.WriteLine($"{address.Split(':')[0]}: {await page.Page.EvaluateAsync<string>(Times)}");

            // A letter of 40 KB, in which a word is typed.
            var letter = new StringBuilder("@document en-GB\n\n");
            for (var number = 1; letter.Length < 40_000; number++)
            {
                letter.Append($"Question {number}\nWho pays for bench {number} beside the path along the canal, and from which budget?\n");
                letter.Append($"\nAnswer to question {number}\nThe municipality, from the budget for roads of year {number}.\n\n");
            }

            await page.OpenFile("letter.qa", Encoding.UTF8.GetBytes(letter.ToString()));
            await page.HasStatus("No diagnostics · 2");
            await page.Editor.ClickAsync();
            foreach (var key in "word")
            {
                await page.Page.Keyboard.PressAsync(key.ToString());
                await page.Page.WaitForTimeoutAsync(1500);
            }

            output.WriteLine($"{letter.Length / 1024} KB: {await page.Page.EvaluateAsync<string>(Times)}");
            Assert.True(await page.Page.EvaluateAsync<bool>("performance.getEntriesByName('check').length >= 6"));
        }
    }
}
