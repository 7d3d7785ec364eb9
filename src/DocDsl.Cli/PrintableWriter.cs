using System.Text;

namespace DocDsl.Cli;

/// <summary>Standard error: each line is <see cref="Printable"/>, whichever command writes it.</summary>
internal sealed class PrintableWriter(TextWriter inner) : TextWriter
{
    public override Encoding Encoding => inner.Encoding;

    public override void Write(char value) => inner.Write(value);

    public override void Write(string? value) => inner.Write(value);

    public override void WriteLine(string? value) => inner.WriteLine(value is null ? null : Printable.Line(value));

    public override void Flush() => inner.Flush();
}
