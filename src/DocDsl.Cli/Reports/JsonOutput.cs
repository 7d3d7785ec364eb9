using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace DocDsl.Cli.Reports;

/// <summary>Writes JSON that people can read.</summary>
internal static class JsonOutput
{
    public static void Write(TextWriter output, Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (
            var json = new Utf8JsonWriter(
                stream,
                new JsonWriterOptions
                {
                    Indented = true,
                    NewLine = "\n",
                    Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
                }
            )
        )
        {
            write(json);
        }

        output.WriteLine(Encoding.UTF8.GetString(stream.ToArray()));
    }

    /// <summary>The files that could not be read, and why.</summary>
    public static void WriteUnreadable(Utf8JsonWriter json, IEnumerable<(string Path, string Problem)> files)
    {
        json.WriteStartArray("unreadable");
        foreach (var (path, problem) in files)
        {
            json.WriteStartObject();
            json.WriteString("file", path);
            json.WriteString("problem", problem);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
