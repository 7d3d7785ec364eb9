using System.Reflection;
using System.Text.RegularExpressions;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.Rules;

namespace DocDsl.Roslyn.Tests.Rules;

/// <summary>Each message of the rules about C#, and about DocDsl itself, is the expectation of some test here, word for word.</summary>
public partial class MessageTests
{
    private static readonly string[] s_expected =
    [
        .. typeof(MessageTests)
            .Assembly.GetTypes()
            .SelectMany(type => type.GetMethods())
            .SelectMany(method => method.GetCustomAttributes<InlineDataAttribute>().SelectMany(data => data.GetData(method)))
            .SelectMany(arguments => arguments.OfType<string>())
            .SelectMany(text => text.Split('\n')),
    ];

    public static TheoryData<string, string> Messages
    {
        get
        {
            var messages = new TheoryData<string, string>();
            // Results of tests only the command reads: its tests have what is said of them.
            foreach (var rule in RuleList.All.Where(rule => rule.Category is "Code" or "DocDsl" && rule.Id is not ("QA6010" or "QA6011")))
            {
                foreach (var format in rule.Messages)
                {
                    messages.Add(rule.Id, format);
                }
            }

            return messages;
        }
    }

    [Theory]
    [MemberData(nameof(Messages))]
    public void A_test_asserts_the_message(string id, string format)
    {
        // Of several formats of a rule that fit a text, it is the one with the most words of its own.
        var formats = RuleList.All.Single(rule => rule.Id == id).Messages;
        Assert.Contains(
            s_expected,
            text => formats.Where(candidate => Fits(candidate, text)).MaxBy(candidate => Argument().Replace(candidate, "").Length) == format
        );
    }

    private static bool Fits(string format, string text) =>
        Regex.IsMatch(text, "(^|: )" + Argument().Replace(Regex.Escape(format), ".+") + "$");

    [GeneratedRegex(@"\\?\{\d\}")]
    private static partial Regex Argument();
}
