namespace DocDsl.Fuzz.Targets;

/// <summary>
/// A run begins with a fault that is planted: finding nothing elsewhere says nothing if the fuzzer cannot find this one.
/// </summary>
internal sealed class PlantedTarget : FuzzTarget
{
    public override string Name => "planted";

    public override int MaxLength => 16;

    public override IEnumerable<byte[]> Seeds() => [[.. "seed"u8]];

    public override IEnumerable<string> Words() => ["?"];

    public override void Run(byte[] input) => PlantedFault.Read(input);
}
