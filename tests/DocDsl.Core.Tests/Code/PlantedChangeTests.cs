using DocDsl.Core.Code;

namespace DocDsl.Core.Tests.Code;

/// <summary>On the code of this repository: no change of what it does is missed, and how it is written does not count.</summary>
public class PlantedChangeTests
{
    private static readonly string[] s_folders =
    [
        "DocDsl.Core/Code",
        "DocDsl.Core/Compilation",
        "DocDsl.Core/Rules",
        "DocDsl.Formats/Exporters",
    ];

    public static TheoryData<string> Folders => new(s_folders);

    [Theory]
    [MemberData(nameof(Folders))]
    public void Each_planted_change_is_seen_and_no_layout_is(string folder)
    {
        var (planted, laidOut) = (0, 0);
        foreach (var file in Directory.GetFiles(Repository.PathOf("src", folder), "*.cs").Order(StringComparer.Ordinal))
        {
            var content = File.ReadAllText(file).Replace("\r\n", "\n", StringComparison.Ordinal);
            var text = new CodeText(file, content);
            foreach (var (name, start, end) in PlantedChanges.MembersOf(text).Where((_, i) => i % 3 == 0))
            {
                var before = CodeMeaning.Of([text], name);
                Assert.True(before is not null, name);
                Assert.Equal(before, CodeMeaning.Of([new CodeText(file, PlantedChanges.Layout(content, start, end))], name));
                laidOut++;
                foreach (var changed in PlantedChanges.Behaviours(content, start, end).Take(8))
                {
                    Assert.True(before != CodeMeaning.Of([new CodeText(file, changed)], name), $"{name} in {file}:\n{changed[start..]}");
                    planted++;
                }
            }
        }

        Assert.True(planted > 50 && laidOut > 10, $"{planted} changes, {laidOut} layouts");
    }
}
