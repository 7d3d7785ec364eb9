using System.Xml.Linq;
using DocDsl.Core.Tests;
using DocDsl.Fuzz.Running;
using DocDsl.Fuzz.Targets;

namespace DocDsl.Fuzz;

/// <summary>That the fuzzer would see what it looks for.</summary>
public class OracleTests
{
    [Fact]
    public void What_costs_too_much_twice_is_a_finding()
    {
        Assert.Throws<Finding>(() => Budget.Run(Allocate, size: 100));
        Budget.Run(Allocate, size: 2 * Budget.Size);

        var times = 0;
        Budget.Run(
            () =>
            {
                if (times++ == 0)
                {
                    Allocate();
                }
            },
            size: 100
        );
        Assert.Equal(2, times);

        static void Allocate()
        {
            for (var i = 0; i < 1100; i++)
            {
                _ = GC.AllocateUninitializedArray<byte>(1 << 20);
            }
        }
    }

    [Fact]
    public void What_is_found_is_made_smaller()
    {
        Assert.Null(Replay.ReasonOf(FuzzTarget.Planted, [.. "Q&x and more"u8]));
        var file = Path.GetTempFileName();
        File.WriteAllBytes(file, [.. "Q&A and more"u8]);
        Assert.Equal(Replay.Failed, Minimiser.Run(FuzzTarget.Planted, file));
        Assert.Equal("Q&A", File.ReadAllText(file));
        File.Delete(file);
    }

    [Fact]
    public void Reasons_of_one_kind_have_one_key() =>
        Assert.Equal(Replay.KeyOf("12 bytes take 3.4 s"), Replay.KeyOf("4096 bytes take 20.0 s"));

    [Fact]
    public void Any_part_of_XML_is_made_XML_again()
    {
        foreach (var file in Directory.GetFiles(Repository.PathOf("tests", "DocDsl.Fuzz", "Seeds", "word")))
        {
            var text = File.ReadAllText(file);
            for (var end = 0; end < text.Length; end++)
            {
                var repaired = XmlRepair.Repair(text[(end / 3)..end]);
                XDocument.Parse(
                    $"<a xmlns:w=\"w\" xmlns:m=\"m\" xmlns:v=\"v\" xmlns:r=\"r\" xmlns:mc=\"mc\" xmlns:wps=\"wps\">{repaired}</a>"
                );
            }
        }
    }
}
