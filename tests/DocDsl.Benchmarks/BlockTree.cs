using System.Buffers;

namespace DocDsl.Benchmarks;

/// <summary>
/// The least that a lossless tree of a letter can be, and so the limit of any parser: sections of paragraphs of lines, each line looked at
/// once, with the signs in it that may mean something. Two headings are known, and nothing is checked.
/// </summary>
internal static class BlockTree
{
    private static readonly SearchValues<char> s_signs = SearchValues.Create("[‘’“”\t");

    internal enum Kind : byte
    {
        Blank,
        Line,
        Sign,
        Directive,
        Paragraph,
        Section,
    }

    /// <summary>In pre-order; the widths of lines add up to the text.</summary>
    internal readonly record struct Node(Kind Kind, int Width, int Descendants);

    public static Node[] Parse(ReadOnlySpan<char> text)
    {
        var nodes = ArrayPool<Node>.Shared.Rent(256);
        var count = 0;
        var section = new Open(-1, 0);
        var paragraph = new Open(-1, 0);
        var at = 0;
        while (at < text.Length)
        {
            var rest = text[at..];
            var end = rest.IndexOf('\n');
            var line = end < 0 ? rest : rest[..(end + 1)];
            var kind = KindOf(line);
            if (kind != Kind.Line)
            {
                Close(nodes, ref paragraph, at, count);
            }

            if (kind == Kind.Section)
            {
                Close(nodes, ref section, at, count);
                section = new Open(count, at);
                Add(ref nodes, ref count, new Node(Kind.Section, 0, 0));
            }
            else if (kind == Kind.Line && paragraph.Node < 0)
            {
                paragraph = new Open(count, at);
                Add(ref nodes, ref count, new Node(Kind.Paragraph, 0, 0));
            }

            Add(ref nodes, ref count, new Node(kind == Kind.Section ? Kind.Line : kind, line.Length, 0));
            if (kind == Kind.Line)
            {
                for (var from = line.IndexOfAny(s_signs); from >= 0;)
                {
                    Add(ref nodes, ref count, new Node(Kind.Sign, 0, from));
                    var next = line[(from + 1)..].IndexOfAny(s_signs);
                    from = next < 0 ? -1 : from + 1 + next;
                }
            }

            at += line.Length;
        }

        Close(nodes, ref paragraph, at, count);
        Close(nodes, ref section, at, count);
        var result = nodes.AsSpan(0, count).ToArray();
        ArrayPool<Node>.Shared.Return(nodes);
        return result;
    }

    private static void Close(Node[] nodes, ref Open open, int at, int count)
    {
        if (open.Node >= 0)
        {
            nodes[open.Node] = new Node(nodes[open.Node].Kind, at - open.Start, count - open.Node - 1);
            open = new Open(-1, 0);
        }
    }

    private static void Add(ref Node[] nodes, ref int count, Node node)
    {
        if (count == nodes.Length)
        {
            var larger = ArrayPool<Node>.Shared.Rent(count * 2);
            nodes.CopyTo(larger, 0);
            ArrayPool<Node>.Shared.Return(nodes);
            nodes = larger;
        }

        nodes[count++] = node;
    }

    private static Kind KindOf(ReadOnlySpan<char> line) =>
        line[0] switch
        {
            '\n' => Kind.Blank,
            '@' => Kind.Directive,
            'V' when line.StartsWith("Vraag ") && char.IsAsciiDigit(line[^2]) => Kind.Section,
            'A' when line.StartsWith("Antwoord op ") && char.IsAsciiDigit(line[^2]) => Kind.Section,
            _ => Kind.Line,
        };

    private readonly record struct Open(int Node, int Start);
}
