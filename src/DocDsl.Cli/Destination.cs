using System.Collections.Concurrent;
using DocDsl.Cli.Input;
using DocDsl.Workspaces;

namespace DocDsl.Cli;

/// <summary>Where a command writes what it makes of each of its files: standard output, a file, or a folder. Safe for several threads.
/// </summary>
internal sealed class Destination
{
    /// <summary>What was written, and from which file. Names that differ in the case of letters are one file on some systems.</summary>
    private readonly ConcurrentDictionary<string, string> _written = new(StringComparer.OrdinalIgnoreCase);
    private readonly string? _output;
    private readonly bool _isFolder;
    private readonly bool _overwrites;

    /// <param name="paths">What is read, as given.</param>
    /// <param name="output">As given; null for standard output.</param>
    /// <param name="overwrites">Whether files that exist are overwritten.</param>
    public Destination(string[] paths, string? output, bool overwrites)
    {
        _output = output;
        _overwrites = overwrites;
        _isFolder =
            paths is not [var single]
            || Directory.Exists(single)
            || (!File.Exists(single) && PathGlob.IsGlob(single))
            || Directory.Exists(output);
    }

    /// <summary>Whether files that exist are overwritten.</summary>
    public bool Overwrites => _overwrites;

    /// <summary>Whether there is a place for so many.</summary>
    public bool IsFor(int files) => files < 2 || !_isFolder || _output is not null;

    /// <param name="name">The file's name, which counts in a folder.</param>
    /// <returns>The file to write; null for standard output.</returns>
    public string? PathOf(string name) => _output is not null && _isFolder ? Path.Combine(_output, name) : _output;

    /// <summary>Writes a file, or gives the text back for standard output.</summary>
    /// <param name="name">As of <see cref="PathOf"/>.</param>
    /// <param name="text">What is written.</param>
    /// <param name="from">What it was made from, as shown.</param>
    /// <param name="verb">What the command does, as in "not exported".</param>
    /// <param name="noun">And in "is the export of".</param>
    /// <exception cref="IOException">It cannot be written, or the same file was written already.</exception>
    /// <exception cref="UnauthorizedAccessException">It, or its folder, is read-only.</exception>
    public string Write(string name, string text, string from, string verb, string noun)
    {
        if (PathOf(name) is not { } path)
        {
            return text;
        }

        Claim(path, from, verb, noun);
        FileWriter.Write(path, text, _overwrites);
        return "";
    }

    /// <summary>Writes a file that is not text. There is none for standard output: a terminal cannot show it.</summary>
    /// <inheritdoc cref="Write(string, string, string, string, string)"/>
    public void Write(string name, byte[] bytes, string from, string verb, string noun)
    {
        var path = PathOf(name) ?? throw new InvalidOperationException("Only text is written to standard output.");
        Claim(path, from, verb, noun);
        FileWriter.Write(path, bytes, _overwrites);
    }

    private void Claim(string path, string from, string verb, string noun)
    {
        if (!_written.TryAdd(path, from))
        {
            // What leads to this name means the other.
            throw new IOException($"not {verb}, since '{PathList.Shown(path)}' is the {noun} of {_written[path]}.");
        }
    }
}
